import { z } from 'zod'
import { ok } from '../../result.ts'
import { AcceptedRemark } from '../paper-settings.ts'
import { Id, Name } from '../primitives.ts'
import { defineCommand } from './command-definition.ts'
import { locate, locateInspection, withInspection } from './locate.ts'
import { without } from './ordered-records.ts'
import { SUMMARY } from './summary-wording.ts'

const { shape } = AcceptedRemark

/** 忽略: leaves a remark of 校核 as it is, with the reason, signed by the operator. Accepted again, the new reason counts. */
export const acceptRemark = defineCommand({
  name: 'remark.accept',
  input: z.strictObject({
    inspectionId: Id,
    key: shape.key,
    rule: shape.rule,
    text: shape.text,
    reason: Name,
  }),
  apply: (ledger, { inspectionId, reason, ...fields }, { newId, now, operator }) => {
    const inspection = locateInspection(ledger, inspectionId)
    if (!inspection.ok) return inspection
    const remark: AcceptedRemark = {
      id: newId(),
      ...fields,
      reason: reason.trim(),
      acceptedBy: operator,
      acceptedAt: now,
    }
    const others = inspection.value.acceptedRemarks.filter(({ key }) => key !== fields.key)
    return ok({
      ledger: withInspection(ledger, inspection.value, { acceptedRemarks: [...others, remark] }),
      summary: SUMMARY.remark.accepted(remark.text),
      place: { screen: 'papers', inspectionId },
    })
  },
})

/** Takes an accepted remark back: 校核 says it again. */
export const withdrawRemark = defineCommand({
  name: 'remark.withdraw',
  input: z.strictObject({ inspectionId: Id, remarkId: Id }),
  apply: (ledger, { inspectionId, remarkId }) => {
    const inspection = locateInspection(ledger, inspectionId)
    if (!inspection.ok) return inspection
    const remark = locate(inspection.value.acceptedRemarks, remarkId, '校核意见')
    if (!remark.ok) return remark
    return ok({
      ledger: withInspection(ledger, inspection.value, {
        acceptedRemarks: without(inspection.value.acceptedRemarks, remarkId),
      }),
      summary: SUMMARY.remark.withdrawn(remark.value.text),
      place: { screen: 'papers', inspectionId },
    })
  },
})
