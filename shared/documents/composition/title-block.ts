import { runText } from '../run-text.ts'
import { titleLines } from '../title-lines.ts'
import type { Composition, Origin } from './composition.ts'
import { gapText } from './gap.ts'

/**
 * Puts the title onto the paper and an empty line under it (GB/T 9704-2012 7.3.1, 7.3.2), and gives it back on one line.
 * A break typed in it stays; otherwise it is broken by meaning.
 */
export const addTitle = (paper: Composition, title: string, origin: Origin): string => {
  if (title.trim() === '') paper.report('empty-title', origin)
  const lines = titleLines(title.trim() === '' ? gapText('标题') : runText(paper.runs(title, origin)))
  paper.blocks.push({ kind: 'title', lines, source: origin.source }, { kind: 'blank', lines: 1 })
  return lines.join('')
}
