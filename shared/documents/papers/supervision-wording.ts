import { officialDate } from '../../calendar/calendar-date.ts'
import { deadlineText } from '../../ledger/deadline-text.ts'
import type { Due } from '../../ledger/due.ts'
import type { Origin } from '../composition/composition.ts'
import { oneLine } from '../composition/typed-text.ts'
import type { BlockSource } from '../paper-document.ts'
import type { PaperInput } from './paper-definition.ts'
import type { OwnVariable } from './slot-paper.ts'
import type { SupervisionSubject } from './supervision-subjects.ts'
import { findingOrigin, insideQuotes, measureOrigin } from './table-cells.ts'

const ROOM_FOR_DATE = '　　　　年　　月　　日'

const toGo = (due: Due): string => {
  if (due.state === 'overdue') return `，已逾期${-due.days}天`
  if (due.state === 'today') return '，今天到期'
  return due.days === undefined ? '' : `，距到期还有${due.days}天`
}

/** 整改时限 and how far it is, as one clause. */
const deadlineClause = (
  { owners, due }: SupervisionSubject,
  feedbackDate: string | undefined,
): string | null => {
  if (owners.deadline === undefined) return null
  const written = oneLine(deadlineText(owners.deadline, feedbackDate))
  if (due.date === undefined) return `整改时限为${written}`
  const day = officialDate(due.date)
  return `整改时限为${written === day ? day : `${written}（${day}）`}${toGo(due)}`
}

const known = (text: string): string | null => (text.trim() === '' ? null : oneLine(text))

/** What the paper presses for: the problem, or the measure it is about. */
export const matterOf = ({ row, measure }: SupervisionSubject): string =>
  oneLine(measure === undefined ? row.finding.title : measure.text)

/** The variables both papers of 督办 have of their own. A number not given yet, or an owner not named, is a gap. */
export const supervisionVariables = (
  subject: SupervisionSubject,
  { inspection, today }: PaperInput,
): readonly OwnVariable[] => {
  const { record, owners } = subject
  return [
    { name: '编号', explanation: '这份文书的编号', value: known(record?.number ?? '') },
    {
      name: '督办事项',
      explanation: '所督办的问题或措施，里面的引号用单引号，供写在引号中',
      value: known(insideQuotes(matterOf(subject))),
    },
    { name: '承办科室', explanation: '责任科室', value: known(owners.departments.join('、')) },
    { name: '承办人', explanation: '责任人', value: known(owners.people.join('、')) },
    {
      name: '时限情况',
      explanation: '整改时限和到期情况，写作“整改时限为……，已逾期……天”',
      value: deadlineClause(subject, inspection.feedbackDate),
    },
    {
      name: '办结时限',
      explanation: '要求回复的日期，没有时留出手写的空',
      value: record?.dueDate === undefined ? ROOM_FOR_DATE : officialDate(record.dueDate),
    },
    {
      name: '发出日期',
      explanation: '发出的日期，尚未登记时为今天',
      value: officialDate(record?.date ?? today),
    },
  ]
}

/** Where what the record says comes from, or for a draft the finding or measure it is about. */
export const supervisionOrigin = ({ row, measure, record }: SupervisionSubject): Origin => {
  const { finding, number } = row
  if (record !== undefined) {
    const source: BlockSource = { kind: 'supervision', findingId: finding.id, supervisionId: record.id }
    return { source, place: oneLine(record.number) || `第${number.through}个问题的督办` }
  }
  return measure === undefined
    ? findingOrigin(finding.id, number.through)
    : measureOrigin(finding.id, number.through, measure.id)
}

/** The end of a file name when a paper is about one thing: its number, or the problem. */
export const aboutOne = (subjects: readonly SupervisionSubject[]): string => {
  const [only] = subjects
  if (only === undefined || subjects.length > 1) return ''
  const { finding, number } = only.row
  const name =
    oneLine(only.record?.number ?? '') || `${number.through}.${oneLine(finding.shortName || finding.title)}`
  return `（${name}）`
}
