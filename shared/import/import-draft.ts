import type { DeclaredFigure, Inspection } from '../ledger/inspection.ts'
import type { NoticeOptions } from '../ledger/notice.ts'
import type { ImportWarning } from './import-warning.ts'

/** A paragraph with its place: `line` counts from 1 in the input, `segment` is its index in the list of segments. */
export type DraftText = { readonly text: string; readonly line: number; readonly segment: number }

/**
 * A numbered heading as it stands in the text, number included. `level` as official papers count: 1 `一、`, 2 `（一）`,
 * 3 `1.` or `问题一：`, 4 below a finding. `runIn`: text follows in the same paragraph.
 */
export type DraftHeading = DraftText & { readonly level: 1 | 2 | 3 | 4; readonly runIn: boolean }

/** A day a notice states: `value` is `YYYY-MM-DD`, or null when none can be read; `raw` the words as written. */
export type DraftDate = { readonly value: string | null; readonly raw: string; readonly line: number | null }

/** What title and preamble say of the round. Null where the text says nothing. */
export type DraftInspection = {
  readonly title: string | null
  readonly kind: Inspection['kind']
  readonly commissioningBody: string | null
  readonly team: string | null
  readonly start: DraftDate | null
  readonly end: DraftDate | null
  readonly feedback: DraftDate | null
}

/**
 * A finding and its progress. `label` + `text` are the heading as written (`问题一:` + `学习不够深入。`); `title` is
 * the problem alone, as the ledger keeps it. `progressLabel` is what the progress begins with (`进展情况:`), `progress`
 * the paragraphs without it. `labelAlone`: the label stood on a line of its own.
 */
export type DraftFinding = {
  readonly label: string
  readonly text: string
  readonly title: string
  readonly runIn: boolean
  readonly progressLabel: string
  readonly labelAlone: boolean
  readonly progress: readonly DraftText[]
  readonly line: number
  readonly segment: number
}

/**
 * 方面; of `level` 2 it is a 类 of the one of level 1 before it. `heading` is the line as written, `title` the aspect without number and count, `declaredText` its count as
 * written (`(7个问题)`). An aspect that only the outline names has no findings and the outline's line; an implicit one
 * (findings directly under a chapter) has neither heading nor title, and `segment` null.
 */
export type DraftAspect = {
  readonly level: 1 | 2
  readonly heading: string
  readonly title: string
  readonly declared: number | null
  readonly declaredText: string
  readonly runIn: boolean
  readonly intro: readonly DraftText[]
  readonly findings: readonly DraftFinding[]
  readonly source: 'text' | 'outline' | 'implicit'
  readonly line: number | null
  readonly segment: number | null
}

/**
 * A chapter. `heading` as written with its number, `title` without, `outlineHeading` the shorter one of the outline.
 * `paragraphs` stand before its first aspect or finding, `closing` after its last. A notice without chapters gets one
 * implicit chapter without heading for its aspects and findings.
 */
export type DraftChapter = {
  readonly heading: string
  readonly title: string
  readonly outlineHeading: string
  readonly runIn: boolean
  readonly paragraphs: readonly DraftText[]
  readonly aspects: readonly DraftAspect[]
  readonly closing: readonly DraftText[]
  readonly source: 'text' | 'outline' | 'implicit'
  readonly line: number | null
  readonly segment: number | null
}

/** A figure the notice declares of its own findings; `unit` as written (项, 个, 条). `aspect` indexes `ImportDraft.aspects`. */
export type DraftFigure = {
  readonly what: DeclaredFigure['what']
  readonly status: Exclude<DeclaredFigure['status'], undefined> | null
  readonly aspect: number | null
  readonly value: number
  readonly unit: string
  readonly text: string
  readonly line: number
}

/** A figure of the round that is no finding: 制度 12 项, 追缴 65.5 万元. `value` is an exact decimal, never rounded. */
export type DraftCounter = {
  readonly name: string
  readonly value: string
  readonly unit: string
  readonly line: number
}

/** A dated event the notice tells of: the 专题民主生活会. `date` is `YYYY-MM-DD`. */
export type DraftMilestone = { readonly date: string; readonly title: string; readonly line: number }

/** One sum that was checked: the parts, what they should give, whether they do, and that in a Chinese sentence. */
export type CheckedSum = {
  readonly terms: readonly number[]
  readonly total: number
  readonly agrees: boolean
  readonly message: string
  readonly line: number | null
}

/** The styles found in the text, as options of composition. */
export type DetectedStyle = Pick<
  NoticeOptions,
  'findingHeading' | 'numbering' | 'progressLabel' | 'aspectCount' | 'outline'
>

/**
 * A notice understood: everything the clerk confirms before it becomes a round of the ledger. Built from segments
 * alone, so that correcting a segment and building again gives the corrected tree. Nothing is dropped: a segment is in
 * the tree, in `noise` or in `unplaced`.
 */
export type ImportDraft = {
  readonly title: readonly DraftText[]
  readonly unit: { readonly fullName: string | null; readonly shortName: string | null }
  readonly inspection: DraftInspection
  readonly outline: readonly DraftText[]
  readonly preamble: readonly DraftText[]
  readonly chapters: readonly DraftChapter[]
  /** All aspects of all chapters, in order; the same objects as in `chapters`. */
  readonly aspects: readonly DraftAspect[]
  readonly headings: readonly DraftHeading[]
  readonly figures: readonly DraftFigure[]
  readonly counters: readonly DraftCounter[]
  readonly milestones: readonly DraftMilestone[]
  /** Who leads the rectification, in the words of the notice; empty when it does not say. */
  readonly leadingGroupNote: string
  readonly sums: readonly CheckedSum[]
  readonly contact: readonly DraftText[]
  readonly signature: readonly DraftText[]
  /** The date under the signature; `texts` holds its line, so that no character is lost. */
  readonly date: DraftDate & { readonly texts: readonly DraftText[] }
  readonly noise: readonly DraftText[]
  readonly unplaced: readonly DraftText[]
  readonly style: DetectedStyle
  /** Findings declared but not in the text; so many rows 待补录 are offered. */
  readonly placeholders: number
  readonly warnings: readonly ImportWarning[]
}
