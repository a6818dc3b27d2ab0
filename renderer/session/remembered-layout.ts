import { useCallback, useSyncExternalStore } from 'react'
import type { Preferences } from '#shared/bridge/preferences.ts'
import { bridge } from './bridge.ts'

type Layout = Preferences['layout']
type Remembered = string | number | boolean

/** A width is dragged through many values; the disk hears of the first at once, then of the latest this often (milliseconds). */
const WRITE_INTERVAL = 400

let layout: Layout = {}
let asked = false
let writeTimer: number | undefined
let changedSince = false
const listeners = new Set<() => void>()

const publish = (next: Layout) => {
  layout = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  if (!asked) {
    asked = true
    void bridge.getPreferences().then((answer) => {
      if (answer.ok) publish({ ...answer.value.layout, ...layout })
    })
  }
  return () => listeners.delete(listener)
}

const write = () => {
  changedSince = false
  // A layout that cannot be kept is no loss; the next change tries again.
  void bridge.setPreferences({ layout })
  writeTimer = window.setTimeout(() => {
    writeTimer = undefined
    if (changedSince) write()
  }, WRITE_INTERVAL)
}

const writeSoon = () => {
  if (writeTimer === undefined) write()
  else changedSince = true
}

const remember = (key: string, value: Remembered) => {
  publish({ ...layout, [key]: value })
  writeSoon()
}

/** Gives up all that screens remember of their looks on this PC. */
export const forgetLayout = () => {
  publish({})
  writeSoon()
}

const sameKind = <Value extends Remembered>(value: Remembered | undefined, fallback: Value): value is Value =>
  typeof value === typeof fallback

/**
 * One thing a screen remembers of its looks on this PC (`ledger.panelWidth`), and the way to change it. Whatever is
 * not remembered, or of another kind, is `fallback`.
 */
export const useRemembered = <Value extends Remembered>(
  key: string,
  fallback: Value,
): readonly [Value, (value: Value) => void] => {
  const value = useSyncExternalStore(subscribe, () => layout[key])
  const change = useCallback((next: Value) => remember(key, next), [key])
  return [sameKind(value, fallback) ? value : fallback, change]
}
