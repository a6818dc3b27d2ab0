import type { Inspection } from '../../ledger/inspection.ts'
import type { Composition, Origin } from '../composition/composition.ts'
import { addText } from '../composition/text-paragraphs.ts'
import { oneLine } from '../composition/typed-text.ts'
import { PLACE_WORDING } from '../composition/wording.ts'
import { addFindings } from './findings-section.ts'
import type { NoticeNumbering, NumberedChapter } from './notice-numbering.ts'

/** Where the text of a chapter comes from. */
export const chapterOrigin = ({ chapter, number }: NumberedChapter): Origin => ({
  source: { kind: 'chapter', chapterId: chapter.id },
  place: `${number}${oneLine(chapter.heading)}`,
})

/** Puts the preamble of a notice onto the paper; what is missing becomes 【待补录】. */
export const addPreamble = (paper: Composition, preamble: string): void => {
  const origin: Origin = { source: { kind: 'preamble' }, place: PLACE_WORDING.preamble }
  if (preamble.trim() === '') paper.gap('empty-preamble', origin)
  addText(paper, preamble, origin)
}

/** Puts the chapters of a notice onto the paper, with aspects and findings in the one that holds them. */
export const addChapters = (paper: Composition, inspection: Inspection, numbering: NoticeNumbering): void => {
  let printed = false
  for (const numbered of numbering.chapters) {
    const { chapter, number } = numbered
    const origin = chapterOrigin(numbered)
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
