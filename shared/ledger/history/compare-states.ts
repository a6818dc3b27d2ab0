import type { Finding } from '../finding.ts'
import { numberFindings } from '../finding-order.ts'
import type { Ledger } from '../ledger.ts'
import { stepsBetween } from './steps-between.ts'
import type { WordedChange } from './worded-change.ts'
import { wordedChanges } from './worded-changes.ts'

/**
 * A finding on one side only, or on both with what differs. `number` is the one through its round, on the side it stands; of
 * one on both sides, on the right.
 */
export type FindingDifference = {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly inspectionId: string
  readonly findingId: string
  readonly number: number
  readonly title: string
  readonly changes: readonly WordedChange[]
}

/** What differs between two states: findings one by one in their order, and everything else field by field. */
export type LedgerDifferences = {
  readonly findings: readonly FindingDifference[]
  readonly others: readonly WordedChange[]
}

type Placed = Pick<FindingDifference, 'inspectionId' | 'findingId' | 'number' | 'title'>

/** The findings of all rounds in the order of the ledger, by id. */
const placedFindings = ({ inspections }: Ledger): ReadonlyMap<string, Placed> => {
  const placed = new Map<string, Placed>()
  for (const inspection of inspections) {
    const titles = new Map(inspection.findings.map((finding: Finding) => [finding.id, finding.title]))
    for (const [findingId, { through }] of numberFindings(inspection))
      placed.set(findingId, {
        inspectionId: inspection.id,
        findingId,
        number: through,
        title: titles.get(findingId) ?? '',
      })
  }
  return placed
}

const groupedByFinding = (changes: readonly WordedChange[]): ReadonlyMap<string, readonly WordedChange[]> => {
  const groups = new Map<string, WordedChange[]>()
  for (const change of changes) {
    if (change.findingId === undefined) continue
    const group = groups.get(change.findingId)
    if (group === undefined) groups.set(change.findingId, [change])
    else group.push(change)
  }
  return groups
}

/**
 * Compares two states of a ledger, field by field, in words. From left to right: `added` is what only the right one has. What
 * the clerk never sees (ids, when an entry was typed) is not told. Findings that differ in nothing told are left out.
 */
export const compareStates = (left: Ledger, right: Ledger): LedgerDifferences => {
  const { changes } = wordedChanges(left, right, stepsBetween(left, right), Number.POSITIVE_INFINITY)
  const [before, after] = [placedFindings(left), placedFindings(right)]
  const told = groupedByFinding(changes)
  const present = [...after.values()].flatMap((finding): readonly FindingDifference[] => {
    if (!before.has(finding.findingId)) return [{ kind: 'added', ...finding, changes: [] }]
    const own = told.get(finding.findingId)
    return own === undefined ? [] : [{ kind: 'changed', ...finding, changes: own }]
  })
  const removed = [...before.values()].flatMap((finding): readonly FindingDifference[] =>
    after.has(finding.findingId) ? [] : [{ kind: 'removed', ...finding, changes: [] }],
  )
  const rounds = [...new Set([...right.inspections, ...left.inspections].map(({ id }) => id))]
  return {
    findings: [...present, ...removed].toSorted(
      (one, other) =>
        rounds.indexOf(one.inspectionId) - rounds.indexOf(other.inspectionId) || one.number - other.number,
    ),
    others: changes.filter(({ findingId }) => findingId === undefined),
  }
}
