import { narrow, normaliseForComparison } from '../text/han.ts'
import type { NoticePiece } from './notice-piece.ts'
import { isPageDate, isPageNoise } from './page-noise.ts'

const WHOLE_TITLE =
  /^(?=.*(?:巡[察视]|整改|反馈|审计))[^。;:]{2,110}(?:通报|报告|公告|公示|公开稿?|说明|情况)(?:\([^()]{1,12}\))?$/u
const BEGINS_WITH_ABOUT = /^关于/u
const ENDS_AS_UNIT =
  /(?:党组|党委|委员会|党总支|党支部|党工委|支部|机关|局|院|公司|集团|学校|大学|学院|中心)$/u
const LONGEST_PART = 60

/** True for a text that reads like the title of a notice: about an inspection or its rectification, ending in 通报, 报告… */
export const readsLikeTitle = (text: string): boolean => WHOLE_TITLE.test(narrow(text))

const canBePart = (piece: NoticePiece | undefined): piece is NoticePiece =>
  piece !== undefined &&
  piece.marker === undefined &&
  piece.text.length <= LONGEST_PART &&
  !/[。；;：:]$/u.test(piece.text) &&
  !isPageNoise(piece.text) &&
  !isPageDate(piece.text)

/** Positions of the pieces that make up a title ending at `end`, or undefined. A title may stand on up to three lines. */
const titleEndingAt = (pieces: readonly NoticePiece[], end: number): number[] | undefined => {
  const last = pieces[end]
  if (!canBePart(last)) return undefined
  const before = pieces[end - 1]
  const unitBefore = canBePart(before) && !readsLikeTitle(before.text) ? before : undefined
  const alone =
    readsLikeTitle(last.text) && /(?:通报|报告|公告|公示|公开稿?|说明)(?:[(（].*)?$/u.test(last.text)
  if (
    alone &&
    !(BEGINS_WITH_ABOUT.test(last.text) && unitBefore !== undefined && ENDS_AS_UNIT.test(unitBefore.text))
  )
    return /关于|巡[察视]/u.test(last.text) || unitBefore === undefined ? [end] : [end - 1, end]
  if (unitBefore === undefined) return alone ? [end] : undefined
  const two = unitBefore.text + last.text
  const ends = /(?:通报|报告|公告|公示|公开稿?)(?:[(（].*)?$/u.test(two)
  if (ends && readsLikeTitle(two) && two.includes('关于')) return [end - 1, end]
  const first = pieces[end - 2]
  if (ends && canBePart(first) && readsLikeTitle(first.text + two) && (first.text + two).includes('关于'))
    return [end - 2, end - 1, end]
  return undefined
}

/**
 * The title among the first pieces (those before `limit`): positions of its lines, and of every other place where the
 * page repeats it. The title nearest the preamble counts. Empty when the notice has none.
 */
export const findTitle = (
  pieces: readonly NoticePiece[],
  limit: number,
): { readonly title: readonly number[]; readonly repeated: readonly number[] } => {
  let title: number[] = []
  for (let end = Math.min(limit, pieces.length) - 1; end >= 0 && title.length === 0; end--)
    title = titleEndingAt(pieces, end) ?? []
  const whole = normaliseForComparison(title.map((index) => pieces[index]?.text ?? '').join(''))
  const parts = title.map((index) => normaliseForComparison(pieces[index]?.text ?? ''))
  const repeated =
    whole === ''
      ? []
      : pieces.flatMap(({ text }, index) => {
          if (title.includes(index) || text.length > whole.length + 20) return []
          const same = normaliseForComparison(text)
          const nearby = index < limit && parts.includes(same)
          return same === whole || nearby ? [index] : []
        })
  return { title, repeated }
}
