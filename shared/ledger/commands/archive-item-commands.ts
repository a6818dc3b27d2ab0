import { z } from 'zod'
import type { Problem } from '../../problem.ts'
import { ok, type Result } from '../../result.ts'
import { ARCHIVE_ITEM_FIELD_LABELS } from '../field-wording.ts'
import type { Inspection } from '../inspection.ts'
import type { Ledger } from '../ledger.ts'
import type { ArchiveItem } from '../paper-settings.ts'
import { CalendarDate, Id, Name, Text } from '../primitives.ts'
import { type Change, defineCommand } from './command-definition.ts'
import { locate, locateInspection, withInspection } from './locate.ts'
import { withInserted, withMoved, without, withReplaced } from './ordered-records.ts'
import { applyPatch } from './patch.ts'
import { Position } from './position.ts'
import { SUMMARY } from './summary-wording.ts'

const WHAT = '卷内文件'
const OfItem = { inspectionId: Id, itemId: Id }

const locateItem = (
  ledger: Ledger,
  { inspectionId, itemId }: { readonly inspectionId: string; readonly itemId: string },
): Result<{ readonly inspection: Inspection; readonly item: ArchiveItem }, Problem> => {
  const inspection = locateInspection(ledger, inspectionId)
  if (!inspection.ok) return inspection
  const item = locate(inspection.value.archiveItems, itemId, WHAT)
  return item.ok ? ok({ inspection: inspection.value, item: item.value }) : item
}

const changed = (
  ledger: Ledger,
  inspection: Inspection,
  archiveItems: ArchiveItem[],
  summary: string,
): Result<Change, Problem> =>
  ok({
    ledger: withInspection(ledger, inspection, { archiveItems }),
    summary,
    place: { screen: 'papers', inspectionId: inspection.id, kind: 'archive-index' },
  })

/** Adds a paper on file that the program did not make to the 整改卷目录, at a position or last. */
export const addArchiveItem = defineCommand({
  name: 'archiveItem.add',
  input: z.strictObject({
    inspectionId: Id,
    title: Name,
    documentNumber: Text,
    responsible: Text,
    date: z.exactOptional(CalendarDate),
    pages: Text,
    note: Text,
    at: z.exactOptional(Position),
  }),
  apply: (ledger, { inspectionId, at, ...fields }, { newId }) => {
    const inspection = locateInspection(ledger, inspectionId)
    if (!inspection.ok) return inspection
    const items = withInserted(inspection.value.archiveItems, { id: newId(), ...fields }, at)
    return changed(ledger, inspection.value, items, SUMMARY.archiveItem.added(fields.title))
  },
})

/** Corrects a line of the 整改卷目录; null clears the date. */
export const editArchiveItem = defineCommand({
  name: 'archiveItem.edit',
  input: z.strictObject({
    ...OfItem,
    patch: z.strictObject({
      title: z.exactOptional(Name),
      documentNumber: z.exactOptional(Text),
      responsible: z.exactOptional(Text),
      date: z.exactOptional(z.nullable(CalendarDate)),
      pages: z.exactOptional(Text),
      note: z.exactOptional(Text),
    }),
  }),
  apply: (ledger, { patch, ...at }) => {
    const located = locateItem(ledger, at)
    if (!located.ok) return located
    const { inspection, item } = located.value
    const { value, changed: keys } = applyPatch(item, patch)
    const labels = keys.flatMap((key) => (key === 'id' ? [] : [ARCHIVE_ITEM_FIELD_LABELS[key]]))
    const items = withReplaced(inspection.archiveItems, value)
    return changed(ledger, inspection, items, SUMMARY.archiveItem.edited(item.title, labels))
  },
})

/** Removes a line of the 整改卷目录; undo brings it back. */
export const removeArchiveItem = defineCommand({
  name: 'archiveItem.remove',
  input: z.strictObject(OfItem),
  apply: (ledger, at) => {
    const located = locateItem(ledger, at)
    if (!located.ok) return located
    const { inspection, item } = located.value
    const items = without(inspection.archiveItems, item.id)
    return changed(ledger, inspection, items, SUMMARY.archiveItem.removed(item.title))
  },
})

/** Moves a line of the 整改卷目录 to another position. */
export const moveArchiveItem = defineCommand({
  name: 'archiveItem.move',
  input: z.strictObject({ ...OfItem, at: Position }),
  apply: (ledger, { at, ...where }) => {
    const located = locateItem(ledger, where)
    if (!located.ok) return located
    const { inspection, item } = located.value
    const items = withMoved(inspection.archiveItems, item.id, at)
    return changed(ledger, inspection, items, SUMMARY.archiveItem.moved(item.title))
  },
})
