import { expect, test } from 'vitest'
import { buildDraft } from '#shared/import/build-draft.ts'
import { segmentNotice } from '#shared/import/segment-notice.ts'
import { toImportedNotice } from '#shared/import/to-imported-notice.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { emptyLedger } from '#shared/ledger/ledger.ts'
import { declaredSentence } from '../../../../renderer/overview/declared-sentence.ts'
import {
  changedStatuses,
  initialChoices,
  isFresh,
  namedInSource,
} from '../../../../renderer/overview/status-choices.ts'
import { noticeFixture } from '../../../support/notice-fixtures.ts'
import { changed, onlyRound } from '../../../support/test-ledger.ts'

/** A round imported from a notice that declares 3 整改到位, 1 正在整改, 1 需要持续努力整改. */
const imported = () => {
  const text = noticeFixture('outline-and-counts')
  const { ledger } = changed(emptyLedger(), {
    name: 'inspection.importNotice',
    input: toImportedNotice(buildDraft(segmentNotice(text)), {
      placeholders: true,
      sourceName: '通报.txt',
      sourceText: text,
    }),
  })
  return { ledger, inspection: onlyRound(ledger) }
}

const statusesOf = (inspection: Inspection) =>
  inspection.findings.map(({ id }) => initialChoices(inspection).get(id))

test('the sentence that declares the statuses is found as written, brackets and all', () => {
  expect(declaredSentence(imported().inspection)).toBe(
    '截至目前,已整改到位3项,正在整改1项(关于苗圃搬迁工作),需要持续努力整改1项(关于林区防火设施更新问题)。',
  )
})

test('without an import, or without such a sentence, there is none', () => {
  const { inspection } = imported()
  const { importRecord: _, ...typed } = inspection
  expect(declaredSentence(typed)).toBeUndefined()
  expect(declaredSentence({ ...inspection, declaredFigures: [] })).toBeUndefined()
})

test('right after an import that declares findings rectified, all are proposed as rectified', () => {
  const { inspection } = imported()
  expect(isFresh(inspection)).toBe(true)
  expect(statusesOf(inspection)).toEqual(Array(5).fill('rectified'))
})

test('a finding the sentence names keeps its status, for the clerk to decide', () => {
  const { ledger, inspection } = imported()
  const moved = inspection.findings[1]
  const { ledger: named } = changed(ledger, {
    name: 'finding.edit',
    input: {
      inspectionId: inspection.id,
      findingId: moved?.id ?? '',
      patch: { shortName: '苗圃搬迁工作' },
    },
  })
  expect([...namedInSource(onlyRound(named))]).toEqual([moved?.id])
  expect(statusesOf(onlyRound(named))).toEqual([
    'rectified',
    'inProgress',
    'rectified',
    'rectified',
    'rectified',
  ])
})

test('once a status was set, nothing is proposed any more', () => {
  const { ledger, inspection } = imported()
  const { ledger: touched } = changed(ledger, {
    name: 'finding.setStatus',
    input: {
      inspectionId: inspection.id,
      findingIds: [inspection.findings[0]?.id ?? ''],
      status: 'longTerm',
    },
  })
  expect(isFresh(onlyRound(touched))).toBe(false)
  expect(statusesOf(onlyRound(touched))).toEqual([
    'longTerm',
    'inProgress',
    'inProgress',
    'inProgress',
    'inProgress',
  ])
})

test('a round without declared figures is not fresh', () => {
  expect(isFresh({ ...imported().inspection, declaredFigures: [] })).toBe(false)
})

test('only what differs from the ledger goes into the command', () => {
  const { inspection } = imported()
  const choices = new Map(initialChoices(inspection))
  const [first, second] = inspection.findings
  for (const { id } of inspection.findings) choices.set(id, 'inProgress')
  choices.set(second?.id ?? '', 'rectified')
  expect(changedStatuses(inspection.findings, choices)).toEqual([
    { findingId: second?.id, status: 'rectified' },
  ])
  expect(first?.status).toBe('inProgress')
})
