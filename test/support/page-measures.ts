import { typeArea } from '#shared/documents/page-layout.ts'
import { POINTS_PER_MM, type RenderedLine, type RenderedPage } from './rendered-pages.ts'

/** Edges of a type area on its sheet, in points from the top left corner. */
export type Area = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const mm = (left: number, top: number, width: number, height: number): Area => ({
  left: left * POINTS_PER_MM,
  right: (left + width) * POINTS_PER_MM,
  top: top * POINTS_PER_MM,
  bottom: (top + height) * POINTS_PER_MM,
})

/** Landscape sheets are upright ones turned clockwise: binding edge (28 mm) above, foot (35 mm) at the left. */
export const areaOf = ({ width, height }: Pick<RenderedPage, 'width' | 'height'>): Area => {
  const paper = Math.max(width, height) > 400 * POINTS_PER_MM ? 'A3' : 'A4'
  const orientation = width > height ? 'landscape' : 'portrait'
  const area = typeArea({ paper, orientation })
  return orientation === 'portrait'
    ? mm(28, 37, area.width, area.height)
    : mm(35, 28, area.width, area.height)
}

export const isLandscape = ({ width, height }: RenderedPage): boolean => width > height

const DASH = '—'
const FIGURES = /^\d+$/u

/** The page number as printed: its value and its edges. On a landscape sheet its three parts stand under each other. */
export const pageNumberOf = (page: RenderedPage): (RenderedLine & { readonly value: number }) | undefined => {
  const area = areaOf(page)
  const outside = page.words.filter(({ top, bottom, left, right }) =>
    isLandscape(page) ? (left + right) / 2 < area.left - 2 : (top + bottom) / 2 > area.bottom + 2,
  )
  const text = [...outside].sort((a, b) => (isLandscape(page) ? a.top - b.top : a.left - b.left))
  const [before, value, after] = text
  if (before?.text !== DASH || after?.text !== DASH || !FIGURES.test(value?.text ?? '')) return undefined
  return {
    text: text.map((word) => word.text).join(' '),
    value: Number(value?.text),
    left: Math.min(...text.map(({ left }) => left)),
    right: Math.max(...text.map(({ right }) => right)),
    top: Math.min(...text.map(({ top }) => top)),
    bottom: Math.max(...text.map(({ bottom }) => bottom)),
  }
}

/** The words inside the type area or, where something is wrong, anywhere else but in the page number. */
export const bodyWords = (page: RenderedPage): readonly RenderedLine[] => {
  const number = pageNumberOf(page)
  if (number === undefined) return page.words
  return page.words.filter(({ left, right, top, bottom }) => {
    const inside =
      left >= number.left && right <= number.right && top >= number.top && bottom <= number.bottom
    return !inside
  })
}

/** The lines of the text, without the page number. */
export const bodyLines = (page: RenderedPage): readonly RenderedLine[] => {
  const number = pageNumberOf(page)
  if (number === undefined) return page.lines
  const spoken = number.text.replaceAll(' ', '')
  return page.lines.filter(
    ({ text, top, bottom }) => !(text === spoken && top >= number.top - 1 && bottom <= number.bottom + 1),
  )
}

/** How far a page number is from where it belongs, in millimetres: 7 mm outside, one character in from the outer edge. */
export const pageNumberError = (page: RenderedPage, index: number): number => {
  const number = pageNumberOf(page)
  if (number === undefined) return Number.POSITIVE_INFINITY
  const area = areaOf(page)
  const odd = index % 2 === 0
  const [outside, indent] = isLandscape(page)
    ? [
        area.left - (number.left + number.right) / 2,
        odd ? area.bottom - number.bottom : number.top - area.top,
      ]
    : [
        (number.top + number.bottom) / 2 - area.bottom,
        odd ? area.right - number.right : number.left - area.left,
      ]
  return Math.max(Math.abs(outside / POINTS_PER_MM - 7), Math.abs(indent - 14) / POINTS_PER_MM)
}

const MARKS = /[，。、；：？！”’）》〉】…—]$/u

/**
 * How far words reach out of the type area, in millimetres. The box of a word is higher than its ink; marks may hang over
 * the right edge (GB/T 15834-2011 5.1).
 */
export const overrun = (page: RenderedPage): number => {
  const area = areaOf(page)
  const over = bodyWords(page).map(({ text, left, right, top, bottom }) => {
    const air = (bottom - top) * 0.15
    const hanging = MARKS.test(text) ? 17 : 0
    return Math.max(
      area.left - left,
      right - hanging - area.right,
      area.top - (top + air),
      bottom - air - area.bottom,
    )
  })
  return Math.max(0, ...over) / POINTS_PER_MM
}
