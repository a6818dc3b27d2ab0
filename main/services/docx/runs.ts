import { HighlightColor, type IRunOptions, Tab, TextRun } from 'docx'
import { TONE_COLOUR } from '#shared/documents/page-layout.ts'
import type { FontRole, Run, RunMark } from '#shared/documents/paper-document.ts'
import { EAST_ASIAN_HINT, type Typefaces } from './fonts.ts'
import { writableLines } from './writable-text.ts'

/**
 * How a mark is seen on the paper. Word's text highlighter, not shading: the clerk finds and removes it with the
 * button she knows.
 */
const MARKED = {
  gap: { highlight: HighlightColor.YELLOW },
  'unknown-variable': { highlight: HighlightColor.YELLOW, color: 'FF0000' },
} as const satisfies Record<RunMark, IRunOptions>

const withTabs = (line: string): (string | Tab)[] =>
  line
    .split('\t')
    .flatMap((piece, index) => (index === 0 ? [piece] : [new Tab(), piece]))
    .filter((piece) => piece !== '')

/**
 * A run of the document model as runs of the file, one for each line it has. The font is written only where it
 * differs from the one the paragraph's style has, so that a style changed in Word changes the text. `more` is what the
 * place of the run adds.
 */
export const toTextRuns = (
  run: Run,
  styleFont: FontRole,
  typefaces: Typefaces,
  more: IRunOptions = {},
): TextRun[] => {
  const font = run.font === undefined || run.font === styleFont ? {} : typefaces[run.font]
  const properties: IRunOptions = {
    font: { ...font, ...EAST_ASIAN_HINT },
    ...(run.bold === true ? { bold: true } : {}),
    ...(run.tone === undefined ? {} : { color: TONE_COLOUR[run.tone] }),
    ...(run.mark === undefined ? {} : MARKED[run.mark]),
    ...more,
  }
  return writableLines(run.text).map(
    (line, index) =>
      new TextRun({ ...properties, ...(index === 0 ? {} : { break: 1 }), children: withTabs(line) }),
  )
}
