import type { PaperDocument, TableBlock, TableCell, TableRow } from '#shared/documents/paper-document.ts'
import { composePaper } from '#shared/documents/papers/compose-paper.ts'
import type { ComposedPaper } from '#shared/documents/papers/paper-definition.ts'
import { runText } from '#shared/documents/run-text.ts'
import { placedCells } from '#shared/documents/table-layout.ts'
import type { Finding, Measure } from '#shared/ledger/finding.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import type { PaperKind } from '#shared/ledger/paper-settings.ts'
import { finding, inspection, ledger, TODAY } from '../notice/ledger-fixture.ts'

/** The paragraphs of a cell, parted by line ends. */
export const cellText = ({ paragraphs }: TableCell): string =>
  paragraphs.map(({ runs }) => runText(runs)).join('\n')

/** The cells of a row as texts. */
export const rowTexts = ({ cells }: TableRow): readonly string[] => cells.map(cellText)

/** The tables of a paper. */
export const tablesOf = ({ blocks }: PaperDocument): readonly TableBlock[] =>
  blocks.filter((block) => block.kind === 'table')

/** The first table of a paper; an error when it has none. */
export const firstTable = ({ document }: ComposedPaper): TableBlock => {
  const [table] = tablesOf(document)
  if (table === undefined) throw new Error('no table')
  return table
}

/** Columns of each row that no cell covers, its own or one from above: a table must have none. */
export const holesOf = ({ columns, rows }: TableBlock): readonly number[] => {
  const placed = placedCells(rows, columns.length)
  return rows.map((_, row) => {
    const covered = placed.filter((cell) => row >= cell.row && row < cell.row + cell.rows)
    return columns.length - covered.reduce((sum, cell) => sum + cell.columns, 0)
  })
}

/** A measure of nobody in particular, open. */
export const measure = (fields: Partial<Measure> & { readonly id: string }): Measure => ({
  text: `措施${fields.id}。`,
  departments: [],
  people: [],
  done: false,
  progress: [],
  evidence: [],
  supervision: [],
  ...fields,
})

/** A ledger with three departments besides the people of the fixture. */
export const tableLedger = (round: Inspection): Ledger => ({
  ...ledger(round),
  departments: [
    { id: 'd1', name: '综合部' },
    { id: 'd2', name: '活动部' },
    { id: 'd3', name: '培训部' },
  ],
})

/** A round with these findings. */
export const roundOf = (findings: readonly Finding[], fields: Partial<Inspection> = {}): Inspection =>
  inspection({ ...fields, findings: [...findings] })

/** The paper of a round on the fixture's day, about these subjects; an error when there is nothing to print. */
export const printed = (kind: PaperKind, round: Inspection, subjects?: readonly string[]): ComposedPaper => {
  const composed = composePaper(
    tableLedger(round),
    { kind, inspectionId: round.id, ...(subjects === undefined ? {} : { subjects }) },
    { today: TODAY },
  )
  if (!composed.ok) throw new Error(composed.problem.code)
  return composed.value
}

/** A finding with two measures, one of them done, owned by 林知远 and 综合部, due long ago. */
export const ownedFinding = (fields: Partial<Finding> = {}): Finding =>
  finding({
    id: '阵地',
    leadOfficial: 'p1',
    departments: ['d1'],
    people: ['p2'],
    deadline: { kind: 'date', date: '2024-06-01', text: '', extensions: [] },
    measures: [
      measure({ id: '甲', done: true, doneDate: '2024-05-20' }),
      measure({
        id: '乙',
        departments: ['d2', 'd3'],
        progress: [
          {
            id: 'e1',
            date: '2024-06-10',
            text: '已完成初稿。',
            by: '办公室',
            recordedAt: '2024-06-10T08:00:00.000Z',
          },
        ],
      }),
    ],
    ...fields,
  })
