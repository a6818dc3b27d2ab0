import { officialDate } from '../../calendar/calendar-date.ts'
import type { Inspection } from '../../ledger/inspection.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Notice, NoticeChapter } from '../../ledger/notice.ts'
import { inspectionStatistics } from '../../ledger/statistics.ts'
import { chineseNumber } from '../chinese-number.ts'
import { safeFileName } from '../file-name.ts'
import type { PaperDocument } from '../paper-document.ts'
import { runText } from '../run-text.ts'
import { titleLines } from '../title-lines.ts'
import type { CompositionIssue } from './composition-issue.ts'
import { addFindings } from './findings-section.ts'
import { gapText } from './gap.ts'
import { NoticePaper, type Origin } from './notice-paper.ts'
import { type NumberedAspect, numberedAspects } from './numbered-aspects.ts'
import { addText } from './text-paragraphs.ts'
import { oneLine, paragraphsOf } from './typed-text.ts'
import { noticeVariables, variableValues } from './variables.ts'
import { PLACE_WORDING } from './wording.ts'

/**
 * A notice ready for paper. `issues` in the order of the paper: an `error` forbids writing a file, a `gap` makes it a
 * draft. `widened` counts the punctuation marks changed. `fileName` is the title as a file name, without extension,
 * with 草稿 when there are gaps.
 */
export type ComposedNotice = {
  readonly document: PaperDocument
  readonly issues: readonly CompositionIssue[]
  readonly widened: number
  readonly fileName: string
}

/** A chapter with the number it takes: a chapter without heading is text that goes on, and takes none. */
type NumberedChapter = { readonly chapter: NoticeChapter; readonly number: string }

const numberedChapters = (chapters: readonly NoticeChapter[]): NumberedChapter[] => {
  let headed = 0
  return chapters.map((chapter) => {
    if (oneLine(chapter.heading) === '') return { chapter, number: '' }
    headed += 1
    return { chapter, number: `${chineseNumber(headed)}、` }
  })
}

const originOf = ({ chapter, number }: NumberedChapter): Origin => ({
  source: { kind: 'chapter', chapterId: chapter.id },
  place: `${number}${oneLine(chapter.heading)}`,
})

const addOutline = (paper: NoticePaper, { chapters }: Notice, aspects: readonly NumberedAspect[]): void => {
  for (const numbered of numberedChapters(chapters)) {
    const { chapter, number } = numbered
    const heading = oneLine(chapter.outlineHeading) || oneLine(chapter.heading)
    const origin = originOf(numbered)
    if (number !== '')
      paper.blocks.push({
        kind: 'outline',
        level: 1,
        runs: paper.runs(`${number}${heading}`, origin),
        source: origin.source,
      })
    if (!chapter.holdsFindings) continue
    for (const { aspect, level, heading: text } of aspects) {
      if (level !== 1 || text === '') continue
      const source = { kind: 'aspect', aspectId: aspect.id } as const
      paper.blocks.push({
        kind: 'outline',
        level: 2,
        runs: paper.runs(text, { source, place: text }),
        source,
      })
    }
  }
  if (paper.blocks.length > 0) paper.blocks.push({ kind: 'blank', lines: 1 })
}

const addTitle = (paper: NoticePaper, title: string): string => {
  const origin: Origin = { source: { kind: 'title' }, place: PLACE_WORDING.title }
  if (title.trim() === '') paper.report('empty-title', origin)
  const text = title.trim() === '' ? gapText('标题') : runText(paper.runs(title, origin))
  const lines = titleLines(text)
  paper.blocks.push({ kind: 'title', lines, source: origin.source }, { kind: 'blank', lines: 1 })
  return lines.join('')
}

const addChapters = (
  paper: NoticePaper,
  inspection: Inspection,
  aspects: readonly NumberedAspect[],
): void => {
  let printed = false
  for (const numbered of numberedChapters(inspection.notice.chapters)) {
    const { chapter, number } = numbered
    const origin = originOf(numbered)
    if (number !== '') paper.heading(1, paper.runs(`${number}${oneLine(chapter.heading)}`, origin), origin)
    addText(paper, chapter.text, origin)
    if (chapter.holdsFindings && printed) paper.report('second-findings-chapter', origin)
    if (chapter.holdsFindings && !printed) {
      printed = true
      if (inspection.findings.length === 0) paper.report('no-findings', origin)
      addFindings(paper, inspection, aspects)
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

const addClosing = (paper: NoticePaper, { notice }: Inspection): void => {
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
  const values = variableValues(noticeVariables(ledger, inspection, today))
  const { byAspect } = inspectionStatistics(inspection, ledger.settings, today)
  const aspects = numberedAspects(byAspect, notice.options.aspectCount)
  const paper = new NoticePaper(values, notice.options.widenPunctuation)
  if (notice.options.outline) addOutline(paper, notice, aspects)
  const title = addTitle(paper, notice.title)
  const preamble: Origin = { source: { kind: 'preamble' }, place: PLACE_WORDING.preamble }
  if (notice.preamble.trim() === '') paper.gap('empty-preamble', preamble)
  addText(paper, notice.preamble, preamble)
  addChapters(paper, inspection, aspects)
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
  }
}
