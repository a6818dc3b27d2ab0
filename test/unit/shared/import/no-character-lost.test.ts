import { expect, test } from 'vitest'
import { buildDraft } from '#shared/import/build-draft.ts'
import { SEGMENT_KINDS } from '#shared/import/notice-segment.ts'
import { mergeWithPrevious, moveSegment, setKind, splitSegment } from '#shared/import/segment-correction.ts'
import { segmentNotice } from '#shared/import/segment-notice.ts'
import { wellFormed } from '#shared/import/source-line.ts'
import { withoutBlanks } from '#shared/text/han.ts'
import { seededRandom } from '../../../support/command-draw.ts'
import { brokenAt, inOneParagraph, NOTICE_FIXTURES, noticeFixture } from '../../../support/notice-fixtures.ts'
import { characterDifference } from '../../../support/report-characters.ts'

const joined = (text: string): string =>
  withoutBlanks(
    segmentNotice(text)
      .map((segment) => segment.text)
      .join(''),
  )

/** Of a text with halves of surrogate pairs, as a cut between two leaves them, the readable form counts. */
const expectWhole = (input: string): void => {
  const text = wellFormed(input)
  expect(joined(text)).toBe(withoutBlanks(text))
  expect(characterDifference(text, buildDraft(segmentNotice(text)))).toEqual({})
}

test.each(NOTICE_FIXTURES)('%s: every character stands in exactly one field', (name) => {
  const text = noticeFixture(name)
  expectWhole(text)
  expectWhole(text.replaceAll('\n', '\r\n'))
  expectWhole(`\uFEFF${text.replaceAll('\n', '\u2028')}`)
})

test.each(NOTICE_FIXTURES)('%s in one paragraph, and broken into short lines', (name) => {
  const text = noticeFixture(name)
  for (const joint of ['', ' ', '　　']) expectWhole(inOneParagraph(text, joint))
  for (const width of [8, 20, 35]) expectWhole(brokenAt(text, width))
})

const SCRAPS = [
  '问题一：',
  '整改情况：',
  '（一）',
  '一、',
  '1.',
  '(1)关于“',
  '”的问题。',
  '来源：某网',
  '2023年2月30日',
  '联系电话：',
  '中共甲局党组',
  '•',
  '{{总数}}',
  '\t',
  '　',
  '𠮷',
  '\uFEFF',
  '——',
]

const mutated = (text: string, random: () => number): string => {
  const pick = (limit: number) => Math.floor(random() * limit)
  let lines = text.split('\n')
  for (let step = 0; step < 6; step++) {
    const at = pick(lines.length)
    const line = lines[at] ?? ''
    const cut = pick(line.length + 1)
    switch (pick(7)) {
      case 0:
        lines = lines.toSpliced(at, 1)
        break
      case 1:
        lines = lines.toSpliced(pick(lines.length), 0, line)
        break
      case 2:
        lines = lines.toSpliced(at, 2, line + (lines[at + 1] ?? ''))
        break
      case 3:
        lines = lines.toSpliced(at, 1, line.slice(0, cut), line.slice(cut))
        break
      case 4:
        lines = lines.with(at, line.slice(0, cut) + (SCRAPS[pick(SCRAPS.length)] ?? '') + line.slice(cut))
        break
      case 5:
        lines = lines.toSorted(() => random() - 0.5)
        break
      default:
        lines = lines.with(at, line.slice(0, cut))
    }
    if (lines.length === 0) lines = ['']
  }
  return lines.join('\n')
}

test('any text keeps every character: lines dropped, doubled, joined, cut, shuffled, sprinkled', () => {
  const random = seededRandom(20230116)
  for (let round = 0; round < 400; round++) {
    const name = NOTICE_FIXTURES[Math.floor(random() * NOTICE_FIXTURES.length)] ?? ''
    expectWhole(mutated(noticeFixture(name), random))
  }
})

test('corrections of the clerk keep every character', () => {
  const random = seededRandom(7)
  const pick = (limit: number) => Math.floor(random() * limit)
  for (let round = 0; round < 200; round++) {
    const text = noticeFixture(NOTICE_FIXTURES[pick(NOTICE_FIXTURES.length)] ?? '')
    let segments: ReturnType<typeof setKind> = segmentNotice(text)
    for (let step = 0; step < 12; step++) {
      const index = pick(segments.length)
      const kind = SEGMENT_KINDS[pick(SEGMENT_KINDS.length)] ?? 'body'
      segments =
        [
          () => setKind(segments, index, kind),
          () => moveSegment(segments, index, pick(segments.length)),
          () => splitSegment(segments, index, pick(40)),
          () => mergeWithPrevious(segments, index),
        ][pick(4)]?.() ?? segments
    }
    expect(characterDifference(text, buildDraft(segments))).toEqual({})
  }
})
