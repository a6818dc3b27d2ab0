import { AlignmentType, BorderStyle, Paragraph, TabStopType } from 'docx'
import { GRID, TYPE_AREA } from '#shared/documents/page-layout.ts'
import type { RedHeadBlock, Run } from '#shared/documents/paper-document.ts'
import {
  RED_HEAD,
  RED_HEAD_INDENT,
  type RedHeadLayout,
  redHeadLayout,
  SIGNER_LABEL,
} from '#shared/documents/red-head-layout.ts'
import { toTextRuns } from './runs.ts'
import { STYLE } from './styles.ts'
import { type Flow, pageStart, type Writing } from './writing.ts'

/** 份号, 密级, 紧急程度 from the top, and as many empty lines as they leave of theirs. */
const toCorner = ({ corner }: RedHeadLayout, flow: Flow, { typefaces }: Writing): Paragraph[] =>
  Array.from({ length: RED_HEAD.cornerLines }, (_, index) => {
    const part = corner[index]
    const font = part?.role === 'copyNumber' ? 'body' : 'heading1'
    return new Paragraph({
      style: STYLE.redHead,
      ...pageStart(flow.newPage && index === 0),
      keepNext: true,
      children: part === undefined ? [] : toTextRuns({ text: part.text, font }, 'body', typefaces),
    })
  })

const toMark = ({ mark, number }: RedHeadLayout, { typefaces }: Writing): Paragraph =>
  new Paragraph({
    style: STYLE.redHeadMark,
    keepNext: true,
    spacing: {
      before: mark.top - RED_HEAD.cornerLines * GRID.linePitch,
      line: mark.height,
      lineRule: 'exact',
      after: number.top - mark.top - mark.height,
    },
    children: toTextRuns({ text: mark.text.replaceAll('\n', '') }, 'title', typefaces, {
      size: mark.size,
      scale: mark.widthPercent,
    }),
  })

/** 发文字号 in the middle; with 签发人 at the left, the name in 楷体 at the right, both one character in (7.2.5, 7.2.6). */
const numberRuns = ({ number }: RedHeadLayout): readonly Run[] => {
  if (number.signer === '') return [{ text: number.text }]
  return [{ text: `${number.text}\t${SIGNER_LABEL}` }, { text: number.signer, font: 'heading2' }]
}

const toNumber = (layout: RedHeadLayout, { typefaces }: Writing): Paragraph => {
  const { number, rule, height } = layout
  const ruleSpace = Math.round((rule.top - number.top - GRID.linePitch) / 20)
  const position =
    number.signer === ''
      ? { alignment: AlignmentType.CENTER }
      : {
          // The red line is as wide as the paragraph: indents by tab and first line leave it whole.
          indent: { firstLine: RED_HEAD_INDENT },
          tabStops: [{ type: TabStopType.RIGHT, position: TYPE_AREA.width - RED_HEAD_INDENT }],
        }
  return new Paragraph({
    style: STYLE.redHead,
    keepNext: true,
    ...position,
    spacing: { after: height - rule.top - rule.thickness },
    border: {
      bottom: {
        style: BorderStyle.SINGLE,
        color: RED_HEAD.colour,
        size: (rule.thickness / 20) * 8,
        space: ruleSpace,
      },
    },
    children: numberRuns(layout).flatMap((run) => toTextRuns(run, 'body', typefaces)),
  })
}

/** 版头 from the top of the type area to the title; see `redHeadLayout` for its measures. */
export const toRedHead = (block: RedHeadBlock, flow: Flow, writing: Writing): Paragraph[] => {
  const layout = redHeadLayout(block)
  return [...toCorner(layout, flow, writing), toMark(layout, writing), toNumber(layout, writing)]
}
