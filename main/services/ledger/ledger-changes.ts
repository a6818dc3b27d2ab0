import type { Change, CommandContext } from '#shared/ledger/commands/command-definition.ts'
import { applyCommand } from '#shared/ledger/commands/registry.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { sameValue } from '#shared/ledger/same-value.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { restoredPlace } from '../history/restored-place.ts'
import type { LedgerWriter } from './ledger-writer.ts'
import { checkedCommand, type StoreRequest } from './store-request.ts'
import { afterRedo, afterUndo, NO_STEPS, type UndoStep, type UndoSteps, withStep } from './undo-steps.ts'
import { redoSummary, undoSummary } from './wording.ts'

/** What a change did; `saved`: it is on disk, otherwise there was nothing to save. */
export type Done = Pick<Change, 'summary' | 'place'> & { readonly saved: boolean }

/** Takes a snapshot of the present before everything changes at once. */
type KeepPresent = (reason: 'import' | 'restore') => Promise<Result<unknown, Problem>>

type Saving = Pick<UndoStep, 'summary' | 'place' | 'typing'> & {
  readonly ledger: Ledger
  readonly command: string
}

/** The command that fills a ledger from a notice. */
const IMPORT = 'inspection.importNotice'

/** The changes of an open ledger, each saved, and the steps of this run that can be taken back. Calls must not overlap. */
export class LedgerChanges {
  readonly #writer: LedgerWriter
  readonly #keepPresent: KeepPresent
  #steps: UndoSteps = NO_STEPS

  constructor(writer: LedgerWriter, keepPresent: KeepPresent) {
    this.#writer = writer
    this.#keepPresent = keepPresent
  }

  /** The step that can be taken back, and the one that can be taken again. */
  get next(): { readonly undo: UndoStep | undefined; readonly redo: UndoStep | undefined } {
    return { undo: this.#steps.done.at(-1), redo: this.#steps.undone.at(-1) }
  }

  /** Nothing can be taken back any more: the ledger is not what the last step left. */
  forgetSteps(): void {
    this.#steps = NO_STEPS
  }

  async execute(request: StoreRequest, context: CommandContext): Promise<Result<Done, Problem>> {
    const before = this.#writer.ledger
    const checked = checkedCommand(request)
    if (!checked.ok) return checked
    const { name, typing } = checked.value
    const changed = applyCommand(before, checked.value, context)
    if (!changed.ok) return changed
    const { summary, place, ledger } = changed.value
    if (sameValue(ledger, before)) return ok({ summary, place, saved: false })
    // Its failure is told; the import itself can be undone.
    if (name === IMPORT) await this.#keepPresent('import')
    const step = { summary, place, ...(typing === undefined ? {} : { typing }) }
    return this.#saveStep({ ...step, ledger, command: name }, context)
  }

  async undo(context: CommandContext): Promise<Result<Done, Problem>> {
    const step = this.#steps.done.at(-1)
    if (step === undefined) return fail(problem('nothing-to-undo'))
    const { before: ledger, place } = step
    const done = await this.#save(
      { ledger, place, summary: undoSummary(step.summary), command: 'undo' },
      context,
    )
    if (done.ok) this.#steps = afterUndo(this.#steps)
    return done
  }

  async redo(context: CommandContext): Promise<Result<Done, Problem>> {
    const step = this.#steps.undone.at(-1)
    if (step === undefined) return fail(problem('nothing-to-redo'))
    const { after: ledger, place } = step
    const done = await this.#save(
      { ledger, place, summary: redoSummary(step.summary), command: 'redo' },
      context,
    )
    if (done.ok) this.#steps = afterRedo(this.#steps)
    return done
  }

  async restore(state: Ledger, summary: string, context: CommandContext): Promise<Result<Done, Problem>> {
    const before = this.#writer.ledger
    const place = restoredPlace(before, state)
    if (sameValue({ ...state, revision: before.revision }, before))
      return ok({ summary, place, saved: false })
    const kept = await this.#keepPresent('restore')
    return kept.ok ? this.#saveStep({ ledger: state, place, summary, command: 'restore' }, context) : kept
  }

  /** Saves a change that can be taken back. */
  async #saveStep(change: Saving, context: CommandContext): Promise<Result<Done, Problem>> {
    const before = this.#writer.ledger
    const done = await this.#save(change, context)
    const { ledger: _asked, command: _command, ...step } = change
    if (done.ok) this.#steps = withStep(this.#steps, { ...step, before, after: this.#writer.ledger })
    return done
  }

  async #save(change: Saving, { operator, now }: CommandContext): Promise<Result<Done, Problem>> {
    const saved = await this.#writer.save({ ...change, operator, time: now })
    return saved.ok ? ok({ summary: change.summary, place: change.place, saved: true }) : saved
  }
}
