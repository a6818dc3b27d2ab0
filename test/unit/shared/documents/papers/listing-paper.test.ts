import { expect, test } from 'vitest'
import { composePaper } from '#shared/documents/papers/compose-paper.ts'
import type { PaperKind } from '#shared/ledger/paper-settings.ts'
import { inspectionStatistics } from '#shared/ledger/statistics.ts'
import { inspection, TODAY } from '../notice/ledger-fixture.ts'
import { linesOf, withPaper } from './paper-fixture.ts'
import { firstTable, ownedFinding, printed, roundOf, rowTexts, tableLedger } from './table-reading.ts'

const LISTINGS = ['ledger', 'finding-list', 'task-list', 'responsibility-list'] as const

const headsOf = (kind: PaperKind): readonly string[] => {
  const { head } = firstTable(printed(kind, inspection()))
  return head.flatMap(rowTexts).map((text) => text.replace('\n', ''))
}

test('the three lists have the columns a 清单 has', () => {
  expect(headsOf('finding-list')).toEqual(['序号', '方面', '问题', '具体表现'])
  expect(headsOf('task-list')).toEqual(['序号', '问题', '整改目标', '整改措施', '整改成果', '整改时限'])
  expect(headsOf('responsibility-list')).toEqual([
    '序号',
    '问题',
    '整改措施',
    '牵头领导',
    '责任科室',
    '协办科室',
    '责任人',
    '整改时限',
  ])
})

test('each stands on landscape sheets, its title and its figures over the table', () => {
  for (const kind of LISTINGS) {
    const paper = printed(kind, inspection())
    expect(paper.document.format).toEqual({ paper: 'A4', orientation: 'landscape', pageNumbers: true })
    expect(paper.document.title).toBe(linesOf(paper)[0])
    expect(paper.fileName).toBe(paper.document.title)
  }
})

test('the figures are those of the statistics', () => {
  const round = roundOf([ownedFinding(), ownedFinding({ id: '另', status: 'rectified' })])
  const { settings } = tableLedger(round)
  const { total, rate, measures } = inspectionStatistics(round, settings, TODAY)
  const text = linesOf(printed('ledger', round)).join('')
  expect(text).toContain(`共${total}项问题`)
  expect(text).toContain(`完成率${rate.text}`)
  expect(text).toContain(`整改措施${measures.total}条，已完成${measures.done}条`)
})

test('on A3 the same columns are wider', () => {
  const paper = printed('ledger', withPaper('ledger', { paperSize: 'A3' }))
  expect(paper.document.format?.paper).toBe('A3')
  expect(firstTable(paper).columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(348, 5)
})

test('titles and wording are the clerk’s own where she changed them', () => {
  const round = withPaper('finding-list', {
    texts: [
      { slot: 'title', text: '反馈问题一览' },
      { slot: 'unitLine', text: '' },
      { slot: 'dateLine', text: '' },
      { slot: 'figures', text: '' },
    ],
    columns: [{ key: 'facts', title: '主要表现', shown: true, width: 100 }],
  })
  const paper = printed('finding-list', round)
  expect(paper.fileName).toBe('反馈问题一览')
  expect(linesOf(paper).slice(0, 2)).toEqual(['反馈问题一览', '主要表现\t序号\t方面\t问题'])
})

test('a slot with an unknown variable forbids the file', () => {
  const round = withPaper('ledger', { texts: [{ slot: 'figures', text: '共{{问题总数}}项' }] })
  expect(printed('ledger', round).issues.map(({ code, severity }) => [code, severity])).toEqual([
    ['unknown-variable', 'error'],
  ])
})

test('a round without findings has nothing to list', () => {
  const empty = inspection({ findings: [] })
  for (const kind of LISTINGS)
    expect(composePaper(tableLedger(empty), { kind, inspectionId: empty.id }, { today: TODAY })).toEqual({
      ok: false,
      problem: { code: 'nothing-to-print' },
    })
})
