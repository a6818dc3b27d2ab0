import { expect, test } from 'vitest'
import { aspectsInOrder, findingsInOrder, numberFindings } from '#shared/ledger/finding-order.ts'
import type { Aspect } from '#shared/ledger/inspection.ts'
import { changed, onlyRound, smallLedger } from '../../../support/test-ledger.ts'

const aspect = (id: string, parentId?: string): Aspect => ({
  id,
  title: id,
  intro: '',
  ...(parentId === undefined ? {} : { parentId }),
})

test('each 方面 is followed by its 类, wherever these stand in the list', () => {
  const order = aspectsInOrder([
    aspect('b1', 'b'),
    aspect('a'),
    aspect('b'),
    aspect('a1', 'a'),
    aspect('b2', 'b'),
  ])
  expect(order.map(({ aspect: { id }, level }) => `${id}:${level}`)).toEqual([
    'a:1',
    'a1:2',
    'b:1',
    'b1:2',
    'b2:2',
  ])
})

test('an aspect whose parent is missing still stands somewhere', () => {
  expect(aspectsInOrder([aspect('x', 'gone'), aspect('a')]).map(({ level }) => level)).toEqual([1, 1])
})

test('numbers run within the aspect and through the round', () => {
  const round = onlyRound(smallLedger().ledger)
  const numbers = numberFindings(round)
  expect(
    findingsInOrder(round).map(({ id, title }) => [
      title,
      numbers.get(id)?.inAspect,
      numbers.get(id)?.through,
    ]),
  ).toEqual([
    ['甲一', 1, 1],
    ['甲二', 2, 2],
    ['甲三', 3, 3],
    ['乙一', 1, 4],
  ])
})

test('findings of a 方面 come before those of its 类; none is ever left out', () => {
  const { ledger, inspectionId, aspects, findingId } = smallLedger()
  const withSub = changed(ledger, {
    name: 'aspect.add',
    input: { inspectionId, title: '甲类', parentId: aspects.first },
  }).ledger
  const subId = onlyRound(withSub).aspects.find(({ title }) => title === '甲类')?.id ?? ''
  const moved = onlyRound(
    changed(withSub, {
      name: 'finding.move',
      input: { inspectionId, findingId: findingId('甲一'), aspectId: subId },
    }).ledger,
  )
  const titles = (round: Parameters<typeof findingsInOrder>[0]) =>
    findingsInOrder(round).map(({ title }) => title)
  expect(titles(moved)).toEqual(['甲二', '甲三', '甲一', '乙一'])
  expect(titles({ ...moved, aspects: [] })).toHaveLength(4)
})
