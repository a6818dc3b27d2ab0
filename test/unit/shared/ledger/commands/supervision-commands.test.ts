import { expect, test } from 'vitest'
import type { CommandInput } from '#shared/ledger/commands/registry.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { supervisionsOf } from '#shared/ledger/supervision-records.ts'
import { changed, findingTitled, onlyRound, refusal, smallLedger } from '../../../../support/test-ledger.ts'

const FIELDS = {
  kind: 'notice',
  date: '2023-03-01',
  basis: '整改方案',
  requirement: '请加快整改。',
  dueDate: '2023-03-10',
  issuedBy: '张主任',
} as const

const start = () => {
  const small = smallLedger()
  return { ...small, at: { inspectionId: small.inspectionId, findingId: small.findingId('甲一') } }
}

type At = ReturnType<typeof start>['at'] & { readonly measureId?: string }
const issue = (at: At, more: Partial<CommandInput<'supervision.issue'>> = {}) =>
  ({ name: 'supervision.issue', input: { ...at, ...FIELDS, ...more } }) as const

const recordsOf = (ledger: Ledger) => supervisionsOf(onlyRound(ledger)).map(({ supervision }) => supervision)

test('a 督办单 without a number gets the next one of its round, year and kind', () => {
  const { ledger, at } = start()
  const first = changed(ledger, issue(at))
  expect(recordsOf(first.ledger)).toEqual([
    { id: expect.any(String), ...FIELDS, number: '督办〔2023〕1号', reply: '' },
  ])
  expect(first.summary).toBe('就第1项“甲一”发督办单（督办〔2023〕1号）')
  const measured = changed(first.ledger, { name: 'measure.add', input: { ...at, text: '措施' } }).ledger
  const measureId = findingTitled(measured, '甲一').measures[0]?.id ?? ''
  const second = changed(measured, issue({ ...at, measureId }), issue(at, { kind: 'reminder' }))
  expect(recordsOf(second.ledger).map(({ number }) => number)).toEqual([
    '督办〔2023〕1号',
    '提醒〔2023〕1号',
    '督办〔2023〕2号',
  ])
  expect(findingTitled(second.ledger, '甲一').measures[0]?.supervision).toHaveLength(1)
})

test('a number is given once; the other kind may bear the same', () => {
  const { ledger, at } = start()
  const first = changed(ledger, issue(at, { number: '督办〔2023〕5号' })).ledger
  expect(refusal(first, issue(at, { number: ' 督办〔2023〕5号' }))).toEqual({
    code: 'duplicate-name',
    details: { name: '督办〔2023〕5号' },
  })
  expect(refusal(first, issue(at, { number: '督办〔2023〕5号', kind: 'reminder' }))).toBeUndefined()
  expect(recordsOf(changed(first, issue(at)).ledger)[1]?.number).toBe('督办〔2023〕6号')
})

test('several are issued in one step, numbered in order, or none at all', () => {
  const { ledger, inspectionId, findingId } = start()
  const many = (...titles: readonly string[]) =>
    ({
      name: 'supervision.issueMany',
      input: {
        inspectionId,
        targets: titles.map((title) => ({ findingId: title === 'gone' ? title : findingId(title) })),
        ...FIELDS,
        kind: 'reminder',
      },
    }) as const
  const done = changed(ledger, many('乙一', '甲二'))
  expect(findingTitled(done.ledger, '乙一').supervision[0]?.number).toBe('提醒〔2023〕1号')
  expect(findingTitled(done.ledger, '甲二').supervision[0]?.number).toBe('提醒〔2023〕2号')
  expect(done.summary).toBe('发提醒函2份（提醒〔2023〕1号至提醒〔2023〕2号）')
  expect(refusal(ledger, many('乙一', 'gone'))?.code).toBe('not-found')
})

test('a reply is recorded with its day, corrected, and taken back with it', () => {
  const { ledger, at } = start()
  const sent = changed(ledger, issue(at)).ledger
  const supervisionId = recordsOf(sent)[0]?.id ?? ''
  const reply = (replyDate: string) =>
    ({ name: 'supervision.reply', input: { ...at, supervisionId, reply: '已办结。', replyDate } }) as const
  const replied = changed(sent, reply('2023-03-08'))
  expect(replied.summary).toBe('登记第1项“甲一”的督办单（督办〔2023〕1号）的回复（2023-03-08）')
  expect(recordsOf(replied.ledger)[0]).toMatchObject({ reply: '已办结。', replyDate: '2023-03-08' })
  expect(refusal(sent, reply('2023-02-28'))?.code).toBe('dates-reversed')
  const back = changed(replied.ledger, {
    name: 'supervision.edit',
    input: { ...at, supervisionId, patch: { reply: '' } },
  }).ledger
  expect(back).toEqual(sent)
})

test('what is written on a paper is corrected under the same rules', () => {
  const { ledger, at } = start()
  const sent = changed(ledger, issue(at), issue(at)).ledger
  const supervisionId = recordsOf(sent)[1]?.id ?? ''
  const edit = (patch: CommandInput<'supervision.edit'>['patch']) =>
    ({ name: 'supervision.edit', input: { ...at, supervisionId, patch } }) as const
  const edited = changed(sent, edit({ requirement: '三日内回复。', dueDate: null }))
  expect(edited.summary).toBe('修改第1项“甲一”的督办单（督办〔2023〕2号）的督办要求、回复期限')
  expect(recordsOf(edited.ledger)[1]).not.toHaveProperty('dueDate')
  expect(refusal(sent, edit({ number: '督办〔2023〕1号' }))?.code).toBe('duplicate-name')
  expect(refusal(sent, edit({ dueDate: '2023-02-01' }))?.code).toBe('dates-reversed')
  expect(refusal(sent, edit({ date: '2023-03-11' }))?.code).toBe('dates-reversed')
})

test('a record is removed, and its number is given again', () => {
  const { ledger, at } = start()
  const sent = changed(ledger, issue(at)).ledger
  const removed = changed(sent, {
    name: 'supervision.remove',
    input: { ...at, supervisionId: recordsOf(sent)[0]?.id ?? '' },
  })
  expect(removed.ledger).toEqual(ledger)
  expect(removed.summary).toBe('删除第1项“甲一”的督办单（督办〔2023〕1号）')
  expect(
    refusal(ledger, { name: 'supervision.remove', input: { ...at, supervisionId: 'gone' } })?.details?.what,
  ).toBe('督办记录')
})
