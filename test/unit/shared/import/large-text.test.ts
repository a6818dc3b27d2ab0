import { expect, test } from 'vitest'
import { buildDraft } from '#shared/import/build-draft.ts'
import { noticeReport } from '#shared/import/notice-report.ts'
import { segmentNotice } from '#shared/import/segment-notice.ts'
import { inOneParagraph, noticeFixture } from '../../../support/notice-fixtures.ts'
import { processorTime } from '../../../support/processor-time.ts'

/** A megabyte of UTF-8 Chinese. */
const LENGTH = 350_000
/** Well above what it takes (under half a second); a rule that grows with the square of the text takes minutes. */
const LIMIT = 10_000

const repeated = (text: string): string => text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH)
const NOTICE = noticeFixture('outline-and-counts')

test.each([
  ['a notice many times over', repeated(NOTICE)],
  ['all of it in one paragraph', repeated(inOneParagraph(NOTICE, ''))],
  ['numbers', repeated('(一)')],
  ['problems', repeated('问题一:')],
  ['labels', repeated('整改落实情况及')],
  ['labels with colon', repeated('进展情况:')],
  ['blanks', `根据${' '.repeat(LENGTH)}甲`],
  ['opening marks', repeated('“')],
  [
    'opening and other closing marks',
    `${repeated('“').slice(0, LENGTH / 2)}${repeated('》').slice(0, LENGTH / 2)}`,
  ],
  ['digits', repeated('20221111')],
  ['one character', repeated('整')],
  ['short lines', repeated('整改\n')],
  ['findings', repeated('1.关于“甲”问题。\n一是乙。\n')],
  ['teams', repeated('第一轮巡察组对市委')],
])('a megabyte of %s is read in a moment', async (_, text) => {
  expect(await processorTime(() => noticeReport(buildDraft(segmentNotice(text))))).toBeLessThan(LIMIT)
})
