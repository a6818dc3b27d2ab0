import { realpath } from 'node:fs/promises'
import type { Snapshot, SnapshotReason } from '#shared/bridge/history-view.ts'
import type { OpeningNotice } from '#shared/bridge/session-view.ts'
import type { CommandContext, Place } from '#shared/ledger/commands/command-definition.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { sameValue } from '#shared/ledger/same-value.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { writeDurably } from '../files/durable-file.ts'
import type { FileEnvironment } from '../files/file-environment.ts'
import type { LedgerMoment } from '../history/ledger-history.ts'
import type { SnapshotKeeper } from '../snapshots/snapshot-keeper.ts'
import { storableName } from '../snapshots/snapshot-name.ts'
import { Turns } from '../turns.ts'
import { type Done, LedgerChanges } from './ledger-changes.ts'
import { ledgerContent } from './ledger-content.ts'
import type { LedgerFiles } from './ledger-files.ts'
import type { LedgerLock } from './ledger-lock.ts'
import type { LedgerWriter } from './ledger-writer.ts'
import { type StoreRequest, withPending } from './store-request.ts'
import type { UndoStep } from './undo-steps.ts'

/** A step that can be taken back or again, and where it shows. */
export type StoreStep = Pick<UndoStep, 'summary' | 'place'>

/**
 * The ledger as on disk and what can be done. `savedAt`: UTC timestamp of the last write of this run that reached the
 * disk. `snapshotProblem`: the ledger is saved, but the last snapshot of it could not be taken.
 */
export type StoreView = {
  readonly ledger: Ledger
  readonly savedAt: string | null
  readonly undo: StoreStep | null
  readonly redo: StoreStep | null
  readonly snapshotProblem: Problem | null
}

/** A change that is on disk. */
export type StoreChange = { readonly view: StoreView; readonly summary: string; readonly place: Place }

/** What a store works with, put together by `openLedgerStore`. */
export type StoreParts = {
  readonly files: LedgerFiles
  readonly writer: LedgerWriter
  readonly snapshots: SnapshotKeeper
  readonly context: () => CommandContext
  readonly environment: FileEnvironment
  readonly lock: LedgerLock | null
  readonly readOnly: Problem | null
  readonly notices: readonly OpeningNotice[]
}

/**
 * An open ledger. Changes are carried out one after another; each is acknowledged when it is on disk, and leaves the
 * ledger as it was when it fails. A snapshot is taken at the latest when a change is ten minutes old, and before what changes everything at once.
 */
export class LedgerStore {
  /** Absolute path of the ledger file, links resolved. */
  readonly path: string
  /** Why nothing can be saved here; null when it can. */
  readonly readOnly: Problem | null
  /** What was noticed on opening, to show once. */
  readonly notices: readonly OpeningNotice[]

  readonly #parts: StoreParts
  readonly #changes: LedgerChanges
  readonly #turns = new Turns()
  readonly #listeners = new Set<(view: StoreView) => void>()
  #savedAt: string | null = null
  #closed = false

  constructor(parts: StoreParts) {
    this.#parts = parts
    this.#changes = new LedgerChanges(parts.writer, (reason) => this.#takeSnapshot(reason))
    this.path = parts.files.ledger
    this.readOnly = parts.readOnly
    this.notices = parts.notices
  }

  view(): StoreView {
    const { undo, redo } = this.#changes.next
    return {
      ledger: this.#parts.writer.ledger,
      savedAt: this.#savedAt,
      undo: shown(undo),
      redo: shown(redo),
      snapshotProblem: this.#parts.snapshots.problem,
    }
  }

  /** Changes the ledger. A request that changes nothing succeeds and writes nothing. */
  execute(request: StoreRequest): Promise<Result<StoreChange, Problem>> {
    return this.#changeInTurn((context) => this.#changes.execute(request, context))
  }

  /** Takes the last step back, as a new revision; `nothing-to-undo` when there is none in this run. */
  undo(): Promise<Result<StoreChange, Problem>> {
    return this.#changeInTurn((context) => this.#changes.undo(context))
  }

  /** Takes the last undone step again, as a new revision; `nothing-to-redo` when there is none. */
  redo(): Promise<Result<StoreChange, Problem>> {
    return this.#changeInTurn((context) => this.#changes.redo(context))
  }

  /**
   * Makes an earlier or another state the ledger, as a new revision and one step that can be undone; `summary` says in Chinese
   * where it comes from. A snapshot of the present is taken first, and without one nothing changes. A state equal to the
   * ledger succeeds and writes nothing.
   */
  restore(state: Ledger, summary: string): Promise<Result<StoreChange, Problem>> {
    return this.#changeInTurn((context) => this.#changes.restore(state, summary, context))
  }

