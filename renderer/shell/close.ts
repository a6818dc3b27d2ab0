import { keepsOpen } from '../backup/closing.ts'
import { bridge } from '../session/bridge.ts'
import { refusedChanges } from '../session/session.ts'
import { flushTyping } from '../typing/pending-typing.ts'

/**
 * When the window is to be closed: saves what is being typed, then says what, if anything, could not be saved,
 * or that the window asks the clerk something first.
 */
export const answerCloseRequests = (): (() => void) =>
  bridge.onCloseRequested(async ({ ending }) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    await flushTyping()
    const pending = [...refusedChanges()]
    const stay = !ending && pending.length === 0 && (await keepsOpen())
    await bridge.answerClose({ pending, stay })
  })
