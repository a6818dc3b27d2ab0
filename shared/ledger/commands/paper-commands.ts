import { z } from 'zod'
import { PAPERS } from '../../documents/papers/compose-paper.ts'
import type { PaperDefinition } from '../../documents/papers/paper-definition.ts'
import { columnsOfPaper, settingsOfPaper } from '../../documents/papers/paper-texts.ts'
import { type Problem, problem } from '../../problem.ts'
import { fail, ok, type Result } from '../../result.ts'
import { OFFICIAL_ELEMENT_LABELS, PAPER_SETTING_LABELS } from '../field-wording.ts'
import type { Inspection } from '../inspection.ts'
import type { Ledger } from '../ledger.ts'
import { OfficialElements } from '../notice.ts'
import { ColumnSetting, PaperKind, PaperSettings, SlotText } from '../paper-settings.ts'
import { Id } from '../primitives.ts'
import { sameValue } from '../same-value.ts'
import { type Change, defineCommand } from './command-definition.ts'
import { locateInspection, withInspection } from './locate.ts'
import { applyPatch } from './patch.ts'
import { Position } from './position.ts'
import { SUMMARY } from './summary-wording.ts'

const OfPaper = { inspectionId: Id, kind: PaperKind }

const { shape } = PaperSettings
const elements = OfficialElements.shape

/** Every element can be changed by itself; null, or a text left blank, takes it back. */
const OfficialPatch = z.strictObject({
  copyNumber: z.exactOptional(z.nullable(elements.copyNumber.unwrap())),
  secrecy: z.exactOptional(z.nullable(elements.secrecy.unwrap())),
  secrecyTerm: z.exactOptional(z.nullable(elements.secrecyTerm.unwrap())),
  urgency: z.exactOptional(z.nullable(elements.urgency.unwrap())),
  issuer: z.exactOptional(z.nullable(elements.issuer.unwrap())),
  documentNumber: z.exactOptional(z.nullable(elements.documentNumber.unwrap())),
  signer: z.exactOptional(z.nullable(elements.signer.unwrap())),
  mainRecipients: z.exactOptional(z.nullable(elements.mainRecipients.unwrap())),
  copyRecipients: z.exactOptional(z.nullable(elements.copyRecipients.unwrap())),
  printingOffice: z.exactOptional(z.nullable(elements.printingOffice.unwrap())),
  printDate: z.exactOptional(z.nullable(elements.printDate.unwrap())),
  issue: z.exactOptional(z.nullable(elements.issue.unwrap())),
} satisfies Record<keyof OfficialElements, z.ZodType>)

/** One column changed or moved to another position; the others stay as they are. */
const ColumnPatch = z.strictObject({
  key: ColumnSetting.shape.key,
  title: z.exactOptional(ColumnSetting.shape.title),
  shown: z.exactOptional(ColumnSetting.shape.shown),
  width: z.exactOptional(ColumnSetting.shape.width),
  at: z.exactOptional(Position),
})

/** The columns of a paper after a patch; null when they are the program's own again, `not-found` for one it does not have. */
const withColumn = (
  definition: PaperDefinition | undefined,
  settings: PaperSettings,
  { key, at, ...patch }: z.infer<typeof ColumnPatch>,
): Result<ColumnSetting[] | null, Problem> => {
  const columns = columnsOfPaper(definition ?? {}, settings)
  const from = columns.findIndex((column) => column.key === key)
  const column = columns[from]
  if (column === undefined) return fail(problem('not-found', { what: `栏目“${key}”` }))
  const changed = columns.toSpliced(from, 1).toSpliced(at ?? from, 0, { ...column, ...patch })
  return ok(sameValue(changed, definition?.columns) ? null : changed)
}

type TextPatch = readonly { readonly slot: string; readonly text: string | null }[]

/** The clerk's texts after a patch; one that reads as the program's own is none of hers any more. */
const withTexts = (
  texts: PaperSettings['texts'],
  patch: TextPatch,
  definition: PaperDefinition | undefined,
): { readonly texts: PaperSettings['texts']; readonly labels: readonly string[] } => {
  const defaultOf = (name: string) => definition?.slots.find((slot) => slot.name === name)
  let current = texts
  const labels: string[] = []
  for (const { slot, text } of patch) {
    const before = current.find((known) => known.slot === slot)?.text
    const next = text === defaultOf(slot)?.defaultText ? null : text
    if (next === (before ?? null)) continue
    // A remark in brackets belongs to the form, not into the history.
    labels.push(defaultOf(slot)?.label.replace(/（[^（）]*）$/u, '') ?? slot)
    current =
      next === null
        ? current.filter((known) => known.slot !== slot)
        : before === undefined
          ? [...current, { slot, text: next }]
          : current.map((known) => (known.slot === slot ? { slot, text: next } : known))
  }
  return { texts: current, labels }
}

