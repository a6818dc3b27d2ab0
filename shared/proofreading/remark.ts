import type { CompositionIssue } from '../documents/composition/composition-issue.ts'
import type { BlockSource } from '../documents/paper-document.ts'
import type { Command } from '../ledger/commands/registry.ts'
import type { RuleId } from './rules.ts'

/**
 * How serious a remark is. `error`: the paper would say something false or broken. `warning`: most likely a slip.
 * `hint`: worth a look.
 */
export type RemarkSeverity = 'error' | 'warning' | 'hint'

/** What a remark leads to: what a paper was composed from, or a list of 单位与巡察. */
export type RemarkSource = BlockSource | { readonly kind: 'unit' | 'departments' | 'people' }

/**
 * One remark of 校核. `source` and `part` (the name of a field of that source) lead to the place, `paragraph` to one of its
 * lines that are not blank, from 0; null in a plain text. `text` is the excerpt, a part of the text as it stands, and
 * `spot` the slip within it, in UTF-16 units; both empty where something is missing. `fix` puts it right without a
 * question. `issue` is what composition found, when the remark comes from there. `key` is the same as long as rule, place
 * and text are, so that an accepted remark stays accepted.
 */
export type Remark = {
  readonly rule: RuleId
  readonly severity: RemarkSeverity
  readonly source: RemarkSource | null
  readonly part?: string
  readonly paragraph?: number
  readonly where: string
  readonly text: string
  readonly spot: readonly [from: number, to: number]
  readonly message: string
  readonly suggestion: string
  readonly fix?: Command
  readonly issue?: CompositionIssue
  readonly key: string
}

/** False for a list of 单位与巡察, which papers are not composed from block by block. */
export const isOnPaper = (source: RemarkSource): source is BlockSource =>
  source.kind !== 'unit' && source.kind !== 'departments' && source.kind !== 'people'
