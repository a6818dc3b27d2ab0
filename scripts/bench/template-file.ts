import type { Block, BlockSource } from '#shared/documents/paper-document.ts'
import { writeDocx } from '../../main/services/docx/write-docx.ts'

const SOURCE: BlockSource = { kind: 'round' }

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }], source: SOURCE })
const heading = (text: string): Block => ({ kind: 'heading', level: 3, runs: [{ text }], source: SOURCE })

/**
 * The template docxtemplater fills: a loop over findings, each with a loop over its paragraphs, in the official layout, so
 * that both ways give the clerk the same notice.
 */
export const templateFile = (): Promise<Uint8Array> =>
  writeDocx({
    title: '{title}',
    author: '',
    subject: '',
    blocks: [
      paragraph('{#before}'),
      paragraph('{text}'),
      paragraph('{/before}'),
      paragraph('{#findings}'),
      heading('{heading}'),
      paragraph('{#paragraphs}'),
      paragraph('{text}'),
      paragraph('{/paragraphs}'),
      paragraph('{/findings}'),
      paragraph('{#after}'),
      paragraph('{text}'),
      paragraph('{/after}'),
    ],
  })
