/** What can look wrong in an imported notice; the codes are part of the command line's JSON. */
export type ImportWarningCode =
  | 'count-mismatch'
  | 'sum-mismatch'
  | 'incomplete-date'
  | 'impossible-date'
  | 'date-order'
  | 'cut-sentence'
  | 'unpaired-mark'
  | 'halfwidth'
  | 'unknown-variable'
  | 'leftover'

/** A warning with its place: `line` counts from 1 in the input, null when it concerns the whole. `message` is Chinese. */
export type ImportWarning = {
  readonly code: ImportWarningCode
  readonly line: number | null
  readonly message: string
}
