import { paragraphStart } from './written-paragraphs.ts'

type TextField = HTMLInputElement | HTMLTextAreaElement

/** Fields the cursor has been in; in any other, the beginning is where the browser left it and not where she writes on. */
const visited = new WeakSet<TextField>()

/** The text field an element is, if it holds a text of the ledger. */
export const textFieldOf = (element: Element | null): TextField | undefined =>
  (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) &&
  element.dataset.field !== undefined
    ? element
    : undefined

/** The text field of a name (`field-name.ts`) below an element, if it is on screen. */
export const fieldNamed = (within: ParentNode, name: string): TextField | undefined =>
  textFieldOf(within.querySelector(`[data-field="${CSS.escape(name)}"]`))

/** Remembers that the cursor stands in a field by the clerk's own doing. */
export const noteVisit = (field: TextField): void => {
  visited.add(field)
}

/** The text before the cursor. */
export const textBeforeCursor = (field: TextField): string => field.value.slice(0, field.selectionStart ?? 0)

/** Puts the cursor into a field, at the beginning of a paragraph, and brings it into view. */
export const enterField = (field: TextField, paragraph: number | undefined): void => {
  if (paragraph !== undefined) {
    const start = paragraphStart(field.value, paragraph)
    field.setSelectionRange(start, start)
  }
  field.focus()
}

/** Puts the cursor into a field with its whole text marked, so that typing replaces it. */
export const enterMarked = (field: TextField): void => {
  field.focus()
  field.select()
}

/** Puts text where the cursor last stood in a field, as typing would, so that the browser can undo it. */
export const insertAtCursor = (field: TextField, text: string): void => {
  if (!visited.has(field)) field.setSelectionRange(field.value.length, field.value.length)
  field.focus()
  document.execCommand('insertText', false, text)
}

/** Marks the next occurrence of a text after the cursor, the first one again after the last. */
export const markNext = (field: TextField, text: string): void => {
  const after = field.value.indexOf(text, field.selectionEnd ?? 0)
  const start = after < 0 ? field.value.indexOf(text) : after
  if (start < 0) return
  field.setSelectionRange(start, start + text.length)
  field.focus()
}
