import { z } from 'zod'
import { ok } from '../../result.ts'
import { widenPunctuation } from '../../text/han.ts'
import type { Finding, Measure, ProgressEntry } from '../finding.ts'
import type { Inspection } from '../inspection.ts'
import { Id } from '../primitives.ts'
import { defineCommand } from './command-definition.ts'
import { locateInspection, withInspection } from './locate.ts'
import { applyPatch } from './patch.ts'
import { SUMMARY } from './summary-wording.ts'
import { withTextsRewritten } from './variable-use.ts'

type Rewrite = (text: string) => string

const inDiary = (progress: readonly ProgressEntry[], rewrite: Rewrite): ProgressEntry[] =>
  progress.map((entry) => applyPatch(entry, { text: rewrite(entry.text) }).value)

const inMeasure = (measure: Measure, rewrite: Rewrite): Measure =>
  applyPatch(measure, { text: rewrite(measure.text), progress: inDiary(measure.progress, rewrite) }).value

const inFinding = (finding: Finding, rewrite: Rewrite): Finding =>
  applyPatch(finding, {
    shortName: rewrite(finding.shortName),
    facts: rewrite(finding.facts),
    target: rewrite(finding.target),
    result: rewrite(finding.result),
    measures: finding.measures.map((measure) => inMeasure(measure, rewrite)),
    progress: inDiary(finding.progress, rewrite),
  }).value

const rewritten = (inspection: Inspection, rewrite: Rewrite): Inspection => {
  const printed = withTextsRewritten(inspection, rewrite)
  const { leadingGroup, milestones } = printed
  return applyPatch(printed, {
    findings: printed.findings.map((finding) => inFinding(finding, rewrite)),
    leadingGroup: applyPatch(leadingGroup, { note: rewrite(leadingGroup.note) }).value,
    milestones: milestones.map(
      (milestone) =>
        applyPatch(milestone, { title: rewrite(milestone.title), note: rewrite(milestone.note) }).value,
    ),
  }).value
}

/**
 * Widens half-width punctuation beside Chinese text in every free text of a round (design.md §6 “Punctuation”), in one
 * step of undo. Texts without such marks, and the imported source text, stay as they are.
 */
export const widenRoundPunctuation = defineCommand({
  name: 'inspection.widenPunctuation',
  input: z.strictObject({ inspectionId: Id }),
  apply: (ledger, { inspectionId }) => {
    const located = locateInspection(ledger, inspectionId)
    if (!located.ok) return located
    let count = 0
    const value = rewritten(located.value, (text) => {
      const widened = widenPunctuation(text)
      count += widened.changes
      return widened.text
    })
    return ok({
      ledger: count === 0 ? ledger : withInspection(ledger, located.value, value),
      summary: SUMMARY.punctuation.widened(count),
      place: { screen: 'notice', inspectionId },
    })
  },
})
