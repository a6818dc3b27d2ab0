import type { Due } from '../../ledger/due.ts'
import { FINDING_FIELD_LABELS as LABELS } from '../../ledger/field-wording.ts'
import type { Finding } from '../../ledger/finding.ts'
import type { Inspection } from '../../ledger/inspection.ts'
import { type LatestProgress, latestProgress } from '../../ledger/ledger-row.ts'
import type { ColumnSetting } from '../../ledger/paper-settings.ts'
import { oneLine, paragraphsOf } from '../composition/typed-text.ts'
import type { Tone } from '../paper-document.ts'
import { tableDate, tableDeadline } from './table-dates.ts'
import type { WorkEntry } from './work-entry.ts'

/** A line of a cell; a tone never says anything the words do not say. */
export type CellLine = { readonly text: string; readonly tone?: Tone }

/**
 * A column of a table of findings. `of`: what its cells are about, so that one cell stands for all rows of it.
 * `merges`: neighbouring measures of a finding with the same words share a cell. `width` in millimetres of A4 landscape.
 */
export type FindingColumn = {
  readonly title: string
  readonly width: number
  readonly of: 'aspect' | 'finding' | 'measure'
  readonly merges: boolean
  readonly align: 'left' | 'center'
  readonly lines: (entry: WorkEntry, inspection: Inspection) => readonly CellLine[]
}

const plain = (lines: readonly string[]): readonly CellLine[] => lines.map((text) => ({ text }))

const text = (typed: string): readonly CellLine[] => plain(paragraphsOf(typed))

/** A name a line: a column is hardly wider than one, and a name is not broken. */
const names = (list: readonly string[]): readonly CellLine[] => plain(list)

const overdue = ({ state, days }: Due): readonly CellLine[] =>
  state === 'overdue' ? [{ text: `逾期${-days}天`, tone: 'red' }] : []

const dated = (progress: LatestProgress | undefined): readonly CellLine[] => {
  if (progress === undefined) return []
  const [first, ...rest] = paragraphsOf(progress.text)
  if (first === undefined) return []
  return plain([progress.date === undefined ? first : `${tableDate(progress.date)} ${first}`, ...rest])
}

/** The newest diary line of the row's measure; where it has none, that of the finding itself. */
const progressOf = ({ row, measure }: WorkEntry): LatestProgress | undefined => {
  if (measure === undefined) return row.latestProgress
  const own = latestProgress({ ...row.finding, ...measure.measure, noticeText: '', measures: [] })
  return own ?? latestProgress({ ...row.finding, measures: [] })
}

const aspectName = ({ row }: WorkEntry, { aspects }: Inspection): string => {
  const parent = aspects.find(({ id }) => id === row.aspect?.parentId)
  const [own, over] = [oneLine(row.aspect?.title ?? ''), oneLine(parent?.title ?? '')]
  return over === '' || own === '' ? `${over}${own}` : `${over}（${own}）`
}

const evidenceOf = ({ evidence, measures }: Finding): readonly string[] =>
  [evidence, ...measures.map((measure) => measure.evidence)].flat().map(({ name }) => oneLine(name))

const center = { align: 'center', merges: true } as const
const left = { align: 'left', merges: true } as const

