import { z } from 'zod'
import { fail, ok } from '../../result.ts'
import { Id } from '../primitives.ts'
import { countByStatus, presentStatuses } from '../statistics.ts'
import { Status } from '../status.ts'
import { defineCommand } from './command-definition.ts'
import { locate, locateInspection, withInspection } from './locate.ts'
import { applyPatch } from './patch.ts'
import { SUMMARY } from './summary-wording.ts'

/** Gives many findings a status each, in one step. A finding named twice gets the last status. */
export const setFindingStatuses = defineCommand({
  name: 'finding.setStatuses',
  input: z.strictObject({
    inspectionId: Id,
    statuses: z.array(z.strictObject({ findingId: Id, status: Status })).min(1),
  }),
  apply: (ledger, { inspectionId, statuses }) => {
    const located = locateInspection(ledger, inspectionId)
    if (!located.ok) return located
    const inspection = located.value
    for (const { findingId } of statuses) {
      const finding = locate(inspection.findings, findingId, '问题')
      if (!finding.ok) return fail(finding.problem)
    }
    const chosen = new Map(statuses.map(({ findingId, status }) => [findingId, status]))
    const findings = inspection.findings.map((finding) => {
      const status = chosen.get(finding.id)
      return status === undefined ? finding : applyPatch(finding, { status }).value
    })
    const changed = findings.filter((finding, index) => finding !== inspection.findings[index])
    const { statusLabels, unitWord } = ledger.settings
    return ok({
      ledger: withInspection(ledger, inspection, { findings }),
      summary: SUMMARY.finding.statusesOfMany(
        changed.length,
        unitWord,
        presentStatuses(countByStatus(changed)).map(
          ({ status, count }) => `${statusLabels[status]}${count}${unitWord}`,
        ),
      ),
      place: { screen: 'ledger', inspectionId },
    })
  },
})
