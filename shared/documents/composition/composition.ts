import type { Block, BlockSource, HeadingBlock, Run } from '../paper-document.ts'
import { officialPunctuation } from '../punctuation.ts'
import { trimRuns } from '../run-text.ts'
import { expandVariables, type VariableValues } from '../variables/variable-text.ts'
import type { CompositionIssue, CompositionIssueCode } from './composition-issue.ts'
import { gapRun } from './gap.ts'
import { ISSUE_WORDING } from './wording.ts'

/** Where text being composed comes from: the source to open on a click, and its name in Chinese for messages. */
export type Origin = { readonly source: BlockSource; readonly place: string }

/**
 * A notice while it is being composed: the blocks and issues so far, and the way every text takes onto the paper —
 * variables replaced, blanks at the ends removed, punctuation widened and counted. Lives for one composition.
 */
export class Composition {
  readonly blocks: Block[] = []
  readonly issues: CompositionIssue[] = []
  /** Punctuation marks changed so far. */
  widened = 0
  readonly #values: VariableValues
  readonly #widen: boolean
  readonly #reported = new Set<string>()

  constructor(values: VariableValues, widen: boolean) {
    this.#values = values
    this.#widen = widen
  }

  /** Records an issue for the block added next; the same one twice in a block is recorded once. */
  report(code: CompositionIssueCode, { source, place }: Origin, what = ''): void {
    const { severity, message } = ISSUE_WORDING[code]
    const issue = { code, severity, place, message: message(what), source, blockIndex: this.blocks.length }
    const key = `${issue.blockIndex} ${place} ${issue.message}`
    if (this.#reported.has(key)) return
    this.#reported.add(key)
    this.issues.push(issue)
  }

  /** One line of text as runs for the block added next. */
  runs(line: string, origin: Origin): Run[] {
    const expanded = expandVariables(line, this.#values)
    for (const name of expanded.unknown) this.report('unknown-variable', origin, name)
    for (const braces of expanded.stray) this.report('stray-braces', origin, braces)
    for (const name of expanded.missing) this.report('variable-without-value', origin, name)
    const runs = trimRuns(expanded.runs)
    if (!this.#widen) return runs
    const official = officialPunctuation(runs)
    this.widened += official.changes
    return official.runs
  }

  heading(level: HeadingBlock['level'], runs: readonly Run[], { source }: Origin): void {
    this.blocks.push({ kind: 'heading', level, runs, source })
  }

  paragraph(runs: readonly Run[], { source }: Origin): void {
    this.blocks.push({ kind: 'paragraph', runs, source })
  }

  /** A paragraph that says only that something is missing. */
  gap(code: CompositionIssueCode, origin: Origin, what?: string): void {
    this.report(code, origin)
    this.paragraph([gapRun(what)], origin)
  }
}
