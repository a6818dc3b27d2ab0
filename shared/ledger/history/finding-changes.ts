import type { Ledger } from '../ledger.ts'
import { type ChangeStep, type ListStep, recordMark } from './change-steps.ts'
import type { WordedChange } from './worded-change.ts'
import { wordedChanges } from './worded-changes.ts'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value with another one at the end of the way; as it is where the way does not lead through it. */
const withValue = (value: unknown, way: readonly string[], put: unknown): unknown => {
  const [key, ...rest] = way
  if (key === undefined) return put
  if (Array.isArray(value)) {
    const index = value.findIndex((item) => isFields(item) && recordMark(String(item.id)) === key)
    return index < 0 ? value : value.with(index, withValue(value[index], rest, put))
  }
  if (!isFields(value)) return value
  const changed = withValue(Object.hasOwn(value, key) ? value[key] : undefined, rest, put)
  if (changed !== undefined) return { ...value, [key]: changed }
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
}

const sideOf = (step: ChangeStep, side: 'before' | 'after'): { readonly value: unknown } | undefined => {
  if (step.kind === 'value') return { value: side === 'before' ? step.from : step.to }
  if (step.kind === 'text') return { value: side === 'before' ? step.removed : step.inserted }
  return undefined
}

/** The list step cut down to the finding itself, where it came or went with others. */
const ownEntries = (step: ListStep, findingId: string): ListStep | undefined => {
  const own = (entries: ListStep['removed']): ListStep['removed'] =>
    entries.flatMap((entry) => {
      if (typeof entry === 'string') return []
      if (entry.id === findingId) return [entry]
      const found = Array.isArray(entry.findings)
        ? entry.findings.find((finding: unknown) => isFields(finding) && finding.id === findingId)
        : undefined
      return found === undefined ? [] : [found]
    })
  const [removed, inserted] = [own(step.removed), own(step.inserted)]
  return removed.length + inserted.length === 0 ? undefined : { ...step, removed, inserted }
}

/**
 * The steps that are about one finding of a round. A round that came whole is a finding that came; what only moved is left
 * out.
 */
const stepsAbout = (
  steps: readonly ChangeStep[],
  inspectionId: string,
  findingId: string,
): readonly ChangeStep[] => {
  const list = ['inspections', recordMark(inspectionId), 'findings']
  const findings = list.join('/')
  const own = [findings, recordMark(findingId)].join('/')
  return steps.flatMap((step) => {
    const way = step.at.join('/')
    if (way === own || way.startsWith(`${own}/`)) return [step]
    if (step.kind !== 'list' || (way !== findings && way !== 'inspections')) return []
    const cut = ownEntries(step, findingId)
    return cut === undefined ? [] : [{ ...cut, at: list }]
  })
}

/**
 * What steps did to one finding, in words, for changes too many to be told one by one: names are those of `ledger`, a later
 * state that still has the finding. Without the finding nothing is told.
 */
export const findingChanges = (
  ledger: Ledger,
  steps: readonly ChangeStep[],
  findingId: string,
): readonly WordedChange[] => {
  const inspection = ledger.inspections.find(({ findings }) => findings.some(({ id }) => id === findingId))
  if (inspection === undefined) return []
  const own = stepsAbout(steps, inspection.id, findingId)
  const side = (which: 'before' | 'after'): Ledger =>
    own.reduce<unknown>((state, step) => {
      const value = sideOf(step, which)
      return value === undefined ? state : withValue(state, step.at, value.value)
      // Only values of fields that the steps say the ledger had are put in.
    }, ledger) as Ledger
  return wordedChanges(side('before'), side('after'), own).changes
}
