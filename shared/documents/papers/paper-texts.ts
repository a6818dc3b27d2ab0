import type { Inspection } from '../../ledger/inspection.ts'
import type { ColumnSetting, PaperKind, PaperSettings } from '../../ledger/paper-settings.ts'
import type { PaperDefinition } from './paper-definition.ts'

/** What the clerk changed of a paper; nothing yet for a kind she never touched. */
export const settingsOfPaper = ({ papers }: Pick<Inspection, 'papers'>, kind: PaperKind): PaperSettings =>
  papers.find((settings) => settings.kind === kind) ?? { kind, texts: [] }

/** The text of a slot: the clerk's own, or the program's. Throws RangeError for a slot the paper does not have. */
export const slotText = (
  { slots }: Pick<PaperDefinition, 'slots'>,
  { texts }: Pick<PaperSettings, 'texts'>,
  name: string,
): string => {
  const slot = slots.find((candidate) => candidate.name === name)
  if (slot === undefined) throw new RangeError(`no such slot: ${name}`)
  return texts.find((text) => text.slot === name)?.text ?? slot.defaultText
}

/**
 * The columns of a table paper as set: the clerk's order, titles, widths and choice. A column the program has gained since
 * comes last, one it no longer has is left out.
 */
export const columnsOfPaper = (
  { columns = [] }: Pick<PaperDefinition, 'columns'>,
  settings: Pick<PaperSettings, 'columns'>,
): readonly ColumnSetting[] => {
  const set = (settings.columns ?? []).filter(({ key }) => columns.some((column) => column.key === key))
  return [...set, ...columns.filter(({ key }) => set.every((column) => column.key !== key))]
}

/** Whether the clerk set the width of any column; as long as she did not, a table finds its widths itself. */
export const haveOwnWidths = (
  { columns = [] }: Pick<PaperDefinition, 'columns'>,
  set: readonly ColumnSetting[],
): boolean => {
  const widths = new Map(columns.map(({ key, width }) => [key, width]))
  return set.some(({ key, width }) => widths.get(key) !== width)
}
