import { expect, test } from 'vitest'
import { changed, findingTitled, onlyRound, refusal, smallLedger } from '../../../../support/test-ledger.ts'

const withCounter = () => {
  const small = smallLedger()
  const { inspectionId } = small
  const { ledger } = changed(small.ledger, {
    name: 'counter.add',
    input: { inspectionId, name: '追缴资金', value: '65.5', unit: '万元' },
  })
  return { ...small, ledger, counterId: onlyRound(ledger).counters[0]?.id ?? '' }
}

test('an exact decimal is kept as typed, anything else is refused', () => {
  const { ledger, inspectionId, counterId } = withCounter()
  const edited = changed(ledger, {
    name: 'counter.edit',
    input: { inspectionId, counterId, patch: { value: '0.100' } },
  })
  expect(onlyRound(edited.ledger).counters[0]?.value).toBe('0.100')
  expect(edited.summary).toBe('修改统计数据“追缴资金”的数值')
  const refused = (value: string) =>
    refusal(ledger, { name: 'counter.edit', input: { inspectionId, counterId, patch: { value } } })?.code
  expect(['1,000', '', '1e3', '六十五'].map(refused)).toEqual(Array(4).fill('invalid-input'))
})

test.each(['总数', '整改到位', '完成率'])(
  'the program’s own variable %s is no name for a counter',
  (name) => {
    const { ledger, inspectionId } = withCounter()
    expect(
      refusal(ledger, { name: 'counter.add', input: { inspectionId, name, value: '1', unit: '项' } }),
    ).toEqual({ code: 'reserved-name', details: { name } })
  },
)

test('names with braces and names already taken are refused', () => {
  const { ledger, inspectionId } = withCounter()
  const code = (name: string) =>
    refusal(ledger, { name: 'counter.add', input: { inspectionId, name, value: '1', unit: '' } })?.code
  expect(code('追缴 资金')).toBe('duplicate-name')
  expect(code('追缴}}')).toBe('invalid-input')
})

test('a renamed counter keeps its place in every text that uses it', () => {
  const { ledger, inspectionId, counterId, findingId } = withCounter()
  const used = changed(
    ledger,
    {
      name: 'notice.edit',
      input: { inspectionId, patch: { preamble: '共{{ 追缴资金 }}，即{{追缴资金数值}}。' } },
    },
    {
      name: 'finding.edit',
      input: { inspectionId, findingId: findingId('甲一'), patch: { noticeText: '追缴资金{{追缴资金}}。' } },
    },
  ).ledger
  const renamed = changed(used, {
    name: 'counter.edit',
    input: { inspectionId, counterId, patch: { name: '挽回损失' } },
  })
  expect(onlyRound(renamed.ledger).notice.preamble).toBe('共{{挽回损失}}，即{{挽回损失数值}}。')
  expect(findingTitled(renamed.ledger, '甲一').noticeText).toBe('追缴资金{{挽回损失}}。')
  expect(renamed.summary).toBe('把统计数据“追缴资金”改名为“挽回损失”')
  expect(refusal(renamed.ledger, { name: 'counter.remove', input: { inspectionId, counterId } })).toEqual({
    code: 'still-in-use',
    details: { name: '挽回损失', count: 3, where: '通报等文书的文字3处' },
  })
})

test('counters are reordered and, unused, removed', () => {
  const { ledger, inspectionId, counterId } = withCounter()
  const two = changed(ledger, {
    name: 'counter.add',
    input: { inspectionId, name: '党课', value: '3', unit: '次', at: 0 },
  }).ledger
  const moved = changed(two, { name: 'counter.move', input: { inspectionId, counterId, at: 0 } }).ledger
  expect(onlyRound(moved).counters.map(({ name }) => name)).toEqual(['追缴资金', '党课'])
  const removed = changed(moved, { name: 'counter.remove', input: { inspectionId, counterId } }).ledger
  expect(onlyRound(removed).counters.map(({ name }) => name)).toEqual(['党课'])
})
