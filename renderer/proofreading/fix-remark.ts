import { proofread } from '#shared/proofreading/proofread.ts'
import type { Remark } from '#shared/proofreading/remark.ts'
import { say } from '../session/messages.ts'
import { run } from '../session/run-command.ts'
import { currentSession } from '../session/session.ts'
import { flushTyping } from '../typing/pending-typing.ts'
import { PROOFREADING_WORDS } from './wording.ts'

/**
 * Puts a remark right. What is being typed is saved first, and the remark made anew from that: a text that has changed
 * since the list was drawn is never overwritten.
 */
export const fixRemark = async (inspectionId: string, { key }: Remark): Promise<void> => {
  if (!(await flushTyping())) return
  const session = currentSession()
  if (session.kind !== 'open') return
  const remarks = proofread(session.ledger, inspectionId, { today: session.view.today })
  const fix = remarks.find((remark) => remark.key === key)?.fix
  if (fix === undefined) {
    say(PROOFREADING_WORDS.gone)
    return
  }
  const done = await run(fix)
  if (done !== undefined) say(PROOFREADING_WORDS.fixed)
}
