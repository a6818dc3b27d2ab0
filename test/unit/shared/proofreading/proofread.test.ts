import { expect, test } from 'vitest'
import { composePaper } from '#shared/documents/papers/compose-paper.ts'
import { applyCommand } from '#shared/ledger/commands/registry.ts'
import { emptyLedger, type Ledger } from '#shared/ledger/ledger.ts'
import { countRemarks, openRemarks } from '#shared/proofreading/open-remarks.ts'
import { proofread, proofreadPaper } from '#shared/proofreading/proofread.ts'
import { PROOFREADING_RULES, proofreadingRule } from '#shared/proofreading/rules.ts'
import { largeLedger } from '../../../support/large-ledger.ts'
import { processorTime } from '../../../support/processor-time.ts'
import { sampleLedger } from '../../../support/sample-ledger.ts'
import { changed, deepFrozen, onlyRound, smallLedger, testContext } from '../../../support/test-ledger.ts'

const TODAY = '2025-10-15'
const remarksOf = (ledger: Ledger) => proofread(ledger, onlyRound(ledger).id, { today: TODAY })
const ofRule = (ledger: Ledger, rule: string) => remarksOf(ledger).filter((remark) => remark.rule === rule)

const withChapter = (text: string): Ledger => {
  const ledger = sampleLedger()
  const [chapter] = onlyRound(ledger).notice.chapters
  if (chapter !== undefined) chapter.text = text
  return ledger
}

test('every rule has a name of its own, words and an example', () => {
  expect(new Set(PROOFREADING_RULES.map(({ id }) => id)).size).toBe(PROOFREADING_RULES.length)
  for (const { id, title, example } of PROOFREADING_RULES) {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u)
    expect(title.length * example.length).toBeGreaterThan(0)
  }
  expect(() => proofreadingRule('nothing')).toThrow(RangeError)
  expect(() => proofread(emptyLedger(), 'nothing', { today: TODAY })).toThrow(RangeError)
})

test('a remark tells its place, its words, and where they are edited', () => {
  const [remark] = ofRule(withChapter('第一段没有问题。\n2025年2月30日召开会议。'), 'date-impossible')
  expect(remark).toMatchObject({
    severity: 'error',
    source: { kind: 'chapter' },
    part: 'text',
    paragraph: 1,
    where: expect.stringContaining('一、'),
    text: '2025年2月30日召开会议。',
    spot: [0, 10],
  })
})

test('a fix is a command that puts just that place right', () => {
  const ledger = withChapter('{{单位}}高度重视。\n于2025年9月1召开会议，{{反馈日期}}反馈。。')
  const fixed = ['date-incomplete', 'doubled-mark'].reduce<Ledger>((before, rule) => {
    const [remark] = ofRule(before, rule)
    if (remark?.fix === undefined) throw new Error(`no fix of ${rule}`)
    return changed(before, remark.fix).ledger
  }, ledger)
  expect(onlyRound(fixed).notice.chapters[0]?.text).toBe(
    '{{单位}}高度重视。\n于2025年9月1日召开会议，{{反馈日期}}反馈。',
  )
})

test('what is wrong inside a variable is shown as printed and offered no fix', () => {
  const ledger = withChapter('围绕反馈的{{方面数}}个方面26项问题，逐项整改。')
  const [remark] = ofRule(ledger, 'figure-total')
  expect(remark?.text).toContain('4个方面26项问题')
  expect(remark?.fix).toBeUndefined()
})

test('half-width marks are one remark whose command widens them all in one step', () => {
  const ledger = sampleLedger()
  const round = onlyRound(ledger)
  const [chapter] = round.notice.chapters
  if (chapter !== undefined) chapter.text = '统一思想,提高认识:1,360.5元,8:30开会。'
  for (const finding of round.findings.slice(0, 2)) finding.facts = `${finding.facts}另有,不足。`
  const remarks = ofRule(ledger, 'half-width')
  expect(remarks).toHaveLength(1)
  expect(remarks[0]).toMatchObject({ severity: 'hint', message: expect.stringContaining('3处') })
  const fix = remarks[0]?.fix
  if (fix === undefined) throw new Error('no fix')
  const { ledger: fixed, summary } = changed(ledger, fix)
  expect(summary).toContain('5个半角标点')
  expect(onlyRound(fixed).notice.chapters[0]?.text).toBe('统一思想，提高认识：1,360.5元，8:30开会。')
  expect(ofRule(fixed, 'half-width')).toEqual([])
  const again = applyCommand(deepFrozen(fixed), fix, testContext())
  expect(again.ok && again.value.ledger).toBe(fixed)
})

test('a label with nothing behind it is a gap', () => {
  const ledger = sampleLedger()
  const finding = onlyRound(ledger).findings.find(({ status }) => status === 'inProgress')
  if (finding === undefined) throw new Error('the sample has nothing in progress')
  finding.noticeText = '进展情况：\n'
  expect(ofRule(ledger, 'gap')).toMatchObject([{ source: { kind: 'finding', findingId: finding.id } }])
  finding.noticeText = '进展情况：修订办法。'
  expect(ofRule(ledger, 'gap')).toEqual([])
})

test('half-width marks are a warning where the papers do not widen them', () => {
  const ledger = withChapter('统一思想,提高认识。')
  onlyRound(ledger).notice.options.widenPunctuation = false
  expect(ofRule(ledger, 'half-width')[0]?.severity).toBe('warning')
})

