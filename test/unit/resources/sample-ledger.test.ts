import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { composePaper, PAPERS } from '#shared/documents/papers/compose-paper.ts'
import { dueDate } from '#shared/ledger/deadline.ts'
import { isDueAfterFinding } from '#shared/ledger/due.ts'
import { findingsInOrder } from '#shared/ledger/finding-order.ts'
import { effectiveMeasure } from '#shared/ledger/inheritance.ts'
import { openLedger } from '#shared/ledger/migration.ts'
import { lackingForSignOff } from '#shared/ledger/sign-off.ts'
import { inspectionStatistics } from '#shared/ledger/statistics.ts'
import { replyState, supervisionsNewestFirst } from '#shared/ledger/supervision-records.ts'
import { sha256 } from '../../../main/services/files/read-file.ts'
import { buildSampleLedger } from '../../../scripts/sample-ledger/build-sample.ts'
import { evidenceDocument } from '../../../scripts/sample-ledger/evidence-document.ts'
import { onlyRound } from '../../support/test-ledger.ts'

const sample = () => {
  const opened = openLedger(JSON.parse(readFileSync('resources/sample-ledger.json', 'utf8')))
  if (!opened.ok) throw new Error(`the sample does not open: ${JSON.stringify(opened.problem)}`)
  return opened.value
}

test('the file is what its texts build (npx tsx scripts/build-sample-ledger.ts)', () => {
  expect(sample()).toEqual(buildSampleLedger())
})

test('4 aspects of 7, 11, 5 and 2 findings: 22 rectified, 2 in progress, 1 long-term', () => {
  const ledger = sample()
  const figures = inspectionStatistics(onlyRound(ledger), ledger.settings, '2025-10-15')
  expect(figures).toMatchObject({
    total: 25,
    aspectCount: 4,
    byStatus: { rectified: 22, substantiallyDone: 0, inProgress: 2, longTerm: 1, notStarted: 0 },
    rate: { text: '88%' },
  })
  expect(figures.byAspect.map(({ own }) => own.total)).toEqual([7, 11, 5, 2])
})

test('every finding has the five fields, a short name, a diary and its text for the notice', () => {
  for (const finding of findingsInOrder(onlyRound(sample()))) {
    const atWork = finding.status !== 'rectified'
    expect(lackingForSignOff(finding), finding.title).toEqual(atWork ? ['measuresDone'] : [])
    expect(finding.measures.length).toBeLessThanOrEqual(3)
    expect(finding.progress.length).toBeGreaterThan(0)
    for (const text of [finding.title, finding.shortName, finding.facts, finding.target])
      expect(text.trim(), finding.title).not.toBe('')
    const sentences = finding.noticeText.match(/。/gu)?.length ?? 0
    expect(sentences, finding.title).toBeGreaterThanOrEqual(2)
    expect(sentences, finding.title).toBeLessThanOrEqual(5)
  }
})

test('the days make sense: done in time, no measure later than its finding, nothing told before the feedback', () => {
  const round = onlyRound(sample())
  const feedback = round.feedbackDate ?? ''
  for (const finding of round.findings) {
    for (const { date } of finding.progress) expect(date > feedback, finding.title).toBe(true)
    for (const measure of finding.measures) {
      expect(isDueAfterFinding(measure, finding, feedback), measure.text).toBe(false)
      const { value } = effectiveMeasure(measure, finding).deadline
      const due = value && dueDate(value, feedback)
      if (due !== undefined && measure.doneDate !== undefined)
        expect(measure.doneDate <= due, measure.text).toBe(true)
      if (finding.status === 'rectified') expect(measure.done, measure.text).toBe(true)
    }
  }
})

