import { realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ChangeRequest } from '#shared/bridge/contract.ts'
import type { DoneChange, SessionView, StartState } from '#shared/bridge/session-view.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { LedgerHistory } from '../../services/history/ledger-history.ts'
import { commandContext } from '../../services/ledger/command-context.ts'
import { DraftFile } from '../../services/ledger/drafts.ts'
import { ledgerPresence } from '../../services/ledger/first-run.ts'
import { type LedgerFiles, ledgerFiles } from '../../services/ledger/ledger-files.ts'
import type { LedgerStore, StoreChange, StoreView } from '../../services/ledger/ledger-store.ts'
import { openLedgerStore } from '../../services/ledger/open-ledger-store.ts'
import { recoverFrom } from '../../services/ledger/recovery.ts'
import { prepareSampleLedger } from '../../services/ledger/sample-ledger.ts'
import type { TakenOver } from '../../services/restore/take-over.ts'
import { readLedgerLocation, recordLedgerLocation } from '../../services/settings/ledger-location.ts'
import { recoverableStates } from '../../services/snapshots/recoverable-states.ts'
import type { LedgerInUse } from '../backup/last-backup.ts'
import { ViewDelivery } from './view-delivery.ts'
import { brokenLedgerKept, lostLedgerKept } from './wording.ts'

/** Name of the data file in a ledger folder. */
const LEDGER_FILE = 'ledger.json'

export type SessionSurroundings = {
  /** Folder for everything the program keeps; the usual ledger folder lies in it. */
  readonly userData: string
  /** Folder of the sample ledger and templates. */
  readonly resources: string
  readonly appVersion: string
  readonly operator: () => string | null
  /** What was noticed before any ledger was opened, in Chinese sentences. */
  readonly notices: readonly string[]
  readonly reportFault: (what: string, error: unknown) => void
  readonly onSnapshotProblem: (problem: Problem | null) => void
  /** Told whenever another ledger, or none, is in use, and after every change. */
  readonly onChanged: (view: StoreView | undefined) => void
}

/** The ledger in use. A sample is never recorded as the clerk's. */
type OpenLedger = {
  readonly store: LedgerStore
  readonly history: LedgerHistory
  readonly drafts: DraftFile
  readonly sample: boolean
  readonly notices: readonly string[]
  readonly unsubscribe: () => void
}

/** The open ledger, its history, and where both lie. */
type LedgerPast = {
  readonly store: LedgerStore
  readonly history: LedgerHistory
  readonly files: LedgerFiles
}

type OpenedResult = Result<StartState, Problem>

/**
 * Which ledger the window works on: the clerk's own or the sample, one at a time. Opening another closes the one
 * before only when the other could be opened, so that a wrong choice never leaves the clerk with nothing.
 * Openings run one after another; changes are queued by the store.
 */
export class LedgerSession {
  readonly #surroundings: SessionSurroundings
  readonly #delivery = new ViewDelivery()
  #open: OpenLedger | undefined
  /** The ledger that is there but did not open; recovery concerns it. */
  #closedPath: string | undefined
  #opening: Promise<unknown> = Promise.resolve()

  constructor(surroundings: SessionSurroundings) {
    this.#surroundings = surroundings
  }

  /** What is there; opens the clerk's own ledger unless one is open. */
  start(): Promise<OpenedResult> {
    return this.#inTurn(async () => ok(this.#open ? await this.#opened(this.#open) : await this.#openOwn()))
  }

  /** Opens the sample beside the clerk's ledger. */
  openSample(): Promise<OpenedResult> {
    return this.#inTurn(async () => {
      if (this.#open?.sample) return ok(await this.#opened(this.#open))
      const path = await prepareSampleLedger(this.#surroundings)
      return path.ok ? ok(await this.#openAt(path.value, 'refuse', true)) : path
    })
  }

  /** Leaves the sample for the clerk's own ledger, or for the first-run choice when there is none. */
  openOwn(): Promise<OpenedResult> {
    return this.#inTurn(async () => {
      if (this.#open?.sample === false) return ok(await this.#opened(this.#open))
      const state = await this.#openOwn()
      if (state.kind !== 'opened') await this.#closeOpen()
      return ok(state)
    })
  }

