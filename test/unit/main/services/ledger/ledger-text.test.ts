import { expect, test } from 'vitest'
import { emptyLedger, type Ledger } from '#shared/ledger/ledger.ts'
import { ledgerText } from '../../../../../main/services/ledger/ledger-text.ts'
import { ledgerOfFindings } from '../../../../../scripts/bench/many-findings.ts'
import { largeLedger } from '../../../../support/large-ledger.ts'
import { processorTime } from '../../../../support/processor-time.ts'

const text = (ledger: Ledger): string => Buffer.concat(ledgerText(ledger)).toString()
const plain = (ledger: Ledger): string => `${JSON.stringify(ledger, null, 2)}\n`

const titled = (ledger: Ledger, title: string): Ledger => ({
  ...ledger,
  inspections: ledger.inspections.map((round) => ({
    ...round,
    findings: round.findings.map((finding, index) => (index === 0 ? { ...finding, title } : finding)),
  })),
})

test.each([
  ['an empty ledger', emptyLedger()],
  ['a round without findings', largeLedger(0)],
  [
    'two rounds',
    { ...largeLedger(3), inspections: [...largeLedger(3).inspections, ...largeLedger(0).inspections] },
  ],
  ['the sample', ledgerOfFindings(30)],
])('%s reads as JSON.stringify writes it', (_what, ledger) => {
  expect(text(ledger)).toBe(plain(ledger))
  // The second time from what is remembered.
  expect(text(ledger)).toBe(plain(ledger))
})

test.each(['一行\n两行\r\n三行', '引号“"”与\\反斜杠', '𠮷', '\u0000\u2028 , [ ] { }', '\ud800'])(
  'a title of odd characters reads as JSON.stringify writes it: %j',
  (title) => {
    const ledger = titled(largeLedger(2), title)
    expect(text(ledger)).toBe(plain(ledger))
  },
)

test('a finding changed after it was written is written anew, and its neighbours are as they were', () => {
  const ledger = ledgerOfFindings(30)
  expect(text(ledger)).toBe(plain(ledger))
  const changed = titled({ ...ledger, revision: 7 }, '改过的标题')
  expect(text(changed)).toBe(plain(changed))
  expect(text(changed)).toContain('改过的标题')
  expect(text(ledger)).toBe(plain(ledger))
})

test('what did not change costs next to nothing', async () => {
  const ledger = largeLedger(3000, 10)
  text(ledger)
  const changed = titled(ledger, '改过的标题')
  const [again, anew] = [
    await processorTime(() => ledgerText(changed)),
    await processorTime(() => Buffer.from(plain(changed))),
  ]
  expect(again).toBeLessThan(anew / 3)
})
