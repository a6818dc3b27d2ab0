import { expect, test } from 'vitest'
import type { Supervision } from '#shared/ledger/finding.ts'
import { replyState, supervisionsNewestFirst, supervisionsOf } from '#shared/ledger/supervision-records.ts'
import { changed, findingTitled, onlyRound, smallLedger } from '../../../support/test-ledger.ts'

const issued = () => {
  const { ledger, inspectionId, findingId } = smallLedger()
  const paper = (title: string, number: string, date: string) =>
    ({
      name: 'supervision.issue',
      input: {
        inspectionId,
        findingId: findingId(title),
        kind: 'notice',
        number,
        date,
        basis: '',
        requirement: '',
        issuedBy: '',
      },
    }) as const
  const at = { inspectionId, findingId: findingId('甲一') }
  const withMeasure = changed(ledger, { name: 'measure.add', input: { ...at, text: '措施' } }).ledger
  const measureId = findingTitled(withMeasure, '甲一').measures[0]?.id ?? ''
  const ofMeasure = paper('甲一', '督办〔2023〕2号', '2023-02-01')
  return onlyRound(
    changed(
      withMeasure,
      paper('乙一', '督办〔2023〕1号', '2023-02-03'),
      { ...ofMeasure, input: { ...ofMeasure.input, measureId } },
      paper('甲一', '督办〔2023〕10号', '2023-02-01'),
    ).ledger,
  )
}

const numbers = (placed: readonly { readonly supervision: Supervision }[]) =>
  placed.map(({ supervision }) => supervision.number.replace(/\D/gu, '').slice(4))

test('records come finding by finding, those of measures after the finding’s own', () => {
  const placed = supervisionsOf(issued())
  expect(numbers(placed)).toEqual(['10', '2', '1'])
  expect(placed.map(({ finding, measure }) => [finding.title, measure?.text])).toEqual([
    ['甲一', undefined],
    ['甲一', '措施'],
    ['乙一', undefined],
  ])
})

test('the list of issued papers has the newest day first, of one day the highest number', () => {
  expect(numbers(supervisionsNewestFirst(issued()))).toEqual(['1', '10', '2'])
})

test.each([
  [{ reply: '', dueDate: '2023-03-02' }, 'waiting'],
  [{ reply: '', dueDate: '2023-03-01' }, 'waiting'],
  [{ reply: '', dueDate: '2023-02-28' }, 'late'],
  [{ reply: ' ', dueDate: '2023-02-28' }, 'late'],
  [{ reply: '' }, 'waiting'],
  [{ reply: '已办结。', dueDate: '2023-02-28' }, 'replied'],
] as const)('%j is %s on 2023-03-01', (part, state) => {
  const [placed] = supervisionsOf(issued())
  if (placed === undefined) throw new Error('no record')
  expect(replyState({ ...placed.supervision, ...part }, '2023-03-01')).toBe(state)
})
