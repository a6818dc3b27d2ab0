import type {
  BlockSource,
  CellParagraph,
  ImprintBlock,
  PageFormat,
  PaperDocument,
  Picture,
  RedHeadBlock,
  TableBlock,
  TableCell,
  TableRow,
} from '#shared/documents/paper-document.ts'
import { blank, heading, paper, paragraph, pureHan, signature, title } from './paper-samples.ts'

const FROM: BlockSource = { kind: 'preamble' }

/** A4 on its side, with page numbers. */
export const LANDSCAPE: PageFormat = { paper: 'A4', orientation: 'landscape', pageNumbers: true }

/** A 版头 with everything a downward paper has. */
export const redHead = (change: Partial<RedHeadBlock> = {}): RedHeadBlock => ({
  kind: 'redHead',
  copyNumber: '000001',
  secrecy: '机密★1年',
  urgency: '特急',
  mark: '中共青禾市文化馆党组文件',
  documentNumber: '青文馆党发〔2024〕5号',
  signer: '',
  source: FROM,
  ...change,
})

/** A 版记 of two rows, three lines. */
export const imprint = (change: Partial<ImprintBlock> = {}): ImprintBlock => ({
  kind: 'imprint',
  copyTo: '市纪委监委，市委组织部，市委宣传部，市文化和旅游局党组，各县文化馆党支部，馆属各科室',
  printingOffice: '中共青禾市文化馆党组办公室',
  printDate: '2024年12月9日',
  placement: 'auto',
  source: FROM,
  ...change,
})

/** A drawing of three bars, 80 × 12 mm. */
export const picture = (change: Partial<Picture> = {}): Picture => ({
  svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 12"><rect x="0" y="0" width="40" height="12" fill="#1B6B35"/><rect x="40" y="0" width="25" height="12" fill="#8A5A00"/><rect x="65" y="0" width="15" height="12" fill="#B00020"/></svg>',
  width: 80,
  height: 12,
  description: '整改到位、正在整改、未启动的比例',
  ...change,
})

/** A cell of this text, a paragraph a line. */
export const cell = (text: string, change: Partial<TableCell> = {}): TableCell => ({
  paragraphs: text.split('\n').map((line): CellParagraph => ({ runs: [{ text: line }] })),
  ...change,
})

const HEAD: TableRow = {
  cells: ['序号', '问题', '整改措施', '进展情况'].map((text) => cell(text, { shade: 'head' })),
}

/** A table of findings with two measures each, grouped by fives, 225 mm wide; `progress` is the text of the last column. */
export const ledgerTable = (
  findings: number,
  progress: (index: number) => string = (index) => pureHan(40 + ((index * 37) % 90)),
): TableBlock => ({
  kind: 'table',
  columns: [15, 50, 80, 80],
  size: 'table',
  source: FROM,
  head: [HEAD],
  rows: Array.from({ length: findings }, (_, index): TableRow[] => [
    ...(index % 5 === 0
      ? [
          {
            cells: [cell(`（${index / 5 + 1}）方面`, { columns: 4, shade: 'group' })],
            keepNext: true,
          } satisfies TableRow,
        ]
      : []),
    {
      keepNext: true,
      cells: [
        cell(String(index + 1), { rows: 2, align: 'center' }),
        cell(`问题${index + 1}：“三项制度”执行不严`, { rows: 2 }),
        cell('修订制度……'),
        cell(progress(index)),
      ],
    },
    { cells: [cell('每季度自查——常态'), { paragraphs: [{ runs: [{ text: '逾期', tone: 'red' }] }] }] },
  ]).flat(),
})

/** Every kind of block on every kind of sheet, in one paper: red head, text, table, form with drawings, imprint. */
export const everyBlockPaper = (): PaperDocument =>
  paper(
    redHead({ signer: '张三丰' }),
    title('关于整改进展情况的', '报告'),
    blank(),
    paragraph([{ text: '中共青禾市委巡察工作领导小组办公室：' }]),
    heading(1, '一、总体情况'),
    paragraph([
      { text: '（一）完成率。', font: 'heading2' },
      { text: '“逾期”', tone: 'red', bold: true },
      { text: '的有2个——其余按期。' },
    ]),
    {
      kind: 'paragraph',
      runs: [{ text: '附件：1.整改台账' }],
      indent: { left: 5, firstLine: -3 },
      keepNext: true,
      source: FROM,
    },
    { kind: 'paragraph', runs: [{ text: '注：截至发文日。' }], size: 'note', align: 'right', source: FROM },
    blank(2),
    signature('中共青禾市文化馆党组', '2024年12月9日', true),
    { kind: 'pageBreak' },
    paragraph('附件1'),
    { kind: 'pageBreak', format: LANDSCAPE },
    title('整改台账'),
    ledgerTable(8),
    { kind: 'pageBreak', format: { paper: 'A3', orientation: 'landscape', pageNumbers: false } },
    ledgerTable(2),
    { kind: 'pageBreak', format: { paper: 'A4', orientation: 'portrait', pageNumbers: true } },
    { kind: 'picture', picture: picture(), source: FROM },
    {
      kind: 'table',
      columns: [36, 120],
      size: 'body',
      source: FROM,
      head: [],
      rows: [
        {
          height: 30,
          cells: [cell('意见'), cell('签字：　　　年　月　日', { vertical: 'bottom', align: 'right' })],
        },
        { cells: [cell('比例'), { ...cell('图例'), picture: picture({ width: 60, height: 9 }) }] },
      ],
    },
    { kind: 'rule', line: 'dashed', label: '回执' },
    { kind: 'rule', line: 'solid' },
    imprint(),
  )
