import { officialDate } from '../../calendar/calendar-date.ts'
import { paragraphsOf } from '../composition/typed-text.ts'
import type { TableRow } from '../paper-document.ts'
import {
  FORM_COLUMNS,
  FORM_SIZE,
  type FormValue,
  joined,
  labelSlots,
  pairRow,
  textRows,
} from './form-rows.ts'
import { lineOver } from './line-over-table.ts'
import type { PaperDefinition, PaperInput } from './paper-definition.ts'
import { receiptSlots } from './receipt.ts'
import type { SlotPaper } from './slot-paper.ts'
import { composeSupervisionForms } from './supervision-forms.ts'
import type { SupervisionSubject } from './supervision-subjects.ts'
import { matterOf, supervisionOrigin } from './supervision-wording.ts'
import { findingOrigin } from './table-cells.ts'
import { tableDate, tableDeadline } from './table-dates.ts'

const LABELS = {
  matter: '督办事项',
  basis: '督办依据',
  departments: '承办科室',
  people: '责任人',
  leadOfficial: '牵头领导',
  deadline: '整改时限',
  requirement: '督办要求',
  dueDate: '办结时限',
  issuedBy: '签发',
  reply: '办理情况',
} as const

const definition = {
  kind: 'supervision-notice',
  label: '督办通知单',
  group: 'form',
  subjects: 'supervisions',
  slots: [
    { name: 'title', label: '标题', defaultText: '{{监督类别}}整改督办通知单', lines: 1 },
    { name: 'numberLine', label: '表上左侧', defaultText: '编号：{{编号}}', lines: 1 },
    { name: 'dateLine', label: '表上右侧', defaultText: '{{发出日期}}', lines: 1 },
    ...labelSlots(LABELS),
    {
      name: 'basisText',
      label: '没有登记依据时的督办依据',
      defaultText: '{{巡察组}}反馈意见和本单位整改台账。该事项{{时限情况}}，截至{{发出日期}}尚未办结。',
      lines: 2,
    },
    {
      name: 'requirementText',
      label: '没有登记要求时的督办要求',
      defaultText:
        '请认真查找原因，逐项细化推进措施，明确专人负责，于{{办结时限}}前办结，并书面报告办理情况。确有客观原因不能按期办结的，须说明理由，按程序报批。',
      lines: 3,
    },
    ...receiptSlots('{{监督类别}}整改督办通知单回执'),
  ],
} as const satisfies Omit<PaperDefinition, 'compose'>

const noticeRows = (
  paper: SlotPaper,
  subject: SupervisionSubject,
  { inspection }: PaperInput,
): readonly TableRow[] => {
  const { row, owners, record, measure } = subject
  const origin = supervisionOrigin(subject)
  const matter = findingOrigin(row.finding.id, row.number.through)
  const value = (lines: readonly string[]): FormValue => ({ lines, origin })
  const recorded = (text: string | undefined, slot: string): FormValue => {
    const lines = paragraphsOf(text ?? '')
    return lines.length > 0
      ? { lines, origin }
      : { lines: paragraphsOf(paper.wording(slot)), origin: paper.origin(slot) }
  }
  const about = measure === undefined ? [] : [`整改措施：${matterOf(subject)}`]
  const reply = paragraphsOf(record?.reply ?? '')
  const replied = record?.replyDate === undefined ? [] : [`（${officialDate(record.replyDate)}回复）`]
  return [
    ...textRows(paper, 'matter', { lines: [row.finding.title, ...about], origin: matter }, 16),
    ...textRows(paper, 'basis', recorded(record?.basis, 'basisText'), 16),
    pairRow(paper, [
      ['departments', value(joined(owners.departments))],
      ['people', value(joined(owners.people))],
    ]),
    pairRow(paper, [
      ['leadOfficial', value(joined(owners.leadOfficial))],
      ['deadline', value(tableDeadline(owners.deadline, inspection.feedbackDate))],
    ]),
    ...textRows(paper, 'requirement', recorded(record?.requirement, 'requirementText'), 30),
    pairRow(paper, [
      ['dueDate', value(record?.dueDate === undefined ? [] : [tableDate(record.dueDate)])],
      ['issuedBy', value(paragraphsOf(record?.issuedBy ?? ''))],
    ]),
    ...textRows(paper, 'reply', value([...reply, ...(reply.length > 0 ? replied : [])]), 26),
  ]
}

/**
 * 督办通知单: a form for each 督办 record, with a 回执 under a line to cut along, each on a page of its own. While nothing
 * is recorded, drafts without number for what is overdue.
 */
export const supervisionNoticePaper: PaperDefinition = {
  ...definition,
  compose: (input) =>
    composeSupervisionForms(definition, 'notice', input, (paper, subject) => {
      lineOver(paper, 'numberLine', 'dateLine')
      paper.blocks.push({
        kind: 'table',
        columns: FORM_COLUMNS,
        head: [],
        rows: noticeRows(paper, subject, input),
        size: FORM_SIZE,
        source: supervisionOrigin(subject).source,
      })
    }),
}
