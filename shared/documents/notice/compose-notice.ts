import type { Inspection } from '../../ledger/inspection.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { inspectionStatistics } from '../../ledger/statistics.ts'
import { Composition, type Origin } from '../composition/composition.ts'
import type { CompositionIssue } from '../composition/composition-issue.ts'
import { finishedPaper } from '../composition/finished-paper.ts'
import { addSignature } from '../composition/signature-block.ts'
import { addText } from '../composition/text-paragraphs.ts'
import { addTitle } from '../composition/title-block.ts'
import { oneLine } from '../composition/typed-text.ts'
import { PLACE_WORDING } from '../composition/wording.ts'
import type { PaperDocument } from '../paper-document.ts'
import { type PaperVariable, paperVariables, variableValues } from '../variables/variables.ts'
import { addChapters, addPreamble, chapterOrigin } from './notice-body.ts'
import { type NoticeNumbering, noticeNumbering } from './notice-numbering.ts'

/**
 * A notice ready for paper. `issues` in the order of the paper: an `error` forbids writing a file, a `gap` makes it a
 * draft. `widened` counts the punctuation marks changed. `fileName` is the title as a file name, without extension,
 * with 草稿 when there are gaps. `variables` and `numbering` are those it was composed with.
 */
export type ComposedNotice = {
  readonly document: PaperDocument
  readonly issues: readonly CompositionIssue[]
  readonly widened: number
  readonly fileName: string
  readonly variables: readonly PaperVariable[]
  readonly numbering: NoticeNumbering
}

const addOutlineLine = (paper: Composition, level: 1 | 2, line: string, origin: Origin): void => {
  paper.blocks.push({ kind: 'outline', level, runs: paper.runs(line, origin), source: origin.source })
}

/** The outline names chapters and what stands one level below them, before the title. */
const addOutline = (paper: Composition, { chapters, aspects }: NoticeNumbering): void => {
  for (const numbered of chapters) {
    const { chapter, number } = numbered
    const heading = oneLine(chapter.outlineHeading) || oneLine(chapter.heading)
    if (number !== '') addOutlineLine(paper, 1, `${number}${heading}`, chapterOrigin(numbered))
    if (!chapter.holdsFindings) continue
    for (const { aspect, heading: line, headingLevel } of aspects)
      if (line !== '' && headingLevel !== 3)
        addOutlineLine(paper, headingLevel, line, {
          source: { kind: 'aspect', aspectId: aspect.id },
          place: line,
        })
  }
  if (paper.blocks.length > 0) paper.blocks.push({ kind: 'blank', lines: 1 })
}

const addClosing = (paper: Composition, { notice }: Inspection): void => {
  const { contact, signature } = notice.options
  if (contact) {
    const origin: Origin = { source: { kind: 'contact' }, place: PLACE_WORDING.contact }
    if (notice.contactText.trim() === '') paper.gap('empty-contact', origin, '联系方式')
    addText(paper, notice.contactText, origin)
  }
  if (signature === 'none') return
  const origin: Origin = { source: { kind: 'signature' }, place: PLACE_WORDING.signature }
  addSignature(paper, { issuer: notice.signature, date: notice.date, seal: signature }, origin)
}

/**
 * Composes the public notice of a round: outline, title, preamble, chapters with aspects and findings, contact,
 * signature. Every figure comes from the ledger on `today` (`YYYY-MM-DD`); an imported notice comes out with every line
 * it had, in order. Throws RangeError when the ledger has no such round.
 */
export const composeNotice = (
  ledger: Ledger,
  inspectionId: string,
  { today }: { readonly today: string },
): ComposedNotice => {
  const inspection = ledger.inspections.find(({ id }) => id === inspectionId)
  if (inspection === undefined) throw new RangeError(`no such inspection: ${inspectionId}`)
  const { notice } = inspection
  const variables = paperVariables(ledger, inspection, today)
  const { byAspect } = inspectionStatistics(inspection, ledger.settings, today)
  const numbering = noticeNumbering(inspection, byAspect)
  const paper = new Composition(variableValues(variables), notice.options.widenPunctuation)
  if (notice.options.outline) addOutline(paper, numbering)
  const title = addTitle(paper, notice.title, { source: { kind: 'title' }, place: PLACE_WORDING.title })
  addPreamble(paper, notice.preamble)
  addChapters(paper, inspection, numbering)
  addClosing(paper, inspection)
  return {
    ...finishedPaper(paper, { title, ledger, inspection }),
    variables,
    numbering,
  }
}
