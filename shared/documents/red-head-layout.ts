import { CHARACTER, GRID, TYPE_AREA } from './page-layout.ts'
import type { RedHeadBlock } from './paper-document.ts'
import { widthInCharacters } from './text-width.ts'
import { titleLines } from './title-lines.ts'

/**
 * Where 版头 stands (GB/T 9704-2012 7.2), in twips from the top of the type area, for the Word writer and the preview
 * alike. From the top: three grid lines for 份号, 密级 and 紧急程度; 发文机关标志, its upper edge at 35 mm; two empty
 * lines; 发文字号; the red line 4 mm under it; two empty lines. Together they take `lines` lines of the grid, and one for each
 * further line of 签发人, so that the text after them stands on the grid of 22 lines; what is left over is shared by the two
 * gaps.
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
/** A mark whose letters would be lower than this (points) on one line stands on two, which then fill the height of one. */
const LOWEST_ON_ONE_LINE = 26
/** An exact line this much higher than its letters has their ink at its upper edge: the base line is at 80 %. */
const MARK_LINE = 1.05
/** 4 mm under 发文字号, of which the lower edge of its own line takes a part; whole points, as Word counts it. */
const RULE_AFTER_NUMBER = 140

/**
 * 发文机关标志 on one line, a long one on two: `size` in half-points, width of its letters in percent of their design, `height`
 * of all its lines together.
 */
export type MarkLayout = {
  readonly lines: readonly string[]
  readonly size: number
  readonly widthPercent: number
  readonly height: number
}

/** A line of 签发人: the label on the first, one or two names, each with its left edge in twips from that of the type area. */
export type SignerLine = {
  readonly label: boolean
  readonly names: readonly { readonly text: string; readonly left: number }[]
  readonly top: number
}

/** 版头 with everything placed; `top` of each part in twips from the top of the type area. Lines are `GRID.linePitch` high. */
export type RedHeadLayout = {
  /** What is printed at the top left, one a line. 份号 stands in the font of the body, the others in 黑体. */
  readonly corner: readonly { readonly text: string; readonly role: 'copyNumber' | 'secrecy' | 'urgency' }[]
  readonly mark: MarkLayout & { readonly top: number }
  /** 发文字号 centred, or left with one `signer` at the right, both one character in (7.2.5, 7.2.6). */
  readonly number: { readonly text: string; readonly signer: string; readonly top: number }
  /**
   * Several 签发人 in the order typed, from the left and down, at most two a line, later names under the first; 发文字号 then
   * stands at the left of the last line (7.2.6). None for one or no 签发人. `labelLeft` is where 签发人： begins.
   */
  readonly signers: { readonly labelLeft: number; readonly lines: readonly SignerLine[] }
  readonly rule: { readonly top: number; readonly thickness: number; readonly width: number }
  readonly lines: number
  readonly height: number
}

/** One character of body size, the indent of 发文字号 and 签发人 beside each other, in twips. */
export const RED_HEAD_INDENT = CHARACTER

/** What stands before the name of the 签发人 (7.2.6); the name itself is 楷体. */
export const SIGNER_LABEL = '签发人：'

const sizeOnLines = (lines: readonly string[]): { readonly size: number; readonly widthPercent: number } => {
  const width = (TYPE_AREA.width - 2 * MARK_MARGIN) / 20
  const largest = LARGEST_MARK / lines.length
  const letters = Math.max(1, ...lines.map((line) => [...line].length))
  const fitting = (100 * width) / (letters * largest)
  const widthPercent = Math.floor(Math.min(WIDEST_PERCENT, Math.max(NARROWEST_PERCENT, fitting)))
  return { size: Math.floor(Math.min(largest, (100 * width) / (letters * widthPercent)) * 2), widthPercent }
}

/** On two lines of about the same length, broken by meaning; 文件 stays with the end of the name. */
const onTwoLines = (text: string): readonly string[] => {
  const widest = Math.ceil(widthInCharacters(text) / 2) + 3
  const lines = titleLines(text, widest)
  const middle = Math.ceil([...text].length / 2)
  return lines.length === 2 ? lines : [[...text].slice(0, middle).join(''), [...text].slice(middle).join('')]
}

