import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Block, PaperDocument } from '#shared/documents/paper-document.ts'
import { composePaper, PAPERS } from '#shared/documents/papers/compose-paper.ts'
import { plainText } from '#shared/documents/plain-text.ts'
import { runText } from '#shared/documents/run-text.ts'
import type { PaperKind } from '#shared/ledger/paper-settings.ts'
import { writeDocx } from '../../../../../main/services/docx/write-docx.ts'
import { packageFaults } from '../../../../support/docx-faults.ts'
import { readDocx } from '../../../../support/docx-reader.ts'
import {
  areaOf,
  bodyLines,
  overrun,
  pageNumberError,
  pageNumberOf,
} from '../../../../support/page-measures.ts'
import { PAPER_LEDGERS } from '../../../../support/paper-ledgers.ts'
import { type RenderedPage, renderDocuments } from '../../../../support/rendered-pages.ts'
import { cutRows, pagesWithoutHead } from '../../../../support/rendered-tables.ts'

const TODAY = '2025-12-09'
const PITCH = 28.95
/** No glyph box of 16 pt is so high, every one of 22 pt is, whatever the font; points. */
const TITLE_BOX = 24

const EVERY: readonly PaperKind[] = PAPERS.map(({ kind }) => kind)
/** Papers of 200 findings: those that grow hard with them; a form for each would only take long. */
const LONG_KINDS: readonly PaperKind[] = ['notice', 'internal-notice', 'ledger', 'task-list', 'one-page']

type Written = { readonly document: PaperDocument; readonly docx: Uint8Array }

const writtenPapers = async (): Promise<ReadonlyMap<string, Written>> => {
  const written = new Map<string, Written>()
  for (const [name, open] of Object.entries(PAPER_LEDGERS)) {
    const ledger = open()
    const inspectionId = ledger.inspections[0]?.id ?? ''
    for (const kind of name === 'many-findings' ? LONG_KINDS : EVERY) {
      const paper = composePaper(ledger, { kind, inspectionId }, { today: TODAY })
      if (!paper.ok) continue
      const { document } = paper.value
      written.set(`${kind} of ${name}`, { document, docx: await writeDocx(document) })
    }
  }
  return written
}

const papers = await writtenPapers()
const NAMES = [...papers.keys()]
const OFFICIAL = NAMES.filter((name) => /^(?:notice|internal-notice|leader-report) /u.test(name))
const LEDGER = 'ledger of many-findings'

const paperOf = (name: string): Written => {
  const paper = papers.get(name)
  if (paper === undefined) throw new Error(`no paper ${name}`)
  return paper
}

/** The same file with its rows free to be cut and its heads said once: what the faults would look like. */
const spoiled = (docx: Uint8Array): Uint8Array => {
  const parts = unzipSync(docx)
  const part = parts['word/document.xml']
  if (part === undefined) throw new Error('no document')
  const xml = strFromU8(part).replace(/<w:(?:cantSplit|tblHeader|keepNext)\/>/gu, '')
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) })
}

let rendered: ReadonlyMap<string, readonly RenderedPage[]>
beforeAll(async () => {
  const files = Object.fromEntries([...papers].map(([name, { docx }]) => [name, docx]))
  rendered = await renderDocuments({ ...files, spoiled: spoiled(paperOf(LEDGER).docx) })
}, 600_000)

const pagesOf = (name: string): readonly RenderedPage[] => {
  const pages = rendered.get(name)
  if (pages === undefined || pages.length === 0) throw new Error(`no pages of ${name}`)
  return pages
}

const bare = (text: string): string => text.replace(/\s/gu, '')

test('every kind of paper there is, is printed from the sample ledger', () => {
  expect(NAMES.filter((name) => name.endsWith(' of sample'))).toHaveLength(EVERY.length)
  expect(NAMES.length).toBeGreaterThan(40)
})

describe('the files', () => {
  test.each(NAMES)('of %s have no faults and read back as the paper’s text', (name) => {
    const { document, docx } = paperOf(name)
    expect(packageFaults(docx)).toEqual([])
    const lines = plainText(document, { titleLines: true }).split('\n')
    expect(readDocx(docx).text.split('\n').filter(Boolean)).toEqual(lines.filter(Boolean))
  })
})

describe('the pages', () => {
  test.each(NAMES)('of %s keep the margins to a millimetre', (name) => {
    const over = pagesOf(name).map((page) => Number(overrun(page).toFixed(2)))
    expect(Math.max(...over)).toBeLessThan(1)
  })

  test.each(NAMES)('of %s are numbered in their order, at their place', (name) => {
    const { blocks, format } = paperOf(name).document
    const formats = [
      format,
      ...blocks.map((block) => (block.kind === 'pageBreak' ? block.format : undefined)),
    ]
    const unnumbered = formats.some((each) => each?.pageNumbers === false)
    const lacking = pagesOf(name).flatMap((page, index) => {
      const number = pageNumberOf(page)
      if (number === undefined) return [index + 1]
      expect(number.value).toBe(index + 1)
      expect(pageNumberError(page, index)).toBeLessThan(1)
      return []
    })
    // An empty page before 版记, and the page of 版记 after it, have none (GB/T 9704-2012 7.5).
    const last = pagesOf(name).length
    const afterEmpty = blocks.at(-1)?.kind === 'imprint' && lacking.length > 0 ? [last - 1, last] : []
    if (!unnumbered) expect(lacking).toEqual(afterEmpty)
  })
})

