import { expect, test } from 'vitest'
import { PAPERS } from '#shared/documents/papers/compose-paper.ts'
import { inspection } from '../notice/ledger-fixture.ts'
import { linesOf, withPaper } from './paper-fixture.ts'
import { holesOf, measure, ownedFinding, printed, roundOf, rowTexts, tablesOf } from './table-reading.ts'

const file = (name: string) => ({
  id: name,
  name,
  sha256: 'a'.repeat(64),
  size: 1,
  note: '',
  addedAt: '2024-06-01T08:00:00.000Z',
})

const full = roundOf(
  [
    ownedFinding({
      status: 'rectified',
      closeOut: { state: 'approved', appliedBy: '苏文', appliedOn: '2024-06-01', reviewedOn: '2024-06-05' },
      evidence: [file('纪要.pdf')],
      measures: [measure({ id: '甲', done: true, evidence: [file('照片.jpg')] })],
      supervision: [
        {
          id: 's1',
          kind: 'notice',
          number: '文督〔2024〕1号',
          date: '2024-05-06',
          basis: '',
          requirement: '',
          issuedBy: '',
          reply: '已办。',
        },
      ],
    }),
  ],
  {
    archiveItems: [
      {
        id: 'i1',
        documentNumber: '',
        responsible: '市委巡察办',
        title: '反馈意见',
        date: '2024-01-09',
        pages: '1—12',
        note: '原件',
      },
    ],
  },
)

const tableOf = (round: typeof full) => tablesOf(printed('archive-index', round).document)[1]

/** The rows of the list with the name of the electronic file as well. */
const rowsOf = (round: typeof full) => {
  const [index] = PAPERS.filter(({ kind }) => kind === 'archive-index')
  const columns = (index?.columns ?? []).map((column) => ({ ...column, shown: true }))
  return tableOf(withPaper('archive-index', { columns }, round))?.rows.map(rowTexts) ?? []
}

test('the columns are those of a 卷内文件目录', () => {
  expect(tableOf(full)?.head.flatMap(rowTexts)).toEqual([
    '序号',
    '文号',
    '责任者',
    '题名',
    '日期',
    '页号',
    '备注',
  ])
})

test('the list holds papers, 督办, 销号, evidence and what the clerk added, numbered through', () => {
  const rows = rowsOf(full)
  expect(rows.filter((row) => row.length === 1).map(([part]) => part?.replace(/（\d+件）/u, ''))).toEqual([
    '一、整改文书',
    '二、督办材料',
    '三、销号材料',
    '四、佐证材料',
    '五、其他材料',
  ])
  const entries = rows.filter((row) => row.length > 1)
  expect(entries.map(([number]) => Number(number))).toEqual(entries.map((_, index) => index + 1))
  expect(entries.slice(-5).map((row) => row.slice(1))).toEqual([
    [
      '文督〔2024〕1号',
      '中共云澜市文化馆支部委员会',
      '关于“阵地工作”的督办单',
      '2024-05-06',
      '',
      '问题1，已回复',
      '巡察整改督办通知单（文督〔2024〕1号）.docx',
    ],
    [
      '',
      '综合部',
      '“阵地工作”销号申请审批表',
      '2024-06-05',
      '',
      '问题1，已销号',
      '巡察整改问题销号申请审批表（1.阵地工作）.docx',
    ],
    ['', '综合部', '纪要.pdf', '', '', '问题1，电子文件', '同题名'],
    ['', '综合部', '照片.jpg', '', '', '问题1措施1，电子文件', '同题名'],
    ['', '市委巡察办', '反馈意见', '2024-01-09', '1—12', '原件', ''],
  ])
})

test('every other paper of the round that can be printed is listed with its file', () => {
  const listed = rowsOf(inspection()).filter((row) => row.length > 1)
  const expected = PAPERS.filter(
    ({ kind }) => !['archive-index', 'close-out-form', 'supervision-notice', 'reminder'].includes(kind),
  ).map(({ kind }) => printed(kind, inspection()))
  expect(listed.map((row) => row[3])).toEqual(expected.map(({ document }) => document.title))
  expect(listed.map((row) => row[7]?.replace('同题名', row[3] ?? ''))).toEqual(
    expected.map(({ fileName }) => fileName.replace('（草稿）', '')),
  )
})

test('the cover counts what is listed and bears no page number', () => {
  const paper = printed('archive-index', full)
  expect(paper.document.format?.pageNumbers).toBe(false)
  const count = rowsOf(full).filter((row) => row.length > 1).length
  expect(linesOf(paper).slice(0, 2)).toEqual(['中共云澜市文化馆支部委员会', '四届市委第二轮巡察整改卷'])
  expect(linesOf(paper)).toContain(`卷内文件\t${count}件`)
  expect(
    tablesOf(paper.document)
      .flatMap(holesOf)
      .every((holes) => holes === 0),
  ).toBe(true)
})

test('a volume of papers on file alone can be listed', () => {
  const round = inspection({ findings: [], archiveItems: full.archiveItems })
  expect(rowsOf(round).at(-1)?.slice(2, 4)).toEqual(['市委巡察办', '反馈意见'])
})

test('days are never broken and the head of the numbers is not one character wide, however long names are', () => {
  const names = { responsible: '市城区供排水设施运行维护中心综合管理部', title: '题名很长的材料'.repeat(6) }
  const items = full.archiveItems.map((item) => ({ ...item, ...names, documentNumber: '巡反馈〔2024〕12号' }))
  const table = tableOf({ ...full, archiveItems: items })
  const [number = 0, , , , date = 0] = table?.columns ?? []
  expect(number).toBeGreaterThanOrEqual(7.4)
  expect(date).toBeGreaterThanOrEqual(20)
  expect(table?.columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(156, 5)
})
