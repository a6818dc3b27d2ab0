import { expect, test } from 'vitest'
import { dueDate } from '#shared/ledger/deadline.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { changed, findingTitled, refusal, smallLedger } from '../../../../support/test-ledger.ts'

const measuresOf = (ledger: Ledger) => findingTitled(ledger, '甲一').measures
const textsOf = (ledger: Ledger) => measuresOf(ledger).map(({ text }) => text)

const withMeasures = () => {
  const small = smallLedger()
  const at = { inspectionId: small.inspectionId, findingId: small.findingId('甲一') }
  const { ledger } = changed(
    small.ledger,
    { name: 'measure.add', input: { ...at, text: '制定方案' } },
    { name: 'measure.add', input: { ...at, text: '组织培训' } },
  )
  const [first, second] = measuresOf(ledger)
  return { ...small, ledger, at, first: first?.id ?? '', second: second?.id ?? '' }
}

test('measures are added, moved and removed, and the line names finding and measure', () => {
  const { ledger, at, first, second } = withMeasures()
  const added = changed(ledger, { name: 'measure.add', input: { ...at, text: '先行动员', at: 0 } })
  expect(textsOf(added.ledger)).toEqual(['先行动员', '制定方案', '组织培训'])
  expect(added.summary).toBe('给第1项“甲一”新增措施“先行动员”')
  const moved = changed(ledger, { name: 'measure.move', input: { ...at, measureId: second, at: 0 } })
  expect(textsOf(moved.ledger)).toEqual(['组织培训', '制定方案'])
  expect(moved.summary).toBe('调整第1项“甲一”的措施2的顺序')
  const removed = changed(ledger, { name: 'measure.remove', input: { ...at, measureId: first } })
  expect(textsOf(removed.ledger)).toEqual(['组织培训'])
  expect(refusal(ledger, { name: 'measure.add', input: { ...at, text: '' } })?.code).toBe('invalid-input')
})

test('a measure marked done gets a day, one reopened loses it', () => {
  const { ledger, at, first } = withMeasures()
  const edit = (from: Ledger, patch: { done?: boolean; doneDate?: string | null }) =>
    changed(from, { name: 'measure.edit', input: { ...at, measureId: first, patch } })
  const done = edit(ledger, { done: true })
  expect(measuresOf(done.ledger)[0]).toMatchObject({ done: true, doneDate: '2023-03-01' })
  expect(done.summary).toBe('把第1项“甲一”的措施1标为已完成')
  const dated = edit(done.ledger, { doneDate: '2023-02-10' })
  expect(measuresOf(dated.ledger)[0]).toMatchObject({ done: true, doneDate: '2023-02-10' })
  const reopened = edit(dated.ledger, { done: false })
  expect(measuresOf(reopened.ledger)[0]?.doneDate).toBeUndefined()
  expect(reopened.summary).toBe('把第1项“甲一”的措施1改为未完成')
  expect(edit(ledger, { doneDate: '2023-02-10' }).ledger, 'no day without done').toBe(ledger)
})

test('owners of a measure are checked and can be emptied again, to inherit', () => {
  const { ledger, at, first, director, section } = withMeasures()
  const own = changed(ledger, {
    name: 'measure.edit',
    input: { ...at, measureId: first, patch: { leadOfficial: director, departments: [section] } },
  })
  expect(own.summary).toBe('修改第1项“甲一”的措施1的牵头领导、责任科室')
  const back = changed(own.ledger, {
    name: 'measure.edit',
    input: { ...at, measureId: first, patch: { leadOfficial: null, departments: [] } },
  })
  expect(back.ledger).toEqual(ledger)
  expect(
    refusal(ledger, {
      name: 'measure.edit',
      input: { ...at, measureId: first, patch: { leadOfficial: 'nobody' } },
    })?.details?.what,
  ).toBe('人员')
})

test.each(['finding', 'measure'] as const)('the diary of a %s is written, corrected and cleared', (level) => {
  const { ledger, at, first } = withMeasures()
  const target = level === 'finding' ? at : { ...at, measureId: first }
  const diary = (from: Ledger) =>
    level === 'finding' ? findingTitled(from, '甲一').progress : (measuresOf(from)[0]?.progress ?? [])
  const written = changed(ledger, {
    name: 'progress.add',
    input: { ...target, date: '2023-02-28', text: '方案已印发。' },
  })
  const entryId = diary(written.ledger)[0]?.id ?? ''
  expect(diary(written.ledger)).toEqual([
    {
      id: entryId,
      date: '2023-02-28',
      text: '方案已印发。',
      by: '王晓梅',
      recordedAt: '2023-03-01T01:00:00.000Z',
    },
  ])
  expect(written.summary).toBe(
    level === 'finding'
      ? '给第1项“甲一”记一条2023-02-28的进展'
      : '给第1项“甲一”的措施1记一条2023-02-28的进展',
  )
  const corrected = changed(written.ledger, {
    name: 'progress.edit',
    input: { ...target, entryId, patch: { text: '方案已于2月底印发。' } },
  })
  expect(diary(corrected.ledger)[0]).toMatchObject({ text: '方案已于2月底印发。', by: '王晓梅' })
  const cleared = changed(corrected.ledger, { name: 'progress.remove', input: { ...target, entryId } })
  expect(cleared.ledger).toEqual(ledger)
  expect(
    refusal(ledger, { name: 'progress.edit', input: { ...target, entryId: 'gone', patch: {} } })?.code,
  ).toBe('not-found')
})

