import {
  aspectFromHeading,
  chapterFromHeading,
  findingFromHeading,
  headAndRest,
  headingInside,
  IMPLICIT_ASPECT,
  IMPLICIT_CHAPTER,
} from './draft-headings.ts'
import { headingMarker, markerLevel } from './heading-marker.ts'
import type { DraftAspect, DraftChapter, DraftFinding, DraftHeading, DraftText } from './import-draft.ts'
import type { NoticeSegment } from './notice-segment.ts'
import { findingPattern } from './notice-style.ts'
import { progressLabelLength } from './progress-label.ts'
import { trimBlanks } from './source-line.ts'

/** The parts while they are being filled: the same as in the draft, but with lists that grow. */
type Growing<Value, Lists extends keyof Value> = Omit<Value, Lists> & {
  [List in Lists]: Value[List] extends readonly (infer Item)[] ? Item[] : never
}
type GrowingFinding = { -readonly [Key in keyof DraftFinding]: Growing<DraftFinding, 'progress'>[Key] }
type GrowingAspect = Omit<Growing<DraftAspect, 'intro'>, 'findings'> & { findings: GrowingFinding[] }
type GrowingChapter = Omit<Growing<DraftChapter, 'paragraphs' | 'closing'>, 'aspects'> & {
  aspects: GrowingAspect[]
}

/** Grows the tree segment by segment, each into the part that is open. Lives for one draft. */
class DraftTreeBuilder {
  readonly chapters: GrowingChapter[] = []
  readonly headings: DraftHeading[] = []
  #chapter: GrowingChapter | undefined
  #aspect: GrowingAspect | undefined
  #finding: GrowingFinding | undefined

  #openChapter(chapter: DraftChapter, runIn = false): GrowingChapter {
    this.#chapter = { ...chapter, runIn, paragraphs: [], aspects: [], closing: [] }
    this.#aspect = undefined
    this.#finding = undefined
    this.chapters.push(this.#chapter)
    return this.#chapter
  }

  #openAspect(aspect: DraftAspect, runIn = false): GrowingAspect {
    const chapter = this.#chapter ?? this.#openChapter(IMPLICIT_CHAPTER)
    this.#aspect = { ...aspect, runIn, intro: [], findings: [] }
    this.#finding = undefined
    chapter.aspects.push(this.#aspect)
    return this.#aspect
  }

  chapter(head: DraftText, runIn: boolean): void {
    this.#openChapter(chapterFromHeading(head.text, { ...placeOf(head), source: 'text' }), runIn)
    this.#heading(head, 1, runIn)
  }

  aspect(head: DraftText, runIn: boolean): void {
    const aspect = aspectFromHeading(head.text, { ...placeOf(head), source: 'text' })
    const above = this.#aspect
    const level =
      above !== undefined && (above.level === 2 || isBracketed(above)) && isSmaller(head.text) ? 2 : 1
    this.#openAspect({ ...aspect, level }, runIn)
    this.#heading(head, 2, runIn)
  }

