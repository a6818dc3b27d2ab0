import { readFileSync } from 'node:fs'
import type { Ledger } from '#shared/ledger/ledger.ts'
import type { NoticeLines } from './notice-lines.ts'

/**
 * The ways to write a notice that are compared. `program` is this program: composition from the ledger and the official
 * layout. `template` fills a template by docxtemplater with one loop over findings. `bare` writes the same text with the
 * docx package and no layout at all.
 */
export const WAYS = ['program', 'template', 'bare'] as const
export type Way = (typeof WAYS)[number]

/** Files a way reads before the clock starts: the ledger, the notice's lines, the template. */
export type WayFiles = { readonly ledger: string; readonly lines: string; readonly template: string }

/** What is timed: from data in memory to the bytes of a Word file. */
type Write = () => Promise<Uint8Array>

const readJson = <Value>(path: string): Value => JSON.parse(readFileSync(path, 'utf8')) as Value

const program = async ({ ledger: path }: WayFiles): Promise<Write> => {
  const { composeNotice } = await import('#shared/documents/notice/compose-notice.ts')
  const { writeDocx } = await import('../../main/services/docx/write-docx.ts')
  const ledger = readJson<Ledger>(path)
  const [inspection] = ledger.inspections
  if (inspection === undefined) throw new RangeError('the ledger has no round')
  return () => writeDocx(composeNotice(ledger, inspection.id, { today: '2024-01-31' }).document)
}

const template = async (files: WayFiles): Promise<Write> => {
  const { default: Docxtemplater } = await import('docxtemplater')
  const { default: PizZip } = await import('pizzip')
  const bytes = readFileSync(files.template)
  const lines = readJson<NoticeLines>(files.lines)
  return async () =>
    new Docxtemplater(new PizZip(bytes), { paragraphLoop: true })
      .render(lines)
      .toBuffer({ compression: 'DEFLATE' })
}

const bare = async ({ lines: path }: WayFiles): Promise<Write> => {
  const { Document, Packer, Paragraph } = await import('docx')
  const { before, findings, after } = readJson<NoticeLines>(path)
  return async () => {
    const texts = [
      ...before,
      ...findings.flatMap(({ heading, paragraphs }) => [{ text: heading }, ...paragraphs]),
      ...after,
    ]
    const children = texts.map(({ text }) => new Paragraph({ text }))
    return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })))
  }
}

/** Loads what a way needs; nothing of the other ways is loaded, so that their memory is not counted. */
export const prepared = (way: Way, files: WayFiles): Promise<Write> =>
  way === 'program' ? program(files) : way === 'template' ? template(files) : bare(files)
