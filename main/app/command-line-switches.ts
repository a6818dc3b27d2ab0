import type { CommandLine } from 'electron'

/**
 * Tells Chromium that there is no network and that its reader is Chinese; must run before the application is ready.
 * The request filter of the session already stops everything a page asks for; these stop what Chromium would do by
 * itself (looking for updates, resolving names, reporting).
 */
export const setCommandLineSwitches = (commandLine: CommandLine): void => {
  commandLine.appendSwitch('lang', 'zh-CN')
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
  ])
    commandLine.appendSwitch(name)
  commandLine.appendSwitch('no-proxy-server')
  commandLine.appendSwitch('no-pings')
}
