import type { Session } from 'electron'
import { isOwnAddress } from './own-protocol.ts'

/**
 * Closes every way out of a session: all requests but those of the own protocol are cancelled, every permission is
 * denied, nothing is downloaded, every certificate is refused, no spelling dictionary is fetched.
 * `developerTools` lets the pages of Chromium's own tools through.
 */
export const guardSession = (session: Session, developerTools: boolean): void => {
  session.webRequest.onBeforeRequest((details, answer) => {
    const allowed = isOwnAddress(details.url) || (developerTools && details.url.startsWith('devtools://'))
    answer({ cancel: !allowed })
  })
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setCertificateVerifyProc((_request, answer) => answer(REFUSE_CERTIFICATE))
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerEnabled(false)
  session.enableNetworkEmulation({ offline: true })
}

/** Electron's number for “refuse, whatever Chromium thinks”. */
const REFUSE_CERTIFICATE = -2
