import type { LedgerBridge } from '#shared/bridge/contract.ts'

declare global {
  // The preload puts it there; see main/preload.
  var api: LedgerBridge
}

/** The only way out of the window: the typed functions of the preload. */
export const bridge: LedgerBridge = globalThis.api
