import {
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  type IFrameOptions,
  LineRuleType,
  Paragraph,
  TabStopType,
  VerticalPositionAlign,
} from 'docx'
import { IMPRINT, type ImprintLayout, imprintLayout } from '#shared/documents/imprint-layout.ts'
import { TYPE_AREA } from '#shared/documents/page-layout.ts'
import type { ImprintBlock } from '#shared/documents/paper-document.ts'
import { toTail } from './paragraphs.ts'
import { toTextRuns } from './runs.ts'
import { STYLE } from './styles.ts'
import type { Writing } from './writing.ts'

/** Stands at the lower edge of the type area, as wide as it, whatever is above; no text stands beside or under it. */
const FRAME: IFrameOptions = {
  type: 'alignment',
  width: TYPE_AREA.width,
  wrap: FrameWrap.NOT_BESIDE,
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
  alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
}

/**
 * A rule is a black paragraph as high as the rule is thick. A border would do in Word, but is as narrow as the indents of its
 * text, and LibreOffice takes a frame with borders for running text.
 */
const toRule = (thickness: number): Paragraph =>
  new Paragraph({
    style: STYLE.imprintRule,
    frame: FRAME,
    spacing: { line: thickness, lineRule: LineRuleType.EXACT },
  })

const toRow = ({ left, right, hang }: ImprintLayout['rows'][number], { typefaces }: Writing): Paragraph =>
  new Paragraph({
    style: STYLE.imprint,
    frame: FRAME,
    indent: { left: IMPRINT.indent + hang, hanging: hang, right: IMPRINT.indent },
    tabStops: [{ type: TabStopType.RIGHT, position: TYPE_AREA.width - IMPRINT.indent }],
    children: toTextRuns({ text: right === '' ? left : `${left}\t${right}` }, 'body', typefaces),
  })

/**
 * 版记 (GB/T 9704-2012 7.4) as a frame of paragraphs, anchored to a paragraph of no height at the end of the text. Nothing when
 * it has no text.
 */
export const toImprint = (block: ImprintBlock, writing: Writing): Paragraph[] => {
  const { rows } = imprintLayout(block)
  if (rows.length === 0) return []
  return [
    toRule(IMPRINT.thickRule),
    ...rows.flatMap((row, index) => [
      ...(index === 0 ? [] : [toRule(IMPRINT.thinRule)]),
      toRow(row, writing),
    ]),
    toRule(IMPRINT.thickRule),
    toTail(),
  ]
}
