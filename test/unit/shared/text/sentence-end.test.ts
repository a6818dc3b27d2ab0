import { expect, test } from 'vitest'
import { endsSentence, isEnded } from '#shared/text/sentence-end.ts'

test.each(['已完成。', '好！', '落实“责任”', '完成.', '（试行）', '等……'])('%s ends a sentence', (text) => {
  expect([isEnded(text), endsSentence(text)]).toEqual([true, true])
})

test.each(['制度如下：', '一是甲；'])('%s may end a paragraph, not a text', (text) => {
  expect([isEnded(text), endsSentence(text)]).toEqual([true, false])
})

test.each(['加强学习，', '有相', '共12'])('%s ends nothing', (text) => {
  expect([isEnded(text), endsSentence(text)]).toEqual([false, false])
})