  /** This moment between two changes, from which its history can be looked through while work goes on. */
  moment(): Promise<Result<LedgerMoment, Problem>> {
    return this.#inTurn(async () => {
      const { writer } = this.#parts
      const survey = await writer.surveyHistory()
      if (!survey.ok) return survey
      return ok({ ledger: writer.ledger, sha256: writer.sha256, historyBytes: survey.value.size })
    })
  }

  /**
   * Reads the file again after `changed-outside`. What it holds becomes the ledger and nothing can be undone; when it
   * cannot be read, memory stays as it is and can still be saved as a copy.
   */
  reload(): Promise<Result<StoreView, Problem>> {
    return this.#inTurn(async () => {
      const { writer, context } = this.#parts
      const before = writer.sha256
      const read = await writer.read()
      if (!read.ok) return read
      if (writer.sha256 !== before) this.#changes.forgetSteps()
      if (this.readOnly !== null) return ok(this.#announced())
      await writer.markIneffective(context().now)
      // Later states are had from here: what others wrote is no step of the history.
      if (writer.sha256 !== before) await this.#takeSnapshot('start')
      return ok(this.#announced())
    })
  }

  /**
   * Writes the ledger, with the `pending` changes that could not be saved here, to another file; this ledger stays as
   * it is. `ledger-in-use` for the ledger's own file, unless that was deleted; the problem of a pending change that
   * cannot be applied.
   */
  saveCopy(path: string, pending: readonly StoreRequest[] = []): Promise<Result<null, Problem>> {
    return this.#inTurn(async () => {
      const target = await realpath(path).catch(() => undefined)
      if (target === this.path) return fail(problem('ledger-in-use', { path }))
      const ledger = withPending(this.#parts.writer.ledger, pending, this.#parts.context())
      if (!ledger.ok) return ledger
      const content = ledgerContent(ledger.value)
      return content.ok ? writeDurably(path, content.value.bytes, this.#parts.environment) : content
    })
  }

  /**
   * Takes a snapshot of the ledger as it lies on disk, byte for byte. With no change since the last one that one is answered,
   * unless this one is `named` (`invalid-input` for a name no file can bear). What cannot be taken is told by the view too.
   */
  takeSnapshot(reason: SnapshotReason, name: string | null = null): Promise<Result<Snapshot, Problem>> {
    return this.#inTurn(() => this.#takeSnapshot(reason, name))
  }

  /** Calls `listener` after every change, after reloading, and when taking snapshots fails or works again. */
  subscribe(listener: (view: StoreView) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Waits until everything asked for so far is done, snapshots that are due included. */
  settled(): Promise<void> {
    return this.#turns.settled()
  }

  /** Finishes what is under way and gives the ledger free; later requests answer `no-ledger-open`. */
  async close(): Promise<void> {
    await this.#inTurn(async () => {
      this.#closed = true
      // What fails here is met again at the next start.
      if (this.#parts.snapshots.unkept) await this.#takeSnapshot('interval')
      this.#parts.snapshots.stop()
      await this.#parts.lock?.release()
      return ok(null)
    })
  }

  #changeInTurn(
    act: (context: CommandContext) => Promise<Result<Done, Problem>>,
  ): Promise<Result<StoreChange, Problem>> {
    let saved = false
    return this.#inTurn(
      async () => {
        if (this.readOnly !== null) return fail(this.readOnly)
        const context = this.#parts.context()
        const done = await act(context)
        if (!done.ok) return done
        const { summary, place } = done.value
        saved = done.value.saved
        if (saved) this.#savedAt = context.now
        return ok({ view: saved ? this.#announced() : this.view(), summary, place })
      },
      async () => {
        const whenDue = () => void this.takeSnapshot('interval')
        if (saved && this.#parts.snapshots.changed(whenDue)) await this.#takeSnapshot('interval')
      },
    )
  }

  async #takeSnapshot(
    reason: SnapshotReason,
    name: string | null = null,
  ): Promise<Result<Snapshot, Problem>> {
    if (this.readOnly !== null) return fail(this.readOnly)
    if (name !== null && storableName(name) === '') return fail(problem('invalid-input', { at: 'name' }))
    const { writer, snapshots, context } = this.#parts
    const before = snapshots.problem
    const order = { reason, name: name === null ? null : storableName(name), now: context().now }
    const taken = await snapshots.take(writer, order)
    if (!sameValue(before, snapshots.problem)) this.#announced()
    return taken
  }

  #announced(): StoreView {
    const view = this.view()
    for (const listener of this.#listeners) listener(view)
    return view
  }

  /** Acts after everything asked for before, unless the store was closed by then. */
  #inTurn<Value>(
    act: () => Promise<Result<Value, Problem>>,
    afterwards?: () => Promise<void>,
  ): Promise<Result<Value, Problem>> {
    return this.#turns.take(async () => (this.#closed ? fail(problem('no-ledger-open')) : act()), afterwards)
  }
}

const shown = (step: UndoStep | undefined): StoreStep | null =>
  step === undefined ? null : { summary: step.summary, place: step.place }
