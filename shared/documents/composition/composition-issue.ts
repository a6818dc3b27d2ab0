import type { BlockSource } from '../paper-document.ts'

/** What composition found that the clerk must know before she prints; sentences stand in `wording.ts`. */
export type CompositionIssueCode =
  | 'unknown-variable'
  | 'stray-braces'
  | 'findings-without-chapter'
  | 'second-findings-chapter'
  | 'variable-without-value'
  | 'empty-title'
  | 'empty-preamble'
  | 'empty-chapter'
  | 'no-findings'
  | 'empty-contact'
  | 'empty-signature'
  | 'unwritten-finding'
  | 'unwritten-title'
  | 'unwritten-progress'
  | 'unwritten-public-text'
  | 'not-public'
  | 'progress-from-diary'
  | 'nested-quotes'
  | 'no-date'
  | 'missing-element'
  | 'default-recipients'
  | 'document-number-form'
  | 'no-copy-number'
  | 'no-contact-person'
  | 'attachment-by-hand'
  | 'incomplete-finding'

/** `error`: the paper must not be written. `gap`: it is written as 草稿. `hint`: worth a look. */
export type CompositionSeverity = 'error' | 'gap' | 'hint'

/**
 * One issue with its place: in Chinese for a list, as a source to open, as the block of the paper it stands in (for
 * something left out, the block after it; null at the end).
 */
export type CompositionIssue = {
  readonly code: CompositionIssueCode
  readonly severity: CompositionSeverity
  readonly place: string
  readonly message: string
  readonly source: BlockSource
  readonly blockIndex: number | null
}
