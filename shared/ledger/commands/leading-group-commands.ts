import { z } from 'zod'
import { fail, ok } from '../../result.ts'
import { LEADING_GROUP_FIELD_LABELS } from '../field-wording.ts'
import { Id, Text } from '../primitives.ts'
import { defineCommand } from './command-definition.ts'
import { locateInspection, withInspection } from './locate.ts'
import { applyPatch } from './patch.ts'
import { IdList, unknownReference } from './references.ts'
import { SUMMARY } from './summary-wording.ts'

/** Changes who is in the leading group of a round; null leaves it without leader. */
export const editLeadingGroup = defineCommand({
  name: 'leadingGroup.edit',
  input: z.strictObject({
    inspectionId: Id,
    patch: z.strictObject({
      leader: z.exactOptional(z.nullable(Id)),
      deputies: z.exactOptional(IdList),
      members: z.exactOptional(IdList),
      note: z.exactOptional(Text),
    }),
  }),
  apply: (ledger, { inspectionId, patch }) => {
    const inspection = locateInspection(ledger, inspectionId)
    if (!inspection.ok) return inspection
    const unknown = unknownReference(ledger, {
      people: [patch.leader, ...(patch.deputies ?? []), ...(patch.members ?? [])],
    })
    if (unknown !== undefined) return fail(unknown)
    const { value: leadingGroup, changed } = applyPatch(inspection.value.leadingGroup, patch)
    return ok({
      ledger: withInspection(ledger, inspection.value, { leadingGroup }),
      summary: SUMMARY.leadingGroup.edited(changed.map((key) => LEADING_GROUP_FIELD_LABELS[key])),
      place: { screen: 'unit', inspectionId },
    })
  },
})
