import { aspectCount } from './declared-figures.ts'
import { headingExtent } from './heading-extent.ts'
import { headingMarker, markerLevel } from './heading-marker.ts'
import type { DraftAspect, DraftChapter, DraftFinding, DraftHeading, DraftText } from './import-draft.ts'
import type { NoticeSegment } from './notice-segment.ts'
import { findingPattern } from './notice-style.ts'
import { progressLabelLength } from './progress-label.ts'
import { trimBlanks } from './source-line.ts'

type Open<Value> = {
  -readonly [Key in keyof Value]: Value[Key] extends readonly (infer Item)[] ? Item[] : Value[Key]
}
type OpenFinding = Open<DraftFinding>
type OpenAspect = Omit<Open<DraftAspect>, 'findings'> & { findings: OpenFinding[] }
type OpenChapter = Omit<Open<DraftChapter>, 'aspects'> & { aspects: OpenAspect[] }

const textOf = (segment: NoticeSegment, index: number, text = segment.text): DraftText => ({
  text,
  line: segment.line,
  segment: index,
})

/** A heading of the clerk's choosing may still carry its paragraph: the heading, and what runs on behind it. */
const headAndRest = (segment: NoticeSegment): { head: string; rest: string } => {
  const marker = headingMarker(segment.text)
  if (!segment.corrected || marker === undefined) return { head: segment.text, rest: '' }
  const extent = headingExtent(segment.text, marker)
  return extent === 0 || extent >= segment.text.length
    ? { head: segment.text, rest: '' }
    : { head: trimBlanks(segment.text.slice(0, extent)), rest: trimBlanks(segment.text.slice(extent)) }
}

const implicitChapter = (): OpenChapter => ({
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
})

const implicitAspect = (): OpenAspect => ({
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
})

/** An aspect from its heading as written; `source` tells the text from the outline. */
export const aspectFromHeading = (
  heading: string,
  place: { readonly line: number; readonly segment: number; readonly source: 'text' | 'outline' },
): DraftAspect => {
  const count = aspectCount(heading)
  const numbered = trimBlanks(heading.slice(headingMarker(heading)?.length ?? 0))
  const title =
    count === undefined ? numbered : trimBlanks(numbered.slice(0, numbered.length - count.text.length))
  return {
    heading,
    title,
    declared: count?.value ?? null,
    declaredText: count === undefined ? '' : trimBlanks(count.text),
    runIn: false,
    intro: [],
    findings: [],
    ...place,
  }
}

/** A chapter from its heading as written. */
export const chapterFromHeading = (
  heading: string,
  place: { readonly line: number; readonly segment: number; readonly source: 'text' | 'outline' },
): DraftChapter => {
  const title = trimBlanks(heading.slice(headingMarker(heading)?.length ?? 0))
  return {
    ...implicitChapter(),
    heading,
    title,
    outlineHeading: place.source === 'outline' ? title : '',
    ...place,
  }
}

const findingFromHeading = (head: string, segment: NoticeSegment, index: number): OpenFinding => {
  const length = headingMarker(head)?.length ?? 0
  return {
    label: trimBlanks(head.slice(0, length)),
    text: trimBlanks(head.slice(length)),
    title: '',
    runIn: false,
    progressLabel: '',
    labelAlone: false,
    progress: [],
    line: segment.line,
    segment: index,
  }
}

