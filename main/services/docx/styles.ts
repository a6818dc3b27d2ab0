import { AlignmentType, type IParagraphStylePropertiesOptions, type IStylesOptions, LineRuleType } from 'docx'
import {
  CHARACTER_SPACING,
  FIRST_LINE_INDENT,
  GRID,
  HEADING_FONT,
  PAGE_NUMBER,
  SIZE,
} from '#shared/documents/page-layout.ts'
import { fontOf } from './fonts.ts'

/** Ids of the styles in the file. Title and headings are Word's own, so that its navigation pane and contents know them. */
export const STYLE = {
  title: 'Title',
  heading: { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' },
  body: 'GwBody',
  outline: { 1: 'GwOutline1', 2: 'GwOutline2' },
  blank: 'GwBlank',
  signature: 'GwSignature',
  footer: 'GwFooter',
} as const

const BLACK = '000000'
const lineSpacing = { line: GRID.linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 }

/** Body text: justified, so that the point a line leaves over is spread and it fills the type area (GB/T 9704-2012 5.2.3). */
const bodyParagraph = {
  spacing: lineSpacing,
  indent: { firstLine: FIRST_LINE_INDENT.twips, firstLineChars: FIRST_LINE_INDENT.characterHundredths },
  alignment: AlignmentType.BOTH,
} satisfies IParagraphStylePropertiesOptions

/** A heading on its own line: never the last line of a page, never broken over two. */
const heading = (level: 1 | 2 | 3) => ({
  next: STYLE.body,
  run: { font: fontOf(HEADING_FONT[level]), size: SIZE.body, bold: false, color: BLACK },
  paragraph: { ...bodyParagraph, keepNext: true, keepLines: true, outlineLevel: level - 1 },
})

/** A line of the outline before the title: the fonts of the headings, but no heading to Word's navigation pane. */
const outline = (level: 1 | 2) => ({
  id: STYLE.outline[level],
  name: level === 1 ? '公文提纲一级' : '公文提纲二级',
  basedOn: STYLE.body,
  next: STYLE.body,
  quickFormat: true,
  run: { font: fontOf(HEADING_FONT[level]) },
})

/** The styles of an official paper (GB/T 9704-2012 7.3). What docx cannot say of them is added by `package-patch.ts`. */
export const PAPER_STYLES = {
  default: {
    document: {
      run: {
        font: fontOf('body'),
        size: SIZE.body,
        characterSpacing: CHARACTER_SPACING,
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: lineSpacing },
    },
    title: {
      next: STYLE.body,
      run: { font: fontOf('title'), size: SIZE.title, bold: false, color: BLACK },
      paragraph: { spacing: lineSpacing, alignment: AlignmentType.CENTER, keepNext: true, keepLines: true },
    },
    heading1: heading(1),
    heading2: heading(2),
    heading3: heading(3),
  },
  paragraphStyles: [
    { id: STYLE.body, name: '公文正文', basedOn: 'Normal', quickFormat: true, paragraph: bodyParagraph },
    outline(1),
    outline(2),
    { id: STYLE.blank, name: '公文空行', basedOn: 'Normal', next: STYLE.body, quickFormat: true },
    {
      id: STYLE.signature,
      name: '公文落款',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: lineSpacing, keepLines: true },
    },
    {
      id: STYLE.footer,
      name: '公文页码',
      basedOn: 'Normal',
      run: { font: fontOf('pageNumber'), size: SIZE.pageNumber },
      paragraph: {
        spacing: { ...lineSpacing, line: PAGE_NUMBER.line },
      },
    },
  ],
} as const satisfies IStylesOptions
