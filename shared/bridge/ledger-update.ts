import type { Finding } from '../ledger/finding.ts'
import type { Inspection } from '../ledger/inspection.ts'
import type { Ledger } from '../ledger/ledger.ts'

/** An inspection that changed. A string among `findings` is the id of a finding the receiver already holds. */
export type InspectionUpdate = Omit<Inspection, 'findings'> & {
  readonly findings: readonly (string | Finding)[]
}

/** Everything of a ledger beside its rounds. */
type LedgerRest = Omit<Ledger, 'inspections'>

/**
 * A ledger on its way to the window: whole at first, then only what changed since revision `from`, so that a ledger
 * of thousands of findings costs as little to type in as a small one, and what did not change stays the same object
 * in the window. A string among `inspections` is the id of an inspection the receiver already holds; a part that `ledger`
 * lacks is as it was.
 */
export type LedgerUpdate =
  | { readonly kind: 'whole'; readonly ledger: Ledger }
  | {
      readonly kind: 'changes'
      readonly from: number
      readonly ledger: Partial<LedgerRest>
      readonly inspections: readonly (string | InspectionUpdate)[]
    }

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]))

const inspectionUpdate = (before: Inspection | undefined, after: Inspection): string | InspectionUpdate => {
  if (before === after) return after.id
  const known = byId(before?.findings ?? [])
  return {
    ...after,
    findings: after.findings.map((finding) => (known.get(finding.id) === finding ? finding.id : finding)),
  }
}

/** The parts of a ledger that changed. */
const changedRest = (before: LedgerRest, { inspections: _, ...after }: Ledger): Partial<LedgerRest> => {
  const { unit, departments, people, settings, ...plain } = after
  return {
    ...plain,
    ...(before.unit === unit ? {} : { unit }),
    ...(before.departments === departments ? {} : { departments }),
    ...(before.people === people ? {} : { people }),
    ...(before.settings === settings ? {} : { settings }),
  }
}

/**
 * What to send to a receiver that holds `before` (undefined: nothing yet) and shall hold `after`. Commands are pure
 * and share what they leave alone, so being the same object proves being unchanged.
 */
export const ledgerUpdate = (before: Ledger | undefined, after: Ledger): LedgerUpdate => {
  if (before === undefined) return { kind: 'whole', ledger: after }
  const known = byId(before.inspections)
  return {
    kind: 'changes',
    from: before.revision,
    ledger: changedRest(before, after),
    inspections: after.inspections.map((inspection) =>
      inspectionUpdate(known.get(inspection.id), inspection),
    ),
  }
}

/** The items themselves, ids replaced by what is held under them; undefined when one id is unknown. */
const resolved = <Item extends { readonly id: string }>(
  items: readonly (string | Item)[],
  held: readonly Item[],
): Item[] | undefined => {
  const known = byId(held)
  const found = items.flatMap((item) => (typeof item === 'string' ? (known.get(item) ?? []) : item))
  return found.length === items.length ? found : undefined
}

/**
 * The ledger after `update`, sharing with `current` all that did not change. Undefined when the update does not
 * start from `current`: the receiver must then ask for the whole ledger.
 */
export const applyLedgerUpdate = (current: Ledger | undefined, update: LedgerUpdate): Ledger | undefined => {
  if (update.kind === 'whole') return update.ledger
  if (current?.revision !== update.from) return undefined
  const held = byId(current.inspections)
  const inspections: Inspection[] = []
  for (const changed of update.inspections) {
    const before = held.get(typeof changed === 'string' ? changed : changed.id)
    if (typeof changed === 'string') {
      if (before === undefined) return undefined
      inspections.push(before)
      continue
    }
    const findings = resolved(changed.findings, before?.findings ?? [])
    if (findings === undefined) return undefined
    inspections.push({ ...changed, findings })
  }
  return { ...current, ...update.ledger, inspections }
}
