import { officialDate } from '../../calendar/calendar-date.ts'
import type { Inspection } from '../../ledger/inspection.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { inspectionStatistics } from '../../ledger/statistics.ts'
import { Composition, type Origin } from '../composition/composition.ts'
import type { CompositionIssue } from '../composition/composition-issue.ts'
import { gapText } from '../composition/gap.ts'
import { addText } from '../composition/text-paragraphs.ts'
import { oneLine, paragraphsOf } from '../composition/typed-text.ts'
import { PLACE_WORDING } from '../composition/wording.ts'
import { safeFileName } from '../file-name.ts'
import type { PaperDocument } from '../paper-document.ts'
import { runText } from '../run-text.ts'
import { titleLines } from '../title-lines.ts'
import { type PaperVariable, paperVariables, variableValues } from '../variables/variables.ts'
import { addFindings } from './findings-section.ts'
import { type NoticeNumbering, type NumberedChapter, noticeNumbering } from './notice-numbering.ts'

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

const originOf = ({ chapter, number }: NumberedChapter): Origin => ({
  source: { kind: 'chapter', chapterId: chapter.id },
  place: `${number}${oneLine(chapter.heading)}`,
})

const addOutlineLine = (paper: Composition, level: 1 | 2, line: string, origin: Origin): void => {
  paper.blocks.push({ kind: 'outline', level, runs: paper.runs(line, origin), source: origin.source })
}

/** The outline names chapters and what stands one level below them, before the title. */
const addOutline = (paper: Composition, { chapters, aspects }: NoticeNumbering): void => {
  for (const numbered of chapters) {
    const { chapter, number } = numbered
    const heading = oneLine(chapter.outlineHeading) || oneLine(chapter.heading)
    if (number !== '') addOutlineLine(paper, 1, `${number}${heading}`, originOf(numbered))
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

const addTitle = (paper: Composition, title: string): string => {
  const origin: Origin = { source: { kind: 'title' }, place: PLACE_WORDING.title }
  if (title.trim() === '') paper.report('empty-title', origin)
  const text = title.trim() === '' ? gapText('标题') : runText(paper.runs(title, origin))
  const lines = titleLines(text)
  paper.blocks.push({ kind: 'title', lines, source: origin.source }, { kind: 'blank', lines: 1 })
  return lines.join('')
}

const addChapters = (paper: Composition, inspection: Inspection, numbering: NoticeNumbering): void => {
  let printed = false
  for (const numbered of numbering.chapters) {
    const { chapter, number } = numbered
    const origin = originOf(numbered)
    if (number !== '') paper.heading(1, paper.runs(`${number}${oneLine(chapter.heading)}`, origin), origin)
    addText(paper, chapter.text, origin)
    if (chapter.holdsFindings && printed) paper.report('second-findings-chapter', origin)
    if (chapter.holdsFindings && !printed) {
      printed = true
      if (inspection.findings.length === 0) paper.report('no-findings', origin)
      addFindings(paper, inspection, numbering)
    }
    const holdsMore = chapter.holdsFindings && inspection.aspects.length + inspection.findings.length > 0
    if (number !== '' && !holdsMore && `${chapter.text}${chapter.closingText}`.trim() === '')
      paper.gap('empty-chapter', origin)
    addText(paper, chapter.closingText, origin)
  }
  if (!printed && inspection.findings.length > 0)
    paper.report(
      'findings-without-chapter',
      { source: { kind: 'preamble' }, place: '通报' },
      String(inspection.findings.length),
    )
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
  // A seal reaches over issuer and date; two lines keep it clear of the text and within a line of it (7.3.5.1).
  paper.blocks.push({ kind: 'blank', lines: signature === 'withSeal' ? 2 : 1 })
  const issuer = paragraphsOf(notice.signature).join('　')
  if (issuer === '') paper.report('empty-signature', origin)
  if (notice.date === undefined) paper.report('no-date', origin)
  paper.blocks.push({
    kind: 'signature',
    issuer: issuer === '' ? gapText('署名') : runText(paper.runs(issuer, origin)),
    date: notice.date === undefined ? '' : officialDate(notice.date),
    seal: signature === 'withSeal',
    source: origin.source,
  })
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
  const title = addTitle(paper, notice.title)
  const preamble: Origin = { source: { kind: 'preamble' }, place: PLACE_WORDING.preamble }
  if (notice.preamble.trim() === '') paper.gap('empty-preamble', preamble)
  addText(paper, notice.preamble, preamble)
  addChapters(paper, inspection, numbering)
  addClosing(paper, inspection)
  const draft = paper.issues.some(({ severity }) => severity === 'gap')
  return {
    document: {
      title,
      author: oneLine(ledger.unit.fullName),
      subject: oneLine(inspection.title),
      blocks: paper.blocks,
    },
    issues: paper.issues.map((issue) =>
      (issue.blockIndex ?? 0) < paper.blocks.length ? issue : { ...issue, blockIndex: null },
    ),
    widened: paper.widened,
    fileName: safeFileName(title, { draft }),
    variables,
    numbering,
  }
}