describe('official text', () => {
  test.each(OFFICIAL)('of %s stands on 22 lines, pure Han lines on 28 characters', (name) => {
    const inner = pagesOf(name).slice(1, -2)
    for (const page of inner) {
      const lines = bodyLines(page)
      expect(lines.length).toBeLessThanOrEqual(22)
      for (const [index, line] of lines.slice(1).entries()) {
        const pitches = (line.bottom - (lines[index]?.bottom ?? 0)) / PITCH
        expect(Math.abs(pitches - Math.round(pitches))).toBeLessThan(0.1)
      }
    }
    const area = areaOf(pagesOf(name)[0] ?? { width: 595, height: 842 })
    const full = pagesOf(name)
      .flatMap(bodyLines)
      .filter(({ text, left, right, top, bottom }) => {
        // A title of 20 characters fills its line too.
        const isBody = bottom - top < TITLE_BOX
        return isBody && /^\p{Script=Han}+$/u.test(text) && left - area.left < 2 && area.right - right < 2
      })
    for (const { text } of full) expect(text).toHaveLength(28)
  })

  test('of a long notice fills its pages', () => {
    const counts = pagesOf('notice of many-findings')
      .slice(1, -1)
      .map((page) => bodyLines(page).length)
    expect(counts.filter((count) => count >= 20).length / counts.length).toBeGreaterThan(0.95)
    expect(counts.filter((count) => count === 22).length / counts.length).toBeGreaterThan(0.5)
  })

  /** Headings and group rows: what must not end a page. */
  const announcements = (blocks: readonly Block[]): readonly string[] =>
    blocks.flatMap((block) => {
      if (block.kind === 'heading') return [bare(runText(block.runs))]
      if (block.kind !== 'table') return []
      const groups = block.rows.filter(
        ({ cells, keepNext }) => keepNext === true && cells[0]?.shade === 'group',
      )
      return groups.map(({ cells }) =>
        bare(cells[0]?.paragraphs.map(({ runs }) => runText(runs)).join('') ?? ''),
      )
    })

  test.each(NAMES)('of %s has no heading at the foot of a page', (name) => {
    const texts = announcements(paperOf(name).document.blocks)
    const feet = pagesOf(name).map((page) => bare(bodyLines(page).at(-1)?.text ?? ''))
    expect(feet.filter((foot) => foot.length > 1 && texts.some((text) => text.endsWith(foot)))).toEqual([])
  })

  test.each(NAMES)('of %s has no signature alone on a page', (name) => {
    for (const block of paperOf(name).document.blocks) {
      if (block.kind !== 'signature' || block.issuer === '') continue
      const first = pagesOf(name).map((page) => bodyLines(page)[0]?.text)
      expect(first).not.toContain(bare(block.issuer))
    }
  })
})

describe('版记', () => {
  const withImprint = NAMES.filter((name) =>
    paperOf(name).document.blocks.some(({ kind }) => kind === 'imprint'),
  )

  test('stands in papers of every ledger', () => {
    expect(withImprint.length).toBeGreaterThanOrEqual(Object.keys(PAPER_LEDGERS).length)
  })

  test.each(withImprint)('of %s ends an even last page, under all text', (name) => {
    const pages = pagesOf(name)
    expect(pages.length % 2).toBe(0)
    const [last] = pages.slice(-1)
    const foot = last === undefined ? undefined : bodyLines(last).at(-1)
    expect(foot?.text).toMatch(/印发$/u)
    const gap = (last === undefined ? 0 : areaOf(last).bottom) - (foot?.bottom ?? 0)
    expect(gap).toBeGreaterThan(0)
    expect(gap).toBeLessThan(10)
  })
})

describe('tables', () => {
  const withTables = NAMES.filter((name) =>
    paperOf(name).document.blocks.some(({ kind }) => kind === 'table'),
  )

  test.each(withTables)('of %s have no cut row, and their head on every page', (name) => {
    const { document } = paperOf(name)
    expect(cutRows(document, pagesOf(name))).toEqual([])
    expect(pagesWithoutHead(document, pagesOf(name))).toEqual([])
  })

  test('control: where the file does not ask for it, rows are cut and heads are missing', () => {
    const { document } = paperOf(LEDGER)
    expect(cutRows(document, pagesOf('spoiled')).length).toBeGreaterThan(3)
    expect(pagesWithoutHead(document, pagesOf('spoiled')).length).toBeGreaterThan(3)
  })
})
