import { expect, test } from 'vitest'
import { withoutMarkup } from '#shared/import/page-markup.ts'

test.each([
  ['<p style="text-align:center">一、整改情况</p>', '一、整改情况', '<p style="text-align:center"> </p>'],
  ['&nbsp;&nbsp;局党组召开会议5次。', '局党组召开会议5次。', '&nbsp; &nbsp;'],
  ['**问题一：甲不足。**', '问题一：甲不足。', '** **'],
  ['**整改情况：**已完成。', '整改情况：已完成。', '** **'],
  ['## 二、整改落实情况', '二、整改落实情况', '##'],
  ['# 中共云溪市林业局党组关于巡察整改进展情况的通报', '中共云溪市林业局党组关于巡察整改进展情况的通报', '#'],
  ['■■一、提高站位', '一、提高站位', '■■'],
  ['• 中共云溪市林业局党组关于巡察整改进展情况的通报', '中共云溪市林业局党组关于巡察整改进展情况的通报', '•'],
  ['<br/>', '', '<br/>'],
])('%s', (line, text, markup) => {
  expect(withoutMarkup(line)).toEqual({ text, markup })
})

test.each([
  '对张**、李**给予批评教育。',
  '# source: 抄自网页',
  '• 发布机构：',
  '平均时间<5天，满意度>95%。',
  '落实**双签**制度。',
  '《关于<某办法>的通知》',
])('%s stays as it is', (line) => {
  expect(withoutMarkup(line)).toEqual({ text: line, markup: '' })
})
