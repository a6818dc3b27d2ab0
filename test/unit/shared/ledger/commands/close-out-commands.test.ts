import { expect, test } from 'vitest'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { changed, findingTitled, refusal, smallLedger } from '../../../../support/test-ledger.ts'

/** A finding that has all that 销号 asks for. */
const complete = () => {
  const small = smallLedger()
  const at = { inspectionId: small.inspectionId, findingId: small.findingId('甲一') }
  const started = changed(
    small.ledger,
    { name: 'measure.add', input: { ...at, text: '制定方案' } },
    {
      name: 'finding.edit',
      input: {
        ...at,
        patch: {
          leadOfficial: small.director,
          departments: [small.office],
          people: [small.chief],
          noticeText: '已整改。',
        },
      },
    },
    { name: 'deadline.set', input: { ...at, deadline: { kind: 'immediate', text: '' } } },
    {
      name: 'evidence.add',
      input: { ...at, files: [{ name: '方案.docx', sha256: 'a'.repeat(64), size: 3 }] },
    },
  ).ledger
  const measureId = findingTitled(started, '甲一').measures[0]?.id ?? ''
  const open = { ...at, measureId }
  const { ledger } = changed(started, { name: 'measure.edit', input: { ...open, patch: { done: true } } })
  return { ...small, ledger, at, open }
}

type At = { inspectionId: string; findingId: string }
const apply = (at: At, more: { reason?: string; by?: string } = {}) =>
  ({ name: 'closeOut.apply', input: { ...at, by: '李科长', on: '2023-03-01', ...more } }) as const
const approve = (at: At, by = '张主任', on = '2023-03-02') =>
  ({ name: 'closeOut.approve', input: { ...at, by, on } }) as const
const sendBack = (at: At, by = '张主任') =>
  ({ name: 'closeOut.return', input: { ...at, by, on: '2023-03-02', reason: '材料不全' } }) as const
const withdraw = (at: At) => ({ name: 'closeOut.withdraw', input: at }) as const

const closeOutOf = (ledger: Ledger) => findingTitled(ledger, '甲一').closeOut

test('a finding is put forward by one and approved by another; names and days stay as written', () => {
  const { ledger, at, chief } = complete()
  const applied = changed(ledger, apply(at))
  expect(applied.summary).toBe('李科长为第1项“甲一”申请销号')
  const approved = changed(applied.ledger, approve(at))
  expect(approved.summary).toBe('张主任批准第1项“甲一”销号')
  const renamed = changed(approved.ledger, {
    name: 'person.edit',
    input: { personId: chief, patch: { name: '李建国' } },
  })
  expect(closeOutOf(renamed.ledger)).toEqual({
    state: 'approved',
    appliedBy: '李科长',
    appliedOn: '2023-03-01',
    reviewedBy: '张主任',
    reviewedOn: '2023-03-02',
  })
})

test('while something is lacking the application is refused and says what, unless a reason is recorded', () => {
  const { ledger, at, open } = complete()
  const reopened = changed(ledger, {
    name: 'measure.edit',
    input: { ...open, patch: { done: false } },
  }).ledger
  const evidenceId = findingTitled(reopened, '甲一').evidence[0]?.id ?? ''
  const bare = changed(reopened, { name: 'evidence.remove', input: { ...at, evidenceId } }).ledger
  expect(refusal(bare, apply(at))).toEqual({
    code: 'sign-off-lacking',
    details: { lacking: '措施完成、佐证材料' },
  })
  const applied = changed(bare, apply(at, { reason: '上级已现场验收' })).ledger
  expect(closeOutOf(changed(applied, approve(at)).ledger)).toMatchObject({
    state: 'approved',
    reason: '上级已现场验收',
  })
  expect(refusal(bare, apply(at, { reason: ' ' }))?.code, 'a blank is no reason').toBe('invalid-input')
})

test('whoever reports is not whoever reviews, however the name is spaced', () => {
  const { ledger, at } = complete()
  const applied = changed(ledger, apply(at)).ledger
  expect(refusal(applied, approve(at, '李 科长'))?.code).toBe('same-reviewer')
  expect(refusal(applied, sendBack(at, '李科长'))?.code).toBe('same-reviewer')
})

test('a returned application keeps the reason and can be put forward again', () => {
  const { ledger, at } = complete()
  const returned = changed(ledger, apply(at), sendBack(at))
  expect(returned.summary).toBe('张主任退回第1项“甲一”的销号申请')
  expect(closeOutOf(returned.ledger)).toMatchObject({ state: 'returned', reason: '材料不全' })
  const again = changed(returned.ledger, apply(at)).ledger
  expect(closeOutOf(again)).toEqual({ state: 'applied', appliedBy: '李科长', appliedOn: '2023-03-01' })
})

test('an application is withdrawn, an approved close-out revoked', () => {
  const { ledger, at } = complete()
  const withdrawn = changed(ledger, apply(at), withdraw(at))
  expect(withdrawn.ledger).toEqual(ledger)
  expect(withdrawn.summary).toBe('撤回第1项“甲一”的销号申请')
  const revoked = changed(ledger, apply(at), approve(at), withdraw(at))
  expect(revoked.ledger).toEqual(ledger)
  expect(revoked.summary).toBe('取消第1项“甲一”的销号')
})

test('steps out of order are refused with the state the finding is in', () => {
  const { ledger, at } = complete()
  const state = (from: Ledger, command: Parameters<typeof refusal>[1]) =>
    [refusal(from, command)].map((found) => [found?.code, found?.details?.state])
  expect(state(ledger, approve(at))).toEqual([['wrong-close-out-state', 'none']])
  expect(state(ledger, withdraw(at))).toEqual([['wrong-close-out-state', 'none']])
  const applied = changed(ledger, apply(at)).ledger
  expect(state(applied, apply(at))).toEqual([['wrong-close-out-state', 'applied']])
  const approved = changed(applied, approve(at)).ledger
  expect(state(approved, sendBack(at))).toEqual([['wrong-close-out-state', 'approved']])
})

test('nothing is reviewed before the day it was put forward', () => {
  const { ledger, at } = complete()
  const applied = changed(ledger, apply(at)).ledger
  expect(refusal(applied, approve(at, '张主任', '2023-02-28'))).toMatchObject({
    code: 'dates-reversed',
    details: { earlierDate: '2023-03-01', laterDate: '2023-02-28' },
  })
})
