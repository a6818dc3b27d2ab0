import type { Evidence, Finding } from '../../ledger/finding.ts'
import { findingsInOrder, numberFindings } from '../../ledger/finding-order.ts'
import type { PaperKind } from '../../ledger/paper-settings.ts'
import { SUPERVISION_KIND_LABELS, supervisionsOf } from '../../ledger/supervision-records.ts'
import { oneLine } from '../composition/typed-text.ts'
import { safeFileName } from '../file-name.ts'
import type { BlockSource } from '../paper-document.ts'
import { ARCHIVE_WORDS } from './archive-wording.ts'
import type { PaperDefinition, PaperInput } from './paper-definition.ts'
import { settingsOfPaper } from './paper-texts.ts'
import { SlotPaper } from './slot-paper.ts'
import { insideQuotes } from './table-cells.ts'
import { tableDate } from './table-dates.ts'
import { findingOwners, ownerNames } from './work-entry.ts'

/** A line of the 卷内文件目录. `pages` as she wrote them, `file` the name of the electronic file. */
export type ArchiveEntry = {
  readonly documentNumber: string
  readonly responsible: string
  readonly title: string
  readonly date: string
  readonly pages: string
  readonly file: string
  readonly note: string
  readonly source: BlockSource
}

/** The parts of the volume, in this order; a part without an entry is left out. */
export const ARCHIVE_PARTS = ['papers', 'supervisions', 'closeOuts', 'evidence', 'others'] as const
export type ArchivePart = (typeof ARCHIVE_PARTS)[number]
export type ArchiveVolume = Readonly<Record<ArchivePart, readonly ArchiveEntry[]>>

/** Papers of single findings and 督办 records, listed one by one in parts of their own. */
const LISTED_ONE_BY_ONE: readonly PaperKind[] = ['close-out-form', 'supervision-notice', 'reminder']

/** What is said of an entry besides, parted by commas. */
const noteOf = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('，')

const fileReference = (name: string, title: string): string =>
  name.startsWith(title) ? name.replace(title, ARCHIVE_WORDS.sameName) : `${name}.docx`

/**
 * The number of a page is the one stamped on the bound volume: none is computed, its room is left for the pen. What the
 * program could count are the pages of a draft, which an edit in Word changes.
 */
const NOT_YET_BOUND = ''

/** A file kept in a volume is no draft any more. */
const finalName = (fileName: string): string => fileName.replace(/（草稿）$/u, '')

type Printed = { readonly title: string; readonly file: string }

/**
 * Title and file name of a paper as it is printed now; undefined when there is nothing to print. A table is named by its
 * title, so that thousands of rows need not be composed for a line of the list.
 */
const printed = (definition: PaperDefinition, input: PaperInput): Printed | undefined => {
  const { ledger, inspection, today } = input
  const ofKind = { ledger, inspection, settings: settingsOfPaper(inspection, definition.kind), today }
  if (definition.group === 'table') {
    if (inspection.findings.length === 0) return undefined
    const title = new SlotPaper(definition, ofKind).title('title')
    return { title, file: fileReference(safeFileName(title), title) }
  }
  const composed = definition.compose(ofKind)
  if (!composed.ok) return undefined
  const { document, fileName } = composed.value
  return { title: document.title, file: fileReference(finalName(fileName), document.title) }
}

/** The day a paper bears: its 成文日期, or for a table the day it is filled in. */
const dateOfPaper = (
  { kind, group }: PaperDefinition,
  { inspection, today }: PaperInput,
): string | undefined => {
  if (group === 'table') return today
  const { date } = settingsOfPaper(inspection, kind)
  return date ?? (kind === 'notice' || kind === 'internal-notice' ? inspection.notice.date : undefined)
}

const paperEntries = (papers: readonly PaperDefinition[], input: PaperInput): readonly ArchiveEntry[] =>
  papers.flatMap((definition) => {
    const { kind, label } = definition
    const paper = LISTED_ONE_BY_ONE.includes(kind) ? undefined : printed(definition, input)
    if (paper === undefined) return []
    return {
      documentNumber: oneLine(settingsOfPaper(input.inspection, kind).official?.documentNumber ?? ''),
      responsible: oneLine(input.ledger.unit.fullName),
      title: paper.title,
      date: tableDate(dateOfPaper(definition, input)),
      pages: NOT_YET_BOUND,
      file: paper.file,
      // The edition of a paper that has several; the others are told by their title.
      note: /（(.+)）/u.exec(label)?.[1] ?? '',
      source: { kind: 'slot', paper: kind, slot: 'title' } as const,
    }
  })

const nameOf = (finding: Finding): string =>
  insideQuotes(oneLine(finding.shortName) || oneLine(finding.title))

/** What entries about findings share: their numbers, and who answers for them. */
type Findings = {
  readonly number: (finding: Finding) => number
  readonly departments: (finding: Finding) => string
}

const findingsOf = ({ ledger, inspection }: PaperInput): Findings => {
  const numbers = numberFindings(inspection)
  const names = ownerNames(ledger)
  return {
    number: ({ id }) => numbers.get(id)?.through ?? 0,
    departments: (finding) => findingOwners(finding, names).departments.join('、'),
  }
}

