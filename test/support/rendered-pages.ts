import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { type InkRow, inkOfPages } from './page-ink.ts'
import { elementsOf, parseXml, type XmlElement } from './xml-tree.ts'

const run = promisify(execFile)

/** A line of a rendered page; edges in points from the top left corner of the sheet, as the glyph boxes say. */
export type RenderedLine = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * A rendered page, its sizes in points, its lines from top to bottom (the page number is one of them) and the words they were
 * put together from, as cells need them. `ink` is measured only where it was asked for.
 */
export type RenderedPage = {
  readonly width: number
  readonly height: number
  readonly lines: readonly RenderedLine[]
  readonly words: readonly RenderedLine[]
  readonly ink: readonly InkRow[]
}

/** Points in a millimetre. */
export const POINTS_PER_MM = 72 / 25.4

const FONTS = join(import.meta.dirname, 'fontconfig', 'fonts.conf')
const CONVERSION_TIMEOUT_MS = 240_000

const requireTool = async (tool: string, argument: string, debianPackage: string): Promise<void> => {
  try {
    await run(tool, [argument])
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(
      `The rendering tests need ${tool} (Debian: ${debianPackage}); install it, they are never skipped. ${why}`,
    )
  }
}

const edge = (element: XmlElement, name: string): number => Number(element.attributes[name])

const toLine = (words: readonly XmlElement[]): RenderedLine => {
  const ordered = [...words].sort((a, b) => edge(a, 'xMin') - edge(b, 'xMin'))
  return {
    text: ordered.map((word) => word.text).join(''),
    left: Math.min(...ordered.map((word) => edge(word, 'xMin'))),
    right: Math.max(...ordered.map((word) => edge(word, 'xMax'))),
    top: Math.min(...ordered.map((word) => edge(word, 'yMin'))),
    bottom: Math.max(...ordered.map((word) => edge(word, 'yMax'))),
  }
}

const middle = (word: XmlElement): number => (edge(word, 'yMin') + edge(word, 'yMax')) / 2

/** pdftotext splits a line where fonts or blanks change; words whose middles lie within half a line are one line. */
const toPage = (page: XmlElement): RenderedPage => {
  const words = elementsOf(page, 'word').sort((a, b) => middle(a) - middle(b))
  const rows: XmlElement[][] = []
  for (const word of words) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row !== undefined && first !== undefined && middle(word) - middle(first) < 10) row.push(word)
    else rows.push([word])
  }
  return {
    width: edge(page, 'width'),
    height: edge(page, 'height'),
    lines: rows.map(toLine),
    words: words.map((word) => toLine([word])),
    ink: [],
  }
}

/** Measures the pages of a PDF file. Throws with what to install when poppler is missing. */
export const pdfPages = async (pdf: string): Promise<RenderedPage[]> => {
  await requireTool('pdftotext', '-v', 'poppler-utils')
  const { stdout } = await run('pdftotext', ['-bbox-layout', pdf, '-'], { maxBuffer: 256 * 1024 * 1024 })
  // The boxes come as XHTML; only the pages matter.
  return [...stdout.matchAll(/<page [\s\S]*?<\/page>/gu)].map(([page]) => toPage(parseXml(page)))
}

/**
 * Renders documents, given by name, with LibreOffice (one start for all of them: it takes seconds) and the stand-in fonts of
 * `fontconfig/fonts.conf`, and measures their pages. With `RENDERED_PAGES_KEEP=<folder>` the files stay there to be
 * looked at. Of the documents in `inked` the ink is measured too. Throws with what to install when LibreOffice or poppler is missing.
 */
export const renderDocuments = async (
  documents: Readonly<Record<string, Uint8Array>>,
  inked: readonly string[] = [],
): Promise<ReadonlyMap<string, readonly RenderedPage[]>> => {
  await requireTool('soffice', '--version', 'libreoffice-writer-nogui')
  const folder = await mkdtemp(join(tmpdir(), 'rendered-pages-'))
  const output = process.env.RENDERED_PAGES_KEEP ?? folder
  const fileOf = (name: string, extension: 'docx' | 'pdf') => join(output, `${name}.${extension}`)
  const names = Object.keys(documents)
  try {
    for (const [name, docx] of Object.entries(documents)) await writeFile(fileOf(name, 'docx'), docx)
    await run(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
        ...['--headless', '--norestore', '--convert-to', 'pdf', '--outdir', output],
        ...names.map((name) => fileOf(name, 'docx')),
      ],
      { env: { ...process.env, FONTCONFIG_FILE: FONTS }, timeout: CONVERSION_TIMEOUT_MS },
    )
    const rendered = new Map<string, readonly RenderedPage[]>()
    for (const name of names) {
      // LibreOffice ends with 0 even when it could not read a file.
      if (!existsSync(fileOf(name, 'pdf'))) throw new Error(`LibreOffice made no PDF of ${name}.docx`)
      const pages = await pdfPages(fileOf(name, 'pdf'))
      const ink = inked.includes(name) ? await inkOfPages(fileOf(name, 'pdf')) : []
      rendered.set(
        name,
        pages.map((page, index) => ({ ...page, ink: ink[index] ?? [] })),
      )
    }
    return rendered
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