/** Adds a paragraph of progress; the first one gives up its label. */
const addProgress = (finding: OpenFinding, paragraph: DraftText): void => {
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

const subHeading = (paragraph: DraftText, underFinding: boolean): DraftHeading[] => {
  const marker = headingMarker(paragraph.text)
  const extent = marker === undefined ? 0 : headingExtent(paragraph.text, marker)
  if (marker === undefined || extent === 0) return []
  return [
    {
      ...paragraph,
      text: trimBlanks(paragraph.text.slice(0, extent)),
      level: underFinding ? 4 : markerLevel(marker.family),
      runIn: extent < paragraph.text.length,
    },
  ]
}

/** Body text after a finding is its progress, unless nothing but body follows to the end of the chapter. */
const closesChapter = (segments: readonly NoticeSegment[], index: number): boolean => {
  for (const { kind } of segments.slice(index)) {
    if (kind === 'chapter') return true
    if (kind === 'aspect' || kind === 'finding' || kind === 'progress') return false
  }
  return true
}

/** The chapters of a notice and all its numbered headings in order, out of segments. Titles of findings are complete. */
export const draftTree = (
  segments: readonly NoticeSegment[],
): { readonly chapters: readonly DraftChapter[]; readonly headings: readonly DraftHeading[] } => {
  const chapters: OpenChapter[] = []
  const headings: DraftHeading[] = []
  let chapter: OpenChapter | undefined
  let aspect: OpenAspect | undefined
  let finding: OpenFinding | undefined
  const openChapter = (): OpenChapter => {
    chapter ??= implicitChapter()
    if (!chapters.includes(chapter)) chapters.push(chapter)
    return chapter
  }
  const openAspect = (): OpenAspect => {
    const owner = openChapter()
    if (aspect === undefined) {
      aspect = implicitAspect()
      owner.aspects.push(aspect)
    }
    return aspect
  }
  const addBody = (paragraph: DraftText): void => {
    headings.push(...subHeading(paragraph, false))
    if (aspect !== undefined && aspect.findings.length === 0) aspect.intro.push(paragraph)
    else if (aspect !== undefined) openChapter().closing.push(paragraph)
    else openChapter().paragraphs.push(paragraph)
  }
  for (const [index, segment] of segments.entries()) {
    const { head, rest } = headAndRest(segment)
    const next = segments[index + 1]
    const runIn =
      rest !== '' ||
      (next !== undefined && next.line === segment.line && /^(?:body|progress)$/u.test(next.kind))
    const place = { line: segment.line, segment: index, source: 'text' as const }
    const heading = (level: DraftHeading['level']) =>
      headings.push({ ...textOf(segment, index, head), level, runIn })
    const levelOf = (fallback: DraftHeading['level']) => {
      const marker = headingMarker(head)
      return marker === undefined ? fallback : markerLevel(marker.family)
    }
    switch (segment.kind) {
      case 'chapter': {
        chapter = { ...chapterFromHeading(head, place), paragraphs: [], aspects: [], closing: [], runIn }
        chapters.push(chapter)
        aspect = undefined
        finding = undefined
        heading(levelOf(1))
        if (rest !== '') addBody(textOf(segment, index, rest))
        break
      }
      case 'aspect': {
        const owner = openChapter()
        aspect = { ...aspectFromHeading(head, place), intro: [], findings: [], runIn }
        owner.aspects.push(aspect)
        finding = undefined
        heading(levelOf(2))
        if (rest !== '') addBody(textOf(segment, index, rest))
        break
      }
      case 'finding': {
        // A finding numbered like a chapter stands beside the chapters, not in the one before it.
        if (
          headingMarker(head)?.family === 'chinese' &&
          chapter?.source === 'text' &&
          /^[一二三四五六七八九十]/u.test(chapter.heading)
        ) {
          chapter = implicitChapter()
          aspect = undefined
        }
        finding = findingFromHeading(head, segment, index)
        finding.runIn = runIn
        openAspect().findings.push(finding)
        heading(levelOf(3))
        if (rest !== '') addProgress(finding, textOf(segment, index, rest))
        break
      }
      case 'progress':
      case 'body': {
        const paragraph = textOf(segment, index)
        const closing = segment.kind === 'body' && (finding === undefined || closesChapter(segments, index))
        if (finding !== undefined && !closing) {
          addProgress(finding, paragraph)
          headings.push(...subHeading(paragraph, true))
        } else addBody(paragraph)
        break
      }
      default:
        break
    }
  }
  return { chapters: withTitles(chapters), headings }
}

const withTitles = (chapters: readonly OpenChapter[]): DraftChapter[] => {
  const findings = chapters.flatMap(({ aspects }) => aspects.flatMap((aspect) => aspect.findings))
  const { titles } = findingPattern(findings)
  for (const [index, finding] of findings.entries()) finding.title = titles[index] ?? finding.text
  return [...chapters]
}
