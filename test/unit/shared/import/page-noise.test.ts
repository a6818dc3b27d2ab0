import { expect, test } from 'vitest'
import {
  isEmptyPageLabel,
  isMachineDate,
  isPageDate,
  isPageNoise,
  isStrayNoise,
} from '#shared/import/page-noise.ts'

test.each([
  '索引号：113307/2023-46395',
  '• 文件名称：',
  '来源: 区人民法院',
  '浏览: 98',
  '发布时间：2026-01-08  访问次数：424',
  '日期：2023-05-04 08:46:31 来源：区文旅体局 浏览量：',
  '2024-11-20 09:15:22　　来源：检察院　　浏览量：152',
  '【字体：大 中 小】',
  '当前位置： 首页 >> 本级巡察情况',
  '首页 > 政务公开 > 巡察整改',
  '分享到：',
  '扫一扫在手机打开当前页',
  '【打印】【关闭】',
  '责任编辑：张三',
  '朗读',
  '# source: 抄自网页',
  '索 引 号：113307/2023-46395',
  '标 题：云溪市林业局党组关于巡察整改进展情况的通报',
  '（此件公开发布）',
  '＃ 说明',
  '———— ————',
  '第 3 页 共 8 页',
])('%s is page noise', (line) => expect(isPageNoise(line)).toBe(true))

test.each([
  '根据市委统一部署，市委第三巡察组开展了巡察。',
  '联系电话：0000-1234567',
  '中共云溪市林业局党组',
  '2025年12月12日',
  '微信公众号发布信息120条。',
  '受理时间：2025年3月1日至3月15日',
  '关闭无证作坊3家，打印宣传册200份。',
])('%s belongs to the notice', (line) => expect(isPageNoise(line)).toBe(false))

test('between paragraphs only what is never a sentence is noise', () => {
  expect(['— 3 —', '12 / 30', '分享到：', '# 注'].map(isStrayNoise)).toEqual([true, true, true, true])
  expect(['来源：审计报告', '时间：2025年3月', '整改情况'].map(isStrayNoise)).toEqual([false, false, false])
})

test('a label without value takes the next line', () => {
  expect(isEmptyPageLabel('• 发布机构：')).toBe(true)
  expect(isEmptyPageLabel('发布机构：区文化馆')).toBe(false)
})

test('dates of the page are told from dates of papers', () => {
  expect(isPageDate('2025-08-08 10:30')).toBe(true)
  expect(isPageDate('（2024年12月20日）')).toBe(true)
  expect(isPageDate('2024年12月20日召开')).toBe(false)
  expect(isMachineDate('2025-08-08 10:30')).toBe(true)
  expect(isMachineDate('（2024年12月20日）')).toBe(false)
})