/** The file that holds all forms of a kind; several are named by their title alone. */
const fileOf = (
  papers: readonly PaperDefinition[],
  kind: PaperKind,
  input: PaperInput,
  subjects: readonly string[],
): string => {
  const { ledger, inspection, today } = input
  const composed = papers
    .find((paper) => paper.kind === kind)
    ?.compose({
      ledger,
      inspection,
      settings: settingsOfPaper(inspection, kind),
      today,
      subjects: subjects.slice(0, 1),
    })
  if (composed?.ok !== true) return ''
  const { document, fileName } = composed.value
  return `${subjects.length === 1 ? finalName(fileName) : safeFileName(document.title)}.docx`
}

const supervisionEntries = (
  papers: readonly PaperDefinition[],
  input: PaperInput,
  { number }: Findings,
): readonly ArchiveEntry[] => {
  const placed = supervisionsOf(input.inspection)
  const idsOf = (kind: 'notice' | 'reminder') =>
    placed.flatMap(({ supervision }) => (supervision.kind === kind ? [supervision.id] : []))
  const files = {
    notice: fileOf(papers, 'supervision-notice', input, idsOf('notice')),
    reminder: fileOf(papers, 'reminder', input, idsOf('reminder')),
  }
  return placed.map(({ supervision, finding }) => ({
    documentNumber: oneLine(supervision.number),
    responsible: oneLine(input.ledger.unit.fullName),
    title: ARCHIVE_WORDS.supervision(nameOf(finding), SUPERVISION_KIND_LABELS[supervision.kind]),
    date: tableDate(supervision.date),
    pages: NOT_YET_BOUND,
    file: files[supervision.kind],
    note: noteOf(
      ARCHIVE_WORDS.ofFinding(number(finding)),
      supervision.reply.trim() === '' ? '' : ARCHIVE_WORDS.replied,
    ),
    source: { kind: 'supervision', findingId: finding.id, supervisionId: supervision.id } as const,
  }))
}

const closeOutEntries = (
  papers: readonly PaperDefinition[],
  input: PaperInput,
  { number, departments }: Findings,
): readonly ArchiveEntry[] => {
  const recorded = findingsInOrder(input.inspection).filter(
    ({ closeOut }) => closeOut.state === 'applied' || closeOut.state === 'approved',
  )
  if (recorded.length === 0) return []
  const file = fileOf(
    papers,
    'close-out-form',
    input,
    recorded.map(({ id }) => id),
  )
  return recorded.map((finding, index) => {
    const { state, appliedOn, reviewedOn } = finding.closeOut
    const approved = state === 'approved'
    return {
      documentNumber: '',
      responsible: departments(finding),
      title: ARCHIVE_WORDS.closeOut(nameOf(finding)),
      date: tableDate((approved ? reviewedOn : undefined) ?? appliedOn),
      pages: NOT_YET_BOUND,
      file: index === 0 ? file : ARCHIVE_WORDS.sameFile,
      note: noteOf(
        ARCHIVE_WORDS.ofFinding(number(finding)),
        approved ? ARCHIVE_WORDS.approved : ARCHIVE_WORDS.applied,
      ),
      source: { kind: 'finding', findingId: finding.id } as const,
    }
  })
}

const evidenceEntries = (input: PaperInput, { number, departments }: Findings): readonly ArchiveEntry[] =>
  findingsInOrder(input.inspection).flatMap((finding) => {
    const entry = ({ name, note }: Evidence, of: string): ArchiveEntry => ({
      documentNumber: '',
      responsible: departments(finding),
      title: oneLine(name),
      date: '',
      pages: NOT_YET_BOUND,
      file: ARCHIVE_WORDS.sameName,
      note: noteOf(of, ARCHIVE_WORDS.electronic, oneLine(note)),
      source: { kind: 'finding', findingId: finding.id },
    })
    return [
      ...finding.evidence.map((evidence) => entry(evidence, ARCHIVE_WORDS.ofFinding(number(finding)))),
      ...finding.measures.flatMap((measure, index) =>
        measure.evidence.map((evidence) =>
          entry(evidence, ARCHIVE_WORDS.ofMeasure(number(finding), index + 1)),
        ),
      ),
    ]
  })

/** Everything the volume of a round holds: its papers, what was recorded of 督办 and 销号, evidence, and what she added. */
export const archiveVolume = (papers: readonly PaperDefinition[], input: PaperInput): ArchiveVolume => {
  const findings = findingsOf(input)
  return {
    papers: paperEntries(papers, input),
    supervisions: supervisionEntries(papers, input, findings),
    closeOuts: closeOutEntries(papers, input, findings),
    evidence: evidenceEntries(input, findings),
    others: input.inspection.archiveItems.map((item) => ({
      documentNumber: oneLine(item.documentNumber),
      responsible: oneLine(item.responsible),
      title: oneLine(item.title),
      date: tableDate(item.date),
      pages: oneLine(item.pages),
      file: '',
      note: oneLine(item.note),
      source: { kind: 'archive' },
    })),
  }
}
