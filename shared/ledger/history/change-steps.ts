import { z } from 'zod'

/** Way to a value inside the ledger: names of fields, and `#<id>` for the record of a list that bears this id. */
const Way = z.array(z.string())

/**
 * A value that became another one. A side that is left out was not there: an optional field that was filled in or
 * taken away.
 */
export const ValueStep = z.strictObject({
  kind: z.literal('value'),
  at: Way,
  from: z.exactOptional(z.unknown()),
  to: z.exactOptional(z.unknown()),
})
export type ValueStep = z.infer<typeof ValueStep>

/** A long text of which one stretch became another; `offset` in UTF-16 units. Short texts are value steps. */
export const TextStep = z.strictObject({
  kind: z.literal('text'),
  at: Way,
  offset: z.int().nonnegative(),
  removed: z.string(),
  inserted: z.string(),
})
export type TextStep = z.infer<typeof TextStep>

/** A record as a list step names it: by its id where it stands on both sides, else whole. */
const ListEntry = z.union([z.string(), z.record(z.string(), z.unknown())])
export type ListEntry = z.infer<typeof ListEntry>

/** A list of records of which the stretch from `index` on became another: records added, removed or moved. */
export const ListStep = z.strictObject({
  kind: z.literal('list'),
  at: Way,
  index: z.int().nonnegative(),
  removed: z.array(ListEntry),
  inserted: z.array(ListEntry),
})
export type ListStep = z.infer<typeof ListStep>

/**
 * What a change did to the ledger, step by step, exact enough to be taken forwards and backwards: the history keeps it
 * with every line, so that every state there ever was can be had again. `revision` is not part of it.
 */
export const ChangeStep = z.discriminatedUnion('kind', [ValueStep, TextStep, ListStep])
export type ChangeStep = z.infer<typeof ChangeStep>

/** Way of a record in a list. */
export const recordMark = (id: string): string => `#${id}`

/** A step from the other side. */
const reversedStep = (step: ChangeStep): ChangeStep => {
  if (step.kind !== 'value') return { ...step, removed: step.inserted, inserted: step.removed } as ChangeStep
  const { from, to, ...rest } = step
  return {
    ...rest,
    ...(to === undefined ? {} : { from: to }),
    ...(from === undefined ? {} : { to: from }),
  }
}

/** The steps that lead back. */
export const reversedSteps = (steps: readonly ChangeStep[]): readonly ChangeStep[] =>
  steps.map(reversedStep).toReversed()
