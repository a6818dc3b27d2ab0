import { expect, test } from 'vitest'
import { composePaper } from '#shared/documents/papers/compose-paper.ts'
import { pageCount } from '#shared/documents/printed-pages.ts'
import type { Finding } from '#shared/ledger/finding.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { STATUSES } from '#shared/ledger/status.ts'
import { finding, inspection, TODAY } from '../notice/ledger-fixture.ts'
import { linesOf } from './paper-fixture.ts'
import { holesOf, ownedFinding, printed, roundOf, rowTexts, tableLedger, tablesOf } from './table-reading.ts'

const NAME = '落实上级决策部署和履行主体责任'

/** A ledger of 200 findings in 12 aspects, of 30 departments and 9 lead officials, most of them late. */
const largeLedger = (): Ledger => {
  const findings = Array.from(
    { length: 200 },
    (_, index): Finding =>
      finding({
        id: `f${index}`,
        aspectId: `a${index % 12}`,
        title: `${NAME}存在差距（${index}）`,
        shortName: '',
        departments: [`d${index % 30}`],
        leadOfficial: `p${index % 9}`,
        status: STATUSES[index % STATUSES.length] ?? 'inProgress',
        deadline: { kind: 'date', date: index % 2 ? '2024-06-01' : '2024-07-01', text: '', extensions: [] },
      }),
  )
  const aspects = Array.from({ length: 12 }, (_, index) => ({
    id: `a${index}`,
    title: `${NAME}${NAME}方面`,
    intro: '',
  }))
  const round = roundOf(findings, { aspects })
  return {
    ...tableLedger(round),
    departments: Array.from({ length: 30 }, (_, index) => ({
      id: `d${index}`,
      name: `第${index}业务指导科室`,
    })),
    people: Array.from({ length: 9 }, (_, index) => ({
      id: `p${index}`,
      name: `领导${index}`,
      position: '',
    })),
  }
}

const onePageOf = (of: Ledger) => {
  const composed = composePaper(of, { kind: 'one-page', inspectionId: 'round' }, { today: TODAY })
  if (!composed.ok) throw new Error(composed.problem.code)
  return composed.value
}

test('it is one page with one finding and with 200 of 30 departments', () => {
  expect(pageCount(printed('one-page', roundOf([ownedFinding()])).document)).toBe(1)
  expect(pageCount(onePageOf(largeLedger()).document)).toBe(1)
})

test('rows without room are summed up, so that every table counts all findings', () => {
  const [, aspects, owners, dues] = tablesOf(onePageOf(largeLedger()).document)
  const numbers = (column: number, rows: readonly (readonly string[])[] = []) =>
    rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0)
  expect(numbers(1, aspects?.rows.map(rowTexts))).toBe(200)
  expect(aspects?.rows.map(rowTexts).at(-1)?.[0]).toMatch(/^其他\d+个方面$/u)
  const ownerRows = owners?.rows.map(rowTexts)
  expect([numbers(2, ownerRows), numbers(7, ownerRows)]).toEqual([200, 200])
  expect(ownerRows?.at(-1)?.[5]).toMatch(/^其他\d+个科室$/u)
  expect(dues?.rows.map(rowTexts).at(-1)?.[0]).toMatch(/^等\d+项$/u)
})

test('it says the situation, and what is late or soon due with its days', () => {
  const soon = ownedFinding({
    id: '将到期',
    deadline: { kind: 'date', date: '2024-06-28', text: '', extensions: [] },
  })
  const text = linesOf(printed('one-page', roundOf([ownedFinding(), soon]))).join('\n')
  expect(text).toContain('2个方面2项问题：正在整改2项，完成率0%。逾期未完成1项，30天内到期1项，已销号0项。')
  expect(text).toContain(
    '逾期未完成（1项）\t30天内到期（1项）\n1.阵地工作（逾期17天）\t2.将到期工作（还有10天）',
  )
  expect(text).toContain('林知远\t●红灯\t2\t0\t1\t综合部\t●红灯\t2\t0\t1')
})

test('its bars say in words what they draw, and its tables have no hole', () => {
  const tables = tablesOf(printed('one-page', inspection()).document)
  const bars = tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap(({ picture }) => picture ?? [])),
  )
  expect(bars[0]?.description).toBe('整改到位1项，正在整改1项')
  expect(tables.flatMap(holesOf).every((holes) => holes === 0)).toBe(true)
})

test('the same ledger gives the same page', () => {
  expect(onePageOf(largeLedger())).toEqual(onePageOf(largeLedger()))
})
