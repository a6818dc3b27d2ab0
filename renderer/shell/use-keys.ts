import { useEffect } from 'react'
import { MENU_ENTRIES, type MenuCommand } from '#shared/bridge/menu.ts'
import { bridge } from '../session/bridge.ts'
import { runCommand } from './command-listeners.ts'

/** The menu command whose key was pressed, if any. Nothing while an input method composes. */
const commandOf = (event: KeyboardEvent): MenuCommand | undefined => {
  if (event.isComposing) return undefined
  const pressed = [
    ...(event.ctrlKey || event.metaKey ? ['Ctrl'] : []),
    ...(event.shiftKey ? ['Shift'] : []),
    event.key.length === 1 ? event.key.toUpperCase() : event.key,
  ].join('+')
  const entries = Object.entries(MENU_ENTRIES) as [MenuCommand, { readonly key?: string }][]
  return entries.find(([, { key }]) => key === pressed)?.[0]
}

/** A field that is written in; the field of a plain drop-down list is an input too, but read-only. */
const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type === 'text' && !target.readOnly)

/** Listens for the keys and the menu, with and without an open ledger, and hands each on to whoever answers to it. */
export const useKeys = () => {
  useEffect(() => {
    const stopMenu = bridge.onMenu((command) => runCommand(command))
    const onKey = (event: KeyboardEvent) => {
      const command = commandOf(event)
      if (command === undefined || event.defaultPrevented) return
      // Text fields undo their own typing first; see typed-input.tsx.
      if ((command === 'undo' || command === 'redo') && isTextField(event.target)) return
      if (runCommand(command)) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => {
      stopMenu()
      window.removeEventListener('keydown', onKey)
    }
  }, [])
}