  finding(head: DraftText, runIn: boolean): void {
    // A finding numbered like a chapter stands beside the chapters, not in the one before it.
    if (isNumberedLikeChapter(head.text) && isNumberedLikeChapter(this.#chapter?.heading ?? ''))
      this.#openChapter(IMPLICIT_CHAPTER)
    const aspect = this.#aspect ?? this.#openAspect(IMPLICIT_ASPECT)
    this.#finding = { ...findingFromHeading(head.text, placeOf(head)), runIn, progress: [] }
    aspect.findings.push(this.#finding)
    this.#heading(head, 3, runIn)
  }

  /** Progress of the open finding; its first paragraph gives up its label. Without finding it is body. */
  progress(paragraph: DraftText): void {
    const finding = this.#finding
    if (finding === undefined) {
      this.body(paragraph)
      return
    }
    this.#inside(paragraph, true)
    if (finding.progress.length > 0 || finding.progressLabel !== '') {
      finding.progress.push(paragraph)
      return
    }
    const length = progressLabelLength(paragraph.text)
    const rest = trimBlanks(paragraph.text.slice(length))
    finding.progressLabel = trimBlanks(paragraph.text.slice(0, length))
    finding.labelAlone = length > 0 && rest === ''
    if (rest !== '') finding.progress.push({ ...paragraph, text: rest })
  }

  /** Text of the open chapter: before its findings, or behind them; text between an aspect and its findings is the aspect's. */
  body(paragraph: DraftText): void {
    this.#inside(paragraph, false)
    const chapter = this.#chapter ?? this.#openChapter(IMPLICIT_CHAPTER)
    if (this.#aspect === undefined) chapter.paragraphs.push(paragraph)
    else (this.#aspect.findings.length === 0 ? this.#aspect.intro : chapter.closing).push(paragraph)
  }

  hasFinding(): boolean {
    return this.#finding !== undefined
  }

  #heading(head: DraftText, fallback: DraftHeading['level'], runIn: boolean): void {
    const marker = headingMarker(head.text)
    this.headings.push({
      ...head,
      level: marker === undefined ? fallback : markerLevel(marker.family),
      runIn,
    })
  }

  #inside(paragraph: DraftText, underFinding: boolean): void {
    const heading = headingInside(paragraph, underFinding)
    if (heading !== undefined) this.headings.push(heading)
  }
}

const placeOf = ({ line, segment }: DraftText) => ({ line, segment })

/** `（一）`, over which a `1.` is a sub-aspect. */
const isBracketed = ({ heading }: DraftAspect): boolean => headingMarker(heading)?.family === 'chineseBracket'
const isSmaller = (heading: string): boolean => headingMarker(heading)?.family === 'arabic'

const isNumberedLikeChapter = (heading: string): boolean => headingMarker(heading)?.family === 'chinese'

/** For each segment, whether nothing but body follows it to the end of its chapter. */
const onlyBodyFollows = (segments: readonly NoticeSegment[]): boolean[] => {
  const follows = new Array<boolean>(segments.length).fill(true)
  let only = true
  for (let index = segments.length - 1; index >= 0; index--) {
    const kind = segments[index]?.kind
    if (kind === 'chapter') only = true
    else if (kind === 'aspect' || kind === 'finding' || kind === 'progress') only = false
    follows[index] = only
  }
  return follows
}

const withTitles = (chapters: readonly GrowingChapter[]): readonly DraftChapter[] => {
  const findings = chapters.flatMap(({ aspects }) => aspects.flatMap((aspect) => aspect.findings))
  const { titles } = findingPattern(findings)
  for (const [index, finding] of findings.entries()) finding.title = titles[index] ?? finding.text
  return chapters
}

/**
 * The chapters of a notice and all its numbered headings in order, out of segments. Body text after a finding is its
 * progress, unless nothing but body follows to the end of the chapter: then it closes the chapter.
 */
export const draftTree = (
  segments: readonly NoticeSegment[],
): { readonly chapters: readonly DraftChapter[]; readonly headings: readonly DraftHeading[] } => {
  const tree = new DraftTreeBuilder()
  const closes = onlyBodyFollows(segments)
  for (const [index, segment] of segments.entries()) {
    const { kind, line, text } = segment
    const at = (part: string): DraftText => ({ text: part, line, segment: index })
    if (kind === 'progress') tree.progress(at(text))
    else if (kind === 'body' && tree.hasFinding() && closes[index] === false) tree.progress(at(text))
    else if (kind === 'body') tree.body(at(text))
    else if (kind === 'chapter' || kind === 'aspect' || kind === 'finding') {
      const { head, rest } = headAndRest(segment)
      const next = segments[index + 1]
      const follows = next?.line === line && (next.kind === 'body' || next.kind === 'progress')
      tree[kind](at(head), rest !== '' || follows)
      if (rest !== '') tree.progress(at(rest))
    }
  }
  return { chapters: withTitles(tree.chapters), headings: tree.headings }
}
