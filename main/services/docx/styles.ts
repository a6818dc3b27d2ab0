import {
  AlignmentType,
  type IParagraphStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
  ShadingType,
} from 'docx'
import { IMPRINT } from '#shared/documents/imprint-layout.ts'
import {
  CHARACTER_SPACING,
  FIRST_LINE_INDENT,
  GRID,
  HEADING_FONT,
  LINE_PITCH,
  PAGE,
  PAGE_NUMBER,
  SIZE,
} from '#shared/documents/page-layout.ts'
import type { TextSize } from '#shared/documents/paper-document.ts'
import { RED_HEAD } from '#shared/documents/red-head-layout.ts'
import { TABLE } from '#shared/documents/table-layout.ts'
import type { Typefaces } from './fonts.ts'

/** Ids of the styles in the file. Title and headings are Word's own, so that its navigation pane and contents know them. */
export const STYLE = {
  title: 'Title',
  heading: { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' },
  body: 'GwBody',
  outline: { 1: 'GwOutline1', 2: 'GwOutline2' },
  blank: 'GwBlank',
  signature: 'GwSignature',
  footer: 'GwFooter',
  sized: { body: 'GwCell', note: 'GwNote', table: 'GwTableText', small: 'GwSmallText' },
  redHead: 'GwRedHead',
  redHeadMark: 'GwRedHeadMark',
  imprint: 'GwImprint',
  imprintRule: 'GwImprintRule',
  rule: 'GwRule',
  picture: 'GwPicture',
  tail: 'GwTail',
} as const

/**
 * Styles of paragraphs that stand off the line grid: on it, LibreOffice gives each line of another height two grid lines
 * even with exact spacing.
 */
export const OFF_THE_GRID: readonly string[] = [
  STYLE.title,
  STYLE.footer,
  ...Object.values(STYLE.sized),
  STYLE.redHead,
  STYLE.redHeadMark,
  STYLE.imprint,
  STYLE.imprintRule,
  STYLE.rule,
  STYLE.picture,
  STYLE.tail,
]

const BLACK = '000000'

/** What only text of body size is: a little closer, to give 28 on a line. docx cannot write a spacing of 0 to take it back. */
const BODY_RUN = { characterSpacing: CHARACTER_SPACING } as const
const lineSpacing = { line: GRID.linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 }

/** Body text: justified, so that the point a line leaves over is spread and it fills the type area (GB/T 9704-2012 5.2.3). */
const bodyParagraph = {
  spacing: lineSpacing,
  indent: { firstLine: FIRST_LINE_INDENT.twips, firstLineChars: FIRST_LINE_INDENT.characterHundredths },
  alignment: AlignmentType.BOTH,
} satisfies IParagraphStylePropertiesOptions

/** A heading on its own line: never the last line of a page, never broken over two. */
const heading = (level: 1 | 2 | 3, typefaces: Typefaces) => ({
  next: STYLE.body,
  run: { ...BODY_RUN, font: typefaces[HEADING_FONT[level]], size: SIZE.body, bold: false, color: BLACK },
  paragraph: { ...bodyParagraph, keepNext: true, keepLines: true, outlineLevel: level - 1 },
})

/** A line of the outline before the title: the fonts of the headings, but no heading to Word's navigation pane. */
const outline = (level: 1 | 2, typefaces: Typefaces) => ({
  id: STYLE.outline[level],
  name: level === 1 ? '公文提纲一级' : '公文提纲二级',
  basedOn: STYLE.body,
  next: STYLE.body,
  quickFormat: true,
  run: { font: typefaces[HEADING_FONT[level]] },
})

const exact = (line: number) => ({ ...lineSpacing, line })

const SIZED_NAME: Readonly<Record<TextSize, string>> = {
  body: '公文表格三号',
  note: '公文小字四号',
  table: '公文表格五号',
  small: '公文表格小五',
}

/** Text of a size: that of cells, and paragraphs smaller than the body. */
const sized = (size: TextSize) => ({
  id: STYLE.sized[size],
  name: SIZED_NAME[size],
  basedOn: 'Normal',
  quickFormat: true,
  run: size === 'body' ? BODY_RUN : { size: SIZE[size] },
  paragraph: { spacing: exact(LINE_PITCH[size]) },
})

/** 版头 and 版记 (GB/T 9704-2012 7.2, 7.4). */
const official = (typefaces: Typefaces) => [
  {
    id: STYLE.redHead,
    name: '公文版头',
    basedOn: 'Normal',
    run: BODY_RUN,
    paragraph: { spacing: lineSpacing },
  },
  {
    id: STYLE.redHeadMark,
    name: '发文机关标志',
    basedOn: 'Normal',
    run: { font: typefaces.title, color: RED_HEAD.colour, bold: false },
    paragraph: { spacing: lineSpacing, alignment: AlignmentType.CENTER },
  },
  {
    id: STYLE.imprint,
    name: '公文版记',
    basedOn: 'Normal',
    run: { size: SIZE.note },
    paragraph: { spacing: { ...exact(IMPRINT.linePitch), after: IMPRINT.belowRow } },
  },
  {
    id: STYLE.imprintRule,
    name: '公文版记线',
    basedOn: 'Normal',
    run: { size: 2 },
    paragraph: {
      spacing: exact(IMPRINT.thickRule),
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: BLACK },
    },
  },
]