/** The elements after a patch, undefined when none is left, and the names of those that changed. */
const withElements = (
  official: OfficialElements | undefined,
  patch: z.infer<typeof OfficialPatch> | null,
): { readonly official: OfficialElements | undefined; readonly labels: readonly string[] } => {
  if (patch === null)
    return { official: undefined, labels: official === undefined ? [] : [PAPER_SETTING_LABELS.official] }
  const cleared = Object.fromEntries(
    Object.entries(patch).map(([key, value]) => [key, value?.trim() === '' ? null : value]),
  )
  const { value, changed } = applyPatch(official ?? {}, cleared)
  return {
    official: Object.keys(value).length === 0 ? undefined : value,
    labels: changed.map((key: keyof OfficialElements) => OFFICIAL_ELEMENT_LABELS[key]),
  }
}

const isUntouched = ({ texts, kind: _, ...others }: PaperSettings): boolean =>
  texts.length === 0 && Object.keys(others).length === 0

/** The papers with one kind's settings replaced; settings that say nothing are not kept. */
const withSettings = (papers: PaperSettings[], settings: PaperSettings): PaperSettings[] => {
  if (isUntouched(settings)) return papers.filter(({ kind }) => kind !== settings.kind)
  const index = papers.findIndex(({ kind }) => kind === settings.kind)
  return index < 0 ? [...papers, settings] : papers.with(index, settings)
}

const labelOf = (kind: PaperKind): string => PAPERS.find((paper) => paper.kind === kind)?.label ?? kind

const changed = (
  ledger: Ledger,
  inspection: Inspection,
  { kind }: Pick<PaperSettings, 'kind'>,
  papers: PaperSettings[],
  summary: string,
): Result<Change, Problem> =>
  ok({
    ledger: withInspection(ledger, inspection, { papers }),
    summary,
    place: { screen: 'papers', inspectionId: inspection.id, kind },
  })

/**
 * Changes the wording, columns, page, official elements, date, signature or imprint of one kind of paper in a round.
 * null puts a setting back to what the paper's definition has; an element of `official`, a slot of `texts` or a column not
 * named stays as it is. `not-found` for a slot or a column the paper does not have.
 */
export const editPaper = defineCommand({
  name: 'paper.edit',
  input: z.strictObject({
    ...OfPaper,
    patch: z.strictObject({
      texts: z.exactOptional(
        z.array(z.strictObject({ ...SlotText.shape, text: z.nullable(SlotText.shape.text) })),
      ),
      columns: z.exactOptional(z.null()),
      column: z.exactOptional(ColumnPatch),
      paperSize: z.exactOptional(z.nullable(shape.paperSize.unwrap())),
      official: z.exactOptional(z.nullable(OfficialPatch)),
      date: z.exactOptional(z.nullable(shape.date.unwrap())),
      signature: z.exactOptional(z.nullable(shape.signature.unwrap())),
      imprint: z.exactOptional(z.nullable(shape.imprint.unwrap())),
    }),
  }),
  apply: (
    ledger,
    { inspectionId, kind, patch: { texts: textPatch = [], official: officialPatch, column, ...patch } },
  ) => {
    const inspection = locateInspection(ledger, inspectionId)
    if (!inspection.ok) return inspection
    const definition = PAPERS.find((paper) => paper.kind === kind)
    const unknown = textPatch.find(({ slot }) => definition?.slots.every(({ name }) => name !== slot) ?? true)
    if (unknown !== undefined) return fail(problem('not-found', { what: `文书文字“${unknown.slot}”` }))
    const before = settingsOfPaper(inspection.value, kind)
    const { texts, labels } = withTexts(before.texts, textPatch, definition)
    const elements =
      officialPatch === undefined
        ? { official: before.official, labels: [] }
        : withElements(before.official, officialPatch)
    const columns = column === undefined ? ok(undefined) : withColumn(definition, before, column)
    if (!columns.ok) return columns
    const { value, changed: keys } = applyPatch(before, {
      ...patch,
      ...(columns.value === undefined ? {} : { columns: columns.value }),
      texts,
      official: elements.official ?? null,
    })
    const settings = keys.flatMap((key) =>
      key === 'kind' || key === 'texts' || key === 'official' ? [] : [PAPER_SETTING_LABELS[key]],
    )
    return changed(
      ledger,
      inspection.value,
      value,
      keys.length === 0 ? inspection.value.papers : withSettings(inspection.value.papers, value),
      SUMMARY.paper.edited(labelOf(kind), [...labels, ...elements.labels, ...settings]),
    )
  },
})

/** Puts one kind of paper in a round back to what the program has: texts, columns, elements, everything. */
export const resetPaper = defineCommand({
  name: 'paper.reset',
  input: z.strictObject(OfPaper),
  apply: (ledger, { inspectionId, kind }) => {
    const inspection = locateInspection(ledger, inspectionId)
    if (!inspection.ok) return inspection
    const { papers } = inspection.value
    const left = papers.some((paper) => paper.kind === kind)
      ? papers.filter((paper) => paper.kind !== kind)
      : papers
    return changed(ledger, inspection.value, { kind }, left, SUMMARY.paper.reset(labelOf(kind)))
  },
})
