import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeDocx } from '../../../../../main/services/docx/write-docx.ts'
import {
  blank,
  heading,
  noticePaper,
  paper,
  paragraph,
  paragraphOfLines,
  pureHan,
  signature,
} from '../../../../support/paper-samples.ts'
import {
  POINTS_PER_MM,
  type RenderedLine,
  type RenderedPage,
  renderDocuments,
} from '../../../../support/rendered-pages.ts'

/** The type area of GB/T 9704-2012 in points from the top left corner: 28, 37 mm; 156 × 225 mm. */
const AREA = {
  left: 28 * POINTS_PER_MM,
  right: 184 * POINTS_PER_MM,
  top: 37 * POINTS_PER_MM,
  bottom: 262 * POINTS_PER_MM,
}
const CHARACTER = 15.75
const PITCH = 28.95

const isPageNumber = (line: RenderedLine): boolean => /^—\d+—$/u.test(line.text)
const bodyOf = (page: RenderedPage | undefined): RenderedLine[] =>
  (page?.lines ?? []).filter((line) => !isPageNumber(line))
const found = (line: RenderedLine | undefined, what: string): RenderedLine => {
  if (line === undefined) throw new Error(`no line ${what} on the page`)
  return line
}
const lineWith = (pages: readonly RenderedPage[], text: string): RenderedLine =>
  found(
    pages.flatMap((page) => page.lines).find((line) => line.text.includes(text)),
    text,
  )
const centre = (line: RenderedLine): number => (line.left + line.right) / 2
const isHeading = (line: RenderedLine | undefined): boolean => /^[甲乙]标题/u.test(line?.text ?? '')
const headingsAtFoot = (pages: readonly RenderedPage[]): number =>
  pages.filter((page) => isHeading(bodyOf(page).at(-1))).length
const signatureAlone = (pages: readonly RenderedPage[]): boolean =>
  bodyOf(pages.at(-1))[0]?.text.startsWith('中共青禾市') === true

/** The same file with one kind of element taken out of its text and styles: what a fault would look like. */
const without = (docx: Uint8Array, element: RegExp): Uint8Array => {
  const parts = unzipSync(docx)
  for (const name of ['word/document.xml', 'word/styles.xml']) {
    const part = parts[name]
    if (part !== undefined) parts[name] = strToU8(strFromU8(part).replace(element, ''))
  }
  return zipSync(parts)
}

const driftingHeadings = () =>
  paper(
    ...Array.from({ length: 40 }, (_, index) => [
      heading(1, `甲标题${index}`),
      heading(2, `乙标题${index}`),
      paragraphOfLines(3 + (index % 4)),
    ]).flat(),
  )

const endingOnLine = (line: number) =>
  paper(
    paragraphOfLines(line - 2),
    paragraph(pureHan(54)),
    blank(),
    signature('中共青禾市文化馆党组', '2024年12月9日'),
  )

const ENDINGS = [18, 19, 20, 21, 22] as const

const renderAll = async () => {
  const headings = await writeDocx(driftingHeadings())
  const ending = await writeDocx(endingOnLine(21))
  const notice = await writeDocx(noticePaper(8))
  const endings = Object.fromEntries(
    await Promise.all(
      ENDINGS.map(async (line) => [`ending-${line}`, await writeDocx(endingOnLine(line))] as const),
    ),
  )
  return renderDocuments({
    ...endings,
    'pure-han': await writeDocx(
      paper(...Array.from({ length: 9 }, (_, index) => paragraphOfLines(11 + index))),
    ),
    notice,
    'notice-on-the-grid': without(notice, /<w:snapToGrid w:val="0"\/>/gu),
    sealed: await writeDocx(noticePaper(1, true)),
    'long-date': await writeDocx(paper(paragraph('短文。'), blank(), signature('青禾馆', '2024年12月19日'))),
    'edge-date': await writeDocx(paper(paragraph('短文。'), signature('青禾市文联党组', '2024年12月19日'))),
    headings,
    'headings-loose': without(headings, /<w:keepNext\/>/gu),
    'ending-loose': without(ending, /<w:keepNext\/>/gu),
    long: await writeDocx(noticePaper(200)),
    tiny: await writeDocx(paper(paragraph('仅此一段。'))),
    empty: await writeDocx(paper()),
    breaks: await writeDocx(paper(paragraph(`第一行很短\n第二行也短\n${pureHan(60)}`))),
  })
}

