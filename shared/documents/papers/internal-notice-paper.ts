import { addText } from '../composition/text-paragraphs.ts'
import { addChapters, addPreamble } from '../notice/notice-body.ts'
import { noticeNumbering } from '../notice/notice-numbering.ts'
import { runText } from '../run-text.ts'
import { expandVariables } from '../variables/variable-text.ts'
import { paperVariables, variableValues } from '../variables/variables.ts'
import { INTERNAL_NOTICE_SLOTS } from './internal-notice-slots.ts'
import { preambleWithEnding } from './internal-preamble.ts'
import { addAttachmentNote, addAttachments, attachmentsOf } from './official/attachments.ts'
import { addImprint, addOfficialSignature } from './official/closing.ts'
import { DOWNWARD_ELEMENTS } from './official/official-elements.ts'
import { type OfficialPaper, openOfficialPaper } from './official/official-paper.ts'
import { addOfficialTitle, addRecipients } from './official/opening.ts'
import { addRedHead } from './official/red-head.ts'
import type { PaperDefinition } from './paper-definition.ts'

/** The title of the public notice with its variables replaced and its own breaks; null while one has no value. */
const noticeTitle = ({ input, inspection }: OfficialPaper): string | null => {
  const values = variableValues(paperVariables(input.ledger, inspection, input.today))
  const { runs, unknown, missing, stray } = expandVariables(inspection.notice.title.trim(), values)
  const known = unknown.length + missing.length + stray.length === 0
  return known ? runText(runs) || null : null
}

/**
 * 党内通报: the notice as a paper with 版头, 主送 and 版记 (GB/T 9704-2012 7.2 to 7.4). Its chapters and findings are those of
 * the public notice, every finding in the ledger's own words whatever its publicity; no outline, no contact for the public.
 */
export const internalNoticePaper: PaperDefinition = {
  kind: 'internal-notice',
  label: '整改进展情况通报（党内通报）',
  group: 'official',
  slots: INTERNAL_NOTICE_SLOTS,
  official: DOWNWARD_ELEMENTS,
  signature: 'withSeal',
  compose: (input) => {
    const paper = openOfficialPaper(internalNoticePaper, input)
    const { composition, slots, inspection, statistics } = paper
    slots.define([
      { name: '通报标题', explanation: '“通报”中的标题，社会公开稿也用它', value: noticeTitle(paper) },
    ])
    addRedHead(paper, { upward: false })
    const title = addOfficialTitle(paper)
    addRecipients(paper)
    addPreamble(composition, preambleWithEnding(inspection.notice.preamble, slots.wording('preambleEnding')))
    addChapters(composition, inspection, noticeNumbering(inspection, statistics.byAspect))
    addText(composition, slots.wording('closing'), slots.origin('closing'))
    const attachments = attachmentsOf(paper)
    addAttachmentNote(paper, attachments)
    addOfficialSignature(paper)
    addAttachments(paper, attachments)
    addImprint(paper)
    return slots.finish(title, { fileName: `${title}（党内通报）` })
  },
}
