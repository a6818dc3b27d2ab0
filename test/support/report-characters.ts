import type { ImportDraft } from '#shared/import/import-draft.ts'
import { noticeReport } from '#shared/import/notice-report.ts'
import { withoutBlanks } from '#shared/text/han.ts'

/** The non-blank characters of texts, counted. */
const counted = (texts: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const char of withoutBlanks(texts.join(''))) counts.set(char, (counts.get(char) ?? 0) + 1)
  return counts
}

/** All texts of a report that stand for the input; headings only of aspects, because the others are repeated there. */
const fieldsOf = (draft: ImportDraft): string[] => {
  const report = noticeReport(draft)
  const text = (items: readonly { readonly text: string }[]) => items.map((item) => item.text)
  return [
    report.title ?? '',
    ...text(report.outline),
    ...text(report.preamble),
    ...report.chapters.flatMap(({ heading, paragraphs }) => [heading, ...text(paragraphs)]),
    ...draft.aspects.filter(({ source }) => source === 'text').map(({ heading }) => heading),
    ...report.findings.flatMap((finding) => [
      finding.label,
      finding.text,
      finding.progressLabel,
      finding.progressText,
    ]),
    report.contact ?? '',
    report.signature ?? '',
    report.inspection.raw.date ?? '',
    ...text(report.noise),
    ...text(report.unplaced),
  ]
}

/**
 * Characters that a report has more (positive) or fewer times than the input: empty when every non-blank character of
 * the input stands in exactly one field (design.md §4).
 */
export const characterDifference = (input: string, draft: ImportDraft): Record<string, number> => {
  const wanted = counted([input])
  const found = counted(fieldsOf(draft))
  const difference: Record<string, number> = {}
  for (const char of new Set([...wanted.keys(), ...found.keys()])) {
    const delta = (found.get(char) ?? 0) - (wanted.get(char) ?? 0)
    if (delta !== 0) difference[char] = delta
  }
  return difference
}
