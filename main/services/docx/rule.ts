import { BorderStyle, LeaderType, Paragraph, TabStopType } from 'docx'
import type { Sheet } from '#shared/documents/page-layout.ts'
import type { RuleBlock } from '#shared/documents/paper-document.ts'
import { toTextRuns } from './runs.ts'
import { STYLE } from './styles.ts'
import { type Flow, pageStart, type Writing } from './writing.ts'

/**
 * A line across the type area. With a label the line runs to it from both sides, drawn by tabs, so that it stays right when
 * the clerk changes the label.
 */
export const toRule = ({ line, label }: RuleBlock, sheet: Sheet, flow: Flow, writing: Writing): Paragraph => {
  const { width } = sheet.typeArea
  const options = { ...pageStart(flow.newPage), ...(flow.keepNext ? { keepNext: true } : {}) }
  if (label === undefined || label === '') {
    const style = line === 'dashed' ? BorderStyle.DASHED : BorderStyle.SINGLE
    return new Paragraph({
      style: STYLE.rule,
      ...options,
      border: { bottom: { style, size: 6, color: '000000', space: 1 } },
    })
  }
  const leader = line === 'dashed' ? LeaderType.HYPHEN : LeaderType.UNDERSCORE
  return new Paragraph({
    style: STYLE.rule,
    ...options,
    tabStops: [
      { type: TabStopType.CENTER, position: Math.round(width / 2), leader },
      { type: TabStopType.RIGHT, position: width, leader },
    ],
    children: toTextRuns({ text: `\t　${label}　\t` }, 'body', writing.typefaces),
  })
}
