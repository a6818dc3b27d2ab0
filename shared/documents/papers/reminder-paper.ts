import { officialDate } from '../../calendar/calendar-date.ts'
import { paragraphsOf } from '../composition/typed-text.ts'
import type { PaperDefinition, PaperInput } from './paper-definition.ts'
import { receiptSlots } from './receipt.ts'
import type { SlotPaper } from './slot-paper.ts'
import { composeSupervisionForms } from './supervision-forms.ts'
import type { SupervisionSubject } from './supervision-subjects.ts'
import { supervisionOrigin } from './supervision-wording.ts'

const definition = {
  kind: 'reminder',
  label: '提醒函',
  group: 'form',
  subjects: 'supervisions',
  signature: 'withoutSeal',
  slots: [
    { name: 'title', label: '标题', defaultText: '{{监督类别}}整改提醒函', lines: 1 },
    { name: 'numberLine', label: '编号', defaultText: '{{编号}}', lines: 1 },
    { name: 'salutation', label: '称呼', defaultText: '{{承办科室}}：', lines: 1 },
    {
      name: 'basisText',
      label: '没有登记依据时的正文',
      defaultText: '{{巡察组}}反馈的“{{督办事项}}”，责任科室为{{承办科室}}，{{时限情况}}，目前尚未办结。',
      lines: 3,
    },
    {
      name: 'requirementText',
      label: '没有登记要求时的要求',
      defaultText:
        '请对照整改措施抓紧推进，确保按期办结；确有客观原因不能按期办结的，请在到期前提出延期申请，说明理由和拟延期限，按程序报批。',
      lines: 3,
    },
    {
      name: 'ending',
      label: '结尾',
      defaultText: '请将办理情况填入回执，及时送整改工作领导小组办公室。\n特此提醒。',
      lines: 2,
    },
    { name: 'issuer', label: '署名', defaultText: '{{单位}}整改工作领导小组办公室', lines: 1 },
    ...receiptSlots('{{监督类别}}整改提醒函回执'),
  ],
} as const satisfies Omit<PaperDefinition, 'compose'>

const addRecorded = (
  paper: SlotPaper,
  subject: SupervisionSubject,
  text: string | undefined,
  slot: string,
): void => {
  const origin = supervisionOrigin(subject)
  const lines = paragraphsOf(text ?? '')
  if (lines.length === 0) paper.paragraphs(slot, {})
  for (const line of lines) paper.composition.paragraph(paper.composition.runs(line, origin), origin)
}

const addLetter = (paper: SlotPaper, subject: SupervisionSubject, { settings, today }: PaperInput): void => {
  const { record } = subject
  paper.paragraphs('numberLine', { align: 'right', indent: { left: 0, firstLine: 0 }, size: 'note' })
  paper.paragraphs('salutation', { indent: { left: 0, firstLine: 0 } })
  addRecorded(paper, subject, record?.basis, 'basisText')
  addRecorded(paper, subject, record?.requirement, 'requirementText')
  paper.paragraphs('ending', {})
  const signature = settings.signature ?? definition.signature
  if (signature === 'none') return
  paper.blocks.push({ kind: 'blank', lines: signature === 'withSeal' ? 2 : 1 })
  paper.blocks.push({
    kind: 'signature',
    issuer: paper.text('issuer'),
    date: officialDate(record?.date ?? today),
    seal: signature === 'withSeal',
    source: paper.origin('issuer').source,
  })
}

/**
 * 提醒函: a letter to the department for each record, with a 回执 under a line to cut along, each on a page of its own.
 * While nothing is recorded, drafts without number for what is due within 30 days.
 */
export const reminderPaper: PaperDefinition = {
  ...definition,
  compose: (input) =>
    composeSupervisionForms(definition, 'reminder', input, (paper, subject) =>
      addLetter(paper, subject, input),
    ),
}
