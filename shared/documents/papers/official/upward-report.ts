import { problem } from '../../../problem.ts'
import { fail } from '../../../result.ts'
import { addText } from '../../composition/text-paragraphs.ts'
import type { PaperDefinition, PaperInput } from '../paper-definition.ts'
import { addAttachmentNote, addAttachments, attachmentsOf } from './attachments.ts'
import { addContactNote, addImprint, addOfficialSignature } from './closing.ts'
import { type OfficialPaper, openOfficialPaper } from './official-paper.ts'
import { addOfficialTitle, addRecipients } from './opening.ts'
import { addRedHead } from './red-head.ts'
import { addRequiredText, addSections, type Section } from './sections.ts'

/** What one report is made of. `redHead`: it goes out as a paper of the unit, under its red head and with 版记. */
type UpwardReport = {
  readonly definition: PaperDefinition
  readonly sectionsOf: (paper: OfficialPaper) => readonly Section[]
  readonly redHead: boolean
}

/** A 上行文 from its head to its 版记 (GB/T 9704-2012 7.2 to 7.4). `nothing-to-print` for a round without findings. */
export const composeUpwardReport = (
  { definition, sectionsOf, redHead }: UpwardReport,
  input: PaperInput,
): ReturnType<PaperDefinition['compose']> => {
  if (input.inspection.findings.length === 0) return fail(problem('nothing-to-print'))
  const paper = openOfficialPaper(definition, input)
  const { composition, slots } = paper
  if (redHead) addRedHead(paper, { upward: true })
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
  if (redHead) addImprint(paper)
  return slots.finish(title)
}
