import type { Finding, Measure, Supervision } from '../../ledger/finding.ts'
import { findingsInOrder } from '../../ledger/finding-order.ts'
import type { Inspection } from '../../ledger/inspection.ts'
import { supervisionsOf } from '../../ledger/supervision-records.ts'
import type { PaperDefinition } from './paper-definition.ts'

/**
 * What one form is about: a finding, or a 督办 record of it or of one of its measures; a finding without a record gets a
 * draft of one. `id` names it in `PaperInput`.
 */
export type PaperSubject = {
  readonly id: string
  readonly finding: Finding
  readonly supervision?: Supervision
  readonly measure?: Measure
}

/** Which 督办 records a paper prints. */
const SUPERVISION_OF_PAPER: Readonly<Partial<Record<PaperDefinition['kind'], Supervision['kind']>>> = {
  'supervision-notice': 'notice',
  reminder: 'reminder',
}

const isUnfinished = ({ status, closeOut }: Finding): boolean =>
  status !== 'rectified' && closeOut.state !== 'approved'

/**
 * Everything a paper can be about, in the order of the papers; empty for a paper about the whole round. For 督办 the records
 * come first, then the unfinished findings a draft can be printed for.
 */
export const paperSubjects = (
  inspection: Pick<Inspection, 'aspects' | 'findings'>,
  { kind, subjects }: Pick<PaperDefinition, 'kind' | 'subjects'>,
): readonly PaperSubject[] => {
  if (subjects === undefined) return []
  const findings = findingsInOrder(inspection)
  if (subjects === 'findings') return findings.map((finding) => ({ id: finding.id, finding }))
  const records = supervisionsOf(inspection).filter(
    ({ supervision }) => supervision.kind === SUPERVISION_OF_PAPER[kind],
  )
  return [
    ...records.map((placed) => ({ id: placed.supervision.id, ...placed })),
    ...findings.filter(isUnfinished).map((finding) => ({ id: finding.id, finding })),
  ]
}
