import { expect, test } from 'vitest'
import { applyCommand } from '#shared/ledger/commands/registry.ts'
import { afterSteps } from '#shared/ledger/history/apply-steps.ts'
import { ChangeStep, reversedSteps } from '#shared/ledger/history/change-steps.ts'
import { stepsBetween } from '#shared/ledger/history/steps-between.ts'
import { Ledger } from '#shared/ledger/ledger.ts'
import { seededRandom } from '../../../../support/command-draw.ts'
import { largeLedger } from '../../../../support/large-ledger.ts'
import { randomCommand } from '../../../../support/random-commands.ts'
import { deepFrozen, smallLedger, testContext } from '../../../../support/test-ledger.ts'

/** Steps as they come back from a line of the history. */
const written = (steps: readonly ChangeStep[]): readonly ChangeStep[] =>
  ChangeStep.array().parse(JSON.parse(JSON.stringify(steps)))

const ledgerAfter = (state: unknown, steps: readonly ChangeStep[]): Ledger => {
  const after = afterSteps(state, steps)
  if (!after.ok) throw new Error(after.problem.code)
  return Ledger.parse(after.value)
}

test('whatever is done, its steps lead there and back', () => {
  let taken = 0
  for (let seed = 1; seed <= 3; seed++) {
    const random = seededRandom(seed)
    let ledger: Ledger = smallLedger().ledger
    const first = ledger
    const way: ChangeStep[] = []
    for (let step = 0; step < 200; step++) {
      const changed = applyCommand(ledger, randomCommand(ledger, random), testContext())
      if (!changed.ok) continue
      const after = changed.value.ledger
      const steps = written(stepsBetween(deepFrozen(ledger), deepFrozen(after)))
      expect(ledgerAfter(ledger, steps)).toEqual(after)
      expect(ledgerAfter(after, reversedSteps(steps))).toEqual(ledger)
      way.push(...steps)
      ledger = after
      taken += steps.length
    }
    expect(ledgerAfter(first, way)).toEqual(ledger)
    expect(ledgerAfter(ledger, reversedSteps(way))).toEqual(first)
    expect(ledgerAfter(first, stepsBetween(first, ledger))).toEqual(ledger)
  }
  expect(taken).toBeGreaterThan(150)
})

const small = smallLedger().ledger

const renamed = (shortName: string): Ledger => ({ ...small, unit: { ...small.unit, shortName } })

test('equal ledgers have no steps between them, whatever their revision', () => {
  expect(stepsBetween(small, { ...structuredClone(small), revision: small.revision + 5 })).toEqual([])
})

test('one field changed is one step that says from what to what', () => {
  expect(stepsBetween(renamed('市文联'), renamed('县文联'))).toEqual([
    { kind: 'value', at: ['unit', 'shortName'], from: '市文联', to: '县文联' },
  ])
})

test('of a long text only the stretch that changed is kept', () => {
  const long = '甲'.repeat(500)
  expect(stepsBetween(renamed(`${long}乙`), renamed(`${long}丙乙`))).toEqual([
    { kind: 'text', at: ['unit', 'shortName'], offset: 500, removed: '', inserted: '丙' },
  ])
})

test('a record moved far in a long list is named, not written out', () => {
  const large = largeLedger(500)
  const [round] = large.inspections
  if (round === undefined) throw new Error('no round')
  const [head, ...rest] = round.findings
  if (head === undefined) throw new Error('no finding')
  const moved = { ...large, inspections: [{ ...round, findings: [...rest, head] }] }
  const steps = stepsBetween(large, moved)
  expect(steps).toHaveLength(1)
  expect(JSON.stringify(steps).length).toBeLessThan(500 * 40)
  expect(ledgerAfter(large, steps)).toEqual(moved)
})

test('steps that start from another state are refused', () => {
  const steps = stepsBetween(renamed('市文联'), renamed('县文联'))
  for (const state of [renamed('省文联'), {}, null, [], 'text']) {
    const after = afterSteps(state, steps)
    expect(after.ok ? 'taken' : after.problem.code).toBe('history-mismatch')
  }
})

test('a name such as __proto__ is a name like any other', () => {
  const after = afterSteps({ kept: 1 }, [{ kind: 'value', at: ['__proto__', 'polluted'], to: true }])
  expect(after.ok).toBe(false)
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})
