import { expect, test } from 'vitest'
import {
  type FindingPart,
  findingParts,
  type PlannedFinding,
} from '#shared/documents/papers/finding-parts.ts'

const PAGE = { room: 9000, used: 0 }

const finding = (heights: readonly number[], lead = 0): PlannedFinding => ({
  rows: heights.length,
  lead,
  height: (from, to) => heights.slice(from, to).reduce((sum, height) => sum + height, 0),
})

const short = (parts: readonly FindingPart[]) =>
  parts
    .map(({ finding: of, from, to, beginsPage }) => `${beginsPage ? '|' : ''}${of}:${from}-${to}`)
    .join(' ')

test('findings that fit follow each other', () => {
  expect(short(findingParts([finding([1000, 1000]), finding([3000])], PAGE))).toBe('|0:0-2 1:0-1')
})

test('a short finding begins the next page whole', () => {
  expect(short(findingParts([finding([7000]), finding([1500, 1000])], PAGE))).toBe('|0:0-1 |1:0-2')
})

test('a long finding fills the page and goes on overleaf', () => {
  expect(short(findingParts([finding([4000]), finding([2000, 2000, 2000])], PAGE))).toBe(
    '|0:0-1 1:0-2 |1:2-3',
  )
})

test('a long finding with little room left begins the next page', () => {
  expect(short(findingParts([finding([7500]), finding([1000, 2000, 2000])], PAGE))).toBe('|0:0-1 |1:0-3')
})

test('a finding of several pages is parted on each of them', () => {
  expect(short(findingParts([finding(Array.from({ length: 7 }, () => 4000))], PAGE))).toBe(
    '|0:0-2 |0:2-4 |0:4-6 |0:6-7',
  )
})

test('what is printed over the first row and over the table takes its room', () => {
  expect(short(findingParts([finding([4000, 4000], 600)], { room: 9000, used: 2000 }))).toBe('|0:0-1 |0:1-2')
  expect(short(findingParts([finding([2500], 600)], { room: 9000, used: 7000 }))).toBe('|0:0-1')
})

test('a row taller than a page begins where it stands and is a part of its own', () => {
  const parts = findingParts([finding([3000, 20000, 1000])], PAGE)
  expect(parts.map(({ from, to, isTall }) => [from, to, isTall])).toEqual([
    [0, 1, false],
    [1, 2, true],
    [2, 3, false],
  ])
  expect(parts.map(({ beginsPage }) => beginsPage)).toEqual([true, false, false])
})

test('every row is in one part, in order, whatever the heights', () => {
  let seed = 7
  const random = (most: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed % most
  }
  for (let round = 0; round < 200; round++) {
    const findings = Array.from({ length: 1 + random(12) }, () =>
      finding(
        Array.from({ length: 1 + random(6) }, () => 500 + random(round % 10 === 0 ? 25000 : 6000)),
        random(2) * 400,
      ),
    )
    const parts = findingParts(findings, { room: 9000, used: random(4000) })
    const rows = parts.flatMap(({ finding: of, from, to }) =>
      Array.from({ length: to - from }, (_, index) => `${of}.${from + index}`),
    )
    expect(rows).toEqual(
      findings.flatMap(({ rows: count }, of) => Array.from({ length: count }, (_, row) => `${of}.${row}`)),
    )
  }
})