const deadlineOf = (ledger: Ledger) => findingTitled(ledger, '甲一').deadline

test('a deadline keeps only what its kind uses, and is cleared by null', () => {
  const { ledger, at } = withMeasures()
  const set = changed(ledger, {
    name: 'deadline.set',
    input: { ...at, deadline: { kind: 'afterFeedback', months: 3, date: '2023-05-01', text: '' } },
  })
  expect(deadlineOf(set.ledger)).toEqual({ kind: 'afterFeedback', months: 3, text: '', extensions: [] })
  expect(set.summary).toBe('把第1项“甲一”的时限定为“反馈后3个月内”')
  const cleared = changed(set.ledger, { name: 'deadline.set', input: { ...at, deadline: null } })
  expect(cleared.ledger).toEqual(ledger)
})

test.each([
  { kind: 'date', text: '尽快' },
  { kind: 'afterFeedback', text: '' },
] as const)('a deadline of kind $kind without its day or months is refused', (deadline) => {
  const { ledger, at } = withMeasures()
  expect(refusal(ledger, { name: 'deadline.set', input: { ...at, deadline } })?.code).toBe(
    'deadline-without-date',
  )
})

const extended = () => {
  const base = withMeasures()
  const { ledger } = changed(
    base.ledger,
    { name: 'deadline.set', input: { ...base.at, deadline: { kind: 'date', date: '2023-04-16', text: '' } } },
    extension(base.at, '2023-06-30'),
    extension(base.at, '2023-09-30'),
  )
  return { ...base, ledger }
}

const extension = (at: { inspectionId: string; findingId: string }, newDate: string) =>
  ({
    name: 'deadline.extend',
    input: { ...at, newDate, reason: '换届方案待批', approvedBy: '党组会' },
  }) as const

test('extensions stack up, each on the day before it, and the last one counts', () => {
  const { ledger } = extended()
  const deadline = deadlineOf(ledger)
  expect(deadline?.extensions.map(({ oldDate, newDate }) => [oldDate, newDate])).toEqual([
    ['2023-04-16', '2023-06-30'],
    ['2023-06-30', '2023-09-30'],
  ])
  expect(deadline && dueDate(deadline, undefined)).toBe('2023-09-30')
})

test('an extension must be later than the day it extends, and needs a day to extend', () => {
  const { ledger, at } = extended()
  expect(refusal(ledger, extension(at, '2023-09-30'))).toEqual({
    code: 'extension-not-later',
    details: { oldDate: '2023-09-30', newDate: '2023-09-30' },
  })
  const { ledger: plain, at: plainAt } = withMeasures()
  expect(refusal(plain, extension(plainAt, '2023-09-30'))?.code).toBe('deadline-without-date')
  const longTerm = changed(plain, {
    name: 'deadline.set',
    input: { ...plainAt, deadline: { kind: 'longTerm', text: '长期坚持' } },
  }).ledger
  expect(refusal(longTerm, extension(plainAt, '2023-09-30'))?.code).toBe('deadline-without-date')
})

test('only the newest extension is taken back', () => {
  const { ledger, at } = extended()
  const [older, newest] = deadlineOf(ledger)?.extensions ?? []
  expect(
    refusal(ledger, { name: 'deadline.withdrawExtension', input: { ...at, extensionId: older?.id ?? '' } })
      ?.details?.fault,
  ).toBe('not-newest')
  const back = changed(ledger, {
    name: 'deadline.withdrawExtension',
    input: { ...at, extensionId: newest?.id ?? '' },
  })
  expect(deadlineOf(back.ledger)?.extensions).toEqual([older])
  expect(back.summary).toBe('撤销第1项“甲一”延到2023-09-30的延期，时限恢复为2023-06-30')
})

test('a new deadline neither wipes out extensions nor contradicts them', () => {
  const { ledger, at } = extended()
  const code = (deadline: { kind: 'date'; date: string; text: string } | null) =>
    refusal(ledger, { name: 'deadline.set', input: { ...at, deadline } })?.code
  expect(code(null)).toBe('still-in-use')
  expect(code({ kind: 'date', date: '2023-06-30', text: '' })).toBe('extension-not-later')
  const earlier = changed(ledger, {
    name: 'deadline.set',
    input: { ...at, deadline: { kind: 'date', date: '2023-03-31', text: '' } },
  })
  expect(deadlineOf(earlier.ledger)?.extensions).toHaveLength(2)
})
