import type { KeyboardEvent } from 'react'

/** What a key means in the table. `rows` and `columns` are steps of the cursor; `page` steps are whole screens. */
export type TableKey =
  | { readonly kind: 'rows'; readonly by: number }
  | { readonly kind: 'pages'; readonly by: number }
  | { readonly kind: 'edge'; readonly end: boolean }
  | { readonly kind: 'columns'; readonly by: number }
  | { readonly kind: 'rowEdge'; readonly end: boolean }
  | { readonly kind: 'open' | 'tick' | 'tickAll' | 'copy' | 'clear' }
  | { readonly kind: 'step'; readonly by: -1 | 1 }
  | { readonly kind: 'place'; readonly by: -1 | 1 }

const VERTICAL: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 }

const withControl: Readonly<Record<string, TableKey>> = {
  home: { kind: 'edge', end: false },
  end: { kind: 'edge', end: true },
  a: { kind: 'tickAll' },
  c: { kind: 'copy' },
}

const plain: Readonly<Record<string, TableKey>> = {
  ArrowUp: { kind: 'rows', by: -1 },
  ArrowDown: { kind: 'rows', by: 1 },
  PageUp: { kind: 'pages', by: -1 },
  PageDown: { kind: 'pages', by: 1 },
  ArrowLeft: { kind: 'columns', by: -1 },
  ArrowRight: { kind: 'columns', by: 1 },
  Home: { kind: 'rowEdge', end: false },
  End: { kind: 'rowEdge', end: true },
  Enter: { kind: 'open' },
  ' ': { kind: 'tick' },
  Escape: { kind: 'clear' },
}

/**
 * The meaning of a key pressed while the table has the focus. As in a spreadsheet; Alt+↑↓ goes to the neighbouring
 * finding, Alt+Shift+↑↓ moves the finding itself, as Word does with headings.
 */
export const tableKey = (event: KeyboardEvent): TableKey | undefined => {
  const vertical = VERTICAL[event.key]
  if (event.altKey)
    return vertical === undefined || event.ctrlKey
      ? undefined
      : { kind: event.shiftKey ? 'place' : 'step', by: vertical }
  if (event.ctrlKey || event.metaKey) return event.shiftKey ? undefined : withControl[event.key.toLowerCase()]
  return event.shiftKey && event.key !== ' ' ? undefined : plain[event.key]
}
