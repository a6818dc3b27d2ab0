import { bridge } from '../session/bridge.ts'
import { refusedChanges } from '../session/session.ts'
import { flushTyping } from '../typing/pending-typing.ts'

/** When the window is to be closed: saves what is being typed, then says what, if anything, could not be saved. */
export const answerCloseRequests = (): (() => void) =>
  bridge.onCloseRequested(async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    await flushTyping()
    await bridge.answerClose({ pending: [...refusedChanges()] })
  })
