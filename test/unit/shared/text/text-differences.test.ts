import { expect, test } from 'vitest'
import { textDifferences } from '#shared/text/text-differences.ts'

/** Pieces as one line: kept text, [only left], {only right}. */
const shown = (left: string, right: string): string =>
  textDifferences(left, right)
    .map((piece) =>
      piece.in === 'both' ? piece.text : piece.in === 'left' ? `[${piece.text}]` : `{${piece.text}}`,
    )
    .join('')

test.each([
  ['', '', ''],
  ['修订制度。', '修订制度。', '修订制度。'],
  ['修订制度。', '', '[修订制度。]'],
  ['', '修订制度。', '{修订制度。}'],
  ['已收回款项。', '已收回款项3.5万元。', '已收回款项{3.5万元}。'],
  ['对相关人员作出处理。', '对张某作出处理。', '对[相关人员]{张某}作出处理。'],
  ['予以公布。', '予以通报。', '予以[公布]{通报}。'],
])('%j beside %j', (left, right, line) => {
  expect(shown(left, right)).toBe(line)
})

test('a common character by chance does not cut a change in two', () => {
  expect(shown('甲的乙', '丙的丁')).toBe('[甲的乙]{丙的丁}')
})

test('rare characters are never cut in half', () => {
  expect(shown('𠮷林', '𠮶林')).toBe('[𠮷]{𠮶}林')
})

const side = (left: string, right: string, which: 'left' | 'right'): string =>
  textDifferences(left, right)
    .filter((piece) => piece.in === 'both' || piece.in === which)
    .map(({ text }) => text)
    .join('')

test('the pieces of each side are its text, however different', () => {
  const left = '制定《办法》，清退3人，收回2.5万元。\n已公示。'
  const right = '修订《办法（试行）》，对3人提醒谈话，收回资金。'
  expect(side(left, right, 'left')).toBe(left)
  expect(side(left, right, 'right')).toBe(right)
})

test('texts too long to compare character by character still give both whole', () => {
  const [left, right] = ['甲'.repeat(3000), '乙'.repeat(3000)]
  expect(side(`同${left}`, `同${right}`, 'left')).toBe(`同${left}`)
  expect(side(`同${left}`, `同${right}`, 'right')).toBe(`同${right}`)
})
