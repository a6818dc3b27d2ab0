import type { Place } from '#shared/ledger/commands/command-definition.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'

/** One step that can be taken back or again: the ledger on either side of it, whose revisions no longer count. */
export type UndoStep = {
  readonly summary: string
  readonly place: Place
  readonly before: Ledger
  readonly after: Ledger
  readonly typing?: string
}

/** Steps of this run, oldest first: `done` can be taken back, `undone` taken again (the last one first). */
export type UndoSteps = { readonly done: readonly UndoStep[]; readonly undone: readonly UndoStep[] }

export const NO_STEPS: UndoSteps = { done: [], undone: [] }

/**
 * The steps after a change. A change of the same stay in a field (`typing`) as the step before it joins that step,
 * unless something was undone in between.
 */
export const withStep = ({ done, undone }: UndoSteps, step: UndoStep): UndoSteps => {
  const last = done.at(-1)
  const joins = step.typing !== undefined && last?.typing === step.typing && undone.length === 0
  return joins && last !== undefined
    ? { done: [...done.slice(0, -1), { ...step, before: last.before }], undone: [] }
    : { done: [...done, step], undone: [] }
}

/** The steps after the last one was taken back. What is typed next in the same field is a step of its own. */
export const afterUndo = ({ done, undone }: UndoSteps): UndoSteps => {
  const step = done.at(-1)
  return step === undefined
    ? { done, undone }
    : { done: sealed(done.slice(0, -1)), undone: [...undone, step] }
}

/** The steps after the last undone one was taken again. */
export const afterRedo = ({ done, undone }: UndoSteps): UndoSteps => {
  const step = undone.at(-1)
  return step === undefined
    ? { done, undone }
    : { done: sealed([...done, step]), undone: undone.slice(0, -1) }
}

/** The same steps, the last of which nothing joins any more. */
const sealed = (steps: readonly UndoStep[]): readonly UndoStep[] => {
  const last = steps.at(-1)
  if (last?.typing === undefined) return steps
  const { typing: _closed, ...rest } = last
  return [...steps.slice(0, -1), rest]
}
