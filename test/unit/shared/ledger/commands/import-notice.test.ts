import { expect, test } from 'vitest'
import { buildDraft } from '#shared/import/build-draft.ts'
import { segmentNotice } from '#shared/import/segment-notice.ts'
import { toImportedNotice } from '#shared/import/to-imported-notice.ts'
import { importNotice } from '#shared/ledger/commands/import-notice.ts'
import { emptyLedger, Ledger } from '#shared/ledger/ledger.ts'
import { cutAfter, noticeFixture } from '../../../../support/notice-fixtures.ts'

const TEXT = cutAfter(noticeFixture('outline-and-counts'), 18)
const INPUT = toImportedNotice(buildDraft(segmentNotice(TEXT)), {
  placeholders: true,
  sourceName: '通报.txt',
  sourceText: TEXT,
})

const applied = (ledger: Ledger, input: unknown = INPUT) => {
  let ids = 0
  const result = importNotice.apply(ledger, input, {
    now: '2026-01-05T08:00:00.000Z',
    today: '2026-01-05',
    operator: '许若彤',
    newId: () => `id-${ledger.inspections.length}-${++ids}`,
  })
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

test('adds a whole round in one step', () => {
  const { ledger, summary, place } = applied(emptyLedger())
  expect(Ledger.safeParse(ledger).error).toBeUndefined()
  const [inspection] = ledger.inspections
  expect(inspection).toMatchObject({
    title: '六届市委第四轮巡察',
    team: '市委第二巡察组',
    startDate: '2025-03-10',
    endDate: '2025-05-16',
    feedbackDate: '2025-06-20',
    importRecord: {
      importedAt: '2026-01-05T08:00:00.000Z',
      sourceName: '通报.txt',
      sourceText: TEXT,
      unplaced: [],
    },
  })
  expect(inspection?.findings.map(({ title, status, placeholder }) => [title, status, placeholder])).toEqual([
    ['生态修复规划落实不够到位', 'inProgress', undefined],
    ['', 'notStarted', true],
    ['', 'notStarted', true],
    ['', 'notStarted', true],
    ['', 'notStarted', true],
  ])
  expect(inspection?.counters.map(({ name, value }) => [name, value])).toEqual([
    ['新建制度', '3'],
    ['修订制度', '2'],
    ['追缴违规发放补贴', '1.286'],
  ])
  expect(summary).toBe('导入通报，建立“六届市委第四轮巡察”：3个方面、5个问题')
  expect(place).toEqual({ screen: 'ledger', inspectionId: inspection?.id })
})

test('findings and declared figures point to their aspects', () => {
  const [inspection] = applied(emptyLedger()).ledger.inspections
  const ids = inspection?.aspects.map(({ id }) => id) ?? []
  expect(new Set(inspection?.findings.map(({ aspectId }) => aspectId))).toEqual(new Set(ids))
  expect(
    inspection?.declaredFigures
      .filter(({ what }) => what === 'aspectFindings')
      .map(({ aspectId }) => aspectId),
  ).toEqual(ids)
})

test('fills in blank names of the unit and never replaces any', () => {
  expect(applied(emptyLedger()).ledger.unit).toMatchObject({
    fullName: '中共云溪市林业局党组',
    shortName: '市林业局党组',
  })
  const named = { ...emptyLedger(), unit: { ...emptyLedger().unit, fullName: '中共云溪市水务局党组' } }
  expect(applied(named).ledger.unit).toMatchObject({
    fullName: '中共云溪市水务局党组',
    shortName: '市林业局党组',
  })
})

test('a further round stands beside the first; the same notice again gets a number', () => {
  const once = applied(emptyLedger()).ledger
  const twice = applied(once).ledger
  expect(twice.inspections.map(({ title }) => title)).toEqual([
    '六届市委第四轮巡察',
    '六届市委第四轮巡察（2）',
  ])
  expect(twice.inspections[0]).toBe(once.inspections[0])
})

test('类 belong to the aspect before them', () => {
  const aspect = { intro: '', findings: [] }
  const input = {
    ...INPUT,
    figures: [],
    aspects: [
      { ...aspect, title: '甲', level: 1 },
      { ...aspect, title: '乙', level: 2 },
      { ...aspect, title: '丙', level: 1 },
    ],
  }
  const [first, second, third] = applied(emptyLedger(), input).ledger.inspections[0]?.aspects ?? []
  expect([first?.parentId, second?.parentId, third?.parentId]).toEqual([undefined, first?.id, undefined])
})

test.each([
  [
    'a day that does not exist',
    { inspection: { ...INPUT.inspection, startDate: '2025-02-30' } },
    'invalid-date',
  ],
  ['no chapter for the findings', { notice: { ...INPUT.notice, chapters: [] } }, 'invalid-input'],
  ['a round without name', { inspection: { ...INPUT.inspection, title: ' ' } }, 'invalid-input'],
])('refuses %s and leaves the ledger', (_, change, code) => {
  const result = importNotice.apply(
    emptyLedger(),
    { ...INPUT, ...change },
    { now: '2026-01-05T08:00:00.000Z', today: '2026-01-05', operator: '', newId: () => 'id' },
  )
  expect(result.ok ? undefined : result.problem.code).toBe(code)
})
