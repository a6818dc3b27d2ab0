import { CHARACTER, GRID, SIZE, TYPE_AREA } from './page-layout.ts'
import type { RedHeadBlock } from './paper-document.ts'

/**
 * Where 版头 stands (GB/T 9704-2012 7.2), in twips from the top of the type area, for the Word writer and the preview
 * alike. From the top: three grid lines for 份号, 密级 and 紧急程度; 发文机关标志, its upper edge at 35 mm; two empty
 * lines; 发文字号; the red line 4 mm under it; two empty lines. Together they take `lines` lines of the grid, so that the
 * text after them stands on the grid of 22 lines; what is left over is shared by the two gaps.
 */
export const RED_HEAD = {
  /** Grid lines from the top of the type area to the title, the two empty lines over the title included. */
  lines: 11,
  cornerLines: 3,
  markTop: 1984,
  colour: 'FF0000',
  /** Thickness of the red line, in twips: 1.5 pt. */
  ruleThickness: 30,
} as const

const EMPTY_LINES = 2
/** 发文机关标志 is set in tall letters of at most 22 mm, 62 pt, and narrower the longer it is; 3 mm free at each end. */
const LARGEST_MARK = 62
const MARK_MARGIN = 170
const WIDEST_PERCENT = 80
const NARROWEST_PERCENT = 66
/** An exact line this much higher than its letters has their ink at its upper edge: the base line is at 80 %. */
const MARK_LINE = 1.05
/** 4 mm under 发文字号, of which the lower edge of its own line takes a part; whole points, as Word counts it. */
const RULE_AFTER_NUMBER = 140

/** 发文机关标志: `size` in half-points, width of its letters in percent of their design. */
export type MarkLayout = {
  readonly text: string
  readonly size: number
  readonly widthPercent: number
  readonly height: number
}

/** 版头 with everything placed; `top` of each part in twips from the top of the type area. Lines are `GRID.linePitch` high. */
export type RedHeadLayout = {
  /** What is printed at the top left, one a line. 份号 stands in the font of the body, the others in 黑体. */
  readonly corner: readonly { readonly text: string; readonly role: 'copyNumber' | 'secrecy' | 'urgency' }[]
  readonly mark: MarkLayout & { readonly top: number }
  /** 发文字号 centred, or left with `signer` at the right, both one character in (7.2.5, 7.2.6). */
  readonly number: { readonly text: string; readonly signer: string; readonly top: number }
  readonly rule: { readonly top: number; readonly thickness: number; readonly width: number }
  readonly lines: number
  readonly height: number
}

/** One character of body size, the indent of 发文字号 and 签发人 beside each other, in twips. */
export const RED_HEAD_INDENT = CHARACTER

/** What stands before the name of the 签发人 (7.2.6); the name itself is 楷体. */
export const SIGNER_LABEL = '签发人：'

const markLayout = (text: string): MarkLayout => {
  const width = (TYPE_AREA.width - 2 * MARK_MARGIN) / 20
  const letters = Math.max(1, [...text].length)
  const fitting = (100 * width) / (letters * LARGEST_MARK)
  const widthPercent = Math.floor(Math.min(WIDEST_PERCENT, Math.max(NARROWEST_PERCENT, fitting)))
  const points = Math.min(LARGEST_MARK, (100 * width) / (letters * widthPercent))
  const size = Math.floor(points * 2)
  return { text, size, widthPercent, height: Math.round(size * 10 * MARK_LINE) }
}

/** Places the parts of a 版头. It is as high with and without 份号, 密级, 紧急程度, and for a short and a long mark. */
export const redHeadLayout = (block: Omit<RedHeadBlock, 'kind' | 'source'>): RedHeadLayout => {
  const corner = (['copyNumber', 'secrecy', 'urgency'] as const)
    .map((role) => ({ role, text: block[role] }))
    .filter(({ text }) => text !== '')
  const mark = { ...markLayout(block.mark), top: RED_HEAD.markTop }
  const height = RED_HEAD.lines * GRID.linePitch
  const gap = EMPTY_LINES * GRID.linePitch
  const spare =
    height - mark.top - mark.height - 2 * gap - GRID.linePitch - RULE_AFTER_NUMBER - RED_HEAD.ruleThickness
  const numberTop = mark.top + mark.height + gap + Math.max(0, Math.floor(spare / 2))
  return {
    corner,
    mark,
    number: { text: block.documentNumber, signer: block.signer, top: numberTop },
    rule: {
      top: numberTop + GRID.linePitch + RULE_AFTER_NUMBER,
      thickness: RED_HEAD.ruleThickness,
      width: TYPE_AREA.width,
    },
    lines: RED_HEAD.lines,
    height,
  }
}

/** Size of 份号, 密级, 紧急程度, 发文字号 and 签发人: 3号, in half-points (7.2). */
export const RED_HEAD_TEXT_SIZE = SIZE.body
