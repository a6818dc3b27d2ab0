import { aspectCount } from './declared-figures.ts'
import { headingExtent } from './heading-extent.ts'
import { headingMarker, markerLevel } from './heading-marker.ts'
import type { DraftAspect, DraftChapter, DraftFinding, DraftHeading, DraftText } from './import-draft.ts'
import type { NoticeSegment } from './notice-segment.ts'
import { trimBlanks } from './source-line.ts'

/** Where a heading stands, and whether in the text or only in the outline. */
export type HeadingPlace = {
  readonly line: number
  readonly segment: number
  readonly source: 'text' | 'outline'
}

/** A chapter without heading, for findings that stand under none. */
export const IMPLICIT_CHAPTER: DraftChapter = {
  heading: '',
  title: '',
  outlineHeading: '',
  runIn: false,
  paragraphs: [],
  aspects: [],
  closing: [],
  source: 'implicit',
  line: null,
  segment: null,
}

/** An aspect without heading, for findings directly under a chapter. */
export const IMPLICIT_ASPECT: DraftAspect = {
  level: 1,
  heading: '',
  title: '',
  declared: null,
  declaredText: '',
  runIn: false,
  intro: [],
  findings: [],
  source: 'implicit',
  line: null,
  segment: null,
}

const withoutNumber = (heading: string): string =>
  trimBlanks(heading.slice(headingMarker(heading)?.length ?? 0))

/** A chapter from its heading as written, still empty. */
export const chapterFromHeading = (heading: string, place: HeadingPlace): DraftChapter => ({
  ...IMPLICIT_CHAPTER,
  heading,
  title: withoutNumber(heading),
  ...place,
})

/** An aspect from its heading as written, count included, still empty. */
export const aspectFromHeading = (heading: string, place: HeadingPlace): DraftAspect => {
  const count = aspectCount(heading)
  const title = withoutNumber(heading)
  return {
    ...IMPLICIT_ASPECT,
    heading,
    title: count === undefined ? title : trimBlanks(title.slice(0, title.length - count.text.length)),
    declared: count?.value ?? null,
    declaredText: trimBlanks(count?.text ?? ''),
    ...place,
  }
}

/** A finding from its heading as written, without progress; its title is known when all headings are. */
export const findingFromHeading = (
  heading: string,
  place: { readonly line: number; readonly segment: number },
): DraftFinding => {
  const length = headingMarker(heading)?.length ?? 0
  return {
    label: trimBlanks(heading.slice(0, length)),
    text: trimBlanks(heading.slice(length)),
    title: '',
    runIn: false,
    progressLabel: '',
    labelAlone: false,
    progress: [],
    ...place,
  }
}

/** A heading of the clerk's choosing may still carry its paragraph: the heading, and what runs on behind it. */
export const headAndRest = (segment: NoticeSegment): { readonly head: string; readonly rest: string } => {
  const marker = headingMarker(segment.text)
  const extent = segment.corrected && marker !== undefined ? headingExtent(segment.text, marker) : 0
  return extent === 0
    ? { head: segment.text, rest: '' }
    : { head: trimBlanks(segment.text.slice(0, extent)), rest: trimBlanks(segment.text.slice(extent)) }
}

/** The numbered heading a paragraph begins with, if it does; everything under a finding is of level 4. */
export const headingInside = (paragraph: DraftText, underFinding: boolean): DraftHeading | undefined => {
  const marker = headingMarker(paragraph.text)
  const extent = marker === undefined ? 0 : headingExtent(paragraph.text, marker)
  if (marker === undefined || extent === 0) return undefined
  return {
    ...paragraph,
    text: trimBlanks(paragraph.text.slice(0, extent)),
    level: underFinding ? 4 : markerLevel(marker.family),
    runIn: extent < paragraph.text.length,
  }
}
