import type { Command } from '../ledger/commands/registry.ts'
import type { Finding } from '../ledger/finding.ts'
import type { RemarkSource } from './remark.ts'

/**
 * How a text is judged. `prose`: paragraphs of running text on paper; `note`: a field of the ledger, whose sentences need
 * no full stop; `title`: one line without full stop.
 */
export type PassageKind = 'prose' | 'note' | 'title'

/**
 * A text the clerk typed, at its place. `whole`: it tells of the round as a whole, so that its figures are those of the
 * ledger. `opening`: numbers
 * in it begin with 1; `numbered`: the papers number it by themselves. `state`: it says how the finding stands now. `edit` gives the command that puts another text there.
 */
export type Passage = {
  readonly source: RemarkSource
  readonly part: string
  readonly where: string
  readonly text: string
  readonly kind: PassageKind
  readonly whole?: boolean
  readonly opening?: boolean
  readonly numbered?: boolean
  readonly state?: Finding
  readonly edit?: (text: string) => Command
}
