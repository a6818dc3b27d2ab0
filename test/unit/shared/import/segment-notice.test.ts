import { expect, test } from 'vitest'
import type { SegmentKind } from '#shared/import/notice-segment.ts'
import { segmentNotice } from '#shared/import/segment-notice.ts'
import { brokenAt, cutAfter, inOneParagraph, noticeFixture } from '../../../support/notice-fixtures.ts'

/** Segments of one kind, long ones cut. */
const textsOf = (text: string, kind: SegmentKind): string[] =>
  segmentNotice(text)
    .filter((segment) => segment.kind === kind)
    .map((segment) => segment.text)

/** Lines and kinds, neighbours of one kind together: `1-7 outline`. */
const outlineOf = (text: string): string[] => {
  const stretches: { kind: SegmentKind; from: number; to: number }[] = []
  for (const { kind, line } of segmentNotice(text)) {
    const last = stretches.at(-1)
    if (last?.kind === kind) last.to = line
    else stretches.push({ kind, from: line, to: line })
  }
  return stretches.map(({ kind, from, to }) => `${from === to ? from : `${from}-${to}`} ${kind}`)
}

test('outline before the title, counts after the aspects, contact and signature at the end', () => {
  expect(outlineOf(noticeFixture('outline-and-counts'))).toEqual([
    '1-7 outline',
    '8 title',
    '9 preamble',
    '10 chapter',
    '11 body',
    '12 chapter',
    '13 body',
    '14 chapter',
    '15 body',
    '16 aspect',
    '17 finding',
    '18 progress',
    '19 finding',
    '20-21 progress',
    '22 aspect',
    '23 finding',
    '24 progress',
    '25 finding',
    '26 progress',
    '27 aspect',
    '28 finding',
    '29 progress',
    '30 chapter',
    '31 body',
    '32-33 contact',
    '34 signature',
    '35 date',
  ])
})

test('page noise, repeated title, ideographic spaces, run-in headings, sub-points inside findings', () => {
  const text = noticeFixture('page-noise')
  expect(outlineOf(text)).toEqual([
    '1-6 noise',
    '8 title',
    '10 preamble',
    '12 chapter',
    '14-16 body',
    '18 chapter',
    '20 aspect',
    '22 finding',
    '24-30 progress',
    '32 finding',
    '34 progress',
    '36 aspect',
    '38 finding',
    '40 progress',
    '42 chapter',
    '44-46 body',
    '48 contact',
    '50 signature',
    '51 date',
    '53-55 noise',
  ])
  expect(textsOf(text, 'finding')[0]).toBe('反馈问题一：关于 “法律监督质效不高” 的问题。')
})

test('labels of the page head with their values on lines of their own, no chapters', () => {
  const text = noticeFixture('no-chapters')
  expect(textsOf(text, 'title')).toEqual(['中共云溪市东河区文化馆党支部关于巡察整改情况的通报'])
  expect(textsOf(text, 'noise')).toHaveLength(11)
  expect(textsOf(text, 'unplaced')).toEqual([])
  expect(textsOf(text, 'aspect')).toEqual([
    '（一）在“贯彻落实上级决策部署不够有力，文化惠民成效不明显”方面',
    '（二）在“财务管理制度执行不严”方面',
  ])
  expect(textsOf(text, 'finding')).toHaveLength(4)
  expect(textsOf(text, 'preamble')).toHaveLength(2)
})

test('findings numbered like chapters', () => {
  const text = noticeFixture('findings-as-chapters')
  expect(textsOf(text, 'chapter')).toEqual(['一、整改工作组织情况', '五、下一步工作安排'])
  expect(textsOf(text, 'finding')).toEqual([
    '二、关于“党委会议事规则执行不严格”问题的整改情况',
    '三、关于“师德师风建设抓得不紧”问题的整改情况',
    '四、关于“食堂采购管理存在漏洞”问题的整改情况',
  ])
})

test('a title over two lines, its date under it, findings directly under several chapters', () => {
  const text = noticeFixture('chapters-as-aspects')
  expect(textsOf(text, 'title')).toEqual([
    '中共云溪市供水集团有限公司委员会',
    '关于市委巡察反馈意见整改进展情况的报告',
  ])
  expect(textsOf(text, 'date')).toEqual(['（2024年12月20日）'])
  expect(textsOf(text, 'finding')).toEqual([
    '（一）学习贯彻新发展理念不够深入。',
    '（二）管网改造进度滞后。',
    '（一）廉洁风险防控不到位。',
    '（一）支部分类管理不精细。',
    '（二）党费收缴不及时。',
    '（三）发展党员程序不规范。',
  ])
  expect(textsOf(text, 'contact')).toEqual(['联系人：集团党群工作部', '联系电话：0000-5566778'])
})

