import { expect, test } from 'vitest'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { changed, onlyRound, refusal, smallLedger } from '../../../../support/test-ledger.ts'

const chaptersOf = (ledger: Ledger) => onlyRound(ledger).notice.chapters
const headings = (ledger: Ledger) => chaptersOf(ledger).map(({ heading }) => heading)

const threeChapters = () => {
  const { ledger: small, inspectionId } = smallLedger()
  const round = onlyRound(small)
  const chapter = (heading: string) => ({
    id: heading,
    heading,
    outlineHeading: '',
    text: `${heading}正文`,
    holdsFindings: heading === '乙',
    closingText: heading === '乙' ? '以上问题均已公示。' : '',
  })
  const notice = { ...round.notice, chapters: ['甲', '乙', '丙'].map(chapter) }
  return { ledger: { ...small, inspections: [{ ...round, notice }] }, inspectionId }
}

test('the words around the chapters and single options change, the rest stays', () => {
  const { ledger, inspectionId } = smallLedger()
  const before = onlyRound(ledger).notice
  const { ledger: after, summary } = changed(ledger, {
    name: 'notice.edit',
    input: { inspectionId, patch: { title: '整改通报', date: '2023-06-01', options: { outline: true } } },
  })
  expect(onlyRound(after).notice).toEqual({
    ...before,
    title: '整改通报',
    date: '2023-06-01',
    options: { ...before.options, outline: true },
  })
  expect(summary).toBe('修改通报的标题、成文日期、排版选项')
  const cleared = changed(after, {
    name: 'notice.edit',
    input: { inspectionId, patch: { title: before.title, date: null, options: { outline: false } } },
  })
  expect(cleared.ledger).toEqual(ledger)
})

test('an option set to what it is gives back the same ledger', () => {
  const { ledger, inspectionId } = smallLedger()
  const { options } = onlyRound(ledger).notice
  const same = changed(ledger, {
    name: 'notice.edit',
    input: { inspectionId, patch: { options: { numbering: options.numbering } } },
  })
  expect(same.ledger).toBe(ledger)
})

test('chapters are added, edited, moved and removed', () => {
  const { ledger, inspectionId } = threeChapters()
  const added = changed(ledger, {
    name: 'noticeChapter.add',
    input: { inspectionId, heading: '丁', text: '', at: 1 },
  })
  expect(headings(added.ledger)).toEqual(['甲', '丁', '乙', '丙'])
  const edited = changed(ledger, {
    name: 'noticeChapter.edit',
    input: { inspectionId, chapterId: '丙', patch: { text: '新正文', outlineHeading: '简' } },
  })
  expect(chaptersOf(edited.ledger)[2]).toMatchObject({ text: '新正文', outlineHeading: '简' })
  expect(edited.summary).toBe('修改通报章节“丙”的提纲标题、正文')
  const moved = changed(ledger, {
    name: 'noticeChapter.move',
    input: { inspectionId, chapterId: '丙', at: 0 },
  })
  expect(headings(moved.ledger)).toEqual(['丙', '甲', '乙'])
  const removed = changed(ledger, { name: 'noticeChapter.remove', input: { inspectionId, chapterId: '甲' } })
  expect(headings(removed.ledger)).toEqual(['乙', '丙'])
})

test('the chapter with the findings stays; another takes them over with the text printed after them', () => {
  const { ledger, inspectionId } = threeChapters()
  expect(
    refusal(ledger, { name: 'noticeChapter.remove', input: { inspectionId, chapterId: '乙' } })?.code,
  ).toBe('still-in-use')
  const taken = changed(ledger, {
    name: 'noticeChapter.holdFindings',
    input: { inspectionId, chapterId: '丙' },
  })
  expect(chaptersOf(taken.ledger).map(({ holdsFindings }) => holdsFindings)).toEqual([false, false, true])
  expect(chaptersOf(taken.ledger).map(({ closingText }) => closingText)).toEqual([
    '',
    '',
    '以上问题均已公示。',
  ])
  const same = changed(taken.ledger, {
    name: 'noticeChapter.holdFindings',
    input: { inspectionId, chapterId: '丙' },
  })
  expect(same.ledger).toBe(taken.ledger)
})
