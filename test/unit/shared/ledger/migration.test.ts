import { expect, test } from 'vitest'
import { emptyLedger, SCHEMA_VERSION } from '#shared/ledger/ledger.ts'
import { MIGRATION_STEPS, migrate, openLedger } from '#shared/ledger/migration.ts'
import { onlyRound, smallLedger } from '../../../support/test-ledger.ts'

const codeOf = (data: unknown) => {
  const opened = openLedger(data)
  return opened.ok ? 'opened' : opened.problem.code
}

test('what was written is read back the same', () => {
  const { ledger } = smallLedger()
  const written: unknown = JSON.parse(JSON.stringify(ledger))
  expect(openLedger(written)).toEqual({ ok: true, value: ledger })
})

test.each([
  ['null', null],
  ['a list', []],
  ['a text', 'ledger'],
  ['an empty object', {}],
  ['another program’s file', { format: 'other', schemaVersion: 1 }],
  ['a ledger without version', { format: 'rectification-ledger' }],
  ['a version that is no number', { format: 'rectification-ledger', schemaVersion: '1' }],
  ['a format only inherited', Object.create(emptyLedger()) as unknown],
])('%s is no ledger of ours', (_what, data) => {
  expect(codeOf(data)).toBe('ledger-foreign')
})

test('a file of a newer version is refused with both versions', () => {
  expect(openLedger({ ...emptyLedger(), schemaVersion: SCHEMA_VERSION + 1, novelty: true })).toEqual({
    ok: false,
    problem: { code: 'ledger-newer', details: { version: SCHEMA_VERSION + 1, supported: SCHEMA_VERSION } },
  })
})

test('a fault of the data names its place', () => {
  const { ledger } = smallLedger()
  const round = onlyRound(ledger)
  const at = (data: unknown) => {
    const opened = openLedger(data)
    return opened.ok ? undefined : [opened.problem.code, opened.problem.details?.at]
  }
  expect(at({ ...ledger, people: [{ id: 'x' }] })).toEqual(['ledger-broken', 'people.0.name'])
  expect(at({ ...ledger, inspections: [{ ...round, feedbackDate: '2023-02-30' }] })).toEqual([
    'ledger-broken',
    'inspections.0.feedbackDate',
  ])
  expect(at({ ...ledger, extra: 1 })).toEqual(['ledger-broken', ''])
  expect(at({ ...ledger, inspections: [{ ...round, aspects: [] }] })).toEqual([
    'ledger-broken',
    'inspections.0.findings.0.aspectId',
  ])
})

test('keys that reach for the prototype are refused and reach nothing', () => {
  const text = JSON.stringify(emptyLedger())
  const polluted: unknown = JSON.parse(`${text.slice(0, -1)},"__proto__":{"polluted":true}}`)
  expect(codeOf(polluted)).toBe('ledger-broken')
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

test('nesting deeper than any ledger is refused, not followed', () => {
  let nested: unknown = []
  for (let depth = 0; depth < 100_000; depth++) nested = [nested]
  expect(codeOf({ ...emptyLedger(), people: nested })).toBe('ledger-broken')
  expect(codeOf(nested)).toBe('ledger-foreign')
})

test('there is a step from every older version to the next', () => {
  expect(MIGRATION_STEPS.map(({ from }) => from)).toEqual(
    Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 1),
  )
})

test('steps run one after the other, keep what they do not know, and a missing one raises', () => {
  const steps = [
    { from: 2, migrate: (data: Readonly<Record<string, unknown>>) => ({ ...data, second: data.first }) },
    { from: 1, migrate: (data: Readonly<Record<string, unknown>>) => ({ ...data, first: 'a' }) },
  ]
  expect(migrate({ schemaVersion: 1, kept: true }, 1, 3, steps)).toEqual({
    schemaVersion: 3,
    kept: true,
    first: 'a',
    second: 'a',
  })
  expect(() => migrate({}, 1, 4, steps)).toThrow('no migration from schema version 3')
})
