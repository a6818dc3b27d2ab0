import type { App } from 'electron'
import { OWN_PAGE } from './own-protocol.ts'

/** Keeps every page that is ever created where it is: no navigation, no new window, no webview, no other frame. */
export const guardContents = (app: App): void => {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || event.url !== OWN_PAGE) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    // Calls between browsers would leave by UDP, which no request filter sees.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  })
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
  app.on('select-client-certificate', (event) => event.preventDefault())
  app.on('login', (event) => event.preventDefault())
}
