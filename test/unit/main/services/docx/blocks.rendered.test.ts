import { beforeAll, describe, expect, test } from 'vitest'
import type { Block, PaperDocument } from '#shared/documents/paper-document.ts'
import { writeDocx } from '../../../../../main/services/docx/write-docx.ts'
import type { InkRow } from '../../../../support/page-ink.ts'
import {
  areaOf,
  bodyLines,
  overrun,
  pageNumberError,
  pageNumberOf,
} from '../../../../support/page-measures.ts'
import {
  everyBlockPaper,
  imprint,
  LANDSCAPE,
  ledgerTable,
  redHead,
} from '../../../../support/paper-block-samples.ts'
import {
  blank,
  paper,
  paragraph,
  paragraphOfLines,
  signature,
  title,
} from '../../../../support/paper-samples.ts'
import { POINTS_PER_MM, type RenderedPage, renderDocuments } from '../../../../support/rendered-pages.ts'

const PITCH = 28.95
const ENDINGS = [10, 22, 30, 40, 43, 44] as const

const ending = (lines: number): PaperDocument => paper(paragraphOfLines(lines), imprint())
const official = (change: Parameters<typeof redHead>[0], ...blocks: readonly Block[]): PaperDocument =>
  paper(redHead(change), title('关于整改进展情况的通报'), blank(), ...blocks)
const landscape = (...blocks: readonly Block[]): PaperDocument => ({ ...paper(...blocks), format: LANDSCAPE })

const documents: Readonly<Record<string, PaperDocument>> = {
  downward: official({}, ...Array.from({ length: 30 }, () => paragraphOfLines(1)), imprint()),
  upward: official(
    { mark: '青禾市文化馆文件', signer: '张三丰', copyNumber: '', urgency: '' },
    paragraphOfLines(3),
  ),
  ...Object.fromEntries(ENDINGS.map((lines) => [`ending-${lines}`, ending(lines)])),
  signed: paper(
    paragraphOfLines(36),
    blank(),
    signature('中共青禾市文化馆党组', '2024年12月9日'),
    imprint({ copyTo: '' }),
  ),
  ledger: landscape(title('整改台账'), ledgerTable(20)),
  'ledger-a3': { ...landscape(ledgerTable(12)), format: { ...LANDSCAPE, paper: 'A3' } },
  'long-row': landscape(
    ledgerTable(2, (index) => (index === 0 ? `起头${'整改落实'.repeat(700)}收尾` : '短')),
  ),
  every: everyBlockPaper(),
  attachments: paper(
    paragraphOfLines(22),
    { kind: 'pageBreak' },
    paragraph('附件1'),
    { kind: 'pageBreak', format: LANDSCAPE },
    ledgerTable(1),
    { kind: 'pageBreak', format: { paper: 'A4', orientation: 'portrait', pageNumbers: true } },
    paragraphOfLines(22),
  ),
}

const INKED = ['downward', 'upward', 'ending-10', 'ending-30', 'ending-44', 'ledger', 'ledger-a3']

let rendered: Awaited<ReturnType<typeof renderDocuments>>
beforeAll(async () => {
  const files: Record<string, Uint8Array> = {}
  for (const [name, document] of Object.entries(documents)) files[name] = await writeDocx(document)
  rendered = await renderDocuments(files, INKED)
}, 240_000)

const pagesOf = (name: string): readonly RenderedPage[] => {
  const pages = rendered.get(name)
  if (pages === undefined || pages.length === 0) throw new Error(`no pages of ${name}`)
  return pages
}
const pageOf = (name: string, number: number): RenderedPage => {
  const page = pagesOf(name).at(number > 0 ? number - 1 : number)
  if (page === undefined) throw new Error(`no page ${number} of ${name}`)
  return page
}
/** Stretches of unbroken ink from the top, in millimetres, of rows that are as told. */
const bandsOf = (ink: readonly InkRow[], wanted: (row: InkRow) => boolean) => {
  const bands: { top: number; bottom: number; left: number; right: number }[] = []
  for (const { y, left, right } of ink.filter(wanted)) {
    const band = bands.at(-1)
    if (band !== undefined && y - band.bottom < 0.3) Object.assign(band, { bottom: y + 0.2 })
    else bands.push({ top: y, bottom: y + 0.2, left, right })
  }
  return bands
}
const acrossTypeArea = ({ left, right }: InkRow): boolean =>
  Math.abs(left - 28) < 0.6 && Math.abs(right - 184) < 0.6

