import { isWithin } from '../../ledger/due.ts'
import { type LedgerRow, ledgerRows } from '../../ledger/ledger-row.ts'
import { inspectionStatistics, type Statistics } from '../../ledger/statistics.ts'
import { type Problem, problem } from '../../problem.ts'
import { fail, type Result } from '../../result.ts'
import type { PaperDocument } from '../paper-document.ts'
import { pageCount } from '../printed-pages.ts'
import { countsVariable } from './counts-variable.ts'
import { lineOver } from './line-over-table.ts'
import { dueTable } from './one-page-due.ts'
import { aspectTable, overallTable } from './one-page-figures.ts'
import { ownerTable } from './one-page-owners.ts'
import type { PageRoom } from './one-page-table.ts'
import { ONE_PAGE_WORDS } from './one-page-wording.ts'
import { ownerLights } from './owner-lights.ts'
import type { ComposedPaper, PaperDefinition, PaperInput } from './paper-definition.ts'
import { type OwnVariable, SlotPaper } from './slot-paper.ts'

const definition = {
  kind: 'one-page',
  label: '领导一页纸',
  group: 'table',
  slots: [
    { name: 'title', label: '标题', defaultText: '{{监督类别}}整改情况一页纸', lines: 1 },
    { name: 'unitLine', label: '表上左侧', defaultText: '{{单位}}', lines: 1 },
    { name: 'dateLine', label: '表上右侧', defaultText: '截至{{今天}}', lines: 1 },
    {
      name: 'summary',
      label: '总体情况',
      defaultText: '{{方面数}}个方面{{总数}}{{量词}}问题：{{各状态数}}，完成率{{完成率}}。{{到期情况}}。',
      lines: 3,
    },
    {
      name: 'closing',
      label: '页末说明',
      defaultText:
        '●红灯：有逾期未完成的问题；▲黄灯：没有逾期，尚未全部整改到位；■绿灯：全部整改到位。由几个科室共同负责的问题，各科室分别计入。',
      lines: 2,
    },
  ],
} as const satisfies Omit<PaperDefinition, 'compose'>

/** The rows its three lists may have, from all to the least, what says most kept longest: aspects, owners, what is due. */
const FEWER_ROWS: readonly (readonly [aspects: number, owners: number, due: number])[] = [
  [8, 14, 8],
  [8, 13, 6],
  [8, 12, 5],
  [7, 11, 5],
  [7, 10, 5],
  [6, 10, 4],
  [6, 9, 4],
  [5, 8, 4],
  [5, 7, 4],
  [5, 7, 3],
  [4, 6, 3],
  [4, 5, 3],
  [3, 4, 2],
  [2, 3, 2],
]

/** From the roomiest page to the barest; the first that fits one page is taken. */
const ROOMS: readonly PageRoom[] = [
  { aspects: 8, owners: 14, due: 8, size: 'table', row: 8 },
  { aspects: 8, owners: 14, due: 8, size: 'table', row: 6.5 },
  ...FEWER_ROWS.map(
    ([aspects, owners, due]): PageRoom => ({ aspects, owners, due, size: 'small', row: 5.5 }),
  ),
]

const ownVariables = (statistics: Statistics, { ledger }: PaperInput): readonly OwnVariable[] => {
  const { unitWord } = ledger.settings
  const { due, closedOut } = statistics
  return [
    countsVariable(statistics, ledger.settings),
    {
      name: '到期情况',
      explanation: '逾期、30天内到期和已销号的问题数',
      value: `逾期未完成${due.overdue}${unitWord}，30天内到期${due.within30Days}${unitWord}，已销号${closedOut}${unitWord}`,
    },
  ]
}

/** What the page tells, whatever room there is. */
type Situation = { readonly statistics: Statistics; readonly rows: readonly LedgerRow[] }

const composeWith = (
  input: PaperInput,
  { statistics, rows }: Situation,
  room: PageRoom,
): Result<ComposedPaper, Problem> => {
  const { ledger } = input
  const { settings } = ledger
  const paper = new SlotPaper(definition, input)
  paper.define(ownVariables(statistics, input))
  const title = paper.title('title')
  lineOver(paper, 'unitLine', 'dateLine')
  paper.paragraphs('summary', { size: 'note' })
  const byDay = rows.toSorted((one, other) => (one.due.days ?? 0) - (other.due.days ?? 0))
  const people = ownerLights(
    statistics.byLeadOfficial,
    (id) => ledger.people.find((person) => person.id === id)?.name,
    { rows: room.owners, others: ONE_PAGE_WORDS.otherPeople, nobody: ONE_PAGE_WORDS.nobody },
  )
  const departments = ownerLights(
    statistics.byDepartment,
    (id) => ledger.departments.find((department) => department.id === id)?.name,
    { rows: room.owners, others: ONE_PAGE_WORDS.otherDepartments, nobody: ONE_PAGE_WORDS.nobody },
  )
  const gap = { kind: 'paragraph', runs: [], source: { kind: 'figures' }, size: 'small' } as const
  paper.blocks.push(overallTable(statistics, settings, room), gap)
  paper.blocks.push(aspectTable(statistics, settings, room), gap)
  paper.blocks.push(ownerTable(people, departments, settings, room), gap)
  paper.blocks.push(
    dueTable(
      paper,
      byDay.filter(({ due }) => due.state === 'overdue'),
      byDay.filter(({ due }) => isWithin(due.state, '30days')),
      settings.unitWord,
      room,
    ),
  )
  paper.paragraphs('closing', { size: 'small', align: 'left', indent: { left: 0, firstLine: 0 } })
  return paper.finish(title, { format: { paper: 'A4', orientation: 'portrait', pageNumbers: false } })
}

/** Fonts differ: what is taken for one page must leave a line of body text free. */
const fitsOnePage = (document: PaperDocument): boolean =>
  pageCount({ ...document, blocks: [...document.blocks, { kind: 'blank', lines: 1 }] }) <= 1

/**
 * 领导一页纸: the situation in a sentence and a bar, by aspect, the lights by lead official and department, what is overdue
 * and due soon; always one page, rows that find no room summed up in the last.
 */
export const onePagePaper: PaperDefinition = {
  ...definition,
  compose: (input) => {
    const { ledger, inspection, today } = input
    if (inspection.findings.length === 0) return fail(problem('nothing-to-print'))
    const situation = {
      statistics: inspectionStatistics(inspection, ledger.settings, today),
      rows: ledgerRows(ledger, inspection, today),
    }
    let composed: Result<ComposedPaper, Problem> = fail(problem('nothing-to-print'))
    for (const room of ROOMS) {
      composed = composeWith(input, situation, room)
      if (!composed.ok || fitsOnePage(composed.value.document)) break
    }
    return composed
  },
}
