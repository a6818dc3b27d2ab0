import { expect, test } from 'vitest'
import { headingExtent, unnumberedExtent } from '#shared/import/heading-extent.ts'
import { headingMarker } from '#shared/import/heading-marker.ts'

const headingOf = (text: string, shared = false): string => {
  const marker = headingMarker(text)
  if (marker === undefined) throw new Error(`no number: ${text}`)
  return text.slice(0, headingExtent(text, marker, shared))
}

test.each([
  '一、扛牢政治责任,强化思想认识',
  '（一）在“贯彻落实不够有力，作用发挥不足”方面',
  '问题四:规划滞后,《规程》多年未作修订。',
  '1.',
])('%s is a heading on its own line', (text) => {
  expect(headingOf(text)).toBe(text)
})

test.each([
  ['(一)带着责任改。班子成员认领任务,逐条说明进度。', '(一)带着责任改。'],
  ['1.关于“甲不够。乙不足”问题。一是列出计划。', '1.关于“甲不够。乙不足”问题。'],
  ['（1）针对“演出集中在城区”的问题，制定计划。', '（1）针对“演出集中在城区”的问题，'],
  ['1.关于“甲”的问题　　制定计划，逐项落实。', '1.关于“甲”的问题　　'],
  ['一、扛牢政治责任，迅速部署落实。局党组召开会议。', '一、扛牢政治责任，迅速部署落实。'],
])('%s: the heading runs into its text', (text, heading) => {
  expect(headingOf(text)).toBe(heading)
})

test.each([
  [
    '一、扛牢政治责任,强化思想认识反馈会后,市林业局当天传达,逐条认领问题,研究分工和措施。',
    '一、扛牢政治责任,强化思想认识',
  ],
  [
    '一、整改工作组织开展情况区档案馆党支部把整改列入重要日程,建立专班,明确分工,责任落实到人。',
    '一、整改工作组织开展情况',
  ],
  ['二、加强组织领导 局党组成立领导小组,制定方案,逐项明确责任人和整改时限。', '二、加强组织领导 '],
])('text glued to a heading when line ends were lost: %s', (text, heading) => {
  expect(headingOf(text, true)).toBe(heading)
})

test('a numbered paragraph without any short first sentence is no heading', () => {
  const text = `(一)${'认真落实各项要求,'.repeat(20)}完成。后续继续推进。`
  expect(headingOf(text)).toBe('')
})

test.each([
  ['1.党建引领作用不强一是配齐书记。二是规范组织生活。', '1.党建引领作用不强'],
  ['1.规划衔接不紧（1）启动规划修编。', '1.规划衔接不紧'],
])('a list begins behind the heading without any mark: %s', (text, heading) => {
  expect(headingOf(text)).toBe(heading)
})

test.each([
  ['1.关于“甲不足”的问题开展专项治理，清退违规业务31项。', '1.关于“甲不足”的问题'],
  [
    '1.关于落实“第一议题”制度不够扎实问题的整改情况严格执行制度。',
    '1.关于落实“第一议题”制度不够扎实问题的整改情况',
  ],
])('text glued to a named problem when line ends were lost: %s', (text, heading) => {
  expect(headingOf(text, true)).toBe(heading)
})

test.each([
  ['关于“甲不足”问题。一是制定办法，二是开展检查，清理往来款56.3万元。', '关于“甲不足”问题。'],
  ['关于“甲不足”问题的整改落实情况', '关于“甲不足”问题的整改落实情况'],
  ['反馈问题：监管有盲区。', '反馈问题：监管有盲区。'],
  ['针对“甲不足”问题，开展专项治理，清退违规业务31项。', ''],
  ['针对群众反映的问题，逐项办理。', ''],
])('heading without number: %s', (text, heading) => {
  expect(text.slice(0, unnumberedExtent(text))).toBe(heading)
})
