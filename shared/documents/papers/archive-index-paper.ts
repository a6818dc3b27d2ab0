import type { ColumnSetting } from '../../ledger/paper-settings.ts'
import { problem } from '../../problem.ts'
import { fail } from '../../result.ts'
import { chineseNumber } from '../chinese-number.ts'
import { paragraphsOf } from '../composition/typed-text.ts'
import { typeArea } from '../page-layout.ts'
import {
  OFFICIAL_PAGE,
  type PageFormat,
  type TableCell,
  type TableRow,
  type TextSize,
} from '../paper-document.ts'
import { inFont } from '../run-text.ts'
import {
  ARCHIVE_PARTS,
  type ArchiveEntry,
  type ArchivePart,
  type ArchiveVolume,
  archiveVolume,
} from './archive-entries.ts'
import { balancedWidths } from './balanced-widths.ts'
import type { PaperDefinition, PaperSlot } from './paper-definition.ts'
import { columnsOfPaper, haveOwnWidths } from './paper-texts.ts'
import { SlotPaper } from './slot-paper.ts'
import { balancedLines, HEAD_FONT, headCell, ledgerCell } from './table-cells.ts'

/** As archives have them (GB/T 9705, DA/T 22); the name of the electronic file can be printed as well. */
const COLUMNS: readonly ColumnSetting[] = [
  { key: 'number', title: '序号', shown: true, width: 10.5 },
  { key: 'documentNumber', title: '文号', shown: true, width: 24 },
  { key: 'responsible', title: '责任者', shown: true, width: 25 },
  { key: 'title', title: '题名', shown: true, width: 46 },
  { key: 'date', title: '日期', shown: true, width: 21 },
  { key: 'pages', title: '页号', shown: true, width: 11.5 },
  { key: 'note', title: '备注', shown: true, width: 18 },
  { key: 'file', title: '电子文件', shown: false, width: 22 },
]

/** Columns of running text; in the others names and days stand in the middle. */
const TEXT_COLUMNS: readonly string[] = ['title', 'file', 'note']

const alignOf = (key: string): 'left' | 'center' => (TEXT_COLUMNS.includes(key) ? 'left' : 'center')

/** What an entry says in each column. */
const entryTexts = ({ source: _, ...own }: ArchiveEntry, number: number): ReadonlyMap<string, string> =>
  new Map<string, string>(Object.entries({ ...own, number: String(number) }))

const PART_SLOTS: Readonly<Record<ArchivePart, PaperSlot>> = {
  papers: { name: 'papers', label: '第一部分名称', defaultText: '整改文书', lines: 1 },
  supervisions: { name: 'supervisions', label: '第二部分名称', defaultText: '督办材料', lines: 1 },
  closeOuts: { name: 'closeOuts', label: '第三部分名称', defaultText: '销号材料', lines: 1 },
  evidence: { name: 'evidence', label: '第四部分名称', defaultText: '佐证材料', lines: 1 },
  others: { name: 'others', label: '第五部分名称', defaultText: '其他材料', lines: 1 },
}

const definition = {
  kind: 'archive-index',
  label: '整改卷目录',
  group: 'archive',
  columns: COLUMNS,
  slots: [
    { name: 'coverUnit', label: '封面单位', defaultText: '{{单位}}', lines: 1 },
    { name: 'title', label: '封面标题', defaultText: '{{巡察}}整改卷', lines: 2 },
    {
      name: 'coverLines',
      label: '封面各栏（一行一栏，写作“名称：内容”）',
      defaultText:
        '案卷题名：{{单位简称}}{{巡察}}反馈意见整改材料\n起止日期：{{反馈日期}}至{{今天}}\n卷内文件：{{卷内件数}}件\n页数：\n保管期限：\n归档号：\n立卷人：',
      lines: 7,
    },
    { name: 'listTitle', label: '目录标题', defaultText: '卷内文件目录', lines: 1 },
    ...ARCHIVE_PARTS.map((part) => PART_SLOTS[part]),
    { name: 'closing', label: '目录后说明', defaultText: '', lines: 2 },
  ],
} as const satisfies Omit<PaperDefinition, 'compose'>

/** A cover bears no page number. */
const COVER: PageFormat = { ...OFFICIAL_PAGE, pageNumbers: false }

/** Lines of body height above and below the title of the cover. */
const OVER_TITLE = 3
const UNDER_TITLE = 2

const COVER_ROW = 13

