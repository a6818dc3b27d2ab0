import { inFont } from '../run-text.ts'
import { FORM_COLUMNS, FORM_SIZE, joined, labelSlots, pairRow, textRows } from './form-rows.ts'
import type { PaperSlot } from './paper-definition.ts'
import type { SlotPaper } from './slot-paper.ts'
import type { SupervisionSubject } from './supervision-subjects.ts'
import { matterOf, supervisionOrigin } from './supervision-wording.ts'
import { HEAD_FONT } from './table-cells.ts'

const LABELS = {
  receiptNumber: '编号',
  receiptDepartment: '承办科室',
  receiptMatter: '事项',
  receiptSigner: '签收人',
  receiptDate: '签收日期',
  receiptReply: '办理情况',
} as const

/** The slots of a 回执: the cut line, its title, its labels and where it goes back to. */
export const receiptSlots = (title: string): readonly PaperSlot[] => [
  { name: 'cutLine', label: '裁剪线文字', defaultText: '沿虚线裁开', lines: 1 },
  { name: 'receiptTitle', label: '回执标题', defaultText: title, lines: 1 },
  ...labelSlots(LABELS).map((slot) => ({ ...slot, label: `回执${slot.label}` })),
  {
    name: 'receiptClosing',
    label: '回执说明',
    defaultText: '请于{{办结时限}}前将本回执填好，送整改工作领导小组办公室。',
    lines: 2,
  },
]

const REPLY = 26

/** The slip to be cut off and returned: number, matter, who received it and when, what was done. */
export const addReceipt = (paper: SlotPaper, subject: SupervisionSubject): void => {
  const origin = supervisionOrigin(subject)
  const blank = { lines: [], origin }
  paper.blocks.push({ kind: 'rule', line: 'dashed', label: paper.text('cutLine') })
  paper.blocks.push({
    kind: 'paragraph',
    runs: inFont(paper.runs('receiptTitle'), HEAD_FONT),
    align: 'center',
    indent: { left: 0, firstLine: 0 },
    size: 'note',
    keepNext: true,
    source: paper.origin('receiptTitle').source,
  })
  const rows = [
    pairRow(paper, [
      ['receiptNumber', { lines: ['{{编号}}'], origin }],
      ['receiptDepartment', { lines: joined(subject.owners.departments), origin }],
    ]),
    ...textRows(paper, 'receiptMatter', { lines: [matterOf(subject)], origin }),
    pairRow(paper, [
      ['receiptSigner', blank],
      ['receiptDate', blank],
    ]),
    ...textRows(paper, 'receiptReply', blank, REPLY),
  ]
  paper.blocks.push({
    kind: 'table',
    columns: FORM_COLUMNS,
    head: [],
    rows: rows.map((row, index) => ({ ...row, keepNext: index < rows.length - 1 })),
    size: FORM_SIZE,
    source: origin.source,
  })
  paper.paragraphs('receiptClosing', { size: 'small', align: 'left', indent: { left: 0, firstLine: 0 } })
}
