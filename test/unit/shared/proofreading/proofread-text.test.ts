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
