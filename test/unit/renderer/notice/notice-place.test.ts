import { expect, test } from 'vitest'
import {
  fieldOfPlace,
  isSamePlace,
  placeOfCursor,
  progressPart,
} from '../../../../renderer/notice/notice-place.ts'
import { finding, inspection } from '../../shared/documents/notice/ledger-fixture.ts'

const TEXT = '第一段\n\n  第二段\n第三段'

test('a cursor is in the paragraph it stands in, blank lines not counted', () => {
  const paragraphs = [0, 3, 4, 7, 12].map(
    (cursor) => placeOfCursor('chapter/c1/text', TEXT.slice(0, cursor))?.paragraph,
  )
  expect(paragraphs).toEqual([0, 0, 1, 1, 2])
})

test('the thing a field belongs to is read off its name', () => {
  expect(placeOfCursor('chapter/c1/heading', '')?.source).toEqual({ kind: 'chapter', chapterId: 'c1' })
  expect(placeOfCursor('finding/f1/noticeText', '')?.source).toEqual({ kind: 'finding', findingId: 'f1' })
  expect(placeOfCursor('aspect/a1/intro', '')?.source).toEqual({ kind: 'aspect', aspectId: 'a1' })
  expect(placeOfCursor('notice/round/contactText', '')?.source).toEqual({ kind: 'contact' })
})

test('a field that is not printed as such is no place', () => {
  expect(placeOfCursor('notice/round/findingHeading', '')).toBeUndefined()
  expect(placeOfCursor('unit/fullName', '')).toBeUndefined()
})

test('a finding without its title is completed there, any other in its progress', () => {
  const round = inspection({
    findings: [
      finding({ id: '甲', title: ' ' }),
      finding({ id: '乙' }),
      finding({ id: '丙', publicity: { kind: 'otherWording' } }),
    ],
  })
  const fields = ['甲', '乙', '丙'].map((findingId) =>
    fieldOfPlace(round, { source: { kind: 'finding', findingId } }),
  )
  expect(fields).toEqual(['finding/甲/title', 'finding/乙/noticeText', 'finding/丙/publicText'])
})

test('a place that names its field keeps it', () => {
  const place = { source: { kind: 'chapter', chapterId: 'c1' }, field: 'chapter/c1/closingText' } as const
  expect(fieldOfPlace(inspection(), place)).toBe('chapter/c1/closingText')
})

test('what the public notice prints of a finding depends on its publicity', () => {
  expect(progressPart(finding({ id: '甲' }))).toBe('noticeText')
  expect(progressPart(finding({ id: '甲', publicity: { kind: 'otherWording' } }))).toBe('publicText')
})

test('places are the same by thing, field and paragraph', () => {
  const source = { kind: 'chapter', chapterId: 'c1' } as const
  expect(isSamePlace({ source }, { source: { ...source } })).toBe(true)
  expect(isSamePlace({ source, field: 'chapter/c1/text', paragraph: 0 }, { source })).toBe(false)
  expect(isSamePlace(null, null)).toBe(true)
  expect(isSamePlace({ source }, null)).toBe(false)
})
