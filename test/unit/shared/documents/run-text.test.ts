import { expect, test } from 'vitest'
import type { Run } from '#shared/documents/paper-document.ts'
import { inFont, runText, sliceRuns, trimRuns, withRunText } from '#shared/documents/run-text.ts'

const RUNS: Run[] = [{ text: ' 甲乙' }, { text: '丙', mark: 'gap' }, { text: '丁　', bold: true }]

test('every cut of the runs is the cut of their text', () => {
  const text = runText(RUNS)
  for (let from = 0; from <= text.length; from++)
    for (let to = from; to <= text.length; to++)
      expect(runText(sliceRuns(RUNS, from, to))).toBe(text.slice(from, to))
})

test('a cut keeps what the runs are and leaves no empty run', () => {
  expect(sliceRuns(RUNS, 3)).toEqual([
    { text: '丙', mark: 'gap' },
    { text: '丁　', bold: true },
  ])
})

test('blanks at the ends go, ideographic ones too', () => {
  expect(runText(trimRuns(RUNS))).toBe('甲乙丙丁')
  expect(trimRuns([{ text: ' ' }])).toEqual([])
})

test('text of the same length takes the places of the old', () => {
  expect(withRunText(RUNS, 'abcdef').map(({ text }) => text)).toEqual(['abc', 'd', 'ef'])
})

test('runs change font and nothing else', () => {
  expect(inFont([{ text: '丙', mark: 'gap' }], 'heading2')).toEqual([
    { text: '丙', mark: 'gap', font: 'heading2' },
  ])
})
