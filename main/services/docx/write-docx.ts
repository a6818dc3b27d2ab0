import { setImmediate } from 'node:timers/promises'
import { Document, type ISectionOptions, Packer, type Paragraph, type Table } from 'docx'
import { sheetOf } from '#shared/documents/page-layout.ts'
import type { PaperDocument } from '#shared/documents/paper-document.ts'
import { toFileBlocks } from './blocks.ts'
import { typefacesOf } from './fonts.ts'
import { patchPackage } from './package-patch.ts'
import { partsOfPaper, toSection } from './sections.ts'
import { paperStyles } from './styles.ts'
import { drawnPictures } from './svg-picture.ts'
import { writableLine } from './writable-text.ts'
import type { Writing } from './writing.ts'

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

/** Progress and turns of other work are counted over all sections. */
const buildSections = async (
  document: PaperDocument,
  writing: Writing,
  { onProgress, signal }: WriteDocxOptions,
): Promise<ISectionOptions[]> => {
  const sections: ISectionOptions[] = []
  let done = 0
  for (const part of partsOfPaper(document)) {
    const sheet = sheetOf(part.format)
    const children: (Paragraph | Table)[] = []
    for (const { block, flow } of part.blocks) {
      if (done % BLOCKS_PER_TURN === 0) {
        signal?.throwIfAborted()
        await setImmediate()
      }
      children.push(...toFileBlocks(block, sheet, flow, writing))
      done += 1
      if (done % BLOCKS_PER_TURN === 0) onProgress?.((SHARE_BUILT * done) / document.blocks.length)
    }
    sections.push(toSection(part, children))
  }
  return sections
}

/**
 * Writes a paper as a Word file (.docx) in the layout of GB/T 9704-2012: 22 lines of 28 characters on A4, page numbers on
 * the outer side; tables on a sheet of their own where the paper says so. The same document and time give the same bytes. Characters a Word file cannot hold are left out
 * or replaced (see `writable-text.ts`); marked runs are highlighted. Rejects with the signal's reason when stopped, and
 * with `PackageShapeError` when the docx library's output is not what the patches expect.
 */
export const writeDocx = async (
  document: PaperDocument,
  options: WriteDocxOptions = {},
): Promise<Uint8Array> => {
  options.signal?.throwIfAborted()
  const typefaces = typefacesOf(document.fonts)
  const pictures = await drawnPictures(document)
  const sections = await buildSections(document, { typefaces, pictures }, options)
  options.signal?.throwIfAborted()
  const file = new Document({
    title: writableLine(document.title),
    subject: writableLine(document.subject),
    creator: writableLine(document.author),
    lastModifiedBy: PROGRAM,
    styles: paperStyles(typefaces),
    evenAndOddHeaderAndFooters: true,
    // A line ended by hand is not stretched over the width of a justified paragraph.
    compatibility: { version: WORD_COMPATIBILITY, doNotExpandShiftReturn: true },
    sections,
  })
  const packed = new Uint8Array(await Packer.toArrayBuffer(file))
  options.signal?.throwIfAborted()
  const docx = patchPackage(packed, options.now ?? new Date(), document.fonts)
  options.onProgress?.(1)
  return docx
}
