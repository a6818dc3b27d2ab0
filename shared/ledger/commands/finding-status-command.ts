import { z } from 'zod'
import { fail, ok } from '../../result.ts'
import { findingsInOrder, numberFindings } from '../finding-order.ts'
import { Id } from '../primitives.ts'
import { Status } from '../status.ts'
import { defineCommand } from './command-definition.ts'
import { locate, locateInspection, withInspection } from './locate.ts'
import { applyPatch } from './patch.ts'
import { findingSubject } from './subject-wording.ts'
import { SUMMARY } from './summary-wording.ts'

/** Sets the status of one finding or of many in one step. */
export const setFindingStatus = defineCommand({
  name: 'finding.setStatus',
  input: z.strictObject({ inspectionId: Id, findingIds: z.array(Id).min(1), status: Status }),
  apply: (ledger, { inspectionId, findingIds, status }) => {
    const located = locateInspection(ledger, inspectionId)
    if (!located.ok) return located
    const inspection = located.value
    for (const id of findingIds) {
      const finding = locate(inspection.findings, id, '问题')
      if (!finding.ok) return fail(finding.problem)
    }
    const chosen = new Set(findingIds)
    const changing = findingsInOrder(inspection).filter(
      (finding) => chosen.has(finding.id) && finding.status !== status,
    )
    const findings = inspection.findings.map((finding) =>
      chosen.has(finding.id) ? applyPatch(finding, { status }).value : finding,
    )
    const labels = ledger.settings.statusLabels
    const numbers = numberFindings(inspection)
    const [only, second] = changing
    return ok({
      ledger: withInspection(ledger, inspection, { findings }),
      summary:
        only !== undefined && second === undefined
          ? SUMMARY.finding.status(
              findingSubject(ledger, inspection, only),
              labels[only.status],
              labels[status],
            )
          : SUMMARY.finding.statusOfMany(
              changing.length,
              ledger.settings.unitWord,
              labels[status],
              changing.map(({ id }) => numbers.get(id)?.through).join('、'),
            ),
      place: {
        screen: 'ledger',
        inspectionId,
        ...(only !== undefined && second === undefined ? { findingId: only.id } : {}),
      },
    })
  },
})
