import { defaultElements } from '#shared/documents/papers/official/official-elements.ts'
import type { PaperDefinition, PaperSlot } from '#shared/documents/papers/paper-definition.ts'
import { settingsOfPaper, slotText } from '#shared/documents/papers/paper-texts.ts'
import type { CommandInput } from '#shared/ledger/commands/registry.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import type { OfficialElements } from '#shared/ledger/notice.ts'
import { run } from '../session/run-command.ts'
import { fieldName } from '../typing/field-name.ts'
import type { LedgerTextTarget } from '../typing/use-ledger-text.ts'

/** One kind of paper of a round under edit. */
export type EditedPaper = { readonly inspection: Inspection; readonly definition: PaperDefinition }

export type PaperPatch = CommandInput<'paper.edit'>['patch']

const edit = ({ inspection, definition }: EditedPaper, patch: PaperPatch) => ({
  name: 'paper.edit' as const,
  input: { inspectionId: inspection.id, kind: definition.kind, patch },
})

/** Changes a setting of a paper; null puts it back to what the program has. */
export const editPaper = (paper: EditedPaper, patch: PaperPatch): void => void run(edit(paper, patch))

/** The text of a slot as a field. */
export const slotTarget = (paper: EditedPaper, slot: PaperSlot): LedgerTextTarget => ({
  field: fieldName.paper(paper.inspection.id, paper.definition.kind, slot.name),
  value: slotText(paper.definition, settingsOfPaper(paper.inspection, paper.definition.kind), slot.name),
  command: (text) => edit(paper, { texts: [{ slot: slot.name, text }] }),
})

/** The change of one column of a table paper. It says nothing of the others, so that of two quick changes both count. */
export const columnCommand = (
  paper: EditedPaper,
  key: string,
  patch: Omit<NonNullable<PaperPatch['column']>, 'key'>,
) => edit(paper, { column: { key, ...patch } })

/** What an official paper may not lack (GB/T 9704-2012 7.2, 7.3.2, 7.4). */
const REQUIRED: readonly (keyof OfficialElements)[] = [
  'issuer',
  'documentNumber',
  'signer',
  'mainRecipients',
  'printingOffice',
]

/** The element to begin with: the first one required that is neither filled in nor known from the ledger. */
export const elementToFillIn = (
  ledger: Ledger,
  { inspection, definition }: EditedPaper,
): keyof OfficialElements | undefined => {
  const { kind, official = [] } = definition
  const given = settingsOfPaper(inspection, kind).official ?? {}
  const known: Readonly<Partial<Record<keyof OfficialElements, string>>> = {
    ...defaultElements(ledger, inspection, kind),
    ...given,
  }
  const required = REQUIRED.filter((element) => official.includes(element))
  return required.find((element) => (known[element] ?? '') === '') ?? required[0] ?? official[0]
}

/** An element of official papers as a field; emptied it is not printed. */
export const officialTarget = (paper: EditedPaper, element: keyof OfficialElements): LedgerTextTarget => ({
  field: fieldName.paper(paper.inspection.id, paper.definition.kind, `official-${element}`),
  value: settingsOfPaper(paper.inspection, paper.definition.kind).official?.[element] ?? '',
  command: (text) => edit(paper, { official: { [element]: text } }),
})