const addCover = (paper: SlotPaper): string => {
  paper.blocks.push({ kind: 'blank', lines: OVER_TITLE })
  paper.paragraphs('coverUnit', { align: 'center', indent: { left: 0, firstLine: 0 } })
  paper.blocks.push({ kind: 'blank', lines: 1 })
  const title = paper.title('title')
  paper.blocks.push({ kind: 'blank', lines: UNDER_TITLE })
  const origin = paper.origin('coverLines')
  const rows = paragraphsOf(paper.wording('coverLines')).map((line): TableRow => {
    const [, name = '', content = ''] = /^([^：:]*)[：:](.*)$/u.exec(line) ?? [line, '', line]
    const cells: readonly TableCell[] = [
      ledgerCell(paper, [{ text: name }], origin, { align: 'center' }),
      ledgerCell(paper, [{ text: content }], origin),
    ]
    return { cells, height: COVER_ROW }
  })
  if (rows.length > 0)
    paper.blocks.push({
      kind: 'table',
      columns: [40, 116],
      head: [],
      rows,
      size: 'note',
      source: origin.source,
    })
  return title
}

const entryCells = (
  paper: SlotPaper,
  columns: readonly ColumnSetting[],
  entry: ArchiveEntry,
  number: number,
): readonly TableCell[] => {
  const { source } = entry
  const origin = { source, place: entry.title }
  const texts = entryTexts(entry, number)
  return columns.map(({ key }) =>
    ledgerCell(paper, [{ text: texts.get(key) ?? '' }], origin, { align: alignOf(key) }),
  )
}

/** Widths by what the list holds, unless the clerk set them. */
const listWidths = (
  columns: readonly ColumnSetting[],
  volume: ArchiveVolume,
  asAsked: boolean,
): readonly number[] => {
  const entries = ARCHIVE_PARTS.flatMap((part) => volume[part]).map((entry, index) =>
    entryTexts(entry, index + 1),
  )
  const weighed = columns.map(({ key, width }) => ({
    width,
    align: alignOf(key),
    cells: entries.map((texts) => {
      const text = texts.get(key) ?? ''
      return [text === '' ? [] : [text]]
    }),
  }))
  const total = typeArea(OFFICIAL_PAGE).width
  return balancedWidths(weighed, { total, size: LIST_SIZE, asAsked }).widths
}

/** Least height of a line of the list, in millimetres. */
const ROW = 9

const LIST_SIZE: TextSize = 'table'

/**
 * 整改卷目录: a cover, then the 卷内文件目录 of everything the round has: papers, 督办, 销号, evidence and what the clerk added,
 * with the page or the electronic file. `papers` gives the other papers of the program.
 */
export const archiveIndexPaper = (papers: () => readonly PaperDefinition[]): PaperDefinition => ({
  ...definition,
  compose: (input) => {
    const { inspection, settings } = input
    if (inspection.findings.length === 0 && inspection.archiveItems.length === 0)
      return fail(problem('nothing-to-print'))
    const others = papers().filter(({ kind }) => kind !== definition.kind)
    const volume = archiveVolume(others, input)
    const paper = new SlotPaper(definition, input)
    const count = ARCHIVE_PARTS.reduce((sum, part) => sum + volume[part].length, 0)
    paper.define([{ name: '卷内件数', explanation: '目录所列文件的件数', value: String(count) }])
    const title = addCover(paper)
    paper.blocks.push({ kind: 'pageBreak', format: OFFICIAL_PAGE })
    paper.title('listTitle')
    const columns = columnsOfPaper(definition, settings).filter(({ shown }) => shown)
    const widths = listWidths(columns, volume, haveOwnWidths(definition, columns))
    const present = ARCHIVE_PARTS.filter((part) => volume[part].length > 0)
    let number = 0
    const rows = present.flatMap((part, index): readonly TableRow[] => [
      {
        cells: [
          {
            paragraphs: [
              {
                runs: inFont(
                  [
                    { text: `${chineseNumber(index + 1)}、` },
                    ...paper.runs(part),
                    { text: `（${volume[part].length}件）` },
                  ],
                  HEAD_FONT,
                ),
              },
            ],
            columns: columns.length,
            align: 'left',
            vertical: 'center',
            shade: 'group',
            source: paper.origin(part).source,
          },
        ],
        keepNext: true,
      },
      ...volume[part].map((entry) => {
        number += 1
        return { cells: entryCells(paper, columns, entry, number), height: ROW, source: entry.source }
      }),
    ])
    paper.blocks.push({
      kind: 'table',
      columns: widths,
      head: [
        {
          cells: columns.map(({ title: head }, index) =>
            headCell(balancedLines(head, widths[index] ?? 0, LIST_SIZE), { shade: 'head' }),
          ),
        },
      ],
      rows,
      size: LIST_SIZE,
      source: { kind: 'archive' },
    })
    paper.paragraphs('closing', { size: 'table', align: 'left', indent: { left: 0, firstLine: 0 } })
    return paper.finish(title, { format: COVER, fileName: `${title}目录` })
  },
})
