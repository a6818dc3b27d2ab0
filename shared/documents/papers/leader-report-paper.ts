import { supervisionsOf } from '../../ledger/supervision-records.ts'
import { oneLine } from '../composition/typed-text.ts'
import { LEADER_REPORT_SLOTS } from './leader-report-slots.ts'
import { addLeadOfficialTable } from './official/lead-official-table.ts'
import { addMilestones } from './official/milestones.ts'
import { UPWARD_ELEMENTS } from './official/official-elements.ts'
import type { OfficialPaper } from './official/official-paper.ts'
import type { Section } from './official/sections.ts'
import { composeUpwardReport } from './official/upward-report.ts'
import type { PaperDefinition, PaperInput } from './paper-definition.ts'

const sectionsOf = ({ statistics, inspection }: OfficialPaper): readonly Section[] => [
  {
    heading: 'deploymentHeading',
    parts: [{ slot: 'deployment' }, { add: (paper) => addMilestones(paper, ['study', 'other']) }],
  },
  {
    heading: 'meetingsHeading',
    parts: [
      { slot: 'meetings' },
      { add: (paper) => addMilestones(paper, ['meeting', 'democraticLife'], 'meetingsList') },
    ],
  },
  {
    heading: 'implementationHeading',
    parts: [
      { slot: 'implementation' },
      { add: addLeadOfficialTable },
      { slot: 'measures', when: statistics.measures.total > 0 },
    ],
  },
  {
    heading: 'closeOutHeading',
    parts: [
      { slot: 'closeOut' },
      { add: (paper) => addMilestones(paper, ['report']) },
      { slot: 'closedOut', when: statistics.closedOut > 0 },
      { slot: 'supervision', when: supervisionsOf(inspection).length > 0 },
      { slot: 'counters', when: inspection.counters.length > 0 },
    ],
  },
  { heading: 'nextHeading', parts: [{ slot: 'next' }] },
]

/** It is a paper of the leader's own; with 发文机关标志 or 发文字号 filled in it goes out as one of the unit, under its red head. */
const withRedHead = ({ settings: { official } }: PaperInput): boolean =>
  [official?.issuer, official?.documentNumber].some((text) => oneLine(text ?? '') !== '')

/**
 * 党组主要负责人组织落实整改情况报告, in the first person: leading group, milestones and meetings, the findings by lead official,
 * the figures, what is next; signed by the leader. `nothing-to-print` without findings.
 */
export const leaderReportPaper: PaperDefinition = {
  kind: 'leader-report',
  label: '主要负责人组织落实整改情况报告',
  group: 'official',
  slots: LEADER_REPORT_SLOTS,
  official: UPWARD_ELEMENTS,
  signature: 'withoutSeal',
  compose: (input) =>
    composeUpwardReport({ definition: leaderReportPaper, sectionsOf, redHead: withRedHead(input) }, input),
}
