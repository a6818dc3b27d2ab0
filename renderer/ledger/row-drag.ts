import type { Finding } from '#shared/ledger/finding.ts'
import { findingsOfAspect } from '#shared/ledger/finding-order.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { TableRow } from './table-rows.ts'

/** Where a dragged finding would land: the aspect, the position in it, and the line that shows it (pixels). */
export type DropPlace = { readonly aspectId: string; readonly at: number; readonly line: number }

/**
 * The place under the mouse: above or below a finding, or first under the head of an aspect. Positions count without
 * the dragged finding, as `finding.move` does.
 */
export const dropPlace = (
  inspection: Pick<Inspection, 'findings'>,
  dragged: string,
  target: {
    readonly row: TableRow
    readonly top: number
    readonly bottom: number
    readonly distance: number
  },
): DropPlace | undefined => {
  const { row, top, bottom, distance } = target
  if (row.kind === 'aspect') return { aspectId: row.key, at: 0, line: bottom }
  const { finding } = row.row
  const others: readonly Finding[] = findingsOfAspect(inspection, finding.aspectId).filter(
    ({ id }) => id !== dragged,
  )
  const below = distance > (top + bottom) / 2
  const index = others.findIndex(({ id }) => id === finding.id)
  if (index < 0) return undefined
  return { aspectId: finding.aspectId, at: below ? index + 1 : index, line: below ? bottom : top }
}
