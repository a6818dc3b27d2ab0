import { sourceOfBlock } from '../block-source.ts'
import type { CompositionSeverity } from '../composition/composition-issue.ts'
import type { Block, BlockSource } from '../paper-document.ts'
import { runText } from '../run-text.ts'
import type { ComposedNotice } from './compose-notice.ts'

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

/** The heading a block is or starts with; a run-in heading is the runs with a font of their own. */
const headingOf = (block: Block): Pick<NoticeOutlineEntry, 'level' | 'text'> | undefined => {
  if (block.kind === 'heading') return { level: block.level, text: runText(block.runs) }
  const font = block.kind === 'paragraph' ? block.runs[0]?.font : undefined
  if (block.kind !== 'paragraph' || font === undefined || block.source.kind === 'chapter') return undefined
  const end = block.runs.findIndex((run) => run.font !== font)
  const level = font === 'heading1' ? 1 : font === 'heading2' ? 2 : 3
  return { level, text: runText(end < 0 ? block.runs : block.runs.slice(0, end)) }
}

/** Chapters, aspects and findings of a composed notice, in order; parts without heading have no entry. */
export const noticeOutline = ({ document, issues }: ComposedNotice): readonly NoticeOutlineEntry[] => {
  const marks = worstMarks(issues)
  const seen = new Set<string>()
  return document.blocks.flatMap((block, blockIndex) => {
    const source = block.kind === 'outline' ? undefined : sourceOfBlock(block)
    const key = source === undefined ? undefined : keyOf(source)
    if (source === undefined || key === undefined || seen.has(key)) return []
    seen.add(key)
    const heading = headingOf(block)
    return heading === undefined ? [] : [{ ...heading, blockIndex, source, mark: marks.get(key) }]
  })
}
