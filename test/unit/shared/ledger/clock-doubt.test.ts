import { expect, test } from 'vitest'
import { clockDoubt } from '#shared/ledger/clock-doubt.ts'
import { emptyLedger } from '#shared/ledger/ledger.ts'
import { largeLedger } from '../../../support/large-ledger.ts'

/** Its diary was last written on 2024-03-01. */
const LEDGER = largeLedger(3, 2)

test.each(['1970-01-01', '2010-01-01', '2024-02-28'])(
  'on %s the clock is behind the last record',
  (today) => {
    expect(clockDoubt(LEDGER, today)).toEqual({ how: 'behind', today, recorded: '2024-03-01' })
  },
)

test.each(['2038-01-19', '2034-03-02', '2099-12-31'])('on %s the clock is far ahead', (today) => {
  expect(clockDoubt(LEDGER, today)).toEqual({ how: 'ahead', today, recorded: '2024-03-01' })
})

test.each(['2024-02-29', '2024-03-01', '2026-11-23', '2034-03-01'])('on %s nothing is wrong', (today) => {
  expect(clockDoubt(LEDGER, today)).toBeUndefined()
})

test('a record of a measure, or of a deadline put off, counts as well', () => {
  const [round] = largeLedger(1).inspections
  const [finding] = round?.findings ?? []
  if (round === undefined || finding === undefined) throw new Error('no finding')
  const ledgerWith = (changes: object) => ({
    ...emptyLedger(),
    inspections: [{ ...round, findings: [{ ...finding, ...changes }] }],
  })
  const progress = largeLedger(1, 1).inspections[0]?.findings[0]?.progress ?? []
  const measure = {
    id: 'm',
    text: '',
    departments: [],
    people: [],
    done: false,
    progress,
    evidence: [],
    supervision: [],
  }
  expect(clockDoubt(ledgerWith({ measures: [measure] }), '1970-01-01')?.how).toBe('behind')
  const extensions = [
    { date: '2025-01-01', reason: '', approvedBy: '', recordedAt: '2024-03-01T08:00:00.000Z' },
  ]
  const deadline = { kind: 'date', date: '2024-12-31', text: '', extensions }
  expect(clockDoubt(ledgerWith({ deadline }), '1970-01-01')?.how).toBe('behind')
  expect(clockDoubt(emptyLedger(), '1970-01-01')).toBeUndefined()
})
