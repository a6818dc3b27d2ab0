import { expect, test } from 'vitest'
import { snapshotJudge } from '../../../../../main/services/snapshots/snapshot-judge.ts'

const change = (revision: number, before: string | null, ledger: string, recovers = false) => ({
  revision,
  time: '2023-05-23T07:30:00.000Z',
  recovers,
  before,
  ledger,
})

/** A history that was lost once and goes on at revision 51. */
const judge = snapshotJudge({
  changes: [change(51, 'a', 'b'), change(52, 'b', 'c'), change(60, null, 'd'), change(71, 'b', 'b', true)],
})

test('a file is recorded as the ledger after a change or before one', () => {
  expect(judge(52, 'c')).toBe('recorded')
  expect(judge(50, 'a')).toBe('recorded')
})

test('a file of a revision the history names is contradicted when it is another', () => {
  expect(judge(51, 'x')).toBe('contradicted')
})

test('the ledger a history goes on from is known by its hash, although no line tells its revision', () => {
  expect(judge(50, 'x')).toBe('contradicted')
})

test('of earlier and later revisions, of one before nothing was, and of one not recovered, the history knows nothing', () => {
  expect(judge(49, 'x')).toBe('unknown')
  expect(judge(59, 'x')).toBe('unknown')
  expect(judge(61, 'x')).toBe('unknown')
  expect(judge(70, 'x')).toBe('unknown')
})

test('what stood under numbers an older copy left out is contradicted by nothing', () => {
  const ownCopy = snapshotJudge({ changes: [change(1, 'a', 'b'), change(2, 'b', 'c'), change(9, 'b', 'i')] })
  expect(ownCopy(8, 'h')).toBe('unknown')
  const anotherFile = snapshotJudge({ changes: [change(1, 'a', 'b'), change(9, 'x', 'i')], voided: [7, 8] })
  expect(anotherFile(8, 'h')).toBe('unknown')
  expect(anotherFile(9, 'h')).toBe('contradicted')
})
