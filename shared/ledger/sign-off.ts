import type { Finding } from './finding.ts'
import { findingsInOrder } from './finding-order.ts'
import type { Inspection } from './inspection.ts'

/** What a finding must have before it can be put forward for 对账销号. */
export const SIGN_OFF_NEEDS = [
  'measure',
  'measuresDone',
  'leadOfficial',
  'department',
  'person',
  'deadline',
  'progress',
  'evidence',
] as const
export type SignOffNeed = (typeof SIGN_OFF_NEEDS)[number]

/** How 概览 and the panel name what is missing. */
export const SIGN_OFF_NEED_LABELS: Readonly<Record<SignOffNeed, string>> = {
  measure: '整改措施',
  measuresDone: '措施完成',
  leadOfficial: '牵头领导',
  department: '责任科室',
  person: '责任人',
  deadline: '整改时限',
  progress: '进展情况',
  evidence: '佐证材料',
}

/**
 * What a finding lacks for sign-off. A diary line and a piece of evidence may stand at a measure; the notice's progress
 * text counts as a diary line. Without any measure it is the measure that is lacking, not its being done.
 */
export const lackingForSignOff = (finding: Finding): readonly SignOffNeed[] => {
  const lacks: Readonly<Record<SignOffNeed, boolean>> = {
    measure: finding.measures.length === 0,
    measuresDone: finding.measures.some(({ done }) => !done),
    leadOfficial: finding.leadOfficial === undefined,
    department: finding.departments.length === 0,
    person: finding.people.length === 0,
    deadline: finding.deadline === undefined,
    progress:
      finding.noticeText.trim() === '' &&
      [finding, ...finding.measures].every(({ progress }) => progress.length === 0),
    evidence: [finding, ...finding.measures].every(({ evidence }) => evidence.length === 0),
  }
  return SIGN_OFF_NEEDS.filter((need) => lacks[need])
}

/** The findings of a round that lack something, in the order of the papers; those 已销号 are done with. */
export const findingsLacking = (
  inspection: Inspection,
): readonly { readonly finding: Finding; readonly lacking: readonly SignOffNeed[] }[] =>
  findingsInOrder(inspection)
    .filter(({ closeOut }) => closeOut.state !== 'approved')
    .map((finding) => ({ finding, lacking: lackingForSignOff(finding) }))
    .filter(({ lacking }) => lacking.length > 0)
