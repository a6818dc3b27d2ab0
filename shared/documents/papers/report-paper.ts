import { addAspectTable } from './official/aspect-table.ts'
import { addMilestoneSentence } from './official/milestones.ts'
import { UPWARD_ELEMENTS } from './official/official-elements.ts'
import type { OfficialPaper } from './official/official-paper.ts'
import type { Section } from './official/sections.ts'
import { addUnfinishedFindings } from './official/unfinished-findings.ts'
import { composeUpwardReport } from './official/upward-report.ts'
import type { PaperDefinition } from './paper-definition.ts'
import { REPORT_SLOTS } from './report-slots.ts'

const sectionsOf = ({ statistics, inspection }: OfficialPaper): readonly Section[] => {
  const { total, byStatus, measures, closedOut, due } = statistics
  const unfinished = total > byStatus.rectified
  return [
    {
      heading: 'organisationHeading',
      parts: [{ slot: 'organisation' }, { add: (paper) => addMilestoneSentence(paper, 'milestones') }],
    },
    {
      heading: 'progressHeading',
      parts: [
        { slot: 'progress' },
        { add: addAspectTable },
        { slot: 'measures', when: measures.total > 0 },
        { slot: 'closedOut', when: closedOut > 0 },
        { slot: 'overdue', when: due.overdue > 0 },
        { slot: 'counters', when: inspection.counters.length > 0 },
      ],
    },
    {
      heading: 'unfinishedHeading',
      parts: unfinished ? [{ slot: 'unfinished' }, { add: addUnfinishedFindings }] : [{ slot: 'allDone' }],
    },
    { heading: 'nextHeading', parts: [{ slot: 'next' }] },
  ]
}

/**
 * 整改进展情况报告 to the office of whoever sent the 巡察组: a 上行文 with 签发人. Every figure is the ledger's; each finding not
 * yet 整改到位 is told with its state, deadline, next measures and who answers for it. `nothing-to-print` without findings.
 */
export const reportPaper: PaperDefinition = {
  kind: 'report',
  label: '整改进展情况报告',
  group: 'official',
  slots: REPORT_SLOTS,
  official: UPWARD_ELEMENTS,
  signature: 'withSeal',
  compose: (input) => composeUpwardReport({ definition: reportPaper, sectionsOf, redHead: true }, input),
}