test('numbers through all aspects, labels on lines of their own, date in Chinese numerals', () => {
  const text = noticeFixture('through-numbering')
  expect(textsOf(text, 'finding')).toHaveLength(8)
  expect(textsOf(text, 'progress').filter((part) => part === '【整改情况】')).toHaveLength(8)
  expect(textsOf(text, 'date')).toEqual(['二〇二五年三月六日'])
})

test('narrative under bracketed headings of organisation stays text', () => {
  const text = noticeFixture('lost-date-marks')
  expect(textsOf(text, 'finding')).toEqual([
    '1.关于“中医药特色发展规划不清晰”问题。',
    '2.关于“医联体帮扶流于形式”问题。',
    '1.关于“耗材采购程序不规范”问题。',
  ])
  expect(textsOf(text, 'aspect')).toEqual(['(一)聚焦落实上级决策部署方面', '(二)聚焦群众身边不正之风方面'])
})

test('a summary without headings is preamble from first to last line', () => {
  expect(outlineOf(noticeFixture('summary-only'))).toEqual(['1-4 preamble'])
})

test.each(['', ' ', '　　'])('everything in one paragraph, joined by %j', (joint) => {
  const text = inOneParagraph(noticeFixture('outline-and-counts'), joint)
  expect(textsOf(text, 'title')).toEqual(['中共云溪市林业局党组关于六届市委第四轮巡察整改进展情况的通报'])
  expect(textsOf(text, 'outline')).toHaveLength(7)
  expect(textsOf(text, 'chapter')).toEqual([
    '一、扛牢政治责任,强化思想认识',
    '二、健全工作机制,压实整改任务',
    '三、聚焦问题整改,逐项销号见底',
    '四、巩固整改成果,健全长效机制',
  ])
  expect(textsOf(text, 'aspect')).toHaveLength(3)
  expect(textsOf(text, 'finding')).toEqual([
    '问题一:生态修复规划落实不够到位。',
    '问题二:苗圃搬迁推进缓慢。',
    '问题一:审批服务承诺时限执行不严。',
    '问题二:林区防火设施更新不及时。',
    '问题一:林场党支部组织生活不规范。',
  ])
  expect(textsOf(text, 'signature')).toEqual(['中共云溪市林业局党组'])
  expect(textsOf(text, 'date')).toEqual(['2025年12月12日'])
})

test.each(['', ' ', '　　'])('one paragraph with page noise at both ends, joined by %j', (joint) => {
  const text = inOneParagraph(noticeFixture('lost-date-marks'), joint)
  expect(textsOf(text, 'title')).toEqual(['云溪市中医医院党委关于八届市委第六轮巡察集中整改进展情况的通报'])
  expect(textsOf(text, 'finding')).toHaveLength(3)
  expect(textsOf(text, 'chapter')).toHaveLength(3)
})

test('lines that a page broke at its edge are paragraphs again', () => {
  const whole = segmentNotice(noticeFixture('outline-and-counts'))
  const paragraphs = whole
    .filter(({ kind }) => kind === 'progress' || kind === 'body')
    .map(({ text }) => text)
  const broken = brokenAt(noticeFixture('outline-and-counts'), 36)
  expect(textsOf(broken, 'progress').concat(textsOf(broken, 'body')).sort()).toEqual(paragraphs.sort())
})

test.each([
  [
    '问题一：甲工作不到位。整改情况：已完成。',
    ['finding 问题一：甲工作不到位。', 'progress 整改情况：已完成。'],
  ],
  ['反馈问题3.乙制度不健全', ['finding 反馈问题3.乙制度不健全']],
])('label and heading on one line: %s', (line, parts) => {
  const segments = segmentNotice(`二、整改落实情况\n${line}`)
  expect(segments.slice(1).map(({ kind, text }) => `${kind} ${text}`)).toEqual(parts)
})

test('a problem in several sentences stays whole when its progress begins on the next line', () => {
  const text = '二、整改落实情况\n问题一：学习不深。未按要求组织研讨。\n整改情况：已组织。'
  expect(textsOf(text, 'finding')).toEqual(['问题一：学习不深。未按要求组织研讨。'])
})

test('unnumbered headings that name a problem are findings', () => {
  const text =
    '一、整改情况\n关于“贷后管理不到位”的问题。\n整改情况：建立台账。\n关于“窗口服务不优”的问题。\n已推行一窗通办。'
  expect(textsOf(text, 'finding')).toHaveLength(2)
})

