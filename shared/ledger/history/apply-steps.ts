import { type Problem, problem } from '../../problem.ts'
import { fail, ok, type Result } from '../../result.ts'
import { sameValue } from '../same-value.ts'
import { type ChangeStep, type ListEntry, type ListStep, recordMark } from './change-steps.ts'

type Fields = Readonly<Record<string, unknown>>

/** The state does not hold what the step says it changed. */
class Mismatch extends Error {}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const idOf = (value: unknown): unknown => (isFields(value) ? value.id : undefined)

const withField = (fields: Fields, key: string, value: unknown): Fields =>
  value === undefined
    ? Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key))
    : { ...fields, [key]: value }

/** Puts what `edit` makes of the value at the end of the way in its place; `undefined` takes a field away. */
const edited = (value: unknown, way: readonly string[], edit: (value: unknown) => unknown): unknown => {
  const [key, ...rest] = way
  if (key === undefined) return edit(value)
  if (isFields(value)) {
    const own = Object.hasOwn(value, key) ? value[key] : undefined
    return withField(value, key, edited(own, rest, edit))
  }
  if (!Array.isArray(value)) throw new Mismatch()
  const index = value.findIndex((item) => key === recordMark(String(idOf(item))))
  if (index < 0) throw new Mismatch()
  return value.with(index, edited(value[index], rest, edit))
}

const entryId = (entry: ListEntry): unknown => (typeof entry === 'string' ? entry : entry.id)

const listAfter = (list: unknown, { index, removed, inserted }: ListStep): unknown => {
  if (!Array.isArray(list)) throw new Mismatch()
  const taken = list.slice(index, index + removed.length)
  const matches =
    taken.length === removed.length &&
    removed.every((entry, at) =>
      typeof entry === 'string' ? idOf(taken[at]) === entry : sameValue(taken[at], entry),
    )
  if (!matches) throw new Mismatch()
  const kept = new Map(taken.map((record) => [idOf(record), record]))
  const added = inserted.map((entry) => {
    const record = typeof entry === 'string' ? kept.get(entry) : entry
    if (record === undefined || idOf(record) !== entryId(entry)) throw new Mismatch()
    return record
  })
  return [...list.slice(0, index), ...added, ...list.slice(index + taken.length)]
}

const afterStep = (state: unknown, step: ChangeStep): unknown =>
  edited(state, step.at, (value) => {
    if (step.kind === 'list') return listAfter(value, step)
    if (step.kind === 'value') {
      if (!sameValue(value, step.from)) throw new Mismatch()
      return step.to
    }
    const { offset, removed, inserted } = step
    if (typeof value !== 'string' || !value.startsWith(removed, offset)) throw new Mismatch()
    return value.slice(0, offset) + inserted + value.slice(offset + removed.length)
  })

/**
 * The state after the steps, as JSON that has still to go through its schema; nothing passed in is modified.
 * `history-mismatch` when the state is not the one the steps start from.
 */
export const afterSteps = (state: unknown, steps: readonly ChangeStep[]): Result<unknown, Problem> => {
  try {
    return ok(steps.reduce(afterStep, state))
  } catch (error) {
    if (error instanceof Mismatch) return fail(problem('history-mismatch'))
    throw error
  }
}
