/**
 * What can look wrong in an imported notice; the codes are part of the command line's JSON.
 * `count-mismatch`: declared against found; `sum-mismatch`: declared figures that do not add up; `numbering`: a number
 * out of turn; `missing-part`: no title, or no feedback date, which starts all clocks.
 */
export type ImportWarningCode =
  | 'count-mismatch'
  | 'sum-mismatch'
  | 'numbering'
  | 'incomplete-date'
  | 'impossible-date'
  | 'date-order'
  | 'cut-sentence'
  | 'unpaired-mark'
  | 'halfwidth'
  | 'unknown-variable'
  | 'leftover'
  | 'missing-part'

/** A warning with its place: `line` counts from 1 in the input, null when it concerns the whole. `message` is Chinese. */
export type ImportWarning = {
  readonly code: ImportWarningCode
  readonly line: number | null
  readonly message: string
}