describe('版头', () => {
  test.each(['downward', 'upward'])(
    'of a paper %s: the mark 35 mm under the edge, the red line 4 mm under the number',
    (name) => {
      const { ink } = pageOf(name, 1)
      const red = bandsOf(ink, (row) => row.red)
      expect(red[0]?.top).toBeCloseTo(72, 0)
      expect(Math.abs((red[0]?.top ?? 0) - 72)).toBeLessThan(0.5)
      const line = ink.filter((row) => row.red && acrossTypeArea(row)).at(0)
      const number = bandsOf(ink, (row) => !row.red)
        .filter(({ bottom }) => bottom < (line?.y ?? 0))
        .at(-1)
      expect(Math.abs((line?.y ?? 0) - (number?.bottom ?? 0) - 4)).toBeLessThan(0.6)
    },
  )

  test('leaves the text on the grid of 22 lines', () => {
    const [first, second] = [bodyLines(pageOf('downward', 1)), bodyLines(pageOf('downward', 2))]
    // 11 lines of 版头, a title, an empty line: nine are left.
    const text = first.slice(-9)
    expect(text[0]?.text.length).toBe(26)
    expect(Math.abs((text.at(-1)?.bottom ?? 0) - (text[0]?.bottom ?? 0) - 8 * PITCH)).toBeLessThan(1)
    const lastLine = areaOf(pageOf('downward', 1)).bottom - (text.at(-1)?.bottom ?? 0)
    expect(lastLine).toBeGreaterThan(0)
    expect(lastLine).toBeLessThan(PITCH / 2)
    expect(second.filter(({ text: line }) => line.length === 26)).toHaveLength(21)
  })

  test('发文字号 and 签发人 stand one character in', () => {
    const area = areaOf(pageOf('upward', 1))
    const line = bodyLines(pageOf('upward', 1)).find(({ text }) => text.includes('签发人'))
    expect(line?.text).toBe('青文馆党发〔2024〕5号签发人：张三丰')
    expect(Math.abs((line?.left ?? 0) - area.left - 15.75)).toBeLessThan(2)
    expect(Math.abs(area.right - (line?.right ?? 0) - 15.75)).toBeLessThan(2)
  })
})

describe('版记', () => {
  const lastLines = (name: string) =>
    bodyLines(pageOf(name, -1))
      .slice(-3)
      .map(({ text }) => text)

  test.each(ENDINGS)('after %i lines of text it ends an even page, over nothing', (lines) => {
    const pages = pagesOf(`ending-${lines}`)
    expect(pages.length % 2).toBe(0)
    expect(lastLines(`ending-${lines}`).at(-1)).toBe('中共青禾市文化馆党组办公室2024年12月9日印发')
    expect(lastLines(`ending-${lines}`)[0]).toMatch(/^抄送：/u)
    const body = bodyLines(pageOf(`ending-${lines}`, -1))
    const tops = body.map(({ top, bottom }) => (top + bottom) / 2)
    for (const [index, top] of tops.slice(1).entries()) expect(top - (tops[index] ?? 0)).toBeGreaterThan(15)
    const text = pages.flatMap(bodyLines).filter(({ text: line }) => /^[^抄中]{24,}$/u.test(line))
    expect(text.length).toBeGreaterThanOrEqual(lines - 1)
  })

  test.each(['ending-10', 'ending-30', 'ending-44'])(
    'of %s its rules are as wide as the type area, the last one its edge',
    (name) => {
      const rules = bandsOf(pageOf(name, -1).ink, acrossTypeArea).filter(
        ({ top, bottom }) => bottom - top < 1,
      )
      expect(rules.length).toBe(3)
      expect(Math.abs((rules.at(-1)?.bottom ?? 0) - 262)).toBeLessThan(0.5)
    },
  )

  test('on a page of its own after an odd page it is numbered, after an empty page it is not', () => {
    expect(pageNumberOf(pageOf('ending-10', 2))?.value).toBe(2)
    expect(pageNumberOf(pageOf('ending-44', 3))).toBeUndefined()
    expect(bodyLines(pageOf('ending-44', 3))).toEqual([])
    expect(pageNumberOf(pageOf('ending-44', 4))).toBeUndefined()
  })

  test('stands under the signature, one character in on both sides', () => {
    const area = areaOf(pageOf('signed', 2))
    const office = bodyLines(pageOf('signed', 2)).at(-1)
    expect(Math.abs((office?.left ?? 0) - area.left - 14)).toBeLessThan(1)
    expect(Math.abs(area.right - (office?.right ?? 0) - 14)).toBeLessThan(1)
    expect(bodyLines(pageOf('signed', 2)).at(-2)?.text).toBe('2024年12月9日')
  })
})

