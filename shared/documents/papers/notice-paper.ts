import { ok } from '../../result.ts'
import { composeNotice } from '../notice/compose-notice.ts'
import type { PaperDefinition } from './paper-definition.ts'

/** 社会公开稿: the public notice. Its wording is the round's notice itself, edited on the screen 通报. */
export const noticePaper: PaperDefinition = {
  kind: 'notice',
  label: '整改进展情况通报（社会公开稿）',
  group: 'official',
  slots: [],
  compose: ({ ledger, inspection, today }) => {
    const { document, issues, widened, fileName, variables } = composeNotice(ledger, inspection.id, { today })
    return ok({ kind: 'notice', document, issues, widened, fileName, variables })
  },
}
