import type { Place } from '#shared/ledger/commands/command-definition.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'

/**
 * Where a restored state shows, and where its undo leads to: the findings of the first round that is there before and after,
 * else the unit, which every ledger has.
 */
export const restoredPlace = (before: Ledger, after: Ledger): Place => {
  const kept = new Set(before.inspections.map(({ id }) => id))
  const round = after.inspections.find(({ id }) => kept.has(id))
  return round === undefined ? { screen: 'unit' } : { screen: 'ledger', inspectionId: round.id }
}
