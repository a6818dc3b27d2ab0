import { expect, test } from 'vitest'
import { type DueWorkGroup, dueWork } from '#shared/ledger/due-work.ts'
import { changed, findingTitled, onlyRound, smallLedger } from '../../../support/test-ledger.ts'

const dated = (date: string) => ({ kind: 'date' as const, date, text: '' })

/** 甲一 due on 03-05 with two measures, one with its own deadline on 02-20; 甲二 on 03-31; 乙一 on 02-01; 甲三 later. */
const started = () => {
  const { ledger, inspectionId, findingId, section, office } = smallLedger()
  const at = (title: string) => ({ inspectionId, findingId: findingId(title) })
  const deadline = (title: string, date: string) =>
    ({ name: 'deadline.set', input: { ...at(title), deadline: dated(date) } }) as const
  const withMeasures = changed(
    ledger,
    deadline('甲一', '2023-03-05'),
    deadline('甲二', '2023-03-31'),
    deadline('乙一', '2023-02-01'),
    deadline('甲三', '2023-06-30'),
    { name: 'finding.edit', input: { ...at('甲一'), patch: { departments: [office, section] } } },
    { name: 'measure.add', input: { ...at('甲一'), text: '先行' } },
    { name: 'measure.add', input: { ...at('甲一'), text: '随后' } },
  ).ledger
  const measureId = findingTitled(withMeasures, '甲一').measures[0]?.id ?? ''
  const own = { ...at('甲一'), measureId }
  return {
    at,
    own,
    ledger: changed(withMeasures, { name: 'deadline.set', input: { ...own, deadline: dated('2023-02-20') } })
      .ledger,
  }
}

const shown = ({ ledger }: Pick<ReturnType<typeof started>, 'ledger'>, group: DueWorkGroup) =>
  dueWork(ledger, onlyRound(ledger), '2023-03-01', group).map(
    ({ row, measure }) => measure?.text ?? row.finding.title,
  )

test('findings and measures with a deadline of their own are listed, the most pressing first', () => {
  const round = started()
  expect(shown(round, 'overdue')).toEqual(['乙一', '先行'])
  expect(shown(round, '7days')).toEqual(['甲一'])
  expect(shown(round, '30days')).toEqual(['甲一', '甲二'])
})

test('what is settled is pressed for no more', () => {
  const { ledger, at, own } = started()
  const settled = changed(
    ledger,
    { name: 'measure.edit', input: { ...own, patch: { done: true } } },
    {
      name: 'finding.setStatus',
      input: { inspectionId: own.inspectionId, findingIds: [at('乙一').findingId], status: 'rectified' },
    },
  ).ledger
  expect(shown({ ledger: settled }, 'overdue')).toEqual([])
})

test('a measure shows inherited departments, its place among the measures, and what was issued about it', () => {
  const { ledger, own } = started()
  const issued = changed(ledger, {
    name: 'supervision.issue',
    input: { ...own, kind: 'notice', date: '2023-03-01', basis: '', requirement: '', issuedBy: '' },
  }).ledger
  const [, measure] = dueWork(issued, onlyRound(issued), '2023-03-01', 'overdue')
  expect(measure).toMatchObject({
    index: 0,
    departments: ['办公室', '业务科'],
    supervision: [{ number: '督办〔2023〕1号' }],
  })
})
