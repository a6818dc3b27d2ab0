import type { PaperDocument } from '#shared/documents/paper-document.ts'
import { runText } from '#shared/documents/run-text.ts'

/** The text of a notice for programs that know no ledger: what stands before, the findings, what stands after. */
export type NoticeLines = {
  readonly before: readonly { readonly text: string }[]
  readonly findings: readonly {
    readonly heading: string
    readonly paragraphs: readonly { readonly text: string }[]
  }[]
  readonly after: readonly { readonly text: string }[]
}

type Line = { readonly text: string; readonly findingId: string | undefined; readonly list: boolean }

const linesOf = ({ blocks }: PaperDocument): readonly Line[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'blank') return [{ text: '', findingId: undefined, list: false }]
    if (block.kind === 'title')
      return block.lines.map((text) => ({ text, findingId: undefined, list: false }))
    if (block.kind === 'signature')
      return [block.issuer, block.date].map((text) => ({ text, findingId: undefined, list: false }))
    if (!('runs' in block)) return []
    const findingId = block.source.kind === 'finding' ? block.source.findingId : undefined
    return [
      {
        text: runText(block.runs),
        findingId,
        list: findingId !== undefined || block.source.kind === 'aspect',
      },
    ]
  })

/** The same text in the same order; the heading of an aspect counts as a finding without paragraphs. */
export const noticeLines = (document: PaperDocument): NoticeLines => {
  const lines = linesOf(document)
  const from = lines.findIndex(({ findingId }) => findingId !== undefined)
  const to = lines.findLastIndex(({ findingId }) => findingId !== undefined) + 1
  const findings: { heading: string; paragraphs: { text: string }[] }[] = []
  let last: string | undefined
  for (const { text, findingId } of lines.slice(from, to)) {
    if (findingId !== undefined && findingId === last) findings.at(-1)?.paragraphs.push({ text })
    else findings.push({ heading: text, paragraphs: [] })
    last = findingId
  }
  const plain = (part: readonly Line[]) => part.map(({ text }) => ({ text }))
  return { before: plain(lines.slice(0, from)), findings, after: plain(lines.slice(to)) }
}
