import { paragraphsOf } from '../../composition/typed-text.ts'
import { type Block, OFFICIAL_PAGE, type PageFormat, type ParagraphBlock } from '../../paper-document.ts'
import { findingListPaper } from '../finding-list-paper.ts'
import { ledgerPaper } from '../ledger-paper.ts'
import type { ComposedPaper, PaperDefinition } from '../paper-definition.ts'
import { settingsOfPaper } from '../paper-texts.ts'
import { responsibilityListPaper } from '../responsibility-list-paper.ts'
import { taskListPaper } from '../task-list-paper.ts'
import type { OfficialPaper } from './official-paper.ts'
import { ATTACHMENT } from './wording.ts'

/** 附件：, its number `1.` beside it, in characters: what the lines of 附件说明 are aligned by. */
const INDENT = { text: 2, label: 3, number: 1 } as const

/** The papers an official paper can carry as attachments, named by their labels. */
const ATTACHABLE: readonly PaperDefinition[] = [
  ledgerPaper,
  findingListPaper,
  taskListPaper,
  responsibilityListPaper,
]

/** An attachment: its title as 附件说明 and its own page say it, and the paper when the program makes it. */
export type Attachment = { readonly title: string; readonly composed?: ComposedPaper }

/** A name as typed, without the number and the 《》 the clerk may have put round it; no mark ends it (GB/T 9704-2012 7.3.4). */
const nameOf = (line: string): string =>
  line
    .replace(/^附件\s*\d*\s*[：:]?\s*/u, '')
    .replace(/^\d+\s*[.．、]\s*/u, '')
    .replace(/[。；;，,]+$/u, '')
    .replace(/^《([^《》]*)》$/u, '$1')

/**
 * The attachments named in the slot, one a line. Those the program can make are made; the others are named in 附件说明
 * only, which is said.
 */
export const attachmentsOf = ({ slots, composition, input }: OfficialPaper): readonly Attachment[] =>
  paragraphsOf(slots.wording('attachments')).map((line) => {
    const name = nameOf(line)
    const definition = ATTACHABLE.find(({ label }) => label === name)
    const composed = definition?.compose({
      ...input,
      settings: settingsOfPaper(input.inspection, definition.kind),
    })
    if (composed?.ok === true) return { title: composed.value.document.title, composed: composed.value }
    composition.report('attachment-by-hand', slots.origin('attachments'), name)
    return { title: name }
  })

/** 附件说明 and the signature under it are no text either: they never stand on a page without a line of it. */
const keepLastParagraph = (blocks: Block[]): void => {
  const last = blocks.at(-1)
  if (last?.kind === 'paragraph') blocks[blocks.length - 1] = { ...last, keepNext: true }
}

/**
 * 附件说明 (GB/T 9704-2012 7.3.4): a line under the text, two characters in, `附件：` and the title; several are numbered `1.`
 * and stand under each other; later lines of a long title stand under its first character.
 */
export const addAttachmentNote = (paper: OfficialPaper, attachments: readonly Attachment[]): void => {
  const { composition, slots } = paper
  if (attachments.length === 0) return
  const origin = slots.origin('attachments')
  keepLastParagraph(composition.blocks)
  composition.blocks.push({ kind: 'blank', lines: 1 })
  for (const [index, { title }] of attachments.entries()) {
    const label = index === 0 ? `${ATTACHMENT}：` : ''
    const number = attachments.length === 1 ? '' : `${index + 1}.`
    const numberWidth = number === '' ? 0 : INDENT.number
    composition.blocks.push({
      kind: 'paragraph',
      runs: composition.runs(`${label}${number}${title}`, origin),
      source: origin.source,
      align: 'left',
      keepNext: true,
      indent: {
        left: INDENT.text + INDENT.label + numberWidth,
        firstLine: -((label === '' ? 0 : INDENT.label) + numberWidth),
      },
    })
  }
}

const headOf = (number: string, source: ParagraphBlock['source']): readonly Block[] => [
  {
    kind: 'paragraph',
    runs: [{ text: `${ATTACHMENT}${number}`, font: 'heading1' }],
    source,
    align: 'left',
    indent: { left: 0, firstLine: 0 },
    keepNext: true,
  },
  { kind: 'blank', lines: 1 },
]

/** The sheet the last block stands on. */
const lastFormat = (blocks: readonly Block[]): PageFormat =>
  blocks.reduce<PageFormat>(
    (format, block) => (block.kind === 'pageBreak' ? (block.format ?? format) : format),
    OFFICIAL_PAGE,
  )

/**
 * Appends the attachments the program makes, each on a new page of its own sheet: `附件1` in 黑体 at the top left (`附件` when
 * there is but one), its title on the third line (GB/T 9704-2012 7.3.7). What follows stands on an upright sheet again.
 */
export const addAttachments = (paper: OfficialPaper, attachments: readonly Attachment[]): void => {
  const { composition, slots } = paper
  const { blocks } = composition
  const { source } = slots.origin('attachments')
  for (const [index, { composed }] of attachments.entries()) {
    if (composed === undefined) continue
    const { document, issues } = composed
    const number = attachments.length === 1 ? '' : String(index + 1)
    blocks.push({ kind: 'pageBreak', format: document.format ?? OFFICIAL_PAGE }, ...headOf(number, source))
    const offset = blocks.length
    blocks.push(...document.blocks)
    for (const issue of issues)
      composition.issues.push({
        ...issue,
        blockIndex: issue.blockIndex === null ? null : issue.blockIndex + offset,
      })
  }
  if (lastFormat(blocks).orientation === 'landscape')
    blocks.push({ kind: 'pageBreak', format: OFFICIAL_PAGE })
}
