import { brokenLines } from './line-breaking.ts'
import { SIZE, TYPE_AREA } from './page-layout.ts'
import type { ImprintBlock } from './paper-document.ts'
import { widthInCharacters } from './text-width.ts'
import { titleLines } from './title-lines.ts'

/**
 * The measures of 版记 (GB/T 9704-2012 7.4), in twips: 4号 on lines of 21 pt with 3 pt below each row, so that its text stands
 * in the middle between the rules, one character in on both sides; first and last rule 0.35 mm, the one between them 0.25 mm
 * thick. Its last rule is the lower edge of the type area.
 */
export const IMPRINT = {
  linePitch: 420,
  belowRow: 60,
  indent: SIZE.note * 10,
  thickRule: 20,
  thinRule: 15,
} as const

/** What stands before the recipients; their later lines begin under the first of them (7.4.2). */
const COPY_LABEL = '抄送：'

/**
 * The rows of a 版记, from the top; `hang` is how far later lines of a row stand in from its first, in twips. `left` holds the
 * line breaks of a 印发机关 that leaves no room for the date; the date then stands on its last line.
 */
export type ImprintLayout = {
  readonly rows: readonly {
    readonly left: string
    readonly right: string
    readonly hang: number
    readonly lines: readonly string[]
  }[]
  /** Everything together, rules included, in twips. */
  readonly height: number
}

/** 抄送 ends with a full stop (7.4.2); one the clerk typed herself is not doubled. */
const copyText = (copyTo: string): string => `${COPY_LABEL}${copyTo.replace(/[。.]$/u, '')}。`

/** Between 印发机关 and 印发日期, at least, in characters. */
const BEFORE_DATE = 1

/** 印发机关, broken by meaning where it and the date are too long for a line. */
const officeLines = (office: string, date: string): readonly string[] => {
  const room = (TYPE_AREA.width - 2 * IMPRINT.indent) / (SIZE.note * 10)
  const widest = date === '' ? room : room - BEFORE_DATE - widthInCharacters(date)
  return widthInCharacters(office) <= widest ? [office] : titleLines(office, Math.floor(widest))
}

/** The rows and height of a 版记; without any text it has no rows and no height. */
export const imprintLayout = ({
  copyTo,
  printingOffice,
  printDate,
}: Pick<ImprintBlock, 'copyTo' | 'printingOffice' | 'printDate'>): ImprintLayout => {
  const character = SIZE.note * 10
  const hang = COPY_LABEL.length * character
  const width = TYPE_AREA.width - 2 * IMPRINT.indent
  const copy = copyText(copyTo)
  const date = printDate === '' ? '' : `${printDate}印发`
  const office = officeLines(printingOffice, date)
  const rows = [
    ...(copyTo === ''
      ? []
      : [
          {
            left: copy,
            right: '',
            hang,
            lines: brokenLines(copy, { character, first: width, width: width - hang }),
          },
        ]),
    ...(printingOffice === '' && printDate === ''
      ? []
      : [{ left: office.join('\n'), right: date, hang: 0, lines: office }]),
  ]
  const lines = rows.reduce((sum, row) => sum + row.lines.length, 0)
  const rules = rows.length === 0 ? 0 : 2 * IMPRINT.thickRule + (rows.length - 1) * IMPRINT.thinRule
  return { rows, height: lines * IMPRINT.linePitch + rows.length * IMPRINT.belowRow + rules }
}
