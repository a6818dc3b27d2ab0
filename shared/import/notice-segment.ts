/**
 * What a piece of an imported notice is. `chapter`, `aspect` and `finding` open a part of the tree; `progress` and
 * `body` belong to the part open before them; `noise` is the web page around the notice; `unplaced` is what no rule explains.
 */
export const SEGMENT_KINDS = [
  'title',
  'outline',
  'preamble',
  'chapter',
  'aspect',
  'finding',
  'progress',
  'body',
  'contact',
  'signature',
  'date',
  'noise',
  'unplaced',
] as const
export type SegmentKind = (typeof SEGMENT_KINDS)[number]

/**
 * A piece of the input with one meaning. Most lines are one segment; a line with a run-in heading, or a notice that
 * came in one paragraph, is several. `line` counts from 1 in the input. Joined in order, the texts of all segments
 * hold every non-blank character of the input exactly once. `corrected` marks a kind the clerk chose.
 */
export type NoticeSegment = {
  readonly line: number
  readonly text: string
  readonly kind: SegmentKind
  readonly corrected: boolean
}
