import { expect, test } from 'vitest'
import { type FindingFilter, filterRows } from '#shared/ledger/finding-filter.ts'
import { ledgerRows } from '#shared/ledger/ledger-row.ts'
import { largeLedger } from '../../../support/large-ledger.ts'
import { processorTime } from '../../../support/processor-time.ts'
import { changed, findingTitled, onlyRound, smallLedger } from '../../../support/test-ledger.ts'

const prepared = () => {
  const small = smallLedger()
  const { inspectionId, findingId, director, chief, office, section } = small
  const at = (title: string) => ({ inspectionId, findingId: findingId(title) })
  const withMeasure = changed(
    small.ledger,
    {
      name: 'finding.edit',
      input: {
        ...at('甲一'),
        patch: { leadOfficial: director, departments: [office], noticeText: '制定了ＡＢ方案（试行）。' },
      },
    },
    {
      name: 'deadline.set',
      input: { ...at('甲一'), deadline: { kind: 'date', date: '2023-02-28', text: '' } },
    },
    {
      name: 'deadline.set',
      input: { ...at('甲二'), deadline: { kind: 'date', date: '2023-03-01', text: '' } },
    },
    {
      name: 'deadline.set',
      input: { ...at('甲三'), deadline: { kind: 'date', date: '2023-03-20', text: '' } },
    },
    {
      name: 'finding.setStatus',
      input: { inspectionId, findingIds: [findingId('乙一')], status: 'longTerm' },
    },
    {
      name: 'finding.edit',
      input: { ...at('乙一'), patch: { publicity: { kind: 'notPublic', reason: '涉密' } } },
    },
    { name: 'progress.add', input: { ...at('甲二'), date: '2023-02-01', text: '与民政局\n衔接。' } },
    { name: 'measure.add', input: { ...at('甲三'), text: '措施' } },
  ).ledger
  const measureId = findingTitled(withMeasure, '甲三').measures[0]?.id ?? ''
  const { ledger } = changed(withMeasure, {
    name: 'measure.edit',
    input: { ...at('甲三'), measureId, patch: { people: [chief], departments: [section] } },
  })
  return { ...small, rows: ledgerRows(ledger, onlyRound(ledger), '2023-03-01') }
}

test('each part restricts, empty parts do not, several must all hold', () => {
  const { rows, aspects, office, section, director, chief } = prepared()
  const titles = (filter: FindingFilter) => filterRows(rows, filter).map(({ finding }) => finding.title)
  expect(titles({})).toEqual(['甲一', '甲二', '甲三', '乙一'])
  expect(titles({ statuses: [], aspectIds: [], text: ' ' })).toHaveLength(4)
  expect(titles({ aspectIds: [aspects.second] })).toEqual(['乙一'])
  expect(titles({ statuses: ['longTerm', 'rectified'] })).toEqual(['乙一'])
  expect(titles({ departmentIds: [office] })).toEqual(['甲一'])
  expect(titles({ departmentIds: [section] }), 'of a measure').toEqual([])
  expect(titles({ leadOfficialIds: [director] })).toEqual(['甲一'])
  expect(titles({ personIds: [chief] })).toEqual(['甲三'])
  expect(titles({ publicity: ['notPublic'] })).toEqual(['乙一'])
  expect(titles({ placeholder: true })).toEqual([])
  expect(titles({ placeholder: false, statuses: ['notStarted'], aspectIds: [aspects.second] })).toEqual([])
})

test('due groups nest: 7天内 holds today, 30天内 holds both', () => {
  const { rows } = prepared()
  const titles = (due: NonNullable<FindingFilter['due']>) =>
    filterRows(rows, { due }).map(({ finding }) => finding.title)
  expect(titles(['overdue'])).toEqual(['甲一'])
  expect(titles(['today'])).toEqual(['甲二'])
  expect(titles(['7days'])).toEqual(['甲二'])
  expect(titles(['30days'])).toEqual(['甲二', '甲三'])
  expect(titles(['overdue', '30days'])).toEqual(['甲一', '甲二', '甲三'])
})

test.each([
  ['甲', ['甲一', '甲二', '甲三']],
  ['民政局衔接', ['甲二']],
  ['ab方案(试行)', ['甲一']],
  ['张主任 方案', ['甲一']],
  ['李科长', ['甲三']],
  ['持续努力', ['乙一']],
  ['涉密', ['乙一']],
  ['方案 民政局', []],
])('searching %j over all texts and names', (text, found) => {
  expect(filterRows(prepared().rows, { text }).map(({ finding }) => finding.title)).toEqual(found)
})

test('3000 findings with 20 diary lines each are searched while one types', async () => {
  const ledger = largeLedger(3000, 20)
  const rows = ledgerRows(ledger, onlyRound(ledger), '2023-03-01')
  filterRows(rows, { text: '预备' })
  const time = await processorTime(() => {
    expect(filterRows(rows, { text: '第2999项 正在整改' })).toHaveLength(1)
    expect(filterRows(rows, { text: '没有的词' })).toHaveLength(0)
  })
  expect(time).toBeLessThan(2000)
})