let pages: Awaited<ReturnType<typeof renderAll>>
const pagesOf = (name: string): readonly RenderedPage[] => {
  const rendered = pages.get(name)
  if (rendered === undefined || rendered.length === 0) throw new Error(`no pages of ${name}`)
  return rendered
}

beforeAll(async () => {
  pages = await renderAll()
}, 240_000)

describe('pure Han text', () => {
  test('has 22 lines on every full page', () => {
    const counts = pagesOf('pure-han').map((page) => bodyOf(page).length)
    expect(counts.length).toBeGreaterThan(5)
    expect(counts.slice(0, -1)).toEqual(counts.slice(0, -1).map(() => 22))
  })

  test('has 28 characters on every full line and 26 after the indent', () => {
    const lines = pagesOf('pure-han').flatMap(bodyOf)
    const lengths = lines.map((line) => [...line.text].length)
    expect(new Set(lengths)).toEqual(new Set([26, 28]))
    expect(lengths.filter((length) => length === 26)).toHaveLength(9)
  })

  test('keeps the margins to a millimetre and the line pitch', () => {
    for (const page of pagesOf('pure-han').slice(0, -1)) {
      expect(page.width / POINTS_PER_MM).toBeCloseTo(210, 0)
      expect(page.height / POINTS_PER_MM).toBeCloseTo(297, 0)
      const body = bodyOf(page)
      const left = Math.min(...body.map((line) => line.left))
      const right = Math.max(...body.map((line) => line.right))
      expect(Math.abs(left - AREA.left)).toBeLessThan(POINTS_PER_MM)
      expect(Math.abs(right - AREA.right)).toBeLessThan(POINTS_PER_MM)
      const [first, last] = [found(body[0], 'first'), found(body.at(-1), 'last')]
      // A glyph stands in the lower part of its 28.95 pt line.
      expect(first.top).toBeGreaterThan(AREA.top)
      expect(first.bottom).toBeLessThan(AREA.top + PITCH)
      expect(last.bottom).toBeLessThan(AREA.bottom)
      expect(last.bottom).toBeGreaterThan(AREA.bottom - PITCH / 2)
      expect((last.top - first.top) / 21).toBeCloseTo(PITCH, 1)
    }
  })
})

describe('the page number', () => {
  test('stands on every page, odd ones right and even ones left, one character in', () => {
    for (const [index, page] of pagesOf('long').entries()) {
      const number = found(page.lines.at(-1), 'page number')
      expect(number.text).toBe(`—${index + 1}—`)
      const gap = index % 2 === 0 ? AREA.right - number.right : number.left - AREA.left
      expect(Math.abs(gap - 14)).toBeLessThan(1)
    }
  })

  test('stands 7 mm below the type area', () => {
    const number = found(pagesOf('long')[0]?.lines.at(-1), 'page number')
    expect(Math.abs((number.top + number.bottom) / 2 - AREA.bottom - 7 * POINTS_PER_MM)).toBeLessThan(1)
  })
})

describe('the notice', () => {
  test('title lines take one grid line each, centred', () => {
    const lines = ['中共青禾市文化馆党组', '关于三届市委第二轮巡察', '整改进展情况的通报'].map((text) =>
      lineWith(pagesOf('notice'), text),
    )
    for (const line of lines) expect(Math.abs(centre(line) - (AREA.left + AREA.right) / 2)).toBeLessThan(1)
    const pitches = lines.slice(1).map((line, index) => line.bottom - (lines[index]?.bottom ?? 0))
    for (const pitch of pitches) expect(pitch).toBeCloseTo(PITCH, 0)
  })

  test('control: on the grid the title takes more', () => {
    const [first, second] = ['中共青禾市文化馆党组', '关于三届市委第二轮巡察'].map((text) =>
      lineWith(pagesOf('notice-on-the-grid'), text),
    )
    expect((second?.bottom ?? 0) - (first?.bottom ?? 0)).toBeGreaterThan(1.5 * PITCH)
  })

  test('every page but the last holds 22 lines or ends before a heading', () => {
    const body = pagesOf('long').map(bodyOf)
    for (const [index, lines] of body.slice(0, -1).entries()) {
      const blanks = index === 0 ? 2 : 0
      const next = body[index + 1]?.[0]?.text ?? ''
      expect(lines.length + blanks, `page ${index + 1}`).toBeGreaterThanOrEqual(
        next.startsWith('问题') ? 19 : 22,
      )
      expect(lines.length + blanks).toBeLessThanOrEqual(22)
    }
  })

  test('200 findings give about 60 pages, a single paragraph and nothing at all give one', () => {
    expect(pagesOf('long').length).toBeGreaterThan(50)
    expect(pagesOf('long').length).toBeLessThan(80)
    expect(pagesOf('tiny')).toHaveLength(1)
    expect(bodyOf(pagesOf('tiny')[0]).map((line) => line.text)).toEqual(['仅此一段。'])
    expect(pagesOf('empty')).toHaveLength(1)
  })

  test('a line ended by hand is not stretched', () => {
    const line = lineWith(pagesOf('breaks'), '第二行也短')
    expect(line.right - line.left).toBeLessThan(6 * CHARACTER)
  })
})

