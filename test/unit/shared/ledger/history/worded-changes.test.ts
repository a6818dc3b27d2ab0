import { expect, test } from 'vitest'
import { applyCommand } from '#shared/ledger/commands/registry.ts'
import { stepsBetween } from '#shared/ledger/history/steps-between.ts'
import { WordedChange } from '#shared/ledger/history/worded-change.ts'
import { type ToldChanges, wordedChanges } from '#shared/ledger/history/worded-changes.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { seededRandom } from '../../../../support/command-draw.ts'
import { randomCommand } from '../../../../support/random-commands.ts'
import { changed, smallLedger, testContext } from '../../../../support/test-ledger.ts'

const told = (before: Ledger, after: Ledger): ToldChanges =>
  wordedChanges(before, after, stepsBetween(before, after))

test('whatever is done is told in words, with a subject, a field, and no programmer’s words', () => {
  const silent = new Set<string>()
  for (let seed = 1; seed <= 3; seed++) {
    const random = seededRandom(seed)
    let ledger: Ledger = smallLedger().ledger
    for (let step = 0; step < 200; step++) {
      const command = randomCommand(ledger, random)
      const result = applyCommand(ledger, command, testContext())
      if (!result.ok || result.value.ledger === ledger) continue
      const { changes } = told(ledger, result.value.ledger)
      ledger = result.value.ledger
      if (changes.length === 0) silent.add(command.name)
      for (const change of changes) {
        expect(WordedChange.parse(change)).toEqual(change)
        expect(change.subject, command.name).not.toBe('')
        expect(change.field, command.name).not.toBe('')
        expect(change.before, `${command.name} ${change.subject} ${change.field}`).not.toBe(change.after)
        for (const words of [change.subject, change.field, change.before, change.after])
          expect(words, command.name).not.toMatch(/undefined|null|NaN|\[object/u)
      }
    }
  }
  expect([...silent]).toEqual([])
})

test('who became responsible is told by name, the status by the unit’s own word', () => {
  const { ledger } = smallLedger()
  const [round] = ledger.inspections
  const finding = round?.findings.find(({ title }) => title === '甲二')
  if (round === undefined || finding === undefined) throw new Error('the small ledger has changed')
  const at = { inspectionId: round.id, findingIds: [finding.id] }
  const status = changed(ledger, { name: 'finding.setStatus', input: { ...at, status: 'longTerm' } })
  const people = changed(status.ledger, {
    name: 'finding.edit',
    input: {
      inspectionId: round.id,
      findingId: finding.id,
      patch: { people: ledger.people.map(({ id }) => id) },
    },
  })
  const where = { subject: '第2项“甲二”', inspectionId: round.id, findingId: finding.id }
  expect(told(status.ledger, people.ledger).changes).toEqual([
    expect.objectContaining({ ...where, field: '责任人', after: '张主任、李科长' }),
  ])
  expect(told(ledger, status.ledger).changes).toEqual([
    expect.objectContaining({ ...where, field: '整改状态', after: '需要持续努力整改' }),
  ])
})

test('of a long text only the stretch that changed is shown', () => {
  const { ledger } = smallLedger()
  const long = (middle: string): Ledger => ({
    ...ledger,
    unit: { ...ledger.unit, fullName: `${'甲'.repeat(300)}${middle}${'乙'.repeat(300)}` },
  })
  expect(told(long('旧'), long('新')).changes).toEqual([
    {
      subject: '单位',
      field: '全称',
      before: `…${'甲'.repeat(20)}旧${'乙'.repeat(20)}…`,
      after: `…${'甲'.repeat(20)}新${'乙'.repeat(20)}…`,
    },
  ])
})

test('no half of a rare character is left where a long text is cut', () => {
  const { ledger } = smallLedger()
  const long = (middle: string): Ledger => ({
    ...ledger,
    // An odd number of units before and after, so that every cut falls into a pair.
    unit: { ...ledger.unit, fullName: `${'𠮷'.repeat(150)}甲${middle}乙${'𠮷'.repeat(150)}` },
  })
  const [change] = told(long('旧'), long('新')).changes
  expect(change?.before).toBe(`…${'𠮷'.repeat(10)}甲旧乙${'𠮷'.repeat(10)}…`)
  expect(change?.after).toBe(`…${'𠮷'.repeat(10)}甲新乙${'𠮷'.repeat(10)}…`)
})

test('an import is told by what it brought, and the rest counted', () => {
  const { ledger } = smallLedger()
  const many: Ledger = {
    ...ledger,
    departments: Array.from({ length: 80 }, (_, index) => ({ id: `d${index}`, name: `第${index}科` })),
  }
  const { changes, more } = told({ ...ledger, departments: [] }, many)
  expect(changes).toHaveLength(50)
  expect(more).toBe(30)
  expect(changes[0]).toEqual({ subject: '科室“第0科”', field: '新增', before: '', after: '第0科' })
})

test('an extension is told as the deadline it changes', () => {
  const { ledger, inspectionId, findingId } = smallLedger()
  const at = { inspectionId, findingId: findingId('甲一') }
  const dated = changed(ledger, {
    name: 'deadline.set',
    input: { ...at, deadline: { kind: 'date', date: '2023-04-30', text: '' } },
  })
  const extended = changed(dated.ledger, {
    name: 'deadline.extend',
    input: { ...at, newDate: '2023-06-30', reason: '须报批', approvedBy: '党组会' },
  })
  expect(told(dated.ledger, extended.ledger).changes).toEqual([
    expect.objectContaining({
      subject: '第1项“甲一”',
      field: '整改时限',
      before: expect.stringContaining('2023'),
      after: expect.stringContaining('延期1次'),
    }),
  ])
})
