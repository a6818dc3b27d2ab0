import { type BrowserWindow, dialog } from 'electron'
import { PRODUCT_NAME } from './wording.ts'

/** A question with its buttons; `escape` is the answer of closing the dialog, and never the one that loses something. */
export type Question<Button extends string> = {
  readonly message: string
  readonly detail: string
  readonly buttons: readonly [Button, ...Button[]]
  readonly escape: Button
}

/** Asks in a dialog of the system and answers with the words of the button chosen; the first button is the default. */
export const askClerk = async <Button extends string>(
  window: BrowserWindow,
  question: Question<Button>,
): Promise<Button> => {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: PRODUCT_NAME,
    message: question.message,
    detail: question.detail,
    buttons: [...question.buttons],
    defaultId: 0,
    cancelId: question.buttons.indexOf(question.escape),
    noLink: true,
  })
  return question.buttons[response] ?? question.escape
}
