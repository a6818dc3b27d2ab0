import { normaliseForComparison } from '../text/han.ts'
import { aspectFromHeading, chapterFromHeading } from './draft-headings.ts'
import { headingMarker } from './heading-marker.ts'
import type { DraftAspect, DraftChapter, DraftText } from './import-draft.ts'

type OutlineChapter = {
  readonly line: DraftText
  readonly title: string
  readonly aspects: readonly DraftAspect[]
}

const outlineChapters = (outline: readonly DraftText[]): OutlineChapter[] => {
  const chapters: { line: DraftText; title: string; aspects: DraftAspect[] }[] = []
  for (const line of outline) {
    const marker = headingMarker(line.text)
    if (marker?.family === 'chinese' || marker?.family === 'part')
      chapters.push({
        line,
        title: chapterFromHeading(line.text, { ...line, source: 'outline' }).title,
        aspects: [],
      })
    else if (marker?.family === 'chineseBracket')
      chapters
        .at(-1)
        ?.aspects.push(
          aspectFromHeading(line.text, { line: line.line, segment: line.segment, source: 'outline' }),
        )
  }
  return chapters
}

const sameStart = (left: string, right: string): boolean => {
  const [one, other] = [normaliseForComparison(left), normaliseForComparison(right)]
  const length = Math.min(one.length, other.length, 6)
  return length >= 2 && one.slice(0, length) === other.slice(0, length)
}

/** The outline shortens headings, so the number tells first whether it means this one; the words when numbers differ. */
const placeOf = (
  candidates: readonly { readonly heading: string; readonly title: string }[],
  named: { readonly heading: string; readonly title: string },
): number => {
  const { number, family } = headingMarker(named.heading) ?? {}
  const byNumber = candidates.findIndex(({ heading }) => {
    const marker = headingMarker(heading)
    return marker?.number === number && marker?.family === family
  })
  return byNumber >= 0 ? byNumber : candidates.findIndex(({ title }) => sameStart(title, named.title))
}

/** Aspects of the text, and between them, by their place in the outline, those that only the outline names. */
const mergedAspects = (found: readonly DraftAspect[], named: readonly DraftAspect[]): DraftAspect[] => {
  const rest = [...found]
  const merged: DraftAspect[] = []
  for (const aspect of named) {
    const at = placeOf(rest, aspect)
    if (at >= 0) merged.push(...rest.splice(0, at + 1))
    else merged.push(aspect)
  }
  return [...merged, ...rest]
}

/**
 * The chapters with what only the outline names: its shorter headings, chapters and aspects the text does not reach
 * (a text that was cut). Sub-headings of a chapter without findings stay text, so they are not taken for aspects.
 */
export const withOutline = (
  chapters: readonly DraftChapter[],
  outline: readonly DraftText[],
): DraftChapter[] => {
  const rest = [...chapters]
  const merged: DraftChapter[] = []
  for (const { line, title, aspects } of outlineChapters(outline)) {
    const at = placeOf(rest, { heading: line.text, title })
    if (at >= 0) {
      const passed = rest.splice(0, at + 1)
      const chapter = passed.pop()
      merged.push(...passed)
      if (chapter === undefined) continue
      // Bracketed headings of a chapter without findings stay text; the outline must not make aspects of them.
      const narrates = chapter.paragraphs.some(
        (part) => headingMarker(part.text)?.family === 'chineseBracket',
      )
      merged.push({
        ...chapter,
        outlineHeading: normaliseForComparison(title) === normaliseForComparison(chapter.title) ? '' : title,
        aspects: narrates ? chapter.aspects : mergedAspects(chapter.aspects, aspects),
      })
    } else {
      const chapter = chapterFromHeading(line.text, {
        line: line.line,
        segment: line.segment,
        source: 'outline',
      })
      merged.push({ ...chapter, outlineHeading: '', aspects: [...aspects] })
    }
  }
  return [...merged, ...rest]
}