test('enumerations in prose are no headings', () => {
  const text =
    '二、整改落实情况\n（一）学习不够深入。会议强调：（一）要学原文；（二）要悟原理。重点抓好1.学习；2.落实。\n（二）作风不够扎实。已整改。'
  expect(textsOf(text, 'finding')).toEqual(['（一）学习不够深入。', '（二）作风不够扎实。'])
  expect(textsOf(text, 'progress')).toHaveLength(2)
})

test('text after the last finding that looks back or forward closes the chapter', () => {
  const text =
    '二、整改落实情况\n问题一：甲不足。\n整改情况：已改。\n再次核查无误。\n下一步，持续抓好整改。\n三、工作建议\n无。'
  expect(textsOf(text, 'progress')).toEqual(['整改情况：已改。', '再次核查无误。'])
  expect(textsOf(text, 'body')).toEqual(['下一步，持续抓好整改。', '无。'])
})

test('a text that is no notice at all loses nothing', () => {
  expect(segmentNotice('')).toEqual([])
  expect(segmentNotice(' \n　\n')).toEqual([])
  expect(segmentNotice('今天天气很好').map(({ text }) => text)).toEqual(['今天天气很好'])
})

test('a notice cut anywhere is read up to there', () => {
  const text = noticeFixture('outline-and-counts')
  for (let lines = 1; lines <= text.split('\n').length; lines++) {
    const part = cutAfter(text, lines)
    expect(
      segmentNotice(part)
        .map(({ line }) => line)
        .at(-1),
    ).toBeLessThanOrEqual(lines)
  }
})

test('bracketed sub-points inside a finding are no aspects', () => {
  const text = [
    '二、整改落实情况',
    '（一）落实决策部署方面',
    '问题一：规划落实不到位。',
    '整改情况：',
    '（一）加强统筹。建立台账。',
    '（二）压实责任。逐项督办。',
    '问题二：推进缓慢。',
    '整改情况：已完成。',
    '（二）作风建设方面',
    '问题一：调研不深。',
    '整改情况：已完成。',
  ].join('\n')
  expect(textsOf(text, 'aspect')).toEqual(['（一）落实决策部署方面', '（二）作风建设方面'])
  expect(textsOf(text, 'finding')).toHaveLength(3)
})

test('chapters of organisation keep their bracketed paragraphs, chapters about findings are not findings', () => {
  const text = [
    '一、坚决扛牢整改责任',
    '（一）强化领导。一是成立专班。二是定期调度。',
    '（二）压实责任。一是明确分工。',
    '二、关于巡察反馈问题的整改情况',
    '（一）关于“阵地管理薄弱”的问题。已整改。',
  ].join('\n')
  expect(textsOf(text, 'chapter')).toEqual(['一、坚决扛牢整改责任', '二、关于巡察反馈问题的整改情况'])
  expect(textsOf(text, 'finding')).toEqual(['（一）关于“阵地管理薄弱”的问题。'])
  expect(textsOf(text, 'body')).toHaveLength(2)
})

const BODY = '根据市委统一部署，市委第三巡察组对我局开展了巡察。\n一、整改情况\n1.甲不足。\n一是已改。'
const tailOf = (...lines: string[]): string[] =>
  segmentNotice([BODY, ...lines].join('\n'))
    .filter(({ line }) => line > 4)
    .map(({ kind, text }) => `${kind} ${text}`)

test('contact below the date, file offered for download, names of the site', () => {
  expect(
    tailOf(
      '中共云溪市林业局党组',
      '2025年12月12日',
      '（联系人：许若彤，电话：0000-8216030）',
      '附件：整改任务清单.xlsx',
      '云溪市人民政府网站',
      '版权所有：云溪市人民政府',
    ),
  ).toEqual([
    'signature 中共云溪市林业局党组',
    'date 2025年12月12日',
    'contact （联系人：许若彤，电话：0000-8216030）',
    'noise 附件：整改任务清单.xlsx',
    'unplaced 云溪市人民政府网站',
    'noise 版权所有：云溪市人民政府',
  ])
})

test('a contact heading, an address over two lines', () => {
  expect(
    tailOf(
      '二、联系方式',
      '联系电话：0000-8216030',
      '通讯地址：云溪市青石路',
      '26号市林业局办公室',
      '邮编：000026',
    ),
  ).toEqual([
    'contact 二、联系方式',
    'contact 联系电话：0000-8216030',
    'contact 通讯地址：云溪市青石路',
    'contact 26号市林业局办公室',
    'contact 邮编：000026',
  ])
})

