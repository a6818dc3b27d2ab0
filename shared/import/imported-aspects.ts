import type { ImportedNotice } from '../ledger/commands/import-notice.ts'
import { findingsBeyondAspects } from './aspect-counts.ts'
import type { DraftAspect, DraftChapter, DraftFinding, DraftText, ImportDraft } from './import-draft.ts'
import { placeholderRows } from './placeholder-rows.ts'
import { progressLabelLength } from './progress-label.ts'

export type ImportedAspect = ImportedNotice['aspects'][number]
type ImportedFinding = ImportedAspect['findings'][number]

/** The aspects of a notice as the ledger takes them, and where each aspect of the draft went. */
export type ImportedAspects = {
  readonly aspects: readonly ImportedAspect[]
  readonly positions: ReadonlyMap<DraftAspect, number>
}

const PLACEHOLDER: ImportedFinding = { title: '', noticeText: '', placeholder: true }

/** Paragraphs as the ledger keeps them: one a line. */
export const joinedText = (texts: readonly DraftText[]): string => texts.map(({ text }) => text).join('\n')

/**
 * Composition puts the common label before a progress text, but never before one that has labels of its own: such a
 * text keeps its first label too.
 */
const importedFinding = (finding: DraftFinding, commonLabel: boolean): ImportedFinding => {
  const { progressLabel, labelAlone, progress, title } = finding
  const furtherLabels = progress.some(({ text }) => progressLabelLength(text) > 0)
  const label = commonLabel && !furtherLabels ? '' : progressLabel
  const gap = label !== '' && labelAlone ? '\n' : ''
  return { title, noticeText: `${label}${gap}${joinedText(progress)}`, placeholder: false }
}

const blankRows = (count: number): ImportedFinding[] =>
  Array.from({ length: Math.max(0, count) }, () => PLACEHOLDER)

/** Text after the findings of an aspect has no place of its own there: it goes on from the last finding. */
const withClosing = (aspects: ImportedAspect[], from: number, closing: string): ImportedAspect[] => {
  if (closing === '') return aspects
  const written = (findings: readonly ImportedFinding[]) =>
    findings.findLastIndex(({ placeholder }) => !placeholder)
  const at = aspects.findLastIndex(({ findings }, index) => index >= from && written(findings) >= 0)
  const owner = aspects[at]
  const last = written(owner?.findings ?? [])
  const finding = owner?.findings[last]
  if (owner === undefined || finding === undefined)
    return aspects.map((aspect, index) =>
      index === aspects.length - 1
        ? { ...aspect, intro: [aspect.intro, closing].filter(Boolean).join('\n') }
        : aspect,
    )
  const noticeText = [finding.noticeText, closing].filter(Boolean).join('\n')
  return aspects.with(at, { ...owner, findings: owner.findings.with(last, { ...finding, noticeText }) })
}

/**
 * The aspects of the chapters that hold findings. With `asAspects`, when several chapters do, each chapter itself is an
 * aspect: its text stands before its findings, its own aspects become 类, and its closing text goes on from its last
 * finding (that of the last chapter is left for the closing text of the findings). Rows of aspects that the text does not
 * reach come last, under an aspect without title.
 */
export const importedAspects = (
  draft: ImportDraft,
  chapters: readonly DraftChapter[],
  options: { readonly placeholders: boolean; readonly asAspects: boolean },
): ImportedAspects => {
  const commonLabel = draft.style.progressLabel !== ''
  const rows = placeholderRows(draft)
  const blanks = (count: number | undefined) => blankRows(options.placeholders ? (count ?? 0) : 0)
  const positions = new Map<DraftAspect, number>()
  let aspects: ImportedAspect[] = []
  const findingsOf = (aspect: DraftAspect) => [
    ...aspect.findings.flatMap((finding) => [
      ...blanks(rows.before.get(finding)),
      importedFinding(finding, commonLabel),
    ]),
    ...blanks(rows.after.get(aspect)),
  ]
  const titleOf = ({ title, declaredText }: DraftAspect) =>
    draft.style.aspectCount === '' ? `${title}${declaredText}` : title
  for (const [index, chapter] of chapters.entries()) {
    const from = aspects.length
    const own = options.asAspects ? chapter.aspects.filter(({ source }) => source === 'implicit') : []
    if (options.asAspects) {
      for (const aspect of own) positions.set(aspect, aspects.length)
      const intro = [chapter.paragraphs, ...own.map((aspect) => aspect.intro)].flat()
      aspects.push({
        title: chapter.title,
        level: 1,
        intro: joinedText(intro),
        findings: own.flatMap(findingsOf),
      })
    }
    for (const aspect of chapter.aspects) {
      if (own.includes(aspect)) continue
      positions.set(aspect, aspects.length)
      aspects.push({
        title: titleOf(aspect),
        level: options.asAspects ? 2 : aspect.level,
        intro: joinedText(aspect.intro),
        findings: findingsOf(aspect),
      })
    }
    if (options.asAspects && index < chapters.length - 1)
      aspects = withClosing(aspects, from, joinedText(chapter.closing))
  }
  const beyond = options.placeholders ? findingsBeyondAspects(draft.aspects, draft.figures) : 0
  return {
    aspects:
      beyond === 0 ? aspects : [...aspects, { title: '', level: 1, intro: '', findings: blankRows(beyond) }],
    positions,
  }
}
