import type { Command } from '#shared/ledger/commands/registry.ts'
import { bridge } from '../session/bridge.ts'
import { sayProblem } from '../session/messages.ts'
import { execute, forgetDraft, isLeaving, staysAsBand, useOpenSession } from '../session/session.ts'
import { keepUnsavedText, unsavedText } from './unsaved-texts.ts'
import { type TypedText, useTypedText } from './use-typed-text.ts'

/**
 * One text of the ledger under edit. `field` names it for good (`finding/<id>/title`), so that a draft finds its way
 * back; `command` makes the change that stores a text.
 */
export type LedgerTextTarget = {
  readonly field: string
  readonly value: string
  /** The ledger takes no blank text here; an emptied field gets its old text back when it is left. */
  readonly required?: boolean
  readonly command: (text: string) => Command
}

/** Typing bound to one text of the ledger. A text the ledger refuses stays in the field, with the reason said. */
export const useLedgerText = (target: LedgerTextTarget): TypedText => {
  const { drafts } = useOpenSession()
  return useTypedText({
    value: target.value,
    required: target.required === true,
    draft: drafts.find(({ field }) => field === target.field)?.text ?? unsavedText(target.field),
    commit: async (text, typing) => {
      const answer = await execute(target.command(text), {
        field: target.field,
        typing: `${target.field}#${typing}`,
      })
      // The ledger was found broken meanwhile: the screen in its place says so, and the text waits until it is back.
      const closed = !answer.ok && answer.problem.code === 'no-ledger-open'
      if (!answer.ok && !closed && !staysAsBand(answer.problem)) sayProblem(answer.problem)
      return answer.ok
    },
    keepDraft: (text) => {
      if (isLeaving()) return
      keepUnsavedText(target.field, text)
      void bridge.saveDraft({ field: target.field, text })
    },
    dropDraft: () => forgetDraft(target.field),
  })
}
