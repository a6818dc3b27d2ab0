import type { RuleId } from './rules.ts'

/**
 * What a rule found in a text: `from` to `to` in UTF-16 units. `replacement` is what should stand there, given only when
 * no other reading is possible.
 */
export type Slip = {
  readonly rule: RuleId
  readonly from: number
  readonly to: number
  readonly message: string
  readonly suggestion: string
  readonly replacement?: string
}

/** A rule on one paragraph, knowing nothing but its text. */
export type TextRule = (paragraph: string) => readonly Slip[]
