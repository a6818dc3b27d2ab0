import { expect, test } from 'vitest'
import type { IndexedChange } from '../../../../../main/services/history/history-index.ts'
import { HistoryReach } from '../../../../../main/services/history/history-reach.ts'

const LINE_BYTES = 1000

const hashOf = (revision: number): string => String(revision).repeat(64).slice(0, 64)

/** A change of the line of its revision, each line as long as the other. */
const change = (revision: number, facts: Partial<IndexedChange> = {}): IndexedChange => ({
  kind: 'change',
  revision,
  time: '2023-05-23T07:30:00.000Z',
  operator: '王晓燕',
  command: 'unit.edit',
  summary: '改单位简称',
  place: { screen: 'unit' },
  before: hashOf(revision - 1),
  ledger: hashOf(revision),
  previous: null,
  hash: hashOf(revision),
  hasSteps: true,
  touched: { inspections: new Set(), findings: new Set() },
  bytes: { start: (revision - 1) * LINE_BYTES, end: revision * LINE_BYTES - 1 },
  ...facts,
})

const changes = (count: number): readonly IndexedChange[] =>
  Array.from({ length: count }, (_, index) => change(index + 1))

test('what takes least is started from: a small ledger is read sooner than a long history, a large one is not', () => {
  const reach = new HistoryReach(changes(100))
  const present = { revision: 100, sha256: hashOf(100), bytes: 0 }
  const firstFor = (revision: number, bytes: number) =>
    reach.startsFor(revision, [present, { revision: 20, bytes }])[0]?.revision
  expect(firstFor(22, LINE_BYTES)).toBe(20)
  expect(firstFor(90, LINE_BYTES)).toBe(100)
  expect(firstFor(22, 50 * LINE_BYTES)).toBe(100)
})

test('a stretch ends where others changed the ledger; what they made of it leads on from there', () => {
  const foreign = 'f'.repeat(64)
  const reach = new HistoryReach([change(1), change(2), change(3, { before: foreign }), change(4)])
  const within = reach.within([{ revision: 4, sha256: hashOf(4), bytes: 0 }])
  expect([1, 2, 3, 4, 5].map(within)).toEqual([false, false, true, true, false])
  expect(reach.leadsTo(4, { revision: 2, sha256: foreign })).toBe(true)
  expect(reach.leadsTo(4, { revision: 2, sha256: hashOf(2) })).toBe(false)
  expect(reach.leadsTo(1, { revision: 2, sha256: hashOf(2) })).toBe(true)
  expect(reach.leadsTo(1, { revision: 0, sha256: hashOf(0) })).toBe(true)
  expect(reach.leadsTo(1, { revision: 0, sha256: foreign })).toBe(false)
})

test('a line without steps, as the first versions wrote them, is reached but leads to none before it', () => {
  const reach = new HistoryReach([change(1), change(2, { hasSteps: false }), change(3)])
  const within = reach.within([{ revision: 3, sha256: hashOf(3), bytes: 0 }])
  expect([1, 2, 3].map(within)).toEqual([false, true, true])
})