  /**
   * Creates an empty ledger in `folder` (the usual one when undefined). A ledger that is there already is opened;
   * `ledger-missing` when one was there: its history must not be continued by another.
   */
  createEmpty(folder = this.#usualFolder()): Promise<OpenedResult> {
    return this.#inTurn(async () => {
      const path = join(folder, LEDGER_FILE)
      const state = await this.#openAt(path, 'start-empty', false)
      return state.kind === 'missing' ? fail(problem('ledger-missing', { path })) : ok(state)
    })
  }

  /** Uses the ledger in `folder` from now on. `ledger-missing` when it holds none; then nothing changes. */
  openFolder(folder: string): Promise<OpenedResult> {
    return this.#inTurn(async () => {
      const path = join(folder, LEDGER_FILE)
      const real = await realpath(path).catch(() => undefined)
      if (real === undefined) return fail(problem('ledger-missing', { path }))
      if (this.#open?.store.path === real) return ok(await this.#opened(this.#open))
      return ok(await this.#openAt(path, 'refuse', false))
    })
  }

  /** Puts a recoverable state in place of the broken or missing ledger found last. */
  recoverFrom(state: string): Promise<OpenedResult> {
    return this.#inTurn(async () => {
      const path = this.#closedPath
      if (path === undefined) return fail(problem('not-found'))
      const recovered = await recoverFrom({ path, context: this.#context, state })
      if (!recovered.ok) return recovered
      const { store, keptAt } = recovered.value
      return ok(await this.#adopt(store, false, keptAt === null ? [] : [brokenLedgerKept(keptAt)]))
    })
  }

  /**
   * Reads the file again after it was changed by somebody else. One that is damaged or gone leads to what can be recovered,
   * as at a start; any other problem leaves the ledger open as it is.
   */
  reload(): Promise<OpenedResult> {
    return this.#inTurn(async () => {
      if (this.#open === undefined) return fail(problem('no-ledger-open'))
      const { store } = this.#open
      const reloaded = await store.reload()
      if (reloaded.ok) return ok(await this.#opened(this.#open))
      if (reloaded.problem.code !== 'ledger-broken' && reloaded.problem.code !== 'ledger-missing')
        return reloaded
      await this.#closeOpen()
      return ok(await this.#stateOf(store.path, reloaded.problem))
    })
  }

  /**
   * Opens what `bring` puts at the path it is given: a ledger in `folder`, or when undefined in the place of the one that is broken
   * or missing, or else in the usual one. `ledger-in-use` while the clerk's own ledger is open.
   */
  takeOver(
    folder: string | undefined,
    bring: (path: string) => Promise<Result<TakenOver, Problem>>,
  ): Promise<OpenedResult> {
    return this.#inTurn(async () => {
      if (this.#open?.sample === false) return fail(problem('ledger-in-use', { path: this.#open.store.path }))
      const usual = this.#closedPath ?? join(this.#usualFolder(), LEDGER_FILE)
      const taken = await bring(folder === undefined ? usual : join(folder, LEDGER_FILE))
      if (!taken.ok) return taken
      const { path, keptAt } = taken.value
      const opened = await openLedgerStore({ path, context: this.#context, whenAbsent: 'refuse' })
      if (!opened.ok) return ok(await this.#stateOf(path, opened.problem))
      return ok(await this.#adopt(opened.value, false, keptAt === null ? [] : [lostLedgerKept(keptAt)]))
    })
  }

  /** Changes the open ledger in a way that is no command: going back to an earlier state, or to a backup. */
  changeBy(
    act: (store: LedgerStore) => Promise<Result<StoreChange, Problem>>,
  ): Promise<Result<DoneChange, Problem>> {
    return this.#change(act)
  }

  /** The open ledger, as far as backups concern it. */
  inUse(): LedgerInUse | undefined {
    if (this.#open === undefined) return undefined
    const { store, sample } = this.#open
    return { path: store.path, revision: store.view().ledger.revision, sample }
  }

  execute(request: ChangeRequest): Promise<Result<DoneChange, Problem>> {
    return this.#change((store) => store.execute(request))
  }

  undo(): Promise<Result<DoneChange, Problem>> {
    return this.#change((store) => store.undo())
  }

  redo(): Promise<Result<DoneChange, Problem>> {
    return this.#change((store) => store.redo())
  }

  /** Takes a snapshot; the ledger itself is saved with every change. One that fails is told by the view. */
  saveNow(): Promise<Result<SessionView, Problem>> {
    return this.#with(async (open) => {
      if (open.store.readOnly !== null) return fail(open.store.readOnly)
      await open.store.takeSnapshot('hand')
      return ok(this.#view(open))
    })
  }

  /** Writes the ledger with the `pending` changes to another file. */
  saveCopy(path: string, pending: readonly ChangeRequest[]): Promise<Result<{ path: string }, Problem>> {
    return this.#with(async (open) => {
      const saved = await open.store.saveCopy(path, pending)
      return saved.ok ? ok({ path }) : saved
    })
  }

  /** Looks into what was: the history and the snapshots of the open ledger. */
  lookBack<Value>(
    look: (past: LedgerPast) => Promise<Result<Value, Problem>>,
  ): Promise<Result<Value, Problem>> {
    return this.#with(({ store, history }) => look({ store, history, files: ledgerFiles(store.path) }))
  }

  /** Does something with the drafts of the open ledger. */
  withDrafts<Value>(
    use: (drafts: DraftFile) => Promise<Result<Value, Problem>>,
  ): Promise<Result<Value, Problem>> {
    return this.#with((open) => use(open.drafts))
  }

  /** The ledger as it is on disk, for papers. */
  ledger(): Ledger | undefined {
    return this.#open?.store.view().ledger
  }

  /** Where the evidence of the open ledger is stored; to `write` there the ledger must not be read-only. */
  attachments(use: 'read' | 'write'): Result<string, Problem> {
    if (this.#open === undefined) return fail(problem('no-ledger-open'))
    const { store } = this.#open
    return use === 'write' && store.readOnly !== null
      ? fail(store.readOnly)
      : ok(ledgerFiles(store.path).attachments)
  }

  /** Where the open ledger lies. */
  path(): string | undefined {
    return this.#open?.store.path
  }

  /** Waits for everything under way and gives the ledger free. */
  close(): Promise<void> {
    return this.#inTurn(() => this.#closeOpen())
  }

  async #openOwn(): Promise<StartState> {
    const location = await readLedgerLocation(this.#surroundings.userData)
    const folder = location.kind === 'recorded' ? location.folder : this.#usualFolder()
    const path = join(folder, LEDGER_FILE)
    const presence = await ledgerPresence(path, location.kind !== 'none')
    if (!presence.ok) return this.#stateOf(path, presence.problem)
    if (presence.value === 'first-run') return { kind: 'first-run' }
    if (presence.value === 'missing') return this.#stateOf(path, problem('ledger-missing', { path }))
    return this.#openAt(path, 'refuse', false)
  }

  async #openAt(path: string, whenAbsent: 'refuse' | 'start-empty', sample: boolean): Promise<StartState> {
    const opened = await openLedgerStore({ path, context: this.#context, whenAbsent })
    return opened.ok ? this.#adopt(opened.value, sample) : this.#stateOf(path, opened.problem)
  }

  async #stateOf(path: string, why: Problem): Promise<StartState> {
    this.#closedPath = path
    if (why.code !== 'ledger-missing' && why.code !== 'ledger-broken')
      return { kind: 'refused', path, problem: why }
    const states = await recoverableStates(ledgerFiles(path))
    return { kind: why.code === 'ledger-missing' ? 'missing' : 'broken', path, states }
  }

  async #adopt(store: LedgerStore, sample: boolean, notices: readonly string[] = []): Promise<StartState> {
    await this.#closeOpen()
    const { onChanged, onSnapshotProblem } = this.#surroundings
    let snapshotProblem = store.view().snapshotProblem
    const unsubscribe = store.subscribe((view) => {
      onChanged(view)
      if (view.snapshotProblem === snapshotProblem) return
      snapshotProblem = view.snapshotProblem
      onSnapshotProblem(snapshotProblem)
    })
    const drafts = new DraftFile(store.path)
    const history = new LedgerHistory(ledgerFiles(store.path), () => store.moment())
    this.#open = { store, history, drafts, sample, notices: [...notices, ...store.notices], unsubscribe }
    if (!sample) await this.#record(dirname(store.path))
    onChanged(store.view())
    return this.#opened(this.#open)
  }

  /** Remembers the clerk's ledger folder, so that a ledger that is not there next time is missed. */
  async #record(folder: string): Promise<void> {
    const { userData, reportFault } = this.#surroundings
    const location = await readLedgerLocation(userData)
    if (location.kind === 'recorded' && location.folder === folder) return
    const recorded = await recordLedgerLocation(userData, folder)
    if (!recorded.ok) reportFault('recording the ledger folder', recorded.problem)
  }

  async #opened(open: OpenLedger): Promise<StartState> {
    this.#delivery.startAnew()
    const drafts = await open.drafts.list()
    return {
      kind: 'opened',
      view: this.#view(open),
      drafts: drafts.ok ? drafts.value : [],
      notices: [...this.#surroundings.notices, ...open.notices],
    }
  }

  async #closeOpen(): Promise<void> {
    const open = this.#open
    this.#open = undefined
    this.#surroundings.onChanged(undefined)
    open?.unsubscribe()
    await open?.store.close()
  }

  #change(
    act: (store: LedgerStore) => Promise<Result<StoreChange, Problem>>,
  ): Promise<Result<DoneChange, Problem>> {
    return this.#with(async (open) => {
      const changed = await act(open.store)
      if (!changed.ok) return changed
      const { view, summary, place } = changed.value
      return ok({ view: this.#view(open, view), summary, place })
    })
  }

  #view(open: OpenLedger, state = open.store.view()): SessionView {
    const { appVersion, operator } = this.#surroundings
    return this.#delivery.view(open.store, state, { sample: open.sample, operator: operator(), appVersion })
  }

  async #with<Value>(
    use: (open: OpenLedger) => Promise<Result<Value, Problem>>,
  ): Promise<Result<Value, Problem>> {
    return this.#open === undefined ? fail(problem('no-ledger-open')) : use(this.#open)
  }

  #inTurn<Value>(open: () => Promise<Value>): Promise<Value> {
    const turn = this.#opening.then(open)
    this.#opening = turn.catch(() => undefined)
    return turn
  }

  #context = () => commandContext(this.#surroundings.operator() ?? '')

  #usualFolder(): string {
    return join(this.#surroundings.userData, 'ledger')
  }
}
