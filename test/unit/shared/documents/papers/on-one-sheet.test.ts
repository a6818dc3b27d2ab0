import { expect, test } from 'vitest'
import type { Block } from '#shared/documents/paper-document.ts'
import { onOneSheet } from '#shared/documents/papers/on-one-sheet.ts'
import { paragraphOfLines } from '../../../../support/paper-samples.ts'

const receipt = (height: number): Block => ({
  kind: 'table',
  columns: [156],
  head: [],
  rows: [{ cells: [{ paragraphs: [] }], height }],
  size: 'table',
  source: { kind: 'round' },
})
const letter = (lines: number, height: number): readonly Block[] => [paragraphOfLines(lines), receipt(height)]
const shown = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === 'table' ? block.rows[0]?.height : block.kind === 'paragraph' && block.size,
  )

test('a short letter keeps its size and its receipt the room for the pen', () => {
  expect(onOneSheet(letter(8, 60))).toEqual(letter(8, 60))
})

test('a longer one takes room from the receipt first, then becomes smaller', () => {
  expect(shown(onOneSheet(letter(15, 60)))).toEqual([undefined, 45])
  expect(shown(onOneSheet(letter(18, 60)))).toEqual(['note', 45])
})

test('what no sheet holds keeps every word', () => {
  const [paragraph] = onOneSheet(letter(40, 60))
  expect(paragraph).toMatchObject({ kind: 'paragraph', runs: paragraphOfLines(40).runs })
})
