import { expect, test } from 'vitest'
import type { PaperInput } from '#shared/documents/papers/paper-definition.ts'
import { supervisionSubjects } from '#shared/documents/papers/supervision-subjects.ts'
import type { Finding, Supervision } from '#shared/ledger/finding.ts'
import { finding, TODAY } from '../notice/ledger-fixture.ts'
import { measure, roundOf, tableLedger } from './table-reading.ts'

const record = (id: string, kind: Supervision['kind']): Supervision => ({
  id,
  kind,
  number: id,
  date: '2024-06-01',
  basis: '',
  requirement: '',
  issuedBy: '',
  reply: '',
})

const due = (id: string, date: string, fields: Partial<Finding> = {}): Finding =>
  finding({ id, deadline: { kind: 'date', date, text: '', extensions: [] }, ...fields })

const subjectsOf = (
  findings: readonly Finding[],
  kind: Supervision['kind'],
  subjects?: readonly string[],
) => {
  const round = roundOf(findings)
  const input: PaperInput = {
    ledger: tableLedger(round),
    inspection: round,
    settings: { kind: 'reminder', texts: [] },
    today: TODAY,
    ...(subjects === undefined ? {} : { subjects }),
  }
  return supervisionSubjects(input, kind).map(
    ({ row, measure: about, record: of }) => of?.id ?? about?.id ?? row.finding.id,
  )
}

const late = due('逾期', '2024-06-01')
const soon = due('将到期', '2024-07-10')
const later = due('远', '2025-01-01')
const done = due('完成', '2024-06-01', { status: 'rectified' })

test('every record of the kind is printed, those of measures too', () => {
  const withRecords = finding({
    id: '甲',
    supervision: [record('督一', 'notice'), record('提一', 'reminder')],
    measures: [measure({ id: 'm', supervision: [record('督二', 'notice')] })],
  })
  expect(subjectsOf([late, withRecords], 'notice')).toEqual(['督一', '督二'])
  expect(subjectsOf([late, withRecords], 'reminder')).toEqual(['提一'])
})

test('while nothing is recorded, drafts are for what is overdue or due within 30 days', () => {
  expect(subjectsOf([late, soon, later, done], 'notice')).toEqual(['逾期'])
  expect(subjectsOf([late, soon, later, done], 'reminder')).toEqual(['将到期'])
})

test('while nothing presses, drafts are for all that is unfinished and written', () => {
  const placeholder = finding({ id: '待补', title: '', placeholder: true })
  expect(subjectsOf([later, done, placeholder], 'notice')).toEqual(['远'])
  expect(subjectsOf([done], 'notice')).toEqual([])
})

test('subjects are records, findings and measures by their ids', () => {
  const withRecords = finding({
    id: '甲',
    supervision: [record('督一', 'notice')],
    measures: [measure({ id: 'm' })],
  })
  expect(subjectsOf([withRecords, later], 'notice', ['督一'])).toEqual(['督一'])
  expect(subjectsOf([withRecords, later], 'notice', ['远', 'm'])).toEqual(['远', 'm'])
})
