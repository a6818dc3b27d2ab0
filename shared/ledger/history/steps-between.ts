import type { Ledger } from '../ledger.ts'
import { sameValue } from '../same-value.ts'
import { type ChangeStep, recordMark } from './change-steps.ts'

/** Texts up to this length, in UTF-16 units, are kept whole on both sides: they read better than a stretch. */
const WHOLE_TEXT = 400

type Fields = Readonly<Record<string, unknown>>
type LedgerRecord = Fields & { readonly id: string }
type Way = readonly string[]

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isRecord = (value: unknown): value is LedgerRecord => isFields(value) && typeof value.id === 'string'

/** A list whose elements all bear an id of their own; an empty one counts, as records may be added to it. */
const isRecordList = (value: unknown): value is readonly LedgerRecord[] =>
  Array.isArray(value) && value.every(isRecord) && new Set(value.map(({ id }) => id)).size === value.length

const commonStart = (left: ArrayLike<unknown>, right: ArrayLike<unknown>): number => {
  const end = Math.min(left.length, right.length)
  let at = 0
  while (at < end && left[at] === right[at]) at += 1
  return at
}

const commonEnd = (left: ArrayLike<unknown>, right: ArrayLike<unknown>, start: number): number => {
  const end = Math.min(left.length, right.length) - start
  let count = 0
  while (count < end && left[left.length - 1 - count] === right[right.length - 1 - count]) count += 1
  return count
}

const textStep = (at: Way, from: string, to: string): ChangeStep => {
  const offset = commonStart(from, to)
  const rest = commonEnd(from, to, offset)
  return {
    kind: 'text',
    at: [...at],
    offset,
    removed: from.slice(offset, from.length - rest),
    inserted: to.slice(offset, to.length - rest),
  }
}

/** Adds or removes the stretch in which two lists of records differ, then says how the records of both sides changed. */
const listSteps = (at: Way, from: readonly LedgerRecord[], to: readonly LedgerRecord[]): ChangeStep[] => {
  const before = from.map(({ id }) => id)
  const after = to.map(({ id }) => id)
  const index = commonStart(before, after)
  const rest = commonEnd(before, after, index)
  const removed = from.slice(index, from.length - rest)
  const inserted = to.slice(index, to.length - rest)
  const kept = new Map(from.map((record) => [record.id, record]))
  const known = new Set(after)
  const steps: ChangeStep[] =
    removed.length === 0 && inserted.length === 0
      ? []
      : [
          {
            kind: 'list',
            at: [...at],
            index,
            removed: removed.map((record) => (known.has(record.id) ? record.id : record)),
            inserted: inserted.map((record) => (kept.has(record.id) ? record.id : record)),
          },
        ]
  for (const record of to) {
    const earlier = kept.get(record.id)
    if (earlier !== undefined) steps.push(...stepsOf([...at, recordMark(record.id)], earlier, record))
  }
  return steps
}

const fieldSteps = (at: Way, from: Fields, to: Fields): ChangeStep[] =>
  [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((key) =>
    stepsOf([...at, key], from[key], to[key]),
  )

/** What was never touched is the very same object on both sides: a large ledger costs no more than its change. */
const stepsOf = (at: Way, from: unknown, to: unknown): ChangeStep[] => {
  if (Object.is(from, to)) return []
  if (isRecordList(from) && isRecordList(to)) return listSteps(at, from, to)
  if (isFields(from) && isFields(to)) return fieldSteps(at, from, to)
  if (sameValue(from, to)) return []
  if (typeof from === 'string' && typeof to === 'string' && Math.max(from.length, to.length) > WHOLE_TEXT)
    return [textStep(at, from, to)]
  return [
    {
      kind: 'value',
      at: [...at],
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
  ]
}

/** The steps that lead from one state of the ledger to another; none when they are equal but for `revision`. */
export const stepsBetween = (from: Ledger, to: Ledger): readonly ChangeStep[] => {
  const { revision: _earlier, ...before } = from
  const { revision: _later, ...after } = to
  return fieldSteps([], before, after)
}
