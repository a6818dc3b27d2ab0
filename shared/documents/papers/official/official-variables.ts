import type { Inspection } from '../../../ledger/inspection.ts'
import type { Ledger } from '../../../ledger/ledger.ts'
import { supervisionsOf } from '../../../ledger/supervision-records.ts'
import { oneLine } from '../../composition/typed-text.ts'
import type { VariableSource } from '../../variables/variable-definition.ts'
import type { OwnVariable } from '../slot-paper.ts'

const personName = ({ people }: Pick<Ledger, 'people'>, id: string): string =>
  oneLine(people.find((person) => person.id === id)?.name ?? '')

const namesOf = (ledger: Pick<Ledger, 'people'>, ids: readonly string[]): readonly string[] =>
  ids.map((id) => personName(ledger, id)).filter((name) => name !== '')

const leaderClause = (ledger: Pick<Ledger, 'people'>, id: string | undefined): string => {
  const person = ledger.people.find((candidate) => candidate.id === id)
  const name = oneLine(person?.name ?? '')
  return name === '' ? '' : `${oneLine(person?.position ?? '')}${name}同志任组长`
}

const clause = (names: readonly string[], end: string): string =>
  names.length === 0 ? '' : `${names.join('、')}同志${end}`

/**
 * Who leads, `党组书记林知远同志任组长，苏文、苏武同志任副组长，…为成员`, and what the round notes of it, without a full stop;
 * null when nothing is known.
 */
export const leadingGroupSentence = (
  ledger: Pick<Ledger, 'people'>,
  { leadingGroup }: Pick<Inspection, 'leadingGroup'>,
): string | null => {
  const { leader, deputies, members } = leadingGroup
  const people = [
    leaderClause(ledger, leader),
    clause(namesOf(ledger, deputies), '任副组长'),
    clause(namesOf(ledger, members), '为成员'),
  ]
    .filter((part) => part !== '')
    .join('，')
  const note = oneLine(leadingGroup.note).replace(/[。；;.]$/u, '')
  return [people, note].filter((part) => part !== '').join('；') || null
}

const counterSentence = ({ counters }: Pick<Inspection, 'counters'>): string | null =>
  counters.map(({ name, value, unit }) => `${oneLine(name)}${value}${oneLine(unit)}`).join('，') || null

/** What only the official papers know, beside the variables of every text. */
export const officialVariables = ({ ledger, inspection, statistics }: VariableSource): OwnVariable[] => {
  const { total, byStatus, due, measures, closedOut } = statistics
  const records = supervisionsOf(inspection).map(({ supervision }) => supervision.kind)
  const count = (name: string, explanation: string, value: number): OwnVariable => ({
    name,
    explanation,
    value: String(value),
  })
  return [
    count('未完成数', '还没有整改到位的问题数', total - byStatus.rectified),
    count('逾期数', '超过整改时限还没有整改到位的问题数', due.overdue),
    count('未完成措施数', '还没有完成的整改措施数', measures.total - measures.done),
    count('逾期措施数', '超过时限还没有完成的整改措施数', measures.overdue),
    count('销号数', '已经对账销号的问题数', closedOut),
    count('督办单数', '发出的督办单数', records.filter((kind) => kind === 'notice').length),
    count('提醒函数', '发出的提醒函数', records.filter((kind) => kind === 'reminder').length),
    {
      name: '领导小组组成',
      explanation: '领导小组的组成和说明写成一句话，不带句号',
      value: leadingGroupSentence(ledger, inspection),
    },
    {
      name: '其他数据句',
      explanation: '“单位与巡察”中登记的工作数据写成一句话，不带句号',
      value: counterSentence(inspection),
    },
  ]
}
