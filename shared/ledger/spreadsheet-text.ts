import { FINDING_FIELD_LABELS } from './field-wording.ts'
import type { LedgerRow } from './ledger-row.ts'

const COLUMNS: readonly { readonly head: string; readonly cell: (row: LedgerRow) => string }[] = [
  { head: '序号', cell: ({ number }) => String(number.through) },
  { head: FINDING_FIELD_LABELS.aspectId, cell: ({ aspect }) => aspect?.title ?? '' },
  { head: FINDING_FIELD_LABELS.title, cell: ({ finding }) => finding.title },
  { head: FINDING_FIELD_LABELS.measures, cell: ({ finding }) => measuresText(finding.measures) },
  { head: FINDING_FIELD_LABELS.leadOfficial, cell: ({ leadOfficial }) => leadOfficial },
  { head: FINDING_FIELD_LABELS.departments, cell: ({ departments }) => departments.join('、') },
  { head: FINDING_FIELD_LABELS.people, cell: ({ people }) => people.join('、') },
  { head: FINDING_FIELD_LABELS.deadline, cell: ({ deadline }) => deadline },
  { head: '状态', cell: ({ statusLabel }) => statusLabel },
  { head: '最新进展', cell: ({ latestProgress }) => progressText(latestProgress) },
]

const measuresText = (measures: readonly { readonly text: string }[]): string =>
  measures.length < 2
    ? measures.map(({ text }) => text).join('')
    : measures.map(({ text }, index) => `${index + 1}.${text}`).join('\n')

const progressText = (progress: LedgerRow['latestProgress']): string =>
  progress === undefined ? '' : [progress.date, progress.text].filter((part) => part !== undefined).join(' ')

/** Characters that make Excel or WPS read a pasted text as a formula, in either width. */
const FORMULA_START = /^[=+\-@＝＋－＠]/u

/**
 * One cell of clipboard text. A text that would be taken for a formula gets the apostrophe that spreadsheets read as
 * “this is text”; one with line breaks, tabs or quotes is quoted, so that it stays one cell.
 */
const cellText = (text: string): string => {
  const plain = text.replace(/\r\n?/gu, '\n')
  const safe = FORMULA_START.test(plain.trimStart()) ? `'${plain}` : plain
  return /[\t\n"]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The rows as tab-separated text with a header line, ready for the clipboard and for pasting into Excel or WPS. */
export const spreadsheetText = (rows: readonly LedgerRow[]): string =>
  [COLUMNS.map(({ head }) => head), ...rows.map((row) => COLUMNS.map(({ cell }) => cellText(cell(row))))]
    .map((cells) => cells.join('\t'))
    .join('\r\n')