test('an accepted remark stays away until its words change', () => {
  const ledger = withChapter('市委书记到局调研，由资源管理处牵头。')
  const [remark] = ofRule(ledger, 'department-name')
  if (remark === undefined) throw new Error('no remark')
  const { key, rule, text } = remark
  const accepted = changed(ledger, {
    name: 'remark.accept',
    input: { inspectionId: onlyRound(ledger).id, key, rule, text, reason: '上级部门' },
  }).ledger
  const { open, left } = openRemarks(remarksOf(accepted), onlyRound(accepted).acceptedRemarks)
  expect(open.map((each) => each.key)).not.toContain(key)
  expect(left).toMatchObject([{ remark: { key }, accepted: { reason: '上级部门' } }])

  const chapterId = onlyRound(accepted).notice.chapters[0]?.id ?? ''
  const edited = changed(accepted, {
    name: 'noticeChapter.edit',
    input: {
      inspectionId: onlyRound(accepted).id,
      chapterId,
      patch: { text: '又由资源管理处负责。' },
    },
  }).ledger
  const after = openRemarks(remarksOf(edited), onlyRound(edited).acceptedRemarks)
  expect(after.open.map((each) => each.rule)).toContain('department-name')
  expect(after.left).toEqual([])
})

test('a paper on screen is told what it prints, and what composition found of it', () => {
  const ledger = withChapter('2025年2月30日召开会议。')
  const round = onlyRound(ledger)
  const [first, second] = round.findings
  if (first === undefined || second === undefined) throw new Error('no findings')
  first.facts = '2025年2月30日。'
  second.noticeText = ''
  second.progress = []
  const rules = (kind: 'notice' | 'ledger') => {
    const composed = composePaper(ledger, { kind, inspectionId: round.id }, { today: TODAY })
    if (!composed.ok) throw new Error(composed.problem.code)
    return proofreadPaper(ledger, round.id, composed.value, { today: TODAY })
      .filter(({ severity }) => severity !== 'hint')
      .map(({ rule, source }) => `${rule} ${source?.kind ?? ''}`)
  }
  expect(rules('notice')).toContain('date-impossible chapter')
  expect(rules('notice')).toContain('gap finding')
  expect(rules('notice')).not.toContain('date-impossible finding')
  expect(rules('ledger')).toContain('date-impossible finding')
  expect(rules('ledger')).not.toContain('date-impossible chapter')
})

test('where none of a round has evidence or is closed out, that is one remark each', () => {
  const { ledger, inspectionId, findingId } = smallLedger()
  const rectified = changed(ledger, {
    name: 'finding.setStatus',
    input: { inspectionId, findingIds: ['甲一', '甲二'].map(findingId), status: 'rectified' },
  }).ledger
  expect(ofRule(rectified, 'rectified-without-evidence')).toHaveLength(1)
  expect(ofRule(rectified, 'rectified-without-progress').map(({ where }) => where)).toEqual([
    '（一）问题一',
    '（一）问题二',
  ])
})

test('a row that is still 待补录 is said once, whatever its status', () => {
  const { ledger, inspectionId, findingId } = smallLedger()
  const id = findingId('甲一')
  const rectified = changed(ledger, {
    name: 'finding.setStatus',
    input: { inspectionId, findingIds: [id], status: 'rectified' },
  }).ledger
  const placeholder = structuredClone(rectified)
  const row = placeholder.inspections[0]?.findings.find((finding) => finding.id === id)
  if (row === undefined) throw new Error('the small ledger has changed')
  Object.assign(row, { title: '', placeholder: true })
  expect(ofRule(rectified, 'rectified-without-progress')).toHaveLength(1)
  expect(ofRule(placeholder, 'rectified-without-progress')).toEqual([])
  expect(ofRule(placeholder, 'gap').length).toBeGreaterThan(0)
})

test('keys are the same in every run, and no two remarks share one', () => {
  const ledger = withChapter('XX召开会议，XX参加。\n2025年2月30日召开。')
  const keys = remarksOf(ledger).map(({ key }) => key)
  expect(remarksOf(structuredClone(ledger)).map(({ key }) => key)).toEqual(keys)
  expect(new Set(keys).size).toBe(keys.length)
  expect(Math.max(...keys.map(({ length }) => length))).toBeLessThanOrEqual(400)
})

test('remarks are counted by severity, the serious ones first', () => {
  const remarks = remarksOf(withChapter('2025年2月30日召开。。'))
  const { error, warning, hint } = countRemarks(remarks)
  expect(error + warning + hint).toBe(remarks.length)
  expect(remarks.map(({ severity }) => severity)).toEqual([
    ...Array.from({ length: error }, () => 'error'),
    ...Array.from({ length: warning }, () => 'warning'),
    ...Array.from({ length: hint }, () => 'hint'),
  ])
})

test('a round of a thousand findings is proofread in about a second, and after a change in a moment', async () => {
  const ledger = largeLedger(1000, 2)
  const { id } = onlyRound(ledger)
  const time = (subject: Ledger) => processorTime(() => proofread(subject, id, { today: TODAY }))
  const first = await time(ledger)
  // Generous, because the machine may be slow: measured alone it is below half a second.
  expect(first).toBeLessThan(5000)
  expect(await time(ledger)).toBeLessThan(Math.max(first, 1000))
})
