import { expect, test } from 'vitest'
import type { Deadline } from '#shared/ledger/deadline.ts'
import type { Finding } from '#shared/ledger/finding.ts'
import {
  inspectionStatistics,
  presentStatuses,
  statisticsReport,
  summedCounts,
} from '#shared/ledger/statistics.ts'
import { changed, onlyRound, smallLedger } from '../../../support/test-ledger.ts'

const SETTINGS = { rateBase: 'findings', rateDecimals: 2 } as const
const on = (date: string): Deadline => ({ kind: 'date', date, text: '', extensions: [] })

/** 甲一 rectified, 甲二 in progress and due on 2023-04-16, 甲三 not started and due long ago, 乙一 long-term. */
const mixedRound = () => {
  const { ledger, office, section, director } = smallLedger()
  const round = onlyRound(ledger)
  const patches: Readonly<Record<string, Partial<Finding>>> = {
    甲一: { status: 'rectified', deadline: on('2023-01-31'), departments: [office], leadOfficial: director },
    甲二: { status: 'inProgress', deadline: on('2023-04-16'), departments: [office, section] },
    甲三: { status: 'notStarted', deadline: on('2023-01-31'), departments: [section], placeholder: true },
    乙一: { status: 'longTerm', deadline: on('2023-01-31') },
  }
  return {
    office,
    section,
    director,
    round: {
      ...round,
      findings: round.findings.map((finding) => ({ ...finding, ...patches[finding.title] })),
    },
  }
}

test('the parts of every count sum to its total', () => {
  const { round } = mixedRound()
  const figures = inspectionStatistics(round, SETTINGS, '2023-04-16')
  const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0)
  expect(figures.total).toBe(4)
  expect(sum(figures.byStatus)).toBe(4)
  expect(figures.byAspect.map(({ own }) => own.total)).toEqual([3, 1])
  for (const { own } of figures.byAspect) expect(sum(own.byStatus)).toBe(own.total)
  expect(presentStatuses(figures)).toEqual([
    { status: 'rectified', count: 1 },
    { status: 'inProgress', count: 1 },
    { status: 'longTerm', count: 1 },
    { status: 'notStarted', count: 1 },
  ])
})

test('only findings still open are due or overdue', () => {
  const { round } = mixedRound()
  expect(inspectionStatistics(round, SETTINGS, '2023-04-16').due).toEqual({
    overdue: 1,
    today: 1,
    within7Days: 1,
    within30Days: 1,
  })
  expect(inspectionStatistics(round, SETTINGS, '2023-04-17').due.overdue).toBe(2)
})

test('a finding of two departments counts at both, one of none under nobody', () => {
  const { round, office, section, director } = mixedRound()
  const figures = inspectionStatistics(round, SETTINGS, '2023-04-16')
  expect(figures.byDepartment.map(({ id, total, overdue }) => [id, total, overdue])).toEqual([
    [office, 2, 0],
    [section, 2, 1],
    [undefined, 1, 0],
  ])
  expect(figures.byLeadOfficial.map(({ id, total }) => [id, total])).toEqual([
    [director, 1],
    [undefined, 3],
  ])
  expect(figures.placeholders).toBe(1)
})

test('the rate goes by findings or by measures, as the settings say', () => {
  const { ledger, inspectionId, findingId } = smallLedger()
  const at = { inspectionId, findingId: findingId('甲一') }
  const measured = changed(
    ledger,
    { name: 'measure.add', input: { ...at, text: '一' } },
    { name: 'measure.add', input: { ...at, text: '二' } },
    { name: 'measure.add', input: { ...at, text: '三' } },
  ).ledger
  const measureId = onlyRound(measured).findings[0]?.measures[0]?.id ?? ''
  const done = changed(
    measured,
    { name: 'measure.edit', input: { ...at, measureId, patch: { done: true } } },
    { name: 'finding.setStatus', input: { inspectionId, findingIds: [at.findingId], status: 'rectified' } },
    {
      name: 'finding.setStatus',
      input: { inspectionId, findingIds: [findingId('甲二')], status: 'substantiallyDone' },
    },
  ).ledger
  const rate = (rateBase: 'findings' | 'measures') =>
    inspectionStatistics(onlyRound(done), { rateBase, rateDecimals: 1 }, '2023-03-01').rate
  expect(rate('findings')).toEqual({ done: 1, total: 4, value: 25, text: '25%' })
  expect(rate('measures')).toEqual({ done: 1, total: 3, value: 33.3, text: '33.3%' })
})

test('a 方面 counts the findings of its 类 with it, once in the total', () => {
  const { ledger, inspectionId, aspects, findingId } = smallLedger()
  const withSub = changed(ledger, {
    name: 'aspect.add',
    input: { inspectionId, title: '甲类', parentId: aspects.first },
  }).ledger
  const subId = onlyRound(withSub).aspects.find(({ title }) => title === '甲类')?.id ?? ''
  const round = onlyRound(
    changed(withSub, {
      name: 'finding.move',
      input: { inspectionId, findingId: findingId('甲一'), aspectId: subId },
    }).ledger,
  )
  const figures = inspectionStatistics(round, SETTINGS, '2023-03-01')
  expect(figures.byAspect.map(({ own, withSubAspects }) => [own.total, withSubAspects.total])).toEqual([
    [2, 3],
    [1, 1],
    [1, 1],
  ])
  expect(figures.total).toBe(4)
  expect(figures.aspectCount).toBe(2)
})

test('the report has the shape the command line prints', () => {
  const { round } = mixedRound()
  const report = statisticsReport(inspectionStatistics(round, SETTINGS, '2023-04-17'))
  expect(report).toEqual({
    total: 4,
    byStatus: { rectified: 1, substantiallyDone: 0, inProgress: 1, longTerm: 1, notStarted: 1 },
    byAspect: [
      {
        title: '甲方面',
        level: 1,
        total: 3,
        byStatus: { rectified: 1, substantiallyDone: 0, inProgress: 1, longTerm: 0, notStarted: 1 },
      },
      {
        title: '乙方面',
        level: 1,
        total: 1,
        byStatus: { rectified: 0, substantiallyDone: 0, inProgress: 0, longTerm: 1, notStarted: 0 },
      },
    ],
    overdue: 2,
    rate: 25,
  })
})

test('an empty round has no rate and no parts', () => {
  const { ledger } = smallLedger()
  const empty = { ...onlyRound(ledger), aspects: [], findings: [] }
  const report = statisticsReport(inspectionStatistics(empty, SETTINGS, '2023-03-01'))
  expect(report).toMatchObject({ total: 0, byAspect: [], overdue: 0, rate: null })
})

test('counts of aspects summed up are the count of all', () => {
  const { round } = mixedRound()
  const { byAspect, total, byStatus } = inspectionStatistics(round, SETTINGS, '2023-04-16')
  expect(summedCounts(byAspect.map(({ own }) => own))).toEqual({ total, byStatus })
  expect(summedCounts([]).total).toBe(0)
})
