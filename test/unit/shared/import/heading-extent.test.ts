import { expect, test } from 'vitest'
import { headingExtent } from '#shared/import/heading-extent.ts'
import { headingMarker } from '#shared/import/heading-marker.ts'

const headingOf = (text: string, shared = false): string => {
  const marker = headingMarker(text)
  if (marker === undefined) throw new Error(`no number: ${text}`)
  return text.slice(0, headingExtent(text, marker, shared))
}

test.each([
  '一、提高政治站位,统一思想认识',
  '（一）在“贯彻落实不够有力，作用发挥不足”方面',
  '问题四:换届不及时,《章程》修订没有与时俱进。',
  '1.',
])('%s is a heading on its own line', (text) => {
  expect(headingOf(text)).toBe(text)
})

test.each([
  ['(一)从讲政治高度抓整改。党组同志认为,要把反馈意见找准。', '(一)从讲政治高度抓整改。'],
  ['1.关于“甲不够。乙不足”问题。一是列出计划。', '1.关于“甲不够。乙不足”问题。'],
  ['（1）针对“演出集中在城区”的问题，制定计划。', '（1）针对“演出集中在城区”的问题，'],
  ['1.关于“甲”的问题　　制定计划，逐项落实。', '1.关于“甲”的问题　　'],
  ['一、提高政治站位，强化责任担当。局党组召开会议。', '一、提高政治站位，强化责任担当。'],
])('%s: the heading runs into its text', (text, heading) => {
  expect(headingOf(text)).toBe(heading)
})

test.each([
  [
    '一、提高政治站位,统一思想认识市委动员部署会后,市文联高度重视,及时召开会议,传达学习。',
    '一、提高政治站位,统一思想认识',
  ],
  [
    '一、巡察整改组织领导情况区总工会党组深入学习贯彻上级精神,成立专班,细化分工,逐条落实到人。',
    '一、巡察整改组织领导情况',
  ],
  ['二、加强组织领导 局党组成立领导小组,制定方案,逐项明确责任人和整改时限。', '二、加强组织领导 '],
])('text glued to a heading when line ends were lost: %s', (text, heading) => {
  expect(headingOf(text, true)).toBe(heading)
})

test('a numbered paragraph without any short first sentence is no heading', () => {
  const text = `(一)${'认真落实各项要求,'.repeat(20)}完成。后续继续推进。`
  expect(headingOf(text)).toBe('')
})