test('what is rectified is closed out by two people in the right order, one still waits for review; nothing else is', () => {
  const { findings } = onlyRound(sample())
  const states = findings.map(({ status, closeOut }) => `${status} ${closeOut.state}`)
  const count = (state: string) => states.filter((each) => each === state).length
  expect(count('rectified approved')).toBe(21)
  expect(count('rectified applied')).toBe(1)
  expect(states.filter((state) => state.endsWith(' none'))).toHaveLength(3)
  for (const { closeOut, measures, title } of findings) {
    const { appliedBy, appliedOn = '', reviewedBy, reviewedOn = '2025-10-15' } = closeOut
    if (closeOut.state === 'none') continue
    expect(appliedBy, title).not.toBe(reviewedBy)
    for (const { doneDate = '9999' } of measures) expect(appliedOn >= doneDate, title).toBe(true)
    expect(reviewedOn >= appliedOn && reviewedOn <= '2025-10-15', title).toBe(true)
  }
})

test('papers of 督办 are numbered by kind; all but the last reminder were replied to in time', () => {
  const records = supervisionsNewestFirst(onlyRound(sample())).map(({ supervision }) => supervision)
  expect(records.map(({ number }) => number)).toEqual([
    '提醒〔2025〕2号',
    '提醒〔2025〕1号',
    '督办〔2025〕3号',
    '督办〔2025〕2号',
    '督办〔2025〕1号',
  ])
  expect(records.map((record) => replyState(record, '2025-10-15'))).toEqual([
    'waiting',
    ...Array(4).fill('replied'),
  ])
  for (const { replyDate, dueDate = '' } of records) expect((replyDate ?? '') <= dueDate).toBe(true)
})

test('the evidence is the document shipped beside the sample', () => {
  const bytes = readFileSync('resources/sample-evidence.docx')
  expect(bytes.equals(evidenceDocument())).toBe(true)
  const evidence = onlyRound(sample()).findings.flatMap((finding) => finding.evidence)
  expect(new Set(evidence.map((each) => each.sha256))).toEqual(new Set([sha256(bytes)]))
})

test('every paper can be made of it, and none has a gap or an error', () => {
  const ledger = sample()
  for (const { kind } of PAPERS) {
    const composed = composePaper(
      ledger,
      { kind, inspectionId: onlyRound(ledger).id },
      { today: '2025-10-15' },
    )
    if (!composed.ok) throw new Error(`${kind}: ${composed.problem.code}`)
    expect(
      composed.value.issues.filter(({ severity }) => severity !== 'hint'),
      kind,
    ).toEqual([])
  }
})

test('the figures of the notice are those its findings tell', () => {
  const { counters, findings } = onlyRound(sample())
  const counter = (name: string) => Number(counters.find((candidate) => candidate.name === name)?.value)
  const text = findings.map(({ noticeText }) => noticeText).join('\n')
  expect(text.match(/新建《/gu)).toHaveLength(counter('新建制度'))
  expect(text.match(/修订《/gu)).toHaveLength(counter('修订制度'))
  const total = (pattern: RegExp) =>
    [...text.matchAll(pattern)].reduce((sum, [, number]) => sum + Math.round(Number(number) * 1000), 0) / 1000
  expect(total(/(\d+)名[^，。]*(?:进行提醒谈话)/gu)).toBe(counter('提醒谈话'))
  expect(total(/(\d+)名[^，。]*(?:进行批评教育)/gu)).toBe(counter('批评教育'))
  expect(total(/(?:退回不应领取的补助|共计|退缴)([\d.]+)万元/gu)).toBe(counter('清退资金'))
  expect(total(/收回([\d.]+)万元/gu)).toBe(counter('收回往来款'))
})

test('texts use full-width punctuation and paired quotes', () => {
  const texts = JSON.stringify(sample()).match(/"(?:[^"\\]|\\.)*\p{Script=Han}(?:[^"\\]|\\.)*"/gu) ?? []
  expect(texts.length).toBeGreaterThan(300)
  for (const text of texts) {
    expect(text.slice(1, -1)).not.toMatch(/\p{Script=Han}[,:;?!()]|[,:;?!()]\p{Script=Han}/u)
    expect(text.match(/“/gu)?.length ?? 0, text).toBe(text.match(/”/gu)?.length ?? 0)
  }
})
