import { type Problem, problem } from '../../problem.ts'
import { fail, ok, type Result } from '../../result.ts'
import { sameValue } from '../same-value.ts'
import { type ChangeStep, type ListEntry, type ListStep, recordMark } from './change-steps.ts'

type Fields = Record<string, unknown>

/** The state does not hold what the step says it changed. */
class Mismatch extends Error {}

const isFields = (value: unknown): value is Readonly<Fields> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const idOf = (value: unknown): unknown => (isFields(value) ? value.id : undefined)

const entryId = (entry: ListEntry): unknown => (typeof entry === 'string' ? entry : entry.id)

const listAfter = (list: unknown, { index, removed, inserted }: ListStep): unknown[] => {
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

/** What a step that is about one value makes of it. */
const valueAfter = (value: unknown, step: Exclude<ChangeStep, ListStep>): unknown => {
  if (step.kind === 'value') {
    if (!sameValue(value, step.from)) throw new Mismatch()
    return step.to
  }
  const { offset, removed, inserted } = step
  if (typeof value !== 'string' || !value.startsWith(removed, offset)) throw new Mismatch()
  return value.slice(0, offset) + inserted + value.slice(offset + removed.length)
}

/**
 * A state on which steps are carried out. What they touch is copied the first time and then changed in the copy, and records are
 * looked up by their marks: a year of steps costs no more than its steps.
 */
class StateCopy {
  readonly #own = new Set<unknown>()
  readonly #places = new Map<unknown, ReadonlyMap<string, number>>()
  #state: unknown

  constructor(state: unknown) {
    this.#state = state
  }

  get state(): unknown {
    return this.#state
  }

  take(step: ChangeStep): void {
    this.#state = this.#edited(this.#state, step, 0)
  }

  #edited(value: unknown, step: ChangeStep, depth: number): unknown {
    const key = step.at[depth]
    if (key === undefined)
      return step.kind === 'list' ? this.#added(listAfter(value, step)) : valueAfter(value, step)
    if (Array.isArray(value)) return this.#withItem(value, key, step, depth)
    if (!isFields(value)) throw new Mismatch()
    const own = Object.hasOwn(value, key) ? value[key] : undefined
    return this.#withField(value, key, this.#edited(own, step, depth + 1))
  }

  #withItem(list: readonly unknown[], key: string, step: ChangeStep, depth: number): readonly unknown[] {
    const index = this.#placesIn(list).get(key)
    if (index === undefined) throw new Mismatch()
    const item = this.#edited(list[index], step, depth + 1)
    if (item === list[index]) return list
    const copy = this.#own.has(list) ? (list as unknown[]) : this.#copyOf(list)
    copy[index] = item
    return copy
  }

  /** A field that is `undefined` is none. */
  #withField(fields: Readonly<Fields>, key: string, value: unknown): Readonly<Fields> {
    const copy = this.#own.has(fields) ? (fields as Fields) : this.#added({ ...fields })
    if (value === undefined) delete copy[key]
    // Assigned, a field named `__proto__` would be none.
    else Object.defineProperty(copy, key, { value, writable: true, enumerable: true, configurable: true })
    return copy
  }

  #copyOf(list: readonly unknown[]): unknown[] {
    const copy = this.#added([...list])
    // The records stand where they stood.
    const places = this.#places.get(list)
    if (places !== undefined) this.#places.set(copy, places)
    return copy
  }

  #added<Value extends object>(value: Value): Value {
    this.#own.add(value)
    return value
  }

  #placesIn(list: readonly unknown[]): ReadonlyMap<string, number> {
    const known = this.#places.get(list)
    if (known !== undefined) return known
    const places = new Map<string, number>()
    for (const [index, item] of list.entries()) {
      const mark = recordMark(String(idOf(item)))
      if (!places.has(mark)) places.set(mark, index)
    }
    this.#places.set(list, places)
    return places
  }
}

/**
 * The state after the steps, as JSON that has still to go through its schema; nothing passed in is modified, and what no step
 * touches is in it as the very same objects. `history-mismatch` when the state is not the one the steps start from.
 */
export const afterSteps = (state: unknown, steps: Iterable<ChangeStep>): Result<unknown, Problem> => {
  const copy = new StateCopy(state)
  try {
    for (const step of steps) copy.take(step)
    return ok(copy.state)
  } catch (error) {
    if (error instanceof Mismatch) return fail(problem('history-mismatch'))
    throw error
  }
}
