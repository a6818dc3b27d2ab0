import type { ChangeRequest } from '#shared/bridge/contract.ts'
import type { Snapshot } from '#shared/bridge/history-view.ts'
import type { DoneChange, OpeningNotice, SessionView, StartState } from '#shared/bridge/session-view.ts'
import { sameValue } from '#shared/ledger/same-value.ts'
import type { Problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { LedgerHistory } from '../../services/history/ledger-history.ts'
import { DraftFile } from '../../services/ledger/drafts.ts'
import { type LedgerFiles, ledgerFiles } from '../../services/ledger/ledger-files.ts'
import type { LedgerStore, StoreChange, StoreView } from '../../services/ledger/ledger-store.ts'
import { lookNotice } from '../../services/ledger/opening-notices.ts'
import type { SeenSnapshots } from '../../services/snapshots/snapshot-list.ts'
import type { InThread } from '../../services/threads/in-thread.ts'
import { Turns } from '../../services/turns.ts'
import { ViewDelivery } from './view-delivery.ts'
import { REREAD } from './wording.ts'

/** What an open ledger knows of the program around it. */
export type LedgerSurroundings = {
  readonly appVersion: string
  readonly operator: () => string | null
  readonly inThread: InThread
  readonly onSnapshotProblem: (problem: Problem | null) => void
  /** Told after every change; undefined when no ledger is in use any more. */
  readonly onChanged: (view: StoreView | undefined) => void
}

/** A ledger the window works on: the requests of the window are carried out on it, and answered as the window shows them. */
export class OpenLedger {
  readonly store: LedgerStore
  readonly history: LedgerHistory
  readonly drafts: DraftFile
  readonly files: LedgerFiles
  /** The sample is never recorded as the clerk's. */
  readonly sample: boolean

  readonly #surroundings: LedgerSurroundings
  #notices: readonly OpeningNotice[]
  readonly #delivery = new ViewDelivery()
  readonly #unsubscribe: () => void
  readonly #listings = new Turns()
  #seen: SeenSnapshots = new Map()

  /** `notices`: what the clerk should know on opening, beside what the store noticed. */
  constructor(
    store: LedgerStore,
    sample: boolean,
    notices: readonly OpeningNotice[],
    surroundings: LedgerSurroundings,
  ) {
    this.store = store
    this.sample = sample
    this.files = ledgerFiles(store.path)
    this.history = new LedgerHistory(this.files, () => store.moment(), surroundings.inThread)
    this.drafts = new DraftFile(store.path)
    this.#notices = [...notices, ...store.notices]
    this.#surroundings = surroundings
    this.#unsubscribe = this.#subscribe()
  }

  #subscribe(): () => void {
    const { onChanged, onSnapshotProblem } = this.#surroundings
    let told = this.store.view().snapshotProblem
    return this.store.subscribe((view) => {
      onChanged(view)
      if (view.snapshotProblem === told) return
      told = view.snapshotProblem
      onSnapshotProblem(told)
    })
  }

  /** Everything the window is told when it begins to work on this ledger. */
  async opened(): Promise<StartState> {
    this.#delivery.startAnew()
    const drafts = await this.drafts.list()
    return {
      kind: 'opened',
      view: this.view(),
      drafts: drafts.ok ? drafts.value : [],
      notices: this.#notices,
    }
  }

  view(state: StoreView = this.store.view()): SessionView {
    const { appVersion, operator } = this.#surroundings
    return this.#delivery.view(this.store, state, {
      sample: this.sample,
      operator: operator(),
      appVersion,
    })
  }

  /** Changes the ledger, and answers as the window shows it. */
  async change(
    act: (store: LedgerStore) => Promise<Result<StoreChange, Problem>>,
  ): Promise<Result<DoneChange, Problem>> {
    const changed = await act(this.store)
    if (!changed.ok) return changed
    const { view, summary, place } = changed.value
    return ok({ view: this.view(view), summary, place })
  }

  /** Reads the file again after somebody else changed it; the clerk is told where to see what is different now. */
  async reload(): Promise<Result<StartState, Problem>> {
    const before = this.store.view().ledger
    const reloaded = await this.store.reload()
    if (!reloaded.ok) return reloaded
    if (!sameValue(before, reloaded.value.ledger))
      this.#notices = [lookNotice(REREAD, { kind: 'changes', since: before.revision })]
    return ok(await this.opened())
  }

  /** Takes a snapshot; the ledger itself is saved with every change. One that fails is told by the view. */
  async saveNow(): Promise<Result<SessionView, Problem>> {
    if (this.store.readOnly !== null) return fail(this.store.readOnly)
    await this.store.takeSnapshot('hand')
    return ok(this.view())
  }

  /** Writes the ledger with the `pending` changes to another file. */
  async saveCopy(
    path: string,
    pending: readonly ChangeRequest[],
  ): Promise<Result<{ readonly path: string }, Problem>> {
    const saved = await this.store.saveCopy(path, pending)
    return saved.ok ? ok({ path }) : saved
  }

  /** The snapshots beside the ledger, newest revision first, damaged ones told as such. Read beside the main process. */
  snapshots(): Promise<Result<readonly Snapshot[], Problem>> {
    return this.#listings.take(async () => {
      const listed = await this.#surroundings.inThread('snapshots', { files: this.files, seen: this.#seen })
      if (!listed.ok) return listed
      this.#seen = listed.value.seen
      return ok(listed.value.snapshots)
    })
  }

  /** Waits for everything under way and gives the ledger free. */
  close(): Promise<void> {
    this.#unsubscribe()
    return this.store.close()
  }
}
