import { expect, test } from 'vitest'
import type { Command } from '#shared/ledger/commands/registry.ts'
import { DUE_GROUPS, dueFindings, dueMeasures, nextDue } from '../../../../renderer/overview/due-lines.ts'
import { overviewFigures } from '../../../../renderer/overview/overview-figures.ts'
import { changed, findingTitled, onlyRound, smallLedger } from '../../../support/test-ledger.ts'

const TODAY = '2023-03-01'

const figuresWith = (dates: Readonly<Record<string, string>>, ...more: readonly Command[]) => {
  const { ledger, inspectionId, findingId } = smallLedger()
  const deadlines = Object.entries(dates).map(
    ([title, date]): Command => ({
      name: 'deadline.set',
      input: { inspectionId, findingId: findingId(title), deadline: { kind: 'date', date, text: '' } },
    }),
  )
  const after = changed(ledger, ...deadlines, ...more).ledger
  return overviewFigures(after, onlyRound(after), TODAY)
}

test('each list has as many lines as the statistics count, the most pressing first', () => {
  const figures = figuresWith({
    甲一: '2023-02-20',
    甲二: '2023-02-10',
    甲三: '2023-03-01',
    乙一: '2023-03-31',
  })
  const lists = DUE_GROUPS.map((group) => dueFindings(figures, group).map(({ text }) => text))
  expect(lists).toEqual([['甲二', '甲一'], ['甲三'], ['甲三'], ['甲三', '乙一']])
  const { overdue, today, within7Days, within30Days } = figures.statistics.due
  expect(lists.map((lines) => lines.length)).toEqual([overdue, today, within7Days, within30Days])
})

test('measures are listed by their own deadline, or by the finding’s, with who does them', () => {
  const { ledger, inspectionId, findingId, office } = smallLedger()
  const at = { inspectionId, findingId: findingId('甲二') }
  const withMeasures = changed(
    ledger,
    { name: 'finding.edit', input: { ...at, patch: { departments: [office] } } },
    { name: 'deadline.set', input: { ...at, deadline: { kind: 'date', date: '2023-02-20', text: '' } } },
    { name: 'measure.add', input: { ...at, text: '随问题的措施' } },
    { name: 'measure.add', input: { ...at, text: '有时限的措施' } },
    { name: 'measure.add', input: { ...at, text: '做完的措施' } },
  ).ledger
  const [, own, done] = findingTitled(withMeasures, '甲二').measures
  const { ledger: after } = changed(
    withMeasures,
    {
      name: 'deadline.set',
      input: { ...at, measureId: own?.id ?? '', deadline: { kind: 'date', date: '2023-03-04', text: '' } },
    },
    { name: 'measure.edit', input: { ...at, measureId: done?.id ?? '', patch: { done: true } } },
  )
  const figures = overviewFigures(after, onlyRound(after), TODAY)
  const lines = (group: (typeof DUE_GROUPS)[number]) =>
    dueMeasures(figures, group).map(({ number, text, departments }) => [number, text, departments])
  expect(lines('overdue')).toEqual([['2-措施1', '随问题的措施', '办公室']])
  expect(lines('7days')).toEqual([['2-措施2', '有时限的措施', '办公室']])
  expect(lines('today')).toEqual([])
  expect(figures.statistics.measures).toMatchObject({ overdue: 1, within7Days: 1, within30Days: 1 })
})

test('with nothing due soon, the next day anything is due', () => {
  const figures = figuresWith({ 甲一: '2023-06-30', 甲二: '2023-05-31', 甲三: '2023-05-31' })
  expect(nextDue(figures).map(({ text, date }) => [text, date])).toEqual([
    ['甲二', '2023-05-31'],
    ['甲三', '2023-05-31'],
  ])
  expect(nextDue(figuresWith({}))).toEqual([])
})
