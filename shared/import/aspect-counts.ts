import { declaredFigures } from './declared-figures.ts'
import type { DraftAspect, DraftChapter, DraftFigure, DraftText } from './import-draft.ts'

/** An aspect of level 1 with its sub-aspects, in the order of the text. */
type AspectGroup = { readonly aspect: DraftAspect; readonly below: readonly DraftAspect[] }

const groupsOf = (aspects: readonly DraftAspect[]): AspectGroup[] => {
  const groups: { aspect: DraftAspect; below: DraftAspect[] }[] = []
  for (const aspect of aspects) {
    const open = groups.at(-1)
    if (aspect.level === 2 && open !== undefined) open.below.push(aspect)
    else groups.push({ aspect, below: [] })
  }
  return groups
}

const ownFindings = (aspects: readonly DraftAspect[]): number =>
  aspects.reduce((sum, { findings }) => sum + findings.length, 0)

/** How many findings stand in each aspect, those of its sub-aspects included. */
export const findingsInAspects = (aspects: readonly DraftAspect[]): ReadonlyMap<DraftAspect, number> =>
  new Map(
    groupsOf(aspects).flatMap(({ aspect, below }): [DraftAspect, number][] => [
      [aspect, ownFindings([aspect, ...below])],
      ...below.map((sub): [DraftAspect, number] => [sub, sub.findings.length]),
    ]),
  )

/**
 * How many findings each aspect lacks of those it declares. What an aspect lacks beyond its sub-aspects is counted for
 * the last of them, because nothing can stand between them and the next aspect.
 */
export const findingsMissing = (aspects: readonly DraftAspect[]): ReadonlyMap<DraftAspect, number> => {
  const missing = new Map<DraftAspect, number>()
  const found = findingsInAspects(aspects)
  const lacks = (aspect: DraftAspect) => Math.max(0, (aspect.declared ?? 0) - (found.get(aspect) ?? 0))
  for (const { aspect, below } of groupsOf(aspects)) {
    for (const sub of below) missing.set(sub, lacks(sub))
    const told = below.reduce((sum, sub) => sum + lacks(sub), 0)
    const last = below.at(-1) ?? aspect
    missing.set(last, (missing.get(last) ?? 0) + Math.max(0, lacks(aspect) - told))
  }
  return missing
}

/**
 * How many findings belong to aspects that are declared but not in the text, as when it was cut: the declared total
 * without what the aspects in the text declare or hold. 0 unless aspects are lacking and those in the text have counts.
 */
export const findingsBeyondAspects = (
  aspects: readonly DraftAspect[],
  figures: readonly DraftFigure[],
): number => {
  const declared = (what: DraftFigure['what']) => figures.find((figure) => figure.what === what)?.value ?? 0
  const tops = aspects.filter(({ level, source }) => level === 1 && source !== 'implicit')
  if (tops.length >= declared('aspects') || tops.every((aspect) => aspect.declared === null)) return 0
  const found = findingsInAspects(aspects)
  const known = tops.reduce((sum, aspect) => sum + Math.max(aspect.declared ?? 0, found.get(aspect) ?? 0), 0)
  return Math.max(0, declared('findings') - known)
}

const holdsFindings = ({ aspects }: DraftChapter): boolean => aspects.length > 0

/** The texts that tell of one aspect: between its heading and its findings, and those of a chapter that is an aspect. */
const aspectTexts = (chapter: DraftChapter, aspect: DraftAspect, several: boolean): readonly DraftText[] =>
  several && aspect.source === 'implicit' ? [...chapter.paragraphs, ...aspect.intro] : aspect.intro

/**
 * The chapters with the counts that aspects declare in their own text (`共反馈问题3个`) where their headings have none.
 * Where several chapters hold findings, each of them is an aspect.
 */
export const withTextCounts = (chapters: readonly DraftChapter[]): DraftChapter[] => {
  const several = chapters.filter(holdsFindings).length > 1
  return chapters.map((chapter) => ({
    ...chapter,
    aspects: chapter.aspects.map((aspect) => {
      const told = declaredFigures(aspectTexts(chapter, aspect, several)).find(
        ({ what }) => what === 'findings',
      )
      return aspect.declared === null && told !== undefined ? { ...aspect, declared: told.value } : aspect
    }),
  }))
}

/** The texts that tell of the round as a whole: preamble, and chapters but for what tells of one aspect. */
export const textsOfWhole = (
  preamble: readonly DraftText[],
  chapters: readonly DraftChapter[],
): readonly DraftText[] => {
  const several = chapters.filter(holdsFindings).length > 1
  return [
    ...preamble,
    ...chapters.flatMap((chapter) => [
      ...(several && holdsFindings(chapter) ? [] : chapter.paragraphs),
      ...chapter.closing,
    ]),
  ]
}
