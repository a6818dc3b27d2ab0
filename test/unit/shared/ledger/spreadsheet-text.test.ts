import { expect, test } from 'vitest'
import { ledgerRows } from '#shared/ledger/ledger-row.ts'
import { spreadsheetText } from '#shared/ledger/spreadsheet-text.ts'
import { changed, onlyRound, smallLedger } from '../../../support/test-ledger.ts'

/** Cells as a spreadsheet reads clipboard text: tabs and line ends part cells unless quoted, doubled quotes are one. */
const cellsOf = (text: string): string[][] => {
  const rows: string[][] = [['']]
  let quoted = false
  for (let index = 0; index < text.length; index++) {
    const row = rows.at(-1) ?? []
    const char = text[index] ?? ''
    if (quoted && char === '"' && text[index + 1] === '"') index += 1
    else if (char === '"' && (quoted || row.at(-1) === '')) {
      quoted = !quoted
      continue
    } else if (!quoted && char === '\t') {
      row.push('')
      continue
    } else if (!quoted && char === '\r' && text[index + 1] === '\n') {
      rows.push([''])
      index += 1
      continue
    }
    row[row.length - 1] += char
  }
  return rows
}

const pasted = (patch: { title?: string; noticeText?: string }, measures: string[] = []) => {
  const { ledger, inspectionId, findingId } = smallLedger()
  const at = { inspectionId, findingId: findingId('甲一') }
  const { ledger: filled } = changed(
    ledger,
    { name: 'finding.edit', input: { ...at, patch } },
    ...measures.map((text) => ({ name: 'measure.add', input: { ...at, text } }) as const),
  )
  return cellsOf(spreadsheetText(ledgerRows(filled, onlyRound(filled), '2023-03-01')))
}

test('one row per finding under the words of the ledger', () => {
  const cells = pasted({})
  expect(cells[0]).toEqual([
    '序号',
    '方面',
    '问题',
    '整改措施',
    '牵头领导',
    '责任科室',
    '责任人',
    '整改时限',
    '状态',
    '最新进展',
  ])
  expect(cells).toHaveLength(5)
  expect(cells[4]?.slice(0, 3)).toEqual(['4', '乙方面', '乙一'])
})

test('line breaks, tabs and quotes stay inside their cell', () => {
  const noticeText = '第一段“引”\r\n第二段"直"\t制表'
  const cells = pasted({ noticeText }, ['先做', '后做'])
  expect(cells).toHaveLength(5)
  expect(cells[1]?.[9]).toBe('第一段“引”\n第二段"直"\t制表')
  expect(cells[1]?.[3]).toBe('1.先做\n2.后做')
})

test.each(['=1+1', '+8613800000000', '-开展调研', '@所有人', '＝SUM(A1)', ' =HYPERLINK("x")'])(
  '%j is pasted as text',
  (title) => {
    const { ledger, inspectionId, findingId } = smallLedger()
    const { ledger: filled } = changed(ledger, {
      name: 'finding.edit',
      input: { inspectionId, findingId: findingId('甲一'), patch: { title } },
    })
    const cell = cellsOf(spreadsheetText(ledgerRows(filled, onlyRound(filled), '2023-03-01')))[1]?.[2]
    expect(cell).toBe(`'${title}`)
  },
)
