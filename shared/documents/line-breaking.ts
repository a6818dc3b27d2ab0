import { latinWidth } from './latin-widths.ts'

/**
 * Where Chinese text breaks into lines, by the width of its characters alone: near enough to count lines and pages where
 * nothing is drawn. What is drawn is measured; see decision 19.
 */

/** Marks that do not end a line, and marks that do not begin one (GB/T 15834-2011 5.1; the dash may do both). */
const OPENING_MARKS = '“‘（《〈【〔「『〖［｛([{'
const CLOSING_MARKS = '”’）》〉】〕」』〗］｝，。、；：？！…·～％‰℃,.;:?!)]}%'

/** Letters of western languages, figures and ASCII marks: half a character wide, their words kept whole. */
const LATIN = /[!-~\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/u

/** Two of these are one mark: the dash. */
const DASH = '—'

/**
 * The line text is broken into; all in one unit, such as twips. `first` is the width of its first line, `width` of the others.
 * `parting` is added between Chinese and letters or figures, as a share of a character; none when absent.
 */
export type LineMeasure = {
  /** Width of a full-width character, the space after it included. */
  readonly character: number
  /** Size of the font, for the widths of letters and figures in Times New Roman; without it they are half a character wide. */
  readonly size?: number
  readonly first: number
  readonly width: number
  readonly parting?: number
}

/** A stretch no line break may cut. `blank` is what follows it and may hang over the edge. */
type Piece = { text: string; width: number; blank: number }

const isBlank = (character: string): boolean => character === ' ' || character === '\t'

const breaksBetween = (before: string, after: string): boolean => {
  if (isBlank(after)) return false
  if (isBlank(before)) return true
  if (CLOSING_MARKS.includes(after) || OPENING_MARKS.includes(before)) return false
  if (before === DASH && after === DASH) return false
  return !(LATIN.test(before) && LATIN.test(after))
}

/** A number such as 0000-1234567 may break after its hyphen; a minus sign begins its number. */
const afterHyphen = (piece: string, after: string): boolean =>
  piece.length > 1 && piece.endsWith('-') && LATIN.test(after) && !CLOSING_MARKS.includes(after)

const HAN = /\p{Script=Han}/u
const FIGURE_OR_LETTER = /[\p{Nd}\p{Script=Latin}]/u

const areParted = (before: string, after: string): boolean =>
  (HAN.test(before) && FIGURE_OR_LETTER.test(after)) || (FIGURE_OR_LETTER.test(before) && HAN.test(after))

const widthOf = (one: string, { character, size }: LineMeasure): number => {
  if (!isBlank(one) && !LATIN.test(one)) return character
  // The space after every character does not grow narrower with it.
  return size === undefined ? character / 2 : latinWidth(one) * size + (character - size)
}

const piecesOf = (text: string, measure: LineMeasure): Piece[] => {
  const { character, parting = 0 } = measure
  const pieces: Piece[] = []
  let piece: Piece | undefined
  let before = ''
  for (const after of text) {
    if (piece === undefined || breaksBetween(before, after) || afterHyphen(piece.text, after)) {
      piece = { text: '', width: 0, blank: 0 }
      pieces.push(piece)
    }
    const parted = parting > 0 && areParted(before, after) ? parting * character : 0
    const width = parted + widthOf(after, measure)
    piece.text += after
    if (isBlank(after)) piece.blank += width
    else {
      piece.width += piece.blank + width
      piece.blank = 0
    }
    before = after
  }
  return pieces
}

/** Rounding of widths added up must not push a character that just fits to the next line. */
const ROUNDING = 1e-6

/** One paragraph without line ends of its own. */
const linesOfParagraph = (text: string, measure: LineMeasure): string[] => {
  const { first, width } = measure
  const lines: string[] = []
  let line = ''
  let left = first
  const endLine = () => {
    lines.push(line)
    line = ''
    left = width
  }
  const cut = (piece: Piece) => {
    // A word longer than a line breaks anywhere.
    for (const letter of piece.text) {
      const room = widthOf(letter, measure)
      if (line !== '' && room > left + ROUNDING) endLine()
      line += letter
      left -= room
    }
  }
  for (const piece of piecesOf(text, measure)) {
    if (line !== '' && piece.width > left + ROUNDING) endLine()
    if (piece.width > left + ROUNDING) cut(piece)
    else {
      line += piece.text
      left -= piece.width + piece.blank
    }
  }
  return [...lines, line]
}

/**
 * The lines a text takes: marks neither begin nor end a line that may not, words and figures stay whole, line ends in the
 * text (`\n`) are kept. Joined without them, the lines are the text. An empty text is one empty line.
 */
export const brokenLines = (text: string, measure: LineMeasure): readonly string[] =>
  text
    .split('\n')
    .flatMap((part, index) =>
      linesOfParagraph(part, index === 0 ? measure : { ...measure, first: measure.width }),
    )
