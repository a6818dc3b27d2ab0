import { narrow, normaliseForComparison } from '../text/han.ts'
import type { NoticePiece } from './notice-piece.ts'
import { isPageDate, isPageNoise } from './page-noise.ts'

const WHOLE_TITLE =
  /^(?=.*(?:巡[察视]|整改|反馈|审计))[^。;:]{2,110}(?:通报|报告|公告|公示|公开稿?|说明)(?:\([^()]{1,12}\))?$/u
const UNIT = /(?:党组|党委|委员会|党总支|党支部|党工委|支部|机关|局|院|公司|集团|学校|大学|学院|中心)$/u
const LONGEST_PART = 60
/** Longest name of a site behind the title, in characters. */
const LONGEST_SITE_NAME = 30
/** A title stands on so many lines at most. */
const MOST_LINES = 3

/** True for a text that reads like the title of a notice: about an inspection or its rectification, ending in 通报, 报告… */
export const readsLikeTitle = (text: string): boolean => WHOLE_TITLE.test(narrow(text))

const canBePart = (piece: NoticePiece | undefined): piece is NoticePiece =>
  piece !== undefined &&
  piece.marker === undefined &&
  piece.text.length <= LONGEST_PART &&
  !/[。；;：:]$/u.test(piece.text) &&
  !isPageNoise(piece.text) &&
  !isPageDate(piece.text)

/** The title of the browser's window: the notice's, then the name of the site. */
const isWindowTitle = (text: string, title: string): boolean =>
  text.startsWith(title) && /^[-_|—–·]/u.test(text.slice(title.length))

/** A title in the words of a news page: `某局通报巡视整改进展`. Taken only when there is no proper one. */
const readsLikeHeadline = (piece: NoticePiece): boolean =>
  canBePart(piece) && /巡[察视]/u.test(piece.text) && /整改/u.test(piece.text)

/**
 * Positions of the lines of a title that ends at `end`, or none: the fewest that hold 关于, else the last line alone.
 * One that begins with 关于 takes the unit above it.
 */
const titleEndingAt = (pieces: readonly NoticePiece[], end: number): number[] => {
  let text = ''
  for (let start = end; start >= 0 && start > end - MOST_LINES; start--) {
    const piece = pieces[start]
    if (!canBePart(piece)) break
    text = piece.text + text
    if (!text.includes('关于') || !readsLikeTitle(text)) continue
    const above = pieces[start - 1]
    const first = text.startsWith('关于') && canBePart(above) && UNIT.test(above.text) ? start - 1 : start
    return Array.from({ length: end - first + 1 }, (_, offset) => first + offset)
  }
  const last = pieces[end]
  return canBePart(last) && readsLikeTitle(last.text) ? [end] : []
}

/**
 * The title among the first pieces (those before `limit`): positions of its lines, and of every other place where the
 * page repeats it. The title nearest the preamble counts. Empty when the notice has none.
 */
export const findTitle = (
  pieces: readonly NoticePiece[],
  limit: number,
): { readonly title: readonly number[]; readonly repeated: readonly number[] } => {
  const head = pieces.slice(0, limit)
  let title: number[] = []
  for (let end = head.length - 1; end >= 0 && title.length === 0; end--) title = titleEndingAt(head, end)
  if (title.length === 0) title = [head.findLastIndex(readsLikeHeadline)].filter((index) => index >= 0)
  const whole = normaliseForComparison(title.map((index) => pieces[index]?.text ?? '').join(''))
  const parts = title.map((index) => normaliseForComparison(pieces[index]?.text ?? ''))
  const repeated =
    whole === ''
      ? []
      : pieces.flatMap(({ text }, index) => {
          if (title.includes(index) || text.length > whole.length + LONGEST_SITE_NAME) return []
          const same = normaliseForComparison(text)
          const nearby = index < limit && (parts.includes(same) || isWindowTitle(same, whole))
          return same === whole || nearby ? [index] : []
        })
  return { title, repeated }
}
