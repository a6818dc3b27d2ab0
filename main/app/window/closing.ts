import { app, type BrowserWindow } from 'electron'
import type { ChangeRequest } from '#shared/bridge/contract.ts'
import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import { askClerk } from './ask-clerk.ts'
import { CLOSE_NO_ANSWER, CLOSE_UNSAVED, SAVE_COPY_FAILED } from './wording.ts'

/** How long the window may take to commit what is being typed. */
const ANSWER_WITHIN_MS = 8000

type Surroundings = {
  /** Tells the page to commit and answer; `ending`: the system ends the program. */
  readonly requestClose: (ending: boolean) => void
  /** Saves the ledger with the changes that could not be saved; `cancelled` when the clerk closed the dialog. */
  readonly saveCopy: (pending: readonly ChangeRequest[]) => Promise<Result<unknown, Problem>>
}

export type ClosingGuard = {
  /** The page is up and listens; before that there is nothing typed to wait for. */
  readonly pageListens: () => void
  /** Takes the page's answer to a request to close: the changes it could not save, or that it stays open for a question. */
  readonly answer: (pending: readonly ChangeRequest[], stays: boolean) => void
}

/**
 * Keeps the window open until the page has committed what is being typed. When that fails the clerk decides: retry,
 * save a copy elsewhere, or close and lose it; when the page does not answer: wait or close.
 * A window without a working page closes at once: all that was acknowledged is on disk already.
 */
export const guardClosing = (window: BrowserWindow, surroundings: Surroundings): ClosingGuard => {
  let waiting: NodeJS.Timeout | undefined
  let asking = false
  let listening = false
  let ending = false

  const request = () => {
    asking = true
    waiting = setTimeout(() => void noAnswer(), ANSWER_WITHIN_MS)
    surroundings.requestClose(ending)
  }

  const stay = () => {
    asking = false
    ending = false
  }

  const noAnswer = async () => {
    waiting = undefined
    const { message, detail, wait, closeAnyway } = CLOSE_NO_ANSWER
    const choice = await askClerk(window, { message, detail, buttons: [wait, closeAnyway], escape: wait })
    if (choice === closeAnyway) window.destroy()
    else request()
  }

  const unsaved = async (pending: readonly ChangeRequest[]): Promise<void> => {
    const { message, retry, saveCopy, closeAnyway, back } = CLOSE_UNSAVED
    const choice = await askClerk(window, {
      message,
      detail: CLOSE_UNSAVED.detail(pending.length),
      buttons: [retry, saveCopy, closeAnyway, back],
      escape: back,
    })
    if (choice === retry) return request()
    if (choice === closeAnyway) return window.destroy()
    if (choice === back) return stay()
    const saved = await surroundings.saveCopy(pending)
    if (saved.ok) return window.destroy()
    if (saved.problem.code !== 'cancelled') await askClerk(window, SAVE_COPY_FAILED)
    return unsaved(pending)
  }

  window.webContents.on('render-process-gone', () => {
    listening = false
  })
  window.on('close', (event) => {
    if (!listening) return
    event.preventDefault()
    if (!asking) request()
  })
  // The cross and the menu close the window, and only then the program; a signal or the end of the desktop's session goes first.
  const endsProgram = () => {
    ending = true
  }
  app.on('before-quit', endsProgram)
  window.on('closed', () => {
    clearTimeout(waiting)
    app.off('before-quit', endsProgram)
  })

  return {
    pageListens: () => {
      listening = true
    },
    answer: (pending, stays) => {
      if (waiting === undefined) return
      clearTimeout(waiting)
      waiting = undefined
      if (pending.length > 0) void unsaved(pending)
      else if (stays) stay()
      else window.destroy()
    },
  }
}
