import type { MenuCommand } from '#shared/bridge/menu.ts'

type Listener = () => void

const screenListeners = new Map<MenuCommand, readonly Listener[]>()
const generalListeners = new Map<MenuCommand, Listener>()

/** What the screen on show does for a menu entry or its key; the newest listener answers. Returns the way to stop. */
export const onCommand = (command: MenuCommand, listener: Listener): (() => void) => {
  screenListeners.set(command, [...(screenListeners.get(command) ?? []), listener])
  return () =>
    screenListeners.set(
      command,
      (screenListeners.get(command) ?? []).filter((other) => other !== listener),
    )
}

/** What a command does when the screen on show has nothing of its own for it. */
export const onCommandElsewhere = (command: MenuCommand, listener: Listener): (() => void) => {
  generalListeners.set(command, listener)
  return () => generalListeners.delete(command)
}

/** Runs a command; false when nobody on screen does it. */
export const runCommand = (command: MenuCommand): boolean => {
  const listener = screenListeners.get(command)?.at(-1) ?? generalListeners.get(command)
  listener?.()
  return listener !== undefined
}
