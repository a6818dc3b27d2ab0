import { numberFindings } from '../../ledger/finding-order.ts'
import type { Inspection } from '../../ledger/inspection.ts'
import type { NoticeChapter } from '../../ledger/notice.ts'
import type { AspectCount } from '../../ledger/statistics.ts'
import { chineseNumber } from '../chinese-number.ts'
import { oneLine } from '../composition/typed-text.ts'

type HeadingLevel = 1 | 2 | 3

/** A chapter with the number it takes, `一、`. One without heading is text that goes on: it takes none. */
export type NumberedChapter = { readonly chapter: NoticeChapter; readonly number: string }

/** A 方面 or 类 with its number and whole heading, both empty without a title, and the level of that heading. */
export type NumberedAspect = AspectCount & {
  readonly number: string
  readonly heading: string
  readonly headingLevel: HeadingLevel
}

/** Every number of a notice: chapters, aspects, and findings by id. */
export type NoticeNumbering = {
  readonly chapters: readonly NumberedChapter[]
  readonly aspects: readonly NumberedAspect[]
  readonly findings: ReadonlyMap<string, number>
}

/** How 方面 and 类 are numbered: in a chapter of their own, or as chapters themselves. */
const ASPECT_NUMBER = {
  inChapter: {
    1: { level: 2, number: (position: number) => `（${chineseNumber(position)}）` },
    2: { level: 3, number: (position: number) => `${position}.` },
  },
  asChapters: {
    1: { level: 1, number: (position: number) => `${chineseNumber(position)}、` },
    2: { level: 2, number: (position: number) => `（${chineseNumber(position)}）` },
  },
} as const

const countText = (pattern: string, count: number): string =>
  oneLine(pattern).replaceAll('{数}', String(count)).replaceAll('{一}', chineseNumber(count))

const numberedAspects = (
  byAspect: readonly AspectCount[],
  countPattern: string,
  asChapters: boolean,
  chaptersBefore: number,
): readonly NumberedAspect[] => {
  const style = asChapters ? ASPECT_NUMBER.asChapters : ASPECT_NUMBER.inChapter
  let aspects = asChapters ? chaptersBefore : 0
  let subAspects = 0
  return byAspect.map((counted) => {
    const { aspect, level, withSubAspects } = counted
    const title = oneLine(aspect.title)
    const { level: headingLevel, number: written } = style[level]
    if (level === 1) subAspects = 0
    if (title === '') return { ...counted, number: '', heading: '', headingLevel }
    const position = level === 1 ? ++aspects : ++subAspects
    // Where the 方面 are the chapters, a count belongs to the 类 below them.
    const count = asChapters && level === 1 ? '' : countText(countPattern, withSubAspects.total)
    const number = written(position)
    return { ...counted, number, heading: `${number}${title}${count}`, headingLevel }
  })
}

const isHeaded = ({ heading }: NoticeChapter): boolean => oneLine(heading) !== ''

/**
 * The numbers of a notice (GB/T 9704-2012 7.3.3): chapters `一、`, 方面 `（一）…方面（7个问题）` with their counts from the
 * statistics, 类 `1.`, findings within their aspect or through. Where the option says so and the chapter that holds the
 * findings has no heading, aspects or findings carry on the numbers of the chapters before it, and later chapters go
 * on from there.
 */
export const noticeNumbering = (
  inspection: Inspection,
  byAspect: readonly AspectCount[],
): NoticeNumbering => {
  const { chapters, options } = inspection.notice
  const holder = chapters.findIndex(({ holdsFindings }) => holdsFindings)
  const before = chapters.slice(0, Math.max(0, holder)).filter(isHeaded).length
  const holderChapter = chapters[holder]
  const continues =
    holderChapter === undefined || isHeaded(holderChapter) ? undefined : options.continuesChapters
  const aspects = numberedAspects(byAspect, options.aspectCount, continues === 'aspects', before)
  const taken =
    continues === 'aspects'
      ? aspects.filter(({ headingLevel, heading }) => headingLevel === 1 && heading !== '').length
      : continues === 'findings'
        ? inspection.findings.length
        : 0
  let headed = 0
  return {
    chapters: chapters.map((chapter, index) => {
      if (!isHeaded(chapter)) return { chapter, number: '' }
      headed += 1
      return { chapter, number: `${chineseNumber(headed + (index > holder ? taken : 0))}、` }
    }),
    aspects,
    findings: new Map(
      [...numberFindings(inspection)].map(([id, { inAspect, through }]) => [
        id,
        continues === 'findings' ? before + through : options.numbering === 'through' ? through : inAspect,
      ]),
    ),
  }
}
