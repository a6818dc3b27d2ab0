import { expect, test } from 'vitest'
import { findingsLacking, lackingForSignOff } from '#shared/ledger/sign-off.ts'
import { changed, findingTitled, onlyRound, smallLedger } from '../../../support/test-ledger.ts'

test('a new finding lacks everything; each thing given is lacking no more', () => {
  const { ledger, inspectionId, findingId, director, chief, office } = smallLedger()
  const at = { inspectionId, findingId: findingId('甲一') }
  expect(lackingForSignOff(findingTitled(ledger, '甲一'))).toEqual([
    'measure',
    'leadOfficial',
    'department',
    'person',
    'deadline',
    'progress',
    'evidence',
  ])
  const filled = changed(
    ledger,
    { name: 'measure.add', input: { ...at, text: '措施' } },
    {
      name: 'finding.edit',
      input: {
        ...at,
        patch: { leadOfficial: director, departments: [office], people: [chief], noticeText: '已整改。' },
      },
    },
    { name: 'deadline.set', input: { ...at, deadline: { kind: 'immediate', text: '立行立改' } } },
  ).ledger
  expect(lackingForSignOff(findingTitled(filled, '甲一'))).toEqual(['measuresDone', 'evidence'])
  const [measure] = findingTitled(filled, '甲一').measures
  const atMeasure = { ...at, measureId: measure?.id ?? '' }
  const complete = changed(
    filled,
    { name: 'measure.edit', input: { ...atMeasure, patch: { done: true } } },
    {
      name: 'evidence.add',
      input: { ...atMeasure, files: [{ name: '会议纪要.pdf', sha256: '0'.repeat(64), size: 1 }] },
    },
  ).ledger
  expect(lackingForSignOff(findingTitled(complete, '甲一')), 'evidence at a measure counts').toEqual([])
})

test('a diary line at a measure counts for its finding; what is 已销号 lacks nothing any more', () => {
  const { ledger } = smallLedger()
  const measure = {
    id: 'm',
    text: '措施',
    departments: [],
    people: [],
    done: true,
    progress: [
      { id: 'p', date: '2023-03-01', text: '完成。', by: '', recordedAt: '2023-03-01T00:00:00.000Z' },
    ],
    evidence: [],
    supervision: [],
  }
  const finding = { ...findingTitled(ledger, '甲一'), measures: [measure] }
  expect(lackingForSignOff(finding)).toEqual(['leadOfficial', 'department', 'person', 'deadline', 'evidence'])
  const round = {
    ...onlyRound(ledger),
    findings: [{ ...finding, closeOut: { state: 'approved' as const } }, findingTitled(ledger, '乙一')],
  }
  expect(findingsLacking(round).map(({ finding: { title } }) => title)).toEqual(['乙一'])
})
