import { AlignmentType, BorderStyle, type IParagraphOptions, Paragraph, TabStopType } from 'docx'
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

const toMark = ({ mark, number, signers }: RedHeadLayout, { typefaces }: Writing): Paragraph =>
  new Paragraph({
    style: STYLE.redHeadMark,
    keepNext: true,
    spacing: {
      before: mark.top - RED_HEAD.cornerLines * GRID.linePitch,
      line: mark.height / mark.lines.length,
      lineRule: 'exact',
      after: (signers.lines[0]?.top ?? number.top) - mark.top - mark.height,
    },
    children: toTextRuns({ text: mark.lines.join('\n') }, 'title', typefaces, {
      size: mark.size,
      scale: mark.widthPercent,
    }),
  })

/**
 * A line of several 签发人, the last one with 发文字号 at its left. Names stand at tabs; the first one follows the label, which
 * ends where the others of its column begin. The red line is as wide as the paragraph, so nothing is indented by its edges.
 */
const signerLine = (
  { number, signers }: RedHeadLayout,
  index: number,
  { typefaces }: Writing,
): Pick<IParagraphOptions, 'indent' | 'tabStops' | 'children'> => {
  const { label, names } = signers.lines[index] ?? { label: false, names: [] }
  const isLast = index === signers.lines.length - 1
  const [first = 0, ...others] = names.map(({ left }) => left)
  const runs: readonly Run[] = [
    { text: `${isLast ? number.text : ''}\t${label ? SIGNER_LABEL : ''}` },
    { text: names.map(({ text }) => text).join('\t'), font: 'heading2' },
  ]
  return {
    ...(isLast ? { indent: { firstLine: RED_HEAD_INDENT } } : {}),
    tabStops: [label ? signers.labelLeft : first, ...others].map((position) => ({
      type: TabStopType.LEFT,
      position,
    })),
    children: runs.flatMap((run) => toTextRuns(run, 'body', typefaces)),
  }
}

const numberLine = (
  layout: RedHeadLayout,
  writing: Writing,
): Pick<IParagraphOptions, 'alignment' | 'indent' | 'tabStops' | 'children'> => {
  const { number, signers } = layout
  if (signers.lines.length > 0) return signerLine(layout, signers.lines.length - 1, writing)
  const children = numberRuns(layout).flatMap((run) => toTextRuns(run, 'body', writing.typefaces))
  if (number.signer === '') return { alignment: AlignmentType.CENTER, children }
  return {
    indent: { firstLine: RED_HEAD_INDENT },
    tabStops: [{ type: TabStopType.RIGHT, position: TYPE_AREA.width - RED_HEAD_INDENT }],
    children,
  }
}

/** 发文字号 in the middle; with 签发人 at the left, the name in 楷体 at the right, both one character in (7.2.5, 7.2.6). */
const numberRuns = ({ number }: RedHeadLayout): readonly Run[] => {
  if (number.signer === '') return [{ text: number.text }]
  return [{ text: `${number.text}\t${SIGNER_LABEL}` }, { text: number.signer, font: 'heading2' }]
}

const toNumber = (layout: RedHeadLayout, writing: Writing): Paragraph[] => {
  const { number, signers, rule, height } = layout
  const ruleSpace = Math.round((rule.top - number.top - GRID.linePitch) / 20)
  const above = signers.lines
    .slice(0, -1)
    .map(
      (_, index) =>
        new Paragraph({ style: STYLE.redHead, keepNext: true, ...signerLine(layout, index, writing) }),
    )
  const withRule = new Paragraph({
    style: STYLE.redHead,
    keepNext: true,
    ...numberLine(layout, writing),
    spacing: { after: height - rule.top - rule.thickness },
    border: {
      bottom: {
        style: BorderStyle.SINGLE,
        color: RED_HEAD.colour,
        size: (rule.thickness / 20) * 8,
        space: ruleSpace,
      },
    },
  })
  return [...above, withRule]
}

/** 版头 from the top of the type area to the title; see `redHeadLayout` for its measures. */
export const toRedHead = (block: RedHeadBlock, flow: Flow, writing: Writing): Paragraph[] => {
  const layout = redHeadLayout(block)
  return [...toCorner(layout, flow, writing), toMark(layout, writing), ...toNumber(layout, writing)]
}
