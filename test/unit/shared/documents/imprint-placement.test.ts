import { expect, test } from 'vitest'
import { imprintPlacement } from '#shared/documents/imprint-placement.ts'
import { type ImprintBlock, OFFICIAL_PAGE, type PageFormat } from '#shared/documents/paper-document.ts'
import { imprint } from '../../../support/paper-block-samples.ts'
import {
  blank,
  noticePaper,
  paper,
  paragraph,
  paragraphOfLines,
  pureHan,
  signature,
} from '../../../support/paper-samples.ts'

const after = (lines: number, placement: ImprintBlock['placement'] = 'auto') =>
  imprintPlacement(paper(paragraphOfLines(lines), imprint({ placement })))

test('a paper without 版记 has no place for it', () => {
  expect(imprintPlacement(paper())).toBeUndefined()
  expect(imprintPlacement(noticePaper(3))).toBeUndefined()
})

test('under the text of an even last page with room', () => {
  expect(after(30)).toEqual({ kind: 'samePage' })
  expect(after(40)).toEqual({ kind: 'samePage' })
})

test('after an odd page on the next one, after an even one without room behind an empty page', () => {
  expect(after(10)).toEqual({ kind: 'nextPage', emptyPage: false })
  expect(after(22)).toEqual({ kind: 'nextPage', emptyPage: false })
  expect(after(43)).toEqual({ kind: 'nextPage', emptyPage: true })
  expect(after(44)).toEqual({ kind: 'nextPage', emptyPage: true })
})

test('the clerk decides, but never onto a page without room', () => {
  expect(after(30, 'nextPage')).toEqual({ kind: 'nextPage', emptyPage: true })
  expect(after(10, 'samePage')).toEqual({ kind: 'samePage' })
  expect(after(22, 'samePage')).toEqual({ kind: 'nextPage', emptyPage: false })
})

test('where programs end the text on different pages, the last lines begin the page both then end on', () => {
  // Three lines, or four where Chinese and figures are parted: with 16 lines before, the page is full or too full.
  const last = paragraph(`${'于2024年3月4日至5月6日对照7项问题逐一核对'.repeat(3)}${pureHan(17)}`)
  const ending = (lines: number) =>
    imprintPlacement(
      paper(
        paragraphOfLines(lines),
        last,
        blank(),
        signature('中共青禾市文化馆党组', '2024年12月9日'),
        imprint(),
      ),
    )
  expect(ending(15)).toEqual({ kind: 'nextPage', emptyPage: false })
  expect(ending(16)).toEqual({ kind: 'samePage', breakBefore: 1 })
  // Both ways begin the page with these lines, but by one line only, which is less than is certain.
  expect(ending(17)).toEqual({ kind: 'samePage', breakBefore: 1 })
  expect(ending(18)).toEqual({ kind: 'samePage' })
})

test('what is uncertain grows with the text: the last page of a long one is fixed when a line or two decide', () => {
  const ending = (lines: number) =>
    imprintPlacement(paper(paragraphOfLines(200), paragraphOfLines(lines), paragraphOfLines(2), imprint()))
  // 220 lines are ten pages; 版记 has room under 19.
  expect(ending(14)).toEqual({ kind: 'samePage' })
  for (const lines of [16, 17])
    expect(ending(lines)).toEqual({ kind: 'nextPage', emptyPage: false, breakBefore: 2 })
  expect(ending(24)).toEqual({ kind: 'nextPage', emptyPage: false })
})

test('never on a sheet of an attachment that lies on its side', () => {
  const attachment: PageFormat = { ...OFFICIAL_PAGE, orientation: 'landscape' }
  expect(
    imprintPlacement(
      paper(
        paragraphOfLines(3),
        { kind: 'pageBreak', format: attachment },
        paragraphOfLines(3),
        { kind: 'pageBreak', format: OFFICIAL_PAGE },
        imprint(),
      ),
    ),
  ).toEqual({ kind: 'nextPage', emptyPage: true })
})
