import { expect, test } from 'vitest'
import { Ledger } from '#shared/ledger/ledger.ts'
import { ledgerContent } from '../../../../../main/services/ledger/ledger-content.ts'
import { conformanceTo, NotConforming } from '../../../../../main/services/ledger/schema-conformance.ts'
import { largeLedger } from '../../../../support/large-ledger.ts'
import { codeOf, granted } from '../../../../support/opened-store.ts'

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner)]),
  )
}

test('every object gets its keys in the order of the schema, as zod itself would order them', () => {
  const shuffled = Ledger.parse(largeLedger(3, 2))
  const mixed: unknown = reversed(shuffled)
  const conform = conformanceTo(Ledger)
  expect(JSON.stringify(conform(mixed as Ledger))).toBe(JSON.stringify(Ledger.parse(mixed)))
})

test('what is in order already, and what was seen before, comes back as the same object', () => {
  const conform = conformanceTo(Ledger)
  const ledger = Ledger.parse(largeLedger(3))
  expect(conform(ledger)).toBe(ledger)
  const changed = { ...ledger, revision: 1 }
  expect(conform(changed).inspections).toBe(ledger.inspections)
  const mixed = reversed(ledger) as Ledger
  const ordered = conform(mixed)
  expect(conform(mixed)).toBe(ordered)
  expect(conform(ordered)).toBe(ordered)
})

test.each([
  ['an unknown key', { ...largeLedger(1), more: 1 }, ''],
  ['a missing key', { ...largeLedger(1), unit: { fullName: '', shortName: '' } }, '.unit.contact'],
  ['a wrong type', { ...largeLedger(1), revision: '1' }, '.revision'],
  ['no list', { ...largeLedger(1), people: {} }, '.people'],
  [
    'a key that is undefined',
    { ...largeLedger(1), unit: { ...largeLedger(1).unit, shortName: undefined } },
    '.unit.shortName',
  ],
  [
    'half a character',
    { ...largeLedger(1), unit: { ...largeLedger(1).unit, shortName: '\uDC00' } },
    '.unit.shortName',
  ],
])('%s is refused with its place', (_what, value, where) => {
  expect(() => conformanceTo(Ledger)(value as Ledger)).toThrow(new NotConforming(where))
})

test('equal ledgers give equal bytes, and a ledger that could not be opened again is no content', () => {
  const ledger = largeLedger(3)
  expect(granted(ledgerContent(reversed(ledger) as Ledger)).sha256).toBe(
    granted(ledgerContent(ledger)).sha256,
  )
  const orphan = { ...ledger, inspections: ledger.inspections.map((round) => ({ ...round, aspects: [] })) }
  expect(codeOf(ledgerContent(orphan))).toBe('invalid-input')
})