/** Every column a table of findings can have, by its key. */
export const FINDING_COLUMNS = {
  number: {
    ...center,
    title: '序号',
    width: 10,
    of: 'finding',
    lines: ({ row }) => plain([String(row.number.through)]),
  },
  aspect: {
    ...left,
    title: LABELS.aspectId,
    width: 22,
    of: 'aspect',
    lines: (entry, inspection) => text(aspectName(entry, inspection)),
  },
  title: {
    ...left,
    title: LABELS.title,
    width: 36,
    of: 'finding',
    lines: ({ row }) => plain([oneLine(row.finding.title)]),
  },
  facts: {
    ...left,
    title: LABELS.facts,
    width: 50,
    of: 'finding',
    lines: ({ row }) => text(row.finding.facts),
  },
  target: {
    ...left,
    title: LABELS.target,
    width: 32,
    of: 'finding',
    lines: ({ row }) => text(row.finding.target),
  },
  measures: {
    ...left,
    merges: false,
    title: LABELS.measures,
    width: 52,
    of: 'measure',
    lines: ({ measure }) => {
      const [first = '', ...rest] = paragraphsOf(measure?.measure.text ?? '')
      if (measure === undefined || first === '') return plain(rest)
      return plain([measure.of > 1 ? `${measure.number}.${first}` : first, ...rest])
    },
  },
  leadOfficial: {
    ...center,
    title: LABELS.leadOfficial,
    width: 14,
    of: 'measure',
    lines: ({ owners }) => names(owners.leadOfficial),
  },
  departments: {
    ...center,
    title: LABELS.departments,
    width: 21,
    of: 'measure',
    lines: ({ owners }) => names(owners.departments),
  },
  assistingDepartments: {
    ...center,
    title: LABELS.assistingDepartments,
    width: 21,
    of: 'finding',
    lines: ({ row }) => names(row.assistingDepartments),
  },
  people: {
    ...center,
    title: LABELS.people,
    width: 14,
    of: 'measure',
    lines: ({ owners }) => names(owners.people),
  },
  deadline: {
    ...center,
    title: LABELS.deadline,
    width: 21,
    of: 'measure',
    lines: ({ owners }, { feedbackDate }) => plain(tableDeadline(owners.deadline, feedbackDate)),
  },
  done: {
    ...center,
    merges: false,
    title: '完成情况',
    width: 20,
    of: 'measure',
    lines: ({ measure, due }) => {
      if (measure === undefined) return []
      const { done, doneDate } = measure.measure
      return done
        ? plain(['已完成', ...(doneDate === undefined ? [] : [tableDate(doneDate)])])
        : [{ text: '未完成' }, ...overdue(due)]
    },
  },
  status: {
    ...center,
    title: LABELS.status,
    width: 18.5,
    of: 'finding',
    lines: ({ row }) => [
      { text: row.statusLabel },
      ...overdue(row.due),
      ...(row.finding.closeOut.state === 'approved' ? [{ text: '已销号' }] : []),
    ],
  },
  progress: {
    ...left,
    title: LABELS.progress,
    width: 36,
    of: 'measure',
    lines: (entry) => dated(progressOf(entry)),
  },
  result: {
    ...left,
    title: LABELS.result,
    width: 32,
    of: 'finding',
    lines: ({ row }) => text(row.finding.result),
  },
  evidence: {
    ...left,
    title: LABELS.evidence,
    width: 30,
    of: 'finding',
    lines: ({ row }) => plain(evidenceOf(row.finding)),
  },
  note: { ...left, title: '备注', width: 16, of: 'finding', lines: () => [] },
} as const satisfies Readonly<Record<string, FindingColumn>>

export type FindingColumnKey = keyof typeof FINDING_COLUMNS

/** A column of a paper: its key, and its title or width where they differ from the column's own. */
export type ColumnChoice =
  | FindingColumnKey
  | { readonly key: FindingColumnKey; readonly title?: string; readonly width?: number }

/** The columns of a paper as its definition has them: those printed, then those she can switch on. */
export const columnSettings = (
  shown: readonly ColumnChoice[],
  hidden: readonly ColumnChoice[],
): readonly ColumnSetting[] => {
  const setting = (choice: ColumnChoice, isShown: boolean): ColumnSetting => {
    const { key, ...own } = typeof choice === 'string' ? { key: choice } : choice
    const { title, width } = { ...FINDING_COLUMNS[key], ...own }
    return { key, title, width, shown: isShown }
  }
  return [...shown.map((choice) => setting(choice, true)), ...hidden.map((choice) => setting(choice, false))]
}

/** The column of a key, or undefined for one no table has. */
export const findingColumn = (key: string): FindingColumn | undefined =>
  new Map<string, FindingColumn>(Object.entries(FINDING_COLUMNS)).get(key)
