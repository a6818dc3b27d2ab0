import { AlignmentType, Paragraph } from 'docx'
import { GRID, TYPE_AREA } from '#shared/documents/page-layout.ts'
import type { SignatureBlock } from '#shared/documents/paper-document.ts'
import { issuerLines, type SignatureLine, signatureLines } from '#shared/documents/signature-layout.ts'
import { toTextRuns } from './runs.ts'
import { STYLE } from './styles.ts'
import { type Flow, pageStart, type Writing } from './writing.ts'

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const satisfies Record<SignatureLine['align'], unknown>

/** Characters as a share of the type area, in twips: a justified line of 28 fills it, so that one is 1/28 of it. */
const twips = (characters: number): number =>
  Math.round((characters * TYPE_AREA.width) / GRID.charactersPerLine)

/**
 * A line placed from the left may run past the right edge by so many characters instead of leaving 日 alone on the next
 * line: a date as long as its issuer ends at the edge (7.3.5.2), and a substitute font may be wider.
 */
const OVERRUN = 2

const toLine = (
  text: string,
  line: SignatureLine,
  { keepNext, newPage }: Flow,
  writing: Writing,
): Paragraph =>
  new Paragraph({
    style: STYLE.signature,
    ...pageStart(newPage),
    ...(keepNext ? { keepNext } : {}),
    alignment: ALIGNMENT[line.align],
    indent: { left: twips(line.left), right: twips(line.align === 'left' ? -OVERRUN : line.right) },
    children: toTextRuns({ text }, 'body', writing.typefaces),
  })

/**
 * Issuer and date on lines of their own, never parted from each other (GB/T 9704-2012 7.3.5). What is empty takes no line.
 */
export const toSignature = (
  { issuer, date, seal }: SignatureBlock,
  { newPage }: Flow,
  writing: Writing,
): Paragraph[] => {
  const placed = signatureLines(issuer, date, seal)
  const lines = [
    ...issuerLines(issuer).map((text) => ({ text, line: placed.issuer })),
    ...(date === '' ? [] : [{ text: date, line: placed.date }]),
  ]
  return lines.map(({ text, line }, index) =>
    toLine(text, line, { keepNext: index < lines.length - 1, newPage: newPage && index === 0 }, writing),
  )
}
