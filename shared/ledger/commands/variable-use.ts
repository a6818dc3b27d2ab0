import { VARIABLE } from '../../documents/variables/variable-text.ts'
import type { Finding } from '../finding.ts'
import type { Aspect, Inspection } from '../inspection.ts'
import type { NoticeChapter } from '../notice.ts'
import type { PaperSettings } from '../paper-settings.ts'
import { applyPatch } from './patch.ts'

type Rewrite = (text: string) => string

const inChapter = (chapter: NoticeChapter, rewrite: Rewrite): NoticeChapter =>
  applyPatch(chapter, {
    heading: rewrite(chapter.heading),
    outlineHeading: rewrite(chapter.outlineHeading),
    text: rewrite(chapter.text),
    closingText: rewrite(chapter.closingText),
  }).value

const inAspect = (aspect: Aspect, rewrite: Rewrite): Aspect =>
  applyPatch(aspect, { title: rewrite(aspect.title), intro: rewrite(aspect.intro) }).value

const inFinding = (finding: Finding, rewrite: Rewrite): Finding =>
  applyPatch(finding, {
    title: rewrite(finding.title),
    noticeText: rewrite(finding.noticeText),
    publicText: rewrite(finding.publicText),
  }).value

const inPaper = (paper: PaperSettings, rewrite: Rewrite): PaperSettings =>
  applyPatch(paper, { texts: paper.texts.map(({ slot, text }) => ({ slot, text: rewrite(text) })) }).value

/** The round with every text that may hold variables rewritten: notice, other papers, aspects, findings. */
export const withTextsRewritten = (inspection: Inspection, rewrite: Rewrite): Inspection => {
  const { notice } = inspection
  return applyPatch(inspection, {
    aspects: inspection.aspects.map((aspect) => inAspect(aspect, rewrite)),
    findings: inspection.findings.map((finding) => inFinding(finding, rewrite)),
    papers: inspection.papers.map((paper) => inPaper(paper, rewrite)),
    notice: applyPatch(notice, {
      title: rewrite(notice.title),
      preamble: rewrite(notice.preamble),
      contactText: rewrite(notice.contactText),
      signature: rewrite(notice.signature),
      chapters: notice.chapters.map((chapter) => inChapter(chapter, rewrite)),
    }).value,
  }).value
}

/** How many times the texts of a round use one of these variables. */
export const countVariableUses = (inspection: Inspection, names: readonly string[]): number => {
  let count = 0
  withTextsRewritten(inspection, (text) => {
    for (const [, used] of text.matchAll(VARIABLE)) if (used !== undefined && names.includes(used)) count += 1
    return text
  })
  return count
}

/** The round with variables renamed wherever its texts use them; `names` leads from the old names to the new ones. */
export const withVariablesRenamed = (
  inspection: Inspection,
  names: ReadonlyMap<string, string>,
): Inspection =>
  withTextsRewritten(inspection, (text) =>
    text.replace(VARIABLE, (whole, used: string) => {
      const name = names.get(used)
      return name === undefined ? whole : `{{${name}}}`
    }),
  )