const markLayout = (text: string): MarkLayout => {
  const lines = sizeOnLines([text]).size < LOWEST_ON_ONE_LINE * 2 ? onTwoLines(text) : [text]
  const { size, widthPercent } = sizeOnLines(lines)
  return { lines, size, widthPercent, height: Math.round(size * 10 * MARK_LINE) * lines.length }
}

/** Between the names of a line, and the least between 发文字号 and what stands beside it, in characters. */
const BETWEEN_NAMES = 1

const namesOf = (signer: string): readonly string[] =>
  signer
    .split(/[、，,；;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** A name of two characters is spread over three where longer ones stand beside it, as lists of names are set. */
const spread = (name: string, widest: number): string =>
  widest > 2 && /^\p{Script=Han}{2}$/u.test(name) ? `${[...name].join('　')}` : name

/** Two names a line where 发文字号 leaves the room for them, else one. */
const signersLayout = ({
  signer,
  documentNumber,
}: Pick<RedHeadBlock, 'signer' | 'documentNumber'>): {
  readonly labelLeft: number
  readonly lines: readonly Omit<SignerLine, 'top'>[]
} => {
  const typed = namesOf(signer)
  if (typed.length < 2) return { labelLeft: 0, lines: [] }
  const names = typed.map((name) => spread(name, Math.max(...typed.map(widthInCharacters))))
  const width = Math.max(...names.map(widthInCharacters))
  const right = GRID.charactersPerLine - 1
  const leftOf = (columns: number) => right - columns * width - (columns - 1) * BETWEEN_NAMES
  const free = 1 + widthInCharacters(documentNumber) + BETWEEN_NAMES
  const columns = leftOf(2) - (names.length > 2 ? 0 : widthInCharacters(SIGNER_LABEL)) >= free ? 2 : 1
  const left = leftOf(columns)
  const label = Math.max(0, left - widthInCharacters(SIGNER_LABEL))
  const twips = (characters: number) => Math.round(characters * CHARACTER)
  return {
    labelLeft: twips(label),
    lines: Array.from({ length: Math.ceil(names.length / columns) }, (_, line) => ({
      label: line === 0,
      names: names.slice(line * columns, (line + 1) * columns).map((text, column) => ({
        text,
        left: twips(left + column * (width + BETWEEN_NAMES)),
      })),
    })),
  }
}

/**
 * Places the parts of a 版头. It is as high with and without 份号, 密级, 紧急程度, and for a short and a long mark; each line of
 * 签发人 above the one of 发文字号 makes it a line of the grid higher.
 */
export const redHeadLayout = (block: Omit<RedHeadBlock, 'kind' | 'source'>): RedHeadLayout => {
  const corner = (['copyNumber', 'secrecy', 'urgency'] as const)
    .map((role) => ({ role, text: block[role] }))
    .filter(({ text }) => text !== '')
  const mark = { ...markLayout(block.mark.replaceAll('\n', '')), top: RED_HEAD.markTop }
  const signers = signersLayout(block)
  const further = Math.max(0, signers.lines.length - 1)
  const lines = RED_HEAD.lines + further
  const height = lines * GRID.linePitch
  const gap = EMPTY_LINES * GRID.linePitch
  const text = (1 + further) * GRID.linePitch
  const spare = height - mark.top - mark.height - 2 * gap - text - RULE_AFTER_NUMBER - RED_HEAD.ruleThickness
  const top = mark.top + mark.height + gap + Math.max(0, Math.floor(spare / 2))
  const numberTop = top + further * GRID.linePitch
  return {
    corner,
    mark,
    number: {
      text: block.documentNumber,
      signer: signers.lines.length === 0 ? block.signer : '',
      top: numberTop,
    },
    signers: {
      labelLeft: signers.labelLeft,
      lines: signers.lines.map((line, index) => ({ ...line, top: top + index * GRID.linePitch })),
    },
    rule: {
      top: numberTop + GRID.linePitch + RULE_AFTER_NUMBER,
      thickness: RED_HEAD.ruleThickness,
      width: TYPE_AREA.width,
    },
    lines,
    height,
  }
}
