import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { historyPaper } from '#shared/documents/history/history-paper.ts'
import type { PrintableEntry } from '#shared/documents/history/history-row.ts'
import { writeDocx } from '../../../../../main/services/docx/write-docx.ts'
import { historyWorkbook } from '../../../../../main/services/history/history-workbook.ts'
import { localMinute } from '../../../../../main/services/history/local-moment.ts'
import { readDocx } from '../../../../support/docx-reader.ts'
import { codeOf, granted } from '../../../../support/opened-store.ts'
import { elementsOf, parseXml } from '../../../../support/xml-tree.ts'

const ENTRIES: readonly PrintableEntry[] = [
  {
    revision: 128,
    time: '2023-05-23T07:30:00.000Z',
    operator: '王晓燕',
    summary: '第12项“学习不够深入”的状态改为整改到位',
    effective: true,
    changes: [
      { subject: '第12项“学习不够深入”', field: '整改状态', before: '正在整改', after: '整改到位' },
      {
        subject: '第12项“学习不够深入”',
        field: '整改结果',
        before: '',
        after: '=已建立制度\u0001\n并执行𠮷',
      },
    ],
    moreChanges: 3,
  },
  {
    revision: 127,
    time: '2023-05-22T01:05:00.000Z',
    operator: '',
    summary: '改单位简称',
    effective: false,
    changes: [],
    moreChanges: 0,
  },
]

test('as Word: every field changed with what it said before and after, newest first', async () => {
  const paper = granted(
    historyPaper({
      entries: ENTRIES,
      unit: '中共江州市文联党组',
      madeAt: '2023-05-24 09:00',
      localTime: localMinute,
    }),
  )
  const docx = readDocx(await writeDocx(paper))
  expect(docx.text.trimEnd().split('\n')).toEqual([
    '中共江州市文联党组巡察整改台账修改记录',
    '导出时间：2023-05-24 09:00　共2条记录',
    '次序\t时间\t经办人\t做了什么\t改动之处\t修改前\t修改后',
    expect.stringMatching(
      /^128\t2023-05-23 15:30\t王晓燕\t第12项.*\t第12项“学习不够深入”：整改状态\t正在整改\t整改到位$/u,
    ),
    '第12项“学习不够深入”：整改结果\t\t=已建立制度 并执行𠮷',
    '另有3处改动，未逐一列出\t\t',
    '127\t2023-05-22 09:05\t（未登记）\t【未生效】改单位简称',
  ])
})

test('as Word: a change of many fields says on every page which change it is', async () => {
  const [entry] = ENTRIES
  if (entry === undefined) throw new Error('there is no entry')
  const changes = Array.from({ length: 12 }, (_, index) => ({
    subject: '第12项“学习不够深入”',
    field: `第${index + 1}栏`,
    before: '',
    after: '改了',
  }))
  const paper = granted(
    historyPaper({
      entries: [{ ...entry, changes, moreChanges: 0 }],
      unit: '',
      madeAt: '2023-05-24 09:00',
      localTime: localMinute,
    }),
  )
  const lines = readDocx(await writeDocx(paper)).text.split('\n')
  const starts = lines.flatMap((line, index) => (line.startsWith('128\t') ? [index] : []))
  expect(lines[0]).toBe('修改记录')
  expect(starts.map((start) => start - (starts[0] ?? 0))).toEqual([0, 5, 10])
  expect(lines[starts[1] ?? 0]).toContain('（续）第12项')
})

test('as Word: more than a reader could turn over is refused before anything is written', () => {
  const [entry] = ENTRIES
  if (entry === undefined) throw new Error('there is no entry')
  const print = (count: number) =>
    historyPaper({
      entries: Array.from({ length: count }, () => ({ ...entry, changes: [], moreChanges: 0 })),
      unit: '',
      madeAt: '2023-05-24 09:00',
      localTime: localMinute,
    })
  expect(codeOf(print(4000))).toBe('ok')
  expect(codeOf(print(4001))).toBe('history-too-long')
})

test('as Excel: every row complete in itself, texts as texts, nothing a formula', async () => {
  const parts = unzipSync(await historyWorkbook(ENTRIES, localMinute))
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const sheet = parseXml(part('xl/worksheets/sheet1.xml'))
  const shared = elementsOf(parseXml(part('xl/sharedStrings.xml')), 'si').map((item) =>
    elementsOf(item, 't')
      .map(({ text }) => text)
      .join(''),
  )
  const rows = elementsOf(sheet, 'row').map((row) =>
    elementsOf(row, 'c').map((cell) => {
      const value = elementsOf(cell, 'v')[0]?.text ?? ''
      return cell.attributes.t === 's' ? (shared[Number(value)] ?? '') : value
    }),
  )
  expect(rows[0]).toEqual(['次序', '时间', '经办人', '做了什么', '改动之处', '修改前', '修改后'])
  expect(rows).toHaveLength(5)
  expect(rows[2]).toEqual([
    '128',
    '2023-05-23 15:30',
    '王晓燕',
    '第12项“学习不够深入”的状态改为整改到位',
    '第12项“学习不够深入”：整改结果',
    '',
    '=已建立制度\n并执行𠮷',
  ])
  expect(rows[4]?.slice(0, 4)).toEqual(['127', '2023-05-22 09:05', '（未登记）', '【未生效】改单位简称'])
  expect(elementsOf(sheet, 'f')).toEqual([])
  expect(part('xl/worksheets/sheet1.xml')).toContain('state="frozen"')
})
