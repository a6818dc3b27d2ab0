import { expect, test } from 'vitest'
import { ledgerRows } from '#shared/ledger/ledger-row.ts'
import { changed, findingTitled, onlyRound, smallLedger } from '../../../support/test-ledger.ts'

test('a row shows names, numbers, label, deadline and how it stands', () => {
  const { ledger, inspectionId, findingId, director, chief, office, section } = smallLedger()
  const at = { inspectionId, findingId: findingId('乙一') }
  const { ledger: filled } = changed(
    ledger,
    {
      name: 'finding.edit',
      input: { ...at, patch: { leadOfficial: director, departments: [section, office], people: [chief] } },
    },
    { name: 'deadline.set', input: { ...at, deadline: { kind: 'afterFeedback', months: 3, text: '' } } },
  )
  const row = ledgerRows(filled, onlyRound(filled), '2023-04-20')[3]
  expect(row).toMatchObject({
    number: { inAspect: 1, through: 4 },
    leadOfficial: '张主任',
    departments: ['业务科', '办公室'],
    people: ['李科长'],
    deadline: '反馈后3个月内',
    due: { state: 'overdue', days: -4 },
    statusLabel: '未启动',
    latestProgress: undefined,
  })
  expect(row?.aspect?.title).toBe('乙方面')
})

test('the latest progress is the latest day, of the finding or a measure; of one day the last written', () => {
  const { ledger, inspectionId, findingId } = smallLedger()
  const at = { inspectionId, findingId: findingId('甲一') }
  const latest = (from: typeof ledger) => ledgerRows(from, onlyRound(from), '2023-03-01')[0]?.latestProgress
  const told = changed(ledger, {
    name: 'finding.edit',
    input: { ...at, patch: { noticeText: '通报里的话。' } },
  }).ledger
  expect(latest(told)).toEqual({ text: '通报里的话。' })
  const measured = changed(told, { name: 'measure.add', input: { ...at, text: '措施' } }).ledger
  const measureId = findingTitled(measured, '甲一').measures[0]?.id ?? ''
  const { ledger: written } = changed(
    measured,
    { name: 'progress.add', input: { ...at, measureId, date: '2023-02-20', text: '措施的进展。' } },
    { name: 'progress.add', input: { ...at, date: '2023-02-10', text: '早先的进展。' } },
  )
  expect(latest(written)).toEqual({ date: '2023-02-20', text: '措施的进展。' })
  const again = changed(
    written,
    { name: 'progress.add', input: { ...at, date: '2023-02-21', text: '先写的。' } },
    { name: 'progress.add', input: { ...at, date: '2023-02-21', text: '后写的。' } },
  ).ledger
  expect(latest(again)?.text).toBe('后写的。')
})
