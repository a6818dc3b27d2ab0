import { z } from 'zod'
import { fail, ok } from '../../result.ts'
import { FINDING_FIELD_LABELS } from '../field-wording.ts'
import { Publicity } from '../finding.ts'
import { Id, Text } from '../primitives.ts'
import { defineCommand } from './command-definition.ts'
import { locateFinding, withFinding } from './locate.ts'
import { applyPatch } from './patch.ts'
import { IdList, unknownReference } from './references.ts'
import { SUMMARY } from './summary-wording.ts'

/** The fields of a finding that are simply typed or chosen; the rest has commands of its own. */
const FindingPatch = z.strictObject({
  title: z.exactOptional(Text),
  shortName: z.exactOptional(Text),
  facts: z.exactOptional(Text),
  target: z.exactOptional(Text),
  result: z.exactOptional(Text),
  leadOfficial: z.exactOptional(z.nullable(Id)),
  departments: z.exactOptional(IdList),
  assistingDepartments: z.exactOptional(IdList),
  people: z.exactOptional(IdList),
  noticeText: z.exactOptional(Text),
  publicText: z.exactOptional(Text),
  publicity: z.exactOptional(Publicity),
})
type FindingPatch = z.infer<typeof FindingPatch>

/** What makes a declared but missing row a real one: its title, its facts, or what the notice says of it. */
const fillsPlaceholder = ({ title, facts, noticeText }: FindingPatch): boolean =>
  [title, facts, noticeText].some((text) => text !== undefined && text.trim() !== '')

/** Changes fields of a finding; null clears the lead official. A 待补录 row that gets its text is one no longer. */
export const editFinding = defineCommand({
  name: 'finding.edit',
  input: z.strictObject({ inspectionId: Id, findingId: Id, patch: FindingPatch }),
  apply: (ledger, { patch, ...at }) => {
    const located = locateFinding(ledger, at)
    if (!located.ok) return located
    const { inspection, finding, subject } = located.value
    const unknown = unknownReference(ledger, {
      people: [patch.leadOfficial, ...(patch.people ?? [])],
      departments: [...(patch.departments ?? []), ...(patch.assistingDepartments ?? [])],
    })
    if (unknown !== undefined) return fail(unknown)
    const { value, changed } = applyPatch(finding, patch)
    const filled = fillsPlaceholder(patch) ? applyPatch(value, { placeholder: null }).value : value
    const labels: Readonly<Record<string, string>> = FINDING_FIELD_LABELS
    return ok({
      ledger: withFinding(ledger, inspection, filled),
      summary: SUMMARY.finding.edited(
        subject,
        changed.flatMap((key) => labels[key] ?? []),
      ),
      place: { screen: 'ledger', inspectionId: inspection.id, findingId: finding.id },
    })
  },
})
