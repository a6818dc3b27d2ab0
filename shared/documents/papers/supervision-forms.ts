import type { Supervision } from '../../ledger/finding.ts'
import { problem } from '../../problem.ts'
import { fail } from '../../result.ts'
import { FORM_SHEET } from './form-rows.ts'
import { onOneSheet } from './on-one-sheet.ts'
import type { PaperDefinition, PaperInput } from './paper-definition.ts'
import { addReceipt } from './receipt.ts'
import { SlotPaper } from './slot-paper.ts'
import { type SupervisionSubject, supervisionSubjects } from './supervision-subjects.ts'
import { aboutOne, supervisionVariables } from './supervision-wording.ts'

/**
 * 督办通知单 or 提醒函: the slot `title`, then what `addForm` puts there, then the 回执, for each subject on a page of its own.
 * `nothing-to-print` without subjects.
 */
export const composeSupervisionForms = (
  definition: Omit<PaperDefinition, 'compose'>,
  kind: Supervision['kind'],
  input: PaperInput,
  addForm: (paper: SlotPaper, subject: SupervisionSubject) => void,
): ReturnType<PaperDefinition['compose']> => {
  const subjects = supervisionSubjects(input, kind)
  if (subjects.length === 0) return fail(problem('nothing-to-print'))
  const paper = new SlotPaper(definition, input)
  let title = definition.label
  for (const [index, subject] of subjects.entries()) {
    if (index > 0) paper.blocks.push({ kind: 'pageBreak' })
    paper.define(supervisionVariables(subject, input))
    const start = paper.blocks.length
    title = paper.title('title')
    addForm(paper, subject)
    addReceipt(paper, subject)
    paper.blocks.push(...onOneSheet(paper.blocks.splice(start)))
  }
  return paper.finish(title, { format: FORM_SHEET, fileName: `${title}${aboutOne(subjects)}` })
}
