import { officialDate } from '../../calendar/calendar-date.ts'
import type { Finding } from '../../ledger/finding.ts'
import type { Origin } from '../composition/composition.ts'
import type { TableRow } from '../paper-document.ts'
import { FORM_COLUMNS, labelCell } from './form-rows.ts'
import type { PaperInput, PaperSlot } from './paper-definition.ts'
import type { SlotPaper } from './slot-paper.ts'

/** Who signs, from the responsible person up; in this order on the form. An empty label leaves a box out. */
const SIGNERS = [
  { name: 'applicant', defaultText: '责任人\n申请' },
  { name: 'departmentHead', defaultText: '责任科室\n负责人审核' },
  { name: 'leadOfficialSigns', defaultText: '牵头领导\n审核' },
  { name: 'secretary', defaultText: '党组书记\n审批' },
  { name: 'inspectionOffice', defaultText: '{{派出方}}\n巡察办意见' },
] as const
type Signer = (typeof SIGNERS)[number]['name']

/** The slots of the boxes: their labels, the line to sign on, and what a recorded step says. */
export const SIGN_OFF_BOXES: readonly PaperSlot[] = [
  ...SIGNERS.map(({ name, defaultText }) => ({
    name,
    label: `签批栏“${defaultText.replace('{{派出方}}', '').replace('\n', '')}”`,
    defaultText,
    lines: 2,
  })),
  { name: 'signLine', label: '签字行', defaultText: '签字：{{签字人}}　{{签字日期}}', lines: 1 },
  { name: 'applied', label: '已申请时的意见', defaultText: '该问题整改任务已经完成，申请销号。', lines: 1 },
  { name: 'approved', label: '已批准时的意见', defaultText: '同意销号。', lines: 1 },
  { name: 'returned', label: '已退回时的意见', defaultText: '退回继续整改。', lines: 1 },
]

const ROOM_FOR_NAME = '　'.repeat(7)
const ROOM_FOR_DATE = '　　　　年　　月　　日'

/** What a box holds already: name and day as recorded, and the slot of the opinion. */
type Signed = { readonly by: string; readonly on: string | undefined; readonly opinion: string }

/** In whose box the recorded review belongs: that of the leader whose name it bears, or else the head of the department. */
const reviewerBox = (reviewedBy: string, finding: Finding, { ledger, inspection }: PaperInput): Signer => {
  const bears = (id: string | undefined): boolean => {
    const name = ledger.people.find((person) => person.id === id)?.name
    return name !== undefined && reviewedBy.includes(name)
  }
  if (bears(inspection.leadingGroup.leader)) return 'secretary'
  return bears(finding.leadOfficial) ? 'leadOfficialSigns' : 'departmentHead'
}

const signatures = (finding: Finding, input: PaperInput): ReadonlyMap<Signer, Signed> => {
  const { state, appliedBy, appliedOn, reviewedBy, reviewedOn } = finding.closeOut
  const signed = new Map<Signer, Signed>()
  if (state === 'none') return signed
  if (appliedBy !== undefined) signed.set('applicant', { by: appliedBy, on: appliedOn, opinion: 'applied' })
  if (reviewedBy !== undefined && state !== 'applied')
    signed.set(reviewerBox(reviewedBy, finding, input), { by: reviewedBy, on: reviewedOn, opinion: state })
  return signed
}

/** The boxes to sign, a row each; those already signed bear name, day and opinion as recorded. */
export const signOffRows = (
  paper: SlotPaper,
  finding: Finding,
  input: PaperInput,
  { source }: Origin,
): readonly TableRow[] => {
  const signed = signatures(finding, input)
  const signers = SIGNERS.map(({ name }) => name).filter((signer) => paper.wording(signer).trim() !== '')
  return signers.map((signer, index) => {
    const { by = '', on, opinion } = signed.get(signer) ?? { on: undefined, opinion: undefined }
    paper.define([
      { name: '签字人', explanation: '已记录的姓名，没有时留出手写的空', value: by.trim() || ROOM_FOR_NAME },
      {
        name: '签字日期',
        explanation: '已记录的日期，没有时留出手写的空',
        value: on === undefined ? ROOM_FOR_DATE : officialDate(on),
      },
    ])
    return {
      cells: [
        labelCell(paper, signer),
        {
          paragraphs: [
            ...(opinion === undefined ? [] : [{ runs: paper.runs(opinion), align: 'left' as const }]),
            { runs: paper.runs('signLine') },
          ],
          columns: FORM_COLUMNS.length - 1,
          align: 'right',
          vertical: 'bottom',
          source,
        },
      ],
      keepNext: index === signers.length - 2,
    }
  })
}