test('the title once more at the end is noise', () => {
  const text = noticeFixture('outline-and-counts')
  const title = textsOf(text, 'title')[0] ?? ''
  expect(textsOf(`${text}\n${title}`, 'noise')).toEqual([title])
  expect(textsOf(text.replace('二、健全工作机制,压实', `${title}\n二、健全工作机制,压实`), 'noise')).toEqual([
    title,
  ])
})

test('progress that speaks of telephones stays progress', () => {
  expect(
    tailOf(
      '问题二：渠道不畅。',
      '整改情况：公布监督电话：0000-1，设意见箱，欢迎群众监督，办结率100%。'.repeat(9),
    )[1],
  ).toMatch(/^progress/u)
})

test.each([
  ['【 2024-08-29 13:51:01 】 【 来源：区人民法院 】'],
  ['首页 机构概况 党务公开'],
  ['打印 关闭'],
  ['点击:0时间:2020-01-29 00:32:34'],
])('a head line %s is noise', (line) => {
  expect(segmentNotice(`${line}\n${BODY}`)[0]?.kind).toBe('noise')
})

test.each([
  [['云溪市林业局党组', '关于六届市委第四轮', '巡察整改进展情况的通报'], 3],
  [['某网', '关于巡察整改进展情况的通报'], 1],
  [['中共云溪市林业局党组', '关于巡察整改进展情况的通报', '（社会公开稿）'], 3],
  [['通知公告', '云溪市林业局晒出巡察整改成绩单'], 1],
])('a title of several shapes: %s', (lines, count) => {
  const text = [...lines, BODY].join('\n')
  expect(textsOf(text, 'title')).toEqual(lines.slice(-count))
})

test('under a heading that reads like an aspect, numbers are findings whatever they say, unless they tell measures', () => {
  const text = (first: string, second: string) =>
    `一、反馈问题整改情况\n（一）队伍建设方面\n1.${first}。已完成。\n2.${second}。已完成。`
  expect(textsOf(text('干部队伍青黄相接', '窗口人员频繁更换'), 'finding')).toHaveLength(2)
  expect(textsOf(text('制定培训计划', '开展轮岗交流'), 'finding')).toHaveLength(0)
})

test('sentences that begin with a problem are no headings', () => {
  const text = '一、整改情况\n针对“甲不足”问题，局党组开展专项治理，清退业务31项，现已完成。'
  expect(textsOf(text, 'finding')).toEqual([])
})

test.each([
  '一、反馈情况。问题一：甲不足。整改情况：已改。问题三：乙不够。整改情况：已改。',
  '一、反馈情况。1.甲领域探索。整改情况：已改。2.乙领域布局。整改情况：已改。',
  '一、学习方面存在的问题1.甲不足。未组织。整改情况：已改。2.乙不够。整改情况：已改。',
  '一、反馈情况。①甲不足。整改情况：已改。②乙不够。整改情况：已改。',
])('findings within one paragraph: %s', (text) => {
  expect(textsOf(text, 'finding')).toHaveLength(2)
  expect(textsOf(text, 'progress')).toEqual(['整改情况：已改。', '整改情况：已改。'])
})

test('markup of a page is noise before its line, and the words under it are read', () => {
  const text = '<p>一、整改情况</p>\n<p>&nbsp;&nbsp;**1.甲不足。**</p>\n**整改情况：**已改。'
  expect(segmentNotice(text).map(({ kind, text: words }) => `${kind} ${words}`)).toEqual([
    'noise <p> </p>',
    'chapter 一、整改情况',
    'noise <p> </p> &nbsp; &nbsp; ** **',
    'finding 1.甲不足。',
    'noise ** **',
    'progress 整改情况：已改。',
  ])
})

test('attachments below the contact, the foot of the site below the date', () => {
  expect(
    tailOf(
      '监督电话：0000-8216030',
      '附件：1.整改任务清单',
      '2.制度目录',
      '中共云溪市委宣传部',
      '2025年12月12日',
      '上一条：关于召开会议的通知',
      '主办：云溪市人民政府',
      '地址：云溪市青石路1号',
    ),
  ).toEqual([
    'contact 监督电话：0000-8216030',
    'contact 附件：1.整改任务清单',
    'contact 2.制度目录',
    'signature 中共云溪市委宣传部',
    'date 2025年12月12日',
    'noise 上一条：关于召开会议的通知',
    'noise 主办：云溪市人民政府',
    'noise 地址：云溪市青石路1号',
  ])
})

test('signature and date on one line', () => {
  expect(tailOf('中共云溪市林业局党组 2025年3月28日')).toEqual([
    'signature 中共云溪市林业局党组',
    'date 2025年3月28日',
  ])
})
