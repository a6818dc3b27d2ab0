import { problem } from '../../problem.ts'
import { fail } from '../../result.ts'
import { addText } from '../composition/text-paragraphs.ts'
import { addAspectTable } from './official/aspect-table.ts'
import { addAttachmentNote, addAttachments, attachmentsOf } from './official/attachments.ts'
import { addContactNote, addImprint, addOfficialSignature } from './official/closing.ts'
import { addMilestoneSentence } from './official/milestones.ts'
import { UPWARD_ELEMENTS } from './official/official-elements.ts'
import { type OfficialPaper, openOfficialPaper } from './official/official-paper.ts'
import { addOfficialTitle, addRecipients } from './official/opening.ts'
import { addRedHead } from './official/red-head.ts'
import { addRequiredText, addSections, type Section } from './official/sections.ts'
import { addUnfinishedFindings } from './official/unfinished-findings.ts'
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
  compose: (input) => {
    if (input.inspection.findings.length === 0) return fail(problem('nothing-to-print'))
    const paper = openOfficialPaper(reportPaper, input)
    const { composition, slots } = paper
    addRedHead(paper, { upward: true })
    const title = addOfficialTitle(paper)
    addRecipients(paper)
    addRequiredText(paper, 'opening')
    addSections(paper, sectionsOf(paper))
    addText(composition, slots.wording('closing'), slots.origin('closing'))
    const attachments = attachmentsOf(paper)
    addAttachmentNote(paper, attachments)
    addOfficialSignature(paper)
    addContactNote(paper)
    addAttachments(paper, attachments)
    addImprint(paper)
    return slots.finish(title)
  },
}
