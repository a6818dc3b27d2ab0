import { expect, test } from 'vitest'
import { proofread } from '#shared/proofreading/proofread.ts'
import { changed, findingTitled, onlyRound, refusal, smallLedger } from '../../../../support/test-ledger.ts'

test('every free text of the round is widened at once; numbers, times and variables stay', () => {
  const { ledger, inspectionId, findingId } = smallLedger()
  const before = changed(
    ledger,
    {
      name: 'finding.edit',
      input: {
        inspectionId,
        findingId: findingId('甲一'),
        patch: { facts: '共1,360.5元,8:30开会。', noticeText: '加强学习,{{单位,简称}}落实:到位。' },
      },
    },
    { name: 'measure.add', input: { inspectionId, findingId: findingId('甲一'), text: '定制度(试行)' } },
    {
      name: 'progress.add',
      input: { inspectionId, findingId: findingId('甲一'), date: '2023-02-01', text: '已开会;已部署' },
    },
    { name: 'notice.edit', input: { inspectionId, patch: { preamble: '根据部署,开展巡察。' } } },
    {
      name: 'milestone.add',
      input: {
        inspectionId,
        kind: 'meeting',
        date: '2023-02-01',
        title: '党组会(扩大)',
        note: '听取汇报,部署',
      },
    },
  ).ledger
  const { ledger: after, summary } = changed(before, {
    name: 'inspection.widenPunctuation',
    input: { inspectionId },
  })
  const finding = findingTitled(after, '甲一')
  expect(finding.facts).toBe('共1,360.5元，8:30开会。')
  expect(finding.noticeText).toBe('加强学习，{{单位,简称}}落实：到位。')
  expect(finding.measures[0]?.text).toBe('定制度（试行）')
  expect(finding.progress[0]?.text).toBe('已开会；已部署')
  expect(onlyRound(after).notice.preamble).toBe('根据部署，开展巡察。')
  expect(onlyRound(after).milestones.at(-1)).toMatchObject({
    title: '党组会（扩大）',
    note: '听取汇报，部署',
  })
  expect(summary).toBe('把10个半角标点改为全角')
  const today = '2023-03-01'
  expect(proofread(before, inspectionId, { today }).map(({ rule }) => rule)).toContain('half-width')
  expect(proofread(after, inspectionId, { today }).map(({ rule }) => rule)).not.toContain('half-width')
})

test('a round that has none stays the very same, and an unknown round is refused', () => {
  const { ledger, inspectionId } = smallLedger()
  const start = changed(ledger, { name: 'inspection.widenPunctuation', input: { inspectionId } }).ledger
  expect(start).toBe(ledger)
  expect(refusal(ledger, { name: 'inspection.widenPunctuation', input: { inspectionId: 'x' } })?.code).toBe(
    'not-found',
  )
})
