import type { BlockSource } from '../paper-document.ts'
import { runText } from '../run-text.ts'
import type { ComposedNotice } from './compose-notice.ts'
import type { CompositionSeverity } from './composition-issue.ts'

/**
 * An entry of the outline beside the paper: a chapter, aspect or finding, its level as a heading of the paper, the
 * block it starts at, and the worst issue that concerns it, if any.
 */
export type NoticeOutlineEntry = {
  readonly level: 1 | 2 | 3
  readonly text: string
  readonly blockIndex: number
  readonly source: BlockSource
  readonly mark: CompositionSeverity | undefined
}

const SEVERITIES: readonly CompositionSeverity[] = ['error', 'gap', 'hint'] // worst first

const keyOf = (source: BlockSource): string | undefined => {
  switch (source.kind) {
    case 'chapter':
      return source.chapterId
    case 'aspect':
      return source.aspectId
    case 'finding':
      return source.findingId
    default:
      return undefined
  }
}

const worstMarks = (issues: ComposedNotice['issues']): ReadonlyMap<string, CompositionSeverity> => {
  const marks = new Map<string, CompositionSeverity>()
  for (const severity of SEVERITIES)
    for (const issue of issues) {
      const key = keyOf(issue.source)
      if (key !== undefined && issue.severity === severity && !marks.has(key)) marks.set(key, severity)
    }
  return marks
}

/** Chapters, aspects and findings of a composed notice, in order; parts without heading have no entry. */
export const noticeOutline = ({ document, issues }: ComposedNotice): readonly NoticeOutlineEntry[] => {
  const marks = worstMarks(issues)
  const seen = new Set<string>()
  return document.blocks.flatMap((block, blockIndex) => {
    if (block.kind === 'blank' || block.kind === 'outline') return []
    const key = keyOf(block.source)
    if (key === undefined || seen.has(key)) return []
    seen.add(key)
    if (block.kind !== 'heading') return []
    const { level, runs, source } = block
    return [{ level, text: runText(runs), blockIndex, source, mark: marks.get(key) }]
  })
}