describe('headings', () => {
  test('never stand at the foot of a page', () => {
    expect(pagesOf('headings').length).toBeGreaterThan(10)
    expect(headingsAtFoot(pagesOf('headings'))).toBe(0)
  })

  test('control: without keepNext some do', () => {
    expect(headingsAtFoot(pagesOf('headings-loose'))).toBeGreaterThan(0)
  })
})

describe('the signature', () => {
  test('without seal: issuer 2 characters from the right, date 2 characters right of it', () => {
    const issuer = found(bodyOf(pagesOf('notice').at(-1)).at(-2), 'issuer')
    const date = found(bodyOf(pagesOf('notice').at(-1)).at(-1), 'date')
    expect(issuer.text).toBe('中共青禾市文化馆党组')
    expect(date.text).toBe('2024年12月9日')
    expect(Math.abs(AREA.right - issuer.right - 2 * CHARACTER)).toBeLessThan(2)
    expect(Math.abs(date.left - issuer.left - 2 * CHARACTER)).toBeLessThan(2)
    expect(date.bottom - issuer.bottom).toBeCloseTo(PITCH, 0)
  })

  test('stands one blank line under the text', () => {
    const body = bodyOf(pagesOf('notice').at(-1))
    expect((body.at(-2)?.bottom ?? 0) - (body.at(-3)?.bottom ?? 0)).toBeCloseTo(2 * PITCH, 0)
  })

  test('a date longer than the issuer stands 2 characters from the right itself', () => {
    const [, issuer, date] = bodyOf(pagesOf('long-date')[0])
    expect(Math.abs(AREA.right - found(date, 'date').right - 2 * CHARACTER)).toBeLessThan(2)
    expect(found(issuer, 'issuer').left).toBeLessThan(found(date, 'date').left)
  })

  test('a date as long as the issuer ends at the edge and keeps its last character', () => {
    const lines = bodyOf(pagesOf('edge-date')[0]).map((line) => line.text)
    expect(lines).toEqual(['短文。', '青禾市文联党组', '2024年12月19日'])
  })

  test('with seal: issuer centred over the date, the date 4 characters from the right', () => {
    const body = bodyOf(pagesOf('sealed').at(-1))
    const [issuer, date] = [found(body.at(-2), 'issuer'), found(body.at(-1), 'date')]
    expect(Math.abs(centre(issuer) - centre(date))).toBeLessThan(0.5)
    // LibreOffice puts a quarter of a character between Han and figures whatever the file says: up to 5 gaps, half
    // of their width on either side of the centre.
    const gap = AREA.right - date.right
    expect(gap).toBeGreaterThan(4 * CHARACTER - 11)
    expect(gap).toBeLessThan(4 * CHARACTER + 2)
  })

  test.each(ENDINGS)('is never alone when the text ends on line %i', (line) => {
    const rendered = pagesOf(`ending-${line}`)
    expect(signatureAlone(rendered)).toBe(false)
    expect(bodyOf(rendered.at(-1)).map((row) => row.text)).toContain('2024年12月9日')
  })

  test('control: without keepNext it would be', () => {
    expect(signatureAlone(pagesOf('ending-loose'))).toBe(true)
  })
})
