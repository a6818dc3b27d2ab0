import { AlignmentType, type IIndentAttributesProperties, Paragraph } from 'docx'
import { CHARACTER_OF, HEADING_FONT } from '#shared/documents/page-layout.ts'
import type {
  Alignment,
  FontRole,
  HeadingBlock,
  Indent,
  OutlineBlock,
  ParagraphBlock,
  Run,
  TextSize,
  TitleBlock,
} from '#shared/documents/paper-document.ts'
import { toTextRuns } from './runs.ts'
import { STYLE } from './styles.ts'
import { type Flow, pageStart, type Writing } from './writing.ts'

/** The alignments of the document model in the file. */
export const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const satisfies Record<Alignment, unknown>

/**
 * An indent of so many characters. Word reads hundredths of a character first and adds a hanging first line to the left
 * itself; what does not know them takes the twips.
 */
export const toIndent = ({ left, firstLine }: Indent, size: TextSize): IIndentAttributesProperties => {
  const character = CHARACTER_OF[size]
  const twips = (characters: number) => Math.round(characters * character)
  return {
    left: twips(left),
    ...(firstLine < 0
      ? { hanging: twips(-firstLine) }
      : { firstLine: twips(firstLine), firstLineChars: Math.round(firstLine * 100) }),
  }
}

const paragraphOf = (
  style: string,
  font: FontRole,
  runs: readonly Run[],
  flow: Flow,
  { typefaces }: Writing,
): Paragraph =>
  new Paragraph({
    style,
    ...pageStart(flow.newPage),
    ...(flow.keepNext ? { keepNext: true } : {}),
    children: runs.flatMap((run) => toTextRuns(run, font, typefaces)),
  })

/** A title is one paragraph with line breaks, so that it is one entry in Word's navigation pane. */
export const toTitle = ({ lines }: TitleBlock, flow: Flow, writing: Writing): Paragraph =>
  paragraphOf(STYLE.title, 'title', [{ text: lines.join('\n') }], { ...flow, keepNext: false }, writing)

/** A heading on a line of its own. */
export const toHeading = ({ level, runs }: HeadingBlock, flow: Flow, writing: Writing): Paragraph =>
  paragraphOf(STYLE.heading[level], HEADING_FONT[level], runs, { ...flow, keepNext: false }, writing)

/** A line of the outline. */
export const toOutline = ({ level, runs }: OutlineBlock, flow: Flow, writing: Writing): Paragraph =>
  paragraphOf(STYLE.outline[level], HEADING_FONT[level], runs, flow, writing)

/** Body text; a run-in heading is body text too, with neither outline level nor keepNext. */
export const toBodyText = (block: ParagraphBlock, flow: Flow, { typefaces }: Writing): Paragraph => {
  const { runs, align, indent, size = 'body' } = block
  return new Paragraph({
    style: size === 'body' ? STYLE.body : STYLE.sized[size],
    ...pageStart(flow.newPage),
    ...(flow.keepNext || block.keepNext === true ? { keepNext: true } : {}),
    ...(align === undefined && size === 'body' ? {} : { alignment: ALIGNMENT[align ?? 'justify'] }),
    ...(indent === undefined && size === 'body'
      ? {}
      : { indent: toIndent(indent ?? { left: 0, firstLine: 2 }, size) }),
    children: runs.flatMap((run) => toTextRuns(run, 'body', typefaces)),
  })
}

/** Empty lines of body height. */
export const toBlankLines = (lines: number, flow: Flow): Paragraph[] =>
  Array.from(
    { length: lines },
    (_, index) =>
      new Paragraph({
        style: STYLE.blank,
        ...pageStart(flow.newPage && index === 0),
        ...(flow.keepNext ? { keepNext: true } : {}),
      }),
  )

/** A paragraph that prints nothing and is next to no height: what Word wants after a table, or before one on a new page. */
export const toTail = (newPage = false): Paragraph =>
  new Paragraph({ style: STYLE.tail, ...pageStart(newPage) })
