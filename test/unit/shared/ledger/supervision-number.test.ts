import { expect, test } from 'vitest'
import type { Supervision } from '#shared/ledger/finding.ts'
import { nextSupervisionNumbers } from '#shared/ledger/supervision-number.ts'
import { onlyRound, smallLedger } from '../../../support/test-ledger.ts'

const record = (number: string, date: string, kind: Supervision['kind'] = 'notice'): Supervision => ({
  id: `${kind} ${number} ${date}`,
  kind,
  number,
  date,
  basis: '',
  requirement: '',
  issuedBy: '',
  reply: '',
})

/** A round whose first finding has these records, the last of them at a measure. */
const roundWith = (...records: readonly Supervision[]) => {
  const round = onlyRound(smallLedger().ledger)
  const last = records.at(-1)
  const measure = {
    id: 'm',
    text: '措施',
    departments: [],
    people: [],
    done: false,
    progress: [],
    evidence: [],
    supervision: last === undefined ? [] : [last],
  }
  return {
    ...round,
    findings: round.findings.map((finding, index) =>
      index === 0 ? { ...finding, supervision: records.slice(0, -1), measures: [measure] } : finding,
    ),
  }
}

const nextSupervisionNumber = (
  round: ReturnType<typeof roundWith>,
  kind: Supervision['kind'],
  year: string,
): string | undefined => nextSupervisionNumbers(round, kind, year, 1)[0]

test('each kind and year of a round begins with 1 in the usual form', () => {
  const round = roundWith()
  expect(nextSupervisionNumber(round, 'notice', '2025')).toBe('督办〔2025〕1号')
  expect(nextSupervisionNumber(round, 'reminder', '2025')).toBe('提醒〔2025〕1号')
})

test('the next number is one above the highest of its kind and year, records of measures included', () => {
  const round = roundWith(
    record('督办〔2025〕9号', '2025-03-01'),
    record('提醒〔2025〕30号', '2025-03-02', 'reminder'),
    record('督办〔2025〕10号', '2025-03-01'),
  )
  expect(nextSupervisionNumber(round, 'notice', '2025')).toBe('督办〔2025〕11号')
  expect(nextSupervisionNumber(round, 'notice', '2026')).toBe('督办〔2026〕1号')
  expect(nextSupervisionNumber(round, 'reminder', '2025')).toBe('提醒〔2025〕31号')
})

test.each([
  ['林督办〔2025〕3号', '林督办〔2025〕4号'],
  ['林业局督办单[2025]第007号', '林业局督办单[2025]第8号'],
  ['2025-12', '2025-13'],
  ['督办2025009', '督办2025010'],
  ['督〔2025〕3号（急）', '督〔2025〕4号（急）'],
])('a form the clerk wrote once goes on: after %s comes %s', (written, next) => {
  const round = roundWith(record('督办〔2025〕1号', '2025-01-10'), record(written, '2025-02-10'))
  expect(nextSupervisionNumber(round, 'notice', '2025')).toBe(next)
})

test('several papers get one number after another', () => {
  const round = roundWith(record('林督办〔2025〕9号', '2025-01-10'))
  expect(nextSupervisionNumbers(round, 'notice', '2025', 3)).toEqual([
    '林督办〔2025〕10号',
    '林督办〔2025〕11号',
    '林督办〔2025〕12号',
  ])
})

test('a record without year or number leaves the form alone', () => {
  const round = roundWith(
    record('林督办〔2025〕2号', '2025-01-10'),
    record('', '2025-02-10'),
    record('口头', '2025-03-10'),
    record('第12345号', '2025-04-10'),
  )
  expect(nextSupervisionNumber(round, 'notice', '2025')).toBe('林督办〔2025〕3号')
})
