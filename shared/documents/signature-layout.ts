import { GRID } from './page-layout.ts'
import { widthInCharacters } from './text-width.ts'
import { titleLines } from './title-lines.ts'

/** How one line of the signature is set; indents in characters of body size from the edges of the type area. */
export type SignatureLine = {
  readonly align: 'left' | 'right' | 'center'
  readonly left: number
  readonly right: number
}

const SEALED_DATE_INDENT = 4
const PLAIN_INDENT = 2
const DATE_SHIFT = 2

/** An issuer longer than this is broken by meaning; the type area has 28. */
const WIDEST_ISSUER = 24

/**
 * The lines of the issuer: one for each of several units (联合行文, a line each as typed, the leading one first), and one more
 * where a name is too long. None for an empty one.
 */
export const issuerLines = (issuer: string): readonly string[] => titleLines(issuer, WIDEST_ISSUER)

/**
 * Where issuer and date stand (GB/T 9704-2012 7.3.5.1, 7.3.5.2).
 * Without seal: issuer 2 characters from the right, the date's first character 2 right of the issuer's first; a date
 * longer than the issuer stands 2 from the right itself and the issuer moves left.
 * With seal: date 4 characters from the right, issuer centred over it, whatever the fonts: both lines are centred in
 * one box. An issuer wider than that box keeps the centre and pushes the date left.
 * Several lines of the issuer are centred over each other and count as one as wide as the longest.
 */
export const signatureLines = (
  issuer: string,
  date: string,
  seal: boolean,
): { readonly issuer: SignatureLine; readonly date: SignatureLine } => {
  const line = GRID.charactersPerLine
  const issuerTexts = issuerLines(issuer)
  const issuerWidth = Math.max(0, ...issuerTexts.map(widthInCharacters))
  const dateWidth = widthInCharacters(date)
  if (seal) {
    const box = Math.min(line, Math.max(dateWidth + 2 * SEALED_DATE_INDENT, issuerWidth))
    const centred = { align: 'center', left: line - box, right: 0 } as const
    return { issuer: centred, date: centred }
  }
  const centred = (left: number) =>
    ({ align: 'center', left, right: Math.max(0, line - left - issuerWidth) }) as const
  if (dateWidth > issuerWidth) {
    const left = Math.max(0, line - PLAIN_INDENT - dateWidth - DATE_SHIFT)
    return {
      issuer: issuerTexts.length > 1 ? centred(left) : { align: 'left', left, right: 0 },
      date: { align: 'right', left: 0, right: PLAIN_INDENT },
    }
  }
  const start = Math.max(0, line - PLAIN_INDENT - issuerWidth)
  return {
    issuer: issuerTexts.length > 1 ? centred(start) : { align: 'right', left: 0, right: PLAIN_INDENT },
    date: { align: 'left', left: start + DATE_SHIFT, right: 0 },
  }
}
