import { expect, test } from 'vitest'
import { composePaper, PAPERS } from '#shared/documents/papers/compose-paper.ts'
import { plainText } from '#shared/documents/plain-text.ts'
import { proofreadText } from '#shared/proofreading/proofread-text.ts'
import { brokenAt, NOTICE_FIXTURES, noticeFixture } from '../../../support/notice-fixtures.ts'
import { sampleLedger } from '../../../support/sample-ledger.ts'
import { onlyRound } from '../../../support/test-ledger.ts'

const found = (text: string) => proofreadText(text).map(({ rule, where }) => `${rule} ${where}`)

/** Slips the fixtures have on purpose, besides half-width marks. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'cut-in-the-middle': ['cut-sentence'],
  'lost-date-marks': ['date-incomplete', 'date-incomplete', 'missing-full-stop'],
  'no-chapters': ['figure-total'],
  'skipped-number': ['figure-aspect', 'heading-order'],
}

test.each(NOTICE_FIXTURES)('%s is left alone but for its own slips', (name) => {
  const rules = proofreadText(noticeFixture(name)).map(({ rule }) => rule)
  expect(rules.filter((rule) => rule !== 'half-width')).toEqual(KNOWN[name] ?? [])
})

test('the papers of the sample, printed as text, are left alone', () => {
  const ledger = sampleLedger()
  const remarks = PAPERS.flatMap(({ kind, group }) => {
    const composed = composePaper(
      ledger,
      { kind, inspectionId: onlyRound(ledger).id },
      { today: '2025-10-15' },
    )
    if (!composed.ok || group !== 'official') return []
    return proofreadText(plainText(composed.value.document)).map((remark) => ({ kind, ...remark }))
  })
  expect(remarks).toEqual([])
})

const NOTICE = noticeFixture('sub-aspects')

test('slips planted into a notice are found at their lines', () => {
  const lines = noticeFixture('outline-and-counts').split('\n')
  const at = (words: string) => lines.findIndex((line) => line.includes(words)) + 1
  const planted = lines
    .join('\n')
    .replace('至5月16日', '至5月16')
    .replace('2025年6月20日', '2025年6月31日')
    .replace('正在整改1项', '正在整改2项')
    .replace('修订《林木采伐审批服务规程》', '修订《林木采伐审批服务规程')
    .replace('补齐会议记录。', '补齐会议记录。。')
  expect(found(planted)).toEqual(
    expect.arrayContaining([
      `date-incomplete 第${at('市委第二巡察组对')}行`,
      `date-impossible 第${at('市委第二巡察组对')}行`,
      `figure-sum 第${at('正在整改1项')}行`,
      `unpaired-mark 第${at('林木采伐审批服务规程')}行`,
      `doubled-mark 第${at('补齐会议记录')}行`,
    ]),
  )
})

test('a label with nothing behind it, and run-in numbers out of order, are found in a notice', () => {
  const text = [
    '中共云溪市林业局党组关于巡察整改进展情况的通报',
    '根据市委统一部署，2025年3月3日至5月16日，市委第二巡察组对市林业局党组开展了常规巡察。2025年6月20日反馈了巡察意见。现将整改情况予以公布。',
    '一、组织领导情况',
    '（一）提高站位。局党组召开会议，逐条研究反馈意见。',
    '（三）压实责任。局党组成立领导小组，逐项明确责任。',
    '二、整改落实情况',
    '问题一：学习不够深入。',
    '进展情况：制定学习计划，组织集中学习。',
    '问题二：管理不够规范。',
    '进展情况：',
    '三、下一步打算',
    '局党组将持续抓好整改。',
    '中共云溪市林业局党组',
    '2025年10月15日',
  ]
  expect(found(text.join('\n'))).toEqual(['heading-order 第5行', 'gap 第10行'])
  const whole = text.with(4, text[4]?.replace('（三）', '（二）') ?? '').with(9, '进展情况：修订办法。')
  expect(found(whole.join('\n'))).toEqual([])
})

test('a notice cut in the middle says so once, and does not count what is missing', () => {
  const half = NOTICE.slice(0, Math.floor(NOTICE.length * 0.6)).replace(/[。，；：\s]+$/u, '')
  const rules = proofreadText(half).map(({ rule }) => rule)
  expect(rules.filter((rule) => rule.startsWith('figure'))).toEqual([])
})

test('a text that is no notice is judged line by line', () => {
  expect(found('关于报送材料的通知\n各科室：\n请于2025年2月30日前报送,不得延误。\n办公室')).toEqual([
    'date-impossible 第3行',
    'half-width 第3行',
  ])
  expect(found('')).toEqual([])
})

test('broken lines do not make a flood', () => {
  expect(proofreadText(brokenAt(NOTICE, 34)).length).toBeLessThan(12)
})