/** What is drawn rather than written, and the paragraph of no height a table needs after it. */
const drawn = [
  {
    id: STYLE.rule,
    name: '公文分隔线',
    basedOn: 'Normal',
    run: { size: SIZE.note },
    paragraph: { spacing: exact(LINE_PITCH.note) },
  },
  {
    id: STYLE.picture,
    name: '公文图',
    basedOn: 'Normal',
    paragraph: {
      spacing: { ...lineSpacing, line: 240, lineRule: LineRuleType.AUTO },
      alignment: AlignmentType.CENTER,
    },
  },
  {
    id: STYLE.tail,
    name: '公文表尾',
    basedOn: 'Normal',
    run: { size: 2 },
    paragraph: { spacing: exact(TABLE.tail) },
  },
]

/**
 * Fills the footer up to the type area but for half a point. LibreOffice else lets a page that must be even have more room for
 * text than the others, and 版记 stands too low.
 */
const ABOVE_PAGE_NUMBER = PAGE.margin.bottom - PAGE.footer - PAGE_NUMBER.line - 10

/** The styles of an official paper (GB/T 9704-2012 7.3). What docx cannot say of them is added by `package-patch.ts`. */
export const paperStyles = (typefaces: Typefaces) =>
  ({
    default: {
      document: {
        run: {
          font: typefaces.body,
          size: SIZE.body,
          language: { value: 'en-US', eastAsia: 'zh-CN' },
        },
        paragraph: { spacing: lineSpacing },
      },
      title: {
        next: STYLE.body,
        run: { font: typefaces.title, size: SIZE.title, bold: false, color: BLACK },
        paragraph: { spacing: lineSpacing, alignment: AlignmentType.CENTER, keepNext: true, keepLines: true },
      },
      heading1: heading(1, typefaces),
      heading2: heading(2, typefaces),
      heading3: heading(3, typefaces),
    },
    paragraphStyles: [
      {
        id: STYLE.body,
        name: '公文正文',
        basedOn: 'Normal',
        quickFormat: true,
        run: BODY_RUN,
        paragraph: bodyParagraph,
      },
      outline(1, typefaces),
      outline(2, typefaces),
      { id: STYLE.blank, name: '公文空行', basedOn: 'Normal', next: STYLE.body, quickFormat: true },
      {
        id: STYLE.signature,
        name: '公文落款',
        basedOn: 'Normal',
        quickFormat: true,
        run: BODY_RUN,
        paragraph: { spacing: lineSpacing, keepLines: true },
      },
      {
        id: STYLE.footer,
        name: '公文页码',
        basedOn: 'Normal',
        run: { font: typefaces.pageNumber, size: SIZE.pageNumber },
        paragraph: {
          spacing: { ...lineSpacing, before: ABOVE_PAGE_NUMBER, line: PAGE_NUMBER.line },
        },
      },
      sized('body'),
      sized('note'),
      sized('table'),
      sized('small'),
      ...official(typefaces),
      ...drawn,
    ],
  }) as const satisfies IStylesOptions