describe('tables on landscape sheets', () => {
  test.each([
    ['ledger', 297, 210],
    ['ledger-a3', 420, 297],
  ])('%s: the sheet, the margins turned with it, the head on every page', (name, width, height) => {
    expect(pagesOf(name).length).toBeGreaterThan(1)
    for (const page of pagesOf(name)) {
      expect(page.width / POINTS_PER_MM).toBeCloseTo(width, 0)
      expect(page.height / POINTS_PER_MM).toBeCloseTo(height, 0)
      expect(overrun(page)).toBeLessThan(1)
      const head = bodyLines(page).find(({ text }) => text === '序号问题整改措施进展情况')
      expect(head).toBeDefined()
    }
    const { ink } = pageOf(name, 2)
    const table = ink.filter(({ left }) => Math.abs(left - 35) < 0.6 || left > 35)
    const borders = table.filter(({ right, left }) => right - left > 200)
    expect(Math.abs((borders[0]?.y ?? 0) - 28)).toBeLessThan(1)
    if (name === 'ledger') {
      expect(Math.abs((borders[0]?.left ?? 0) - 35)).toBeLessThan(0.6)
      expect(Math.abs((borders[0]?.right ?? 0) - 260)).toBeLessThan(0.6)
    }
    expect(borders.at(-1)?.y).toBeLessThan(height - 26 + 0.5)
  })

  test.each(['ledger', 'ledger-a3', 'attachments'])(
    '%s: page numbers where the upright sheet has them',
    (name) => {
      for (const [index, page] of pagesOf(name).entries()) {
        expect(pageNumberOf(page)?.value).toBe(index + 1)
        expect(pageNumberError(page, index)).toBeLessThan(1)
      }
    },
  )

  test('a row taller than a page is printed to its end', () => {
    const words = pagesOf('long-row').flatMap((page) => page.words.map(({ text }) => text))
    expect(words.join('').split('整改落实').length - 1).toBeGreaterThan(500)
    expect(words.some((word) => word.includes('收尾'))).toBe(true)
    expect(pagesOf('long-row').length).toBeGreaterThan(2)
    expect(pageOf('long-row', 1).words.some(({ text }) => text.startsWith('起头'))).toBe(true)
  })
})

describe('sheets', () => {
  test('follow each other without an empty page, full pages of text staying full', () => {
    expect(pagesOf('attachments').map(({ width, height }) => width > height)).toEqual([
      false,
      false,
      true,
      false,
    ])
    expect(bodyLines(pageOf('attachments', 4))).toHaveLength(22)
    expect(bodyLines(pageOf('attachments', 1))).toHaveLength(22)
  })

  test('a paper of every block keeps inside its type areas', () => {
    for (const page of pagesOf('every')) expect(overrun(page)).toBeLessThan(1)
    expect(pagesOf('every').at(-1)?.lines.length).toBeGreaterThan(1)
  })
})
