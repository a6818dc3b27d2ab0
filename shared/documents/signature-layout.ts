import { GRID } from './page-layout.ts'
import { widthInCharacters } from './text-width.ts'

/** How one line of the signature is set; indents in characters of body size from the edges of the type area. */
export type SignatureLine = {
  readonly align: 'left' | 'right' | 'center'
  readonly left: number
  readonly right: number
}

const SEALED_DATE_INDENT = 4
const PLAIN_INDENT = 2
const DATE_SHIFT = 2

/**
 * Where issuer and date stand (GB/T 9704-2012 7.3.5.1, 7.3.5.2).
 * Without seal: issuer 2 characters from the right, the date's first character 2 right of the issuer's first; a date
 * longer than the issuer stands 2 from the right itself and the issuer moves left.
 * With seal: date 4 characters from the right, issuer centred over it, whatever the fonts: both lines are centred in
 * one box. An issuer wider than that box keeps the centre and pushes the date left.
 */
export const signatureLines = (
  issuer: string,
  date: string,
  seal: boolean,
): { readonly issuer: SignatureLine; readonly date: SignatureLine } => {
  const line = GRID.charactersPerLine
  const issuerWidth = widthInCharacters(issuer)
  const dateWidth = widthInCharacters(date)
  if (seal) {
    const box = Math.min(line, Math.max(dateWidth + 2 * SEALED_DATE_INDENT, issuerWidth))
    const centred = { align: 'center', left: line - box, right: 0 } as const
    return { issuer: centred, date: centred }
  }
  if (dateWidth > issuerWidth) {
    const dateStart = line - PLAIN_INDENT - dateWidth
    return {
      issuer: { align: 'left', left: Math.max(0, dateStart - DATE_SHIFT), right: 0 },
      date: { align: 'right', left: 0, right: PLAIN_INDENT },
    }
  }
  return {
    issuer: { align: 'right', left: 0, right: PLAIN_INDENT },
    date: {
      align: 'left',
      left: Math.max(0, line - PLAIN_INDENT - issuerWidth) + DATE_SHIFT,
      right: 0,
    },
  }
}
