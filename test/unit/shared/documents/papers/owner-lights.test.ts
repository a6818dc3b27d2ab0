import { expect, test } from 'vitest'
import { lightRun, ownerLights } from '#shared/documents/papers/owner-lights.ts'
import type { OwnerCount } from '#shared/ledger/statistics.ts'

const owner = (id: string | undefined, rectified: number, open: number, overdue: number): OwnerCount => ({
  id,
  total: rectified + open,
  byStatus: { rectified, substantiallyDone: 0, inProgress: open, longTerm: 0, notStarted: 0 },
  overdue,
})
const WORDS = { others: (count: number) => `其他${count}人`, nobody: '未明确' }
const nameOf = (id: string) => id

test('the most pressing come first, nobody is named as such', () => {
  const lights = ownerLights(
    [
      owner('绿', 3, 0, 0),
      owner('黄', 1, 1, 0),
      owner('红一', 0, 4, 1),
      owner('红二', 0, 2, 2),
      owner(undefined, 0, 1, 0),
    ],
    nameOf,
    { rows: 9, ...WORDS },
  )
  expect(lights.map(({ name, light }) => [name, light])).toEqual([
    ['红二', 'red'],
    ['红一', 'red'],
    ['黄', 'yellow'],
    ['未明确', 'yellow'],
    ['绿', 'green'],
  ])
})

test('what finds no room is summed up in the last row', () => {
  const owners = Array.from({ length: 30 }, (_, index) => owner(`科室${index}`, index % 3, 2, 0))
  const lights = ownerLights(owners, nameOf, { rows: 5, ...WORDS })
  expect(lights).toHaveLength(5)
  expect(lights.at(-1)?.name).toBe('其他26人')
  const total = (counts: readonly { readonly total: number }[]) =>
    counts.reduce((sum, count) => sum + count.total, 0)
  expect(total(lights)).toBe(total(owners))
})

test('a light says its colour in shape and word', () => {
  expect([...lightRun('red'), ...lightRun('yellow'), ...lightRun('green')].map(({ text }) => text)).toEqual([
    '●红灯',
    '▲黄灯',
    '■绿灯',
  ])
})
