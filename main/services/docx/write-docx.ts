import { setImmediate } from 'node:timers/promises'
import { Document, DocumentGridType, Packer, Paragraph } from 'docx'
import { GRID, PAGE } from '#shared/documents/page-layout.ts'
import { measuredBlocks } from '#shared/documents/pagination.ts'
import type { PaperDocument } from '#shared/documents/paper-document.ts'
import { toParagraphs } from './blocks.ts'
import { pageNumberFooters } from './footer.ts'
import { patchPackage } from './package-patch.ts'
import { PAPER_STYLES } from './styles.ts'
import { writableLine } from './writable-text.ts'

/** What goes with the writing of a paper; all of it optional. */
export type WriteDocxOptions = {
  /** Time written into the properties; the present by default. */
  readonly now?: Date
  /** Told the share done, rising from above 0 to 1. */
  readonly onProgress?: (share: number) => void
  /** Stops the work: the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal
}

/** Stands as “last modified by”; the name of the PC or of its user never gets into a published file. */
const PROGRAM = '巡察整改台账'

/** Version of Word whose layout rules the file asks for: 15 is Word 2013 and later. */
const WORD_COMPATIBILITY = 15

/** Blocks built before other work of the process gets its turn. */
const BLOCKS_PER_TURN = 200

/** Share of the work that is done when all paragraphs are built and only the packing is left. */
const SHARE_BUILT = 0.5

const buildParagraphs = async (
  { blocks }: PaperDocument,
  { onProgress, signal }: WriteDocxOptions,
): Promise<Paragraph[]> => {
  // The same rules as the preview's pages; Word counts the lines itself.
  const rules = measuredBlocks(blocks, [])
  const paragraphs: Paragraph[] = []
  for (let from = 0; from < blocks.length; from += BLOCKS_PER_TURN) {
    signal?.throwIfAborted()
    const turn = blocks.slice(from, from + BLOCKS_PER_TURN)
    paragraphs.push(
      ...turn.flatMap((block, index) => toParagraphs(block, rules[from + index]?.keepNext === true)),
    )
    onProgress?.((SHARE_BUILT * (from + turn.length)) / blocks.length)
    await setImmediate()
  }
  return paragraphs
}

/**
 * Writes a paper as a Word file (.docx) in the layout of GB/T 9704-2012: A4, 22 lines of 28 characters, page numbers
 * on the outer side. The same document and time give the same bytes. Characters a Word file cannot hold are left out
 * or replaced (see `writable-text.ts`); marked runs are highlighted. Rejects with the signal's reason when stopped, and
 * with `PackageShapeError` when the docx library's output is not what the patches expect.
 */
export const writeDocx = async (
  document: PaperDocument,
  options: WriteDocxOptions = {},
): Promise<Uint8Array> => {
  const children = await buildParagraphs(document, options)
  options.signal?.throwIfAborted()
  const file = new Document({
    title: writableLine(document.title),
    subject: writableLine(document.subject),
    creator: writableLine(document.author),
    lastModifiedBy: PROGRAM,
    styles: PAPER_STYLES,
    evenAndOddHeaderAndFooters: true,
    // A line ended by hand is not stretched over the width of a justified paragraph.
    compatibility: { version: WORD_COMPATIBILITY, doNotExpandShiftReturn: true },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { ...PAGE.margin, footer: PAGE.footer },
          },
          grid: { type: DocumentGridType.LINES, linePitch: GRID.linePitch },
        },
        footers: pageNumberFooters(),
        // A body without a paragraph is no document to some readers.
        children: children.length > 0 ? children : [new Paragraph({})],
      },
    ],
  })
  const packed = new Uint8Array(await Packer.toArrayBuffer(file))
  options.signal?.throwIfAborted()
  const docx = patchPackage(packed, options.now ?? new Date())
  options.onProgress?.(1)
  return docx
}
