import { expect, test } from 'vitest'
import { findingNames, statusSentence } from '#shared/documents/variables/status-sentence.ts'
import type { Finding } from '#shared/ledger/finding.ts'
import { DEFAULT_STATUS_LABELS, STATUSES, type Status } from '#shared/ledger/status.ts'
import { finding } from '../notice/ledger-fixture.ts'
import { repeatableNumbers } from '../repeatable-numbers.ts'

const SETTINGS = { statusLabels: DEFAULT_STATUS_LABELS, unitWord: '项' } as const

const ofStatus = (status: Status, count: number): Finding[] =>
  Array.from({ length: count }, (_, index) => finding({ id: `${status}${index}`, status }))

const named = (shortName: string, status: Status, fields: Partial<Finding> = {}) =>
  finding({ id: shortName, shortName, status, ...fields })

test('the sentence of the founding document: 22 + 2 + 1', () => {
  const findings = [
    ...ofStatus('rectified', 22),
    named('文联换届', 'inProgress'),
    named('协会“三无”问题', 'longTerm'),
    named('协会登记工作', 'inProgress'),
  ]
  expect(statusSentence(findings, SETTINGS)).toBe(
    '整改到位22项，正在整改2项（关于文联换届和协会登记工作），需要持续努力整改1项（关于协会“三无”问题）',
  )
})

test('all rectified: one clause, no brackets', () => {
  expect(statusSentence(ofStatus('rectified', 25), SETTINGS)).toBe('整改到位25项')
})

test('every status, in the words and the unit of the settings', () => {
  const findings = STATUSES.flatMap((status) => ofStatus(status, 7))
  const settings = {
    statusLabels: { ...DEFAULT_STATUS_LABELS, rectified: '已销号' },
    unitWord: '个',
  } as const
  expect(statusSentence(findings, settings)).toBe(
    '已销号7个，基本完成7个，正在整改7个，需要持续努力整改7个，未启动7个',
  )
})

test('no finding, no sentence', () => {
  expect(statusSentence([], SETTINGS)).toBeUndefined()
})

test('what is not public is counted but never named', () => {
  const findings = [
    named('文联换届', 'inProgress'),
    named('信访线索办理', 'inProgress', { publicity: { kind: 'notPublic' } }),
  ]
  expect(statusSentence(findings, SETTINGS)).toBe('正在整改2项')
  expect(findingNames(findings, 'inProgress')).toBe('关于文联换届')
})

test('without 简称 the title stands in quotes, its own quotes inside', () => {
  const findings = [named('文联换届', 'inProgress'), named('', 'inProgress', { title: '落实“一岗双责”不力' })]
  expect(findingNames(findings, 'inProgress')).toBe('关于文联换届和“落实‘一岗双责’不力”问题')
})

test('three names', () => {
  const findings = ['甲', '乙', '丙'].map((name) => named(name, 'longTerm'))
  expect(findingNames(findings, 'longTerm')).toBe('关于甲、乙和丙')
  expect(findingNames(findings, 'rectified')).toBe('')
})

test('rows without any name leave the clause without brackets', () => {
  expect(statusSentence([named('', 'notStarted', { title: '' })], SETTINGS)).toBe('未启动1项')
})

test('the parts always sum to the total, and no status is named with zero', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const next = repeatableNumbers(seed)
    const total = 1 + Math.floor(next() * 40)
    const allowed = STATUSES.filter(() => next() < 0.6)
    const findings = Array.from({ length: total }, (_, index) =>
      finding({ id: `第${index}项`, status: allowed[Math.floor(next() * allowed.length)] ?? 'longTerm' }),
    )
    const sentence = statusSentence(findings, SETTINGS) ?? ''
    const parts = sentence
      .replace(/（[^）]*）/gu, '')
      .split('，')
      .map((part) => Number(/(\d+)项$/u.exec(part)?.[1]))
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total)
    expect(parts).not.toContain(0)
    expect(sentence).not.toContain('（）')
  }
})
