/** Marks after which a text is likely to be cut in two. */
const CLAUSE_END = /[。！？；：，、.!?;:,]/u

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/**
 * The caret one character further, or with `byClause` behind the next punctuation mark; never inside a character of
 * two code units. `direction` -1 goes back. Stops at both ends of the text.
 */
export const movedCaret = (text: string, caret: number, direction: -1 | 1, byClause: boolean): number => {
  let at = caret
  do {
    at += direction
    if (isLowSurrogate(text.charCodeAt(at))) at += direction
  } while (byClause && at > 0 && at < text.length && !CLAUSE_END.test(text.charAt(at - 1)))
  return Math.max(0, Math.min(at, text.length))
}

/** Characters of `element`'s text before a point of the window; undefined when the point is not on that text. */
export const caretAtPoint = (
  element: HTMLElement | null,
  point: { readonly x: number; readonly y: number },
): number | undefined => {
  const position = document.caretPositionFromPoint(point.x, point.y)
  if (element === null || position === null || !element.contains(position.offsetNode)) return undefined
  const before = document.createRange()
  before.setStart(element, 0)
  before.setEnd(position.offsetNode, position.offset)
  return before.toString().length
}
