import { findingsMissing } from './aspect-counts.ts'
import { headingMarker } from './heading-marker.ts'
import type { DraftAspect, DraftFinding, ImportDraft } from './import-draft.ts'

/** Where rows 待补录 go: so many before a finding whose number was skipped to, so many at the end of an aspect. */
export type PlaceholderRows = {
  readonly before: ReadonlyMap<DraftFinding, number>
  readonly after: ReadonlyMap<DraftAspect, number>
}

// The blank lets a bare label such as `问题一` be read as one.
const numberOf = ({ label }: DraftFinding): number | undefined => headingMarker(`${label} `)?.number

/**
 * Places the rows for findings that are declared but not in the text. A number that was skipped (问题二, 问题四) shows
 * where one is missing, so that those in the text keep their numbers; the others come last: in their aspect, or where
 * no aspect declares a count, in the last one that has findings.
 */
export const placeholderRows = ({ aspects, placeholders, style }: ImportDraft): PlaceholderRows => {
  const before = new Map<DraftFinding, number>()
  const after = new Map<DraftAspect, number>()
  const counted = aspects.some(({ declared }) => declared !== null)
  const missing = findingsMissing(aspects)
  const last = aspects.findLast(({ findings }) => findings.length > 0)
  let left = placeholders
  let expected = 1
  for (const aspect of aspects) {
    if (counted) left = missing.get(aspect) ?? 0
    if (style.numbering === 'perAspect') expected = 1
    for (const finding of aspect.findings) {
      const number = numberOf(finding) ?? expected
      const skipped = Math.min(left, Math.max(0, number - expected))
      if (skipped > 0) before.set(finding, skipped)
      left -= skipped
      expected = number + 1
    }
    if (!counted && aspect !== last) continue
    if (left > 0) after.set(aspect, left)
    expected += left
    left = 0
  }
  return { before, after }
}
