import { realpath } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { ChangeRequest } from '#shared/bridge/contract.ts'
import type { DoneChange, OpeningNotice, RecoverableState, StartState } from '#shared/bridge/session-view.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { ledgerCounts } from '#shared/ledger/ledger-counts.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { commandContext } from '../../services/ledger/command-context.ts'
import type { LedgerStore, StoreChange } from '../../services/ledger/ledger-store.ts'
import { openLedgerStore } from '../../services/ledger/open-ledger-store.ts'
import { doneNotice, lookNotice } from '../../services/ledger/opening-notices.ts'
import { recoverFrom } from '../../services/ledger/recovery.ts'
import { prepareSampleLedger } from '../../services/ledger/sample-ledger.ts'
import type { TakenOver } from '../../services/restore/take-over.ts'
import { Turns } from '../../services/turns.ts'
import type { LedgerInUse } from '../backup/last-backup.ts'
import { type LedgerSurroundings, OpenLedger } from './open-ledger.ts'
import { findOwnLedger, ledgerIn, recordOwnLedger, usualFolder } from './own-ledger.ts'
import { isLost, unopenedLedger } from './unopened-ledger.ts'
import { changesLacking, LEDGER_IS_BACK, ledgerRecovered, lostLedgerKept } from './wording.ts'

export type SessionSurroundings = LedgerSurroundings & {
  /** Folder for everything the program keeps; the usual ledger folder lies in it. */
  readonly userData: string
  /** Folder of the sample ledger and templates. */
  readonly resources: string
  /** What was noticed before any ledger was opened, in Chinese sentences. */
  readonly notices: readonly string[]
  readonly reportFault: (what: string, error: unknown) => void
}

type OpenedResult = Result<StartState, Problem>

/**
 * Which ledger the window works on: the clerk's own or the sample, one at a time. Opening another closes the one
 * before only when the other could be opened, so that a wrong choice never leaves the clerk with nothing.
 * Openings run one after another; changes are queued by the store.
 */
export class LedgerSession {
  readonly #surroundings: SessionSurroundings
  readonly #openings = new Turns()
  #open: OpenLedger | undefined
  /** The ledger that is there but did not open; recovery concerns it. */
  #closedPath: string | undefined
  /** What was offered to recover it with. */
  #offered: readonly RecoverableState[] = []

  constructor(surroundings: SessionSurroundings) {
    this.#surroundings = surroundings
  }

  /** What is there; opens the clerk's own ledger unless one is open. */
  start(): Promise<OpenedResult> {
    return this.#openings.take(async () => ok((await this.#open?.opened()) ?? (await this.#openOwn())))
  }

  /** Opens the sample beside the clerk's ledger. */
  openSample(): Promise<OpenedResult> {
    return this.#openings.take(async () => {
      if (this.#open?.sample) return ok(await this.#open.opened())
      const path = await prepareSampleLedger(this.#surroundings)
      return path.ok ? ok(await this.#openAt(path.value, 'refuse', true)) : path
    })
  }

  /** Leaves the sample for the clerk's own ledger, or for the first-run choice when there is none. */
  openOwn(): Promise<OpenedResult> {
    return this.#openings.take(async () => {
      if (this.#open?.sample === false) return ok(await this.#open.opened())
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
    return this.#openings.take(async () => {
      const path = ledgerIn(folder)
      const state = await this.#openAt(path, 'start-empty', false)
      return state.kind === 'missing' ? fail(problem('ledger-missing', { path })) : ok(state)
    })
  }

  /** Uses the ledger in `folder` from now on. `ledger-missing` when it holds none; then nothing changes. */
  openFolder(folder: string): Promise<OpenedResult> {
    return this.#openings.take(async () => {
      const path = ledgerIn(folder)
      const real = await realpath(path).catch(() => undefined)
      if (real === undefined) return fail(problem('ledger-missing', { path }))
      if (this.#open?.store.path === real) return ok(await this.#open.opened())
      return ok(await this.#openAt(path, 'refuse', false))
    })
  }

  /** Puts a recoverable state in place of the broken or missing ledger found last; one that can be read again is opened instead. */
  recoverFrom(state: string): Promise<OpenedResult> {
    return this.#openings.take(async () => {
      const path = this.#closedPath
      if (path === undefined) return fail(problem('not-found'))
      const recovered = await recoverFrom({ path, context: this.#context, state })
      if (!recovered.ok)
        return recovered.problem.code === 'changed-outside'
          ? ok(await this.#openAt(path, 'refuse', false, [lookNotice(LEDGER_IS_BACK)]))
          : recovered
      const { store, keptAt } = recovered.value
      const lacking = this.#offered.find(({ id }) => id === state)?.laterChanges ?? 0
      return ok(
        await this.#adopt(store, false, [
          doneNotice(ledgerRecovered(ledgerCounts(store.view().ledger), keptAt)),
          ...(lacking > 0 ? [lookNotice(changesLacking(lacking), { kind: 'history' })] : []),
        ]),
      )
    })
  }

  /**
   * Reads the file again after it was changed by somebody else. One that is damaged or gone leads to what can be recovered,
   * as at a start; any other problem leaves the ledger open as it is.
   */
  reload(): Promise<OpenedResult> {
    return this.#openings.take(async () => {
      if (this.#open === undefined) return fail(problem('no-ledger-open'))
      const { store } = this.#open
      const reloaded = await this.#open.reload()
      if (reloaded.ok || !isLost(reloaded.problem)) return reloaded
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
    return this.#openings.take(async () => {
      if (this.#open?.sample === false) return fail(problem('ledger-in-use', { path: this.#open.store.path }))
      const usual = this.#closedPath ?? ledgerIn(this.#usualFolder())
      const taken = await bring(folder === undefined ? usual : ledgerIn(folder))
      if (!taken.ok) return taken
      const { path, keptAt } = taken.value
      const opened = await openLedgerStore({ path, context: this.#context, whenAbsent: 'refuse' })
      if (!opened.ok) return ok(await this.#stateOf(path, opened.problem))
      return ok(
        await this.#adopt(opened.value, false, keptAt === null ? [] : [doneNotice(lostLedgerKept(keptAt))]),
      )
    })
  }

  execute(request: ChangeRequest): Promise<Result<DoneChange, Problem>> {
    return this.changeBy((store) => store.execute(request))
  }

  /** Changes the open ledger, and answers as the window shows it. */
  changeBy(
    act: (store: LedgerStore) => Promise<Result<StoreChange, Problem>>,
  ): Promise<Result<DoneChange, Problem>> {
    return this.withOpen((open) => open.change(act))
  }

  /** Does something with the open ledger, its history and its snapshots. */
  async withOpen<Value>(
    look: (open: OpenLedger) => Promise<Result<Value, Problem>>,
  ): Promise<Result<Value, Problem>> {
    return this.#open === undefined ? fail(problem('no-ledger-open')) : look(this.#open)
  }

  /** The ledger as it is on disk, for papers. */
  ledger(): Ledger | undefined {
    return this.#open?.store.view().ledger
  }

  /** Where the ledger in use lies; while none is, where the one lies that could not be opened. */
  shownPath(): string | undefined {
    return this.path() ?? this.#closedPath
  }

  /** Where the open ledger lies. */
  path(): string | undefined {
    return this.#open?.store.path
  }

  /** The open ledger, as far as backups concern it. */
  inUse(): LedgerInUse | undefined {
    if (this.#open === undefined) return undefined
    const { store, sample } = this.#open
    return { path: store.path, revision: store.view().ledger.revision, sample }
  }

  /** Where the evidence of the open ledger is stored; to `write` there the ledger must not be read-only. */
  attachments(use: 'read' | 'write'): Result<string, Problem> {
    if (this.#open === undefined) return fail(problem('no-ledger-open'))
    const { store, files } = this.#open
    return use === 'write' && store.readOnly !== null ? fail(store.readOnly) : ok(files.attachments)
  }

  /** Waits for everything under way and gives the ledger free. */
  close(): Promise<void> {
    return this.#openings.take(() => this.#closeOpen())
  }

  async #openOwn(): Promise<StartState> {
    const { path, presence } = await findOwnLedger(this.#surroundings.userData)
    if (!presence.ok) return this.#stateOf(path, presence.problem)
    if (presence.value === 'first-run') return { kind: 'first-run' }
    if (presence.value === 'missing') return this.#stateOf(path, problem('ledger-missing', { path }))
    return this.#openAt(path, 'refuse', false)
  }

  async #openAt(
    path: string,
    whenAbsent: 'refuse' | 'start-empty',
    sample: boolean,
    notices: readonly OpeningNotice[] = [],
  ): Promise<StartState> {
    const opened = await openLedgerStore({ path, context: this.#context, whenAbsent })
    return opened.ok ? this.#adopt(opened.value, sample, notices) : this.#stateOf(path, opened.problem)
  }

  async #stateOf(path: string, why: Problem): Promise<StartState> {
    this.#closedPath = path
    const state = await unopenedLedger(path, why, this.#surroundings)
    this.#offered = 'states' in state ? state.states : []
    return state
  }

  async #adopt(
    store: LedgerStore,
    sample: boolean,
    notices: readonly OpeningNotice[] = [],
  ): Promise<StartState> {
    await this.#closeOpen()
    const { userData, reportFault, onChanged } = this.#surroundings
    const open = new OpenLedger(
      store,
      sample,
      [...this.#surroundings.notices.map((text) => lookNotice(text)), ...notices],
      this.#surroundings,
    )
    this.#open = open
    if (!sample) {
      const recorded = await recordOwnLedger(userData, dirname(store.path))
      if (!recorded.ok) reportFault('recording the ledger folder', recorded.problem)
    }
    onChanged(store.view())
    return open.opened()
  }

  async #closeOpen(): Promise<void> {
    const open = this.#open
    this.#open = undefined
    this.#surroundings.onChanged(undefined)
    await open?.close()
  }

  #context = () => commandContext(this.#surroundings.operator() ?? '')

  #usualFolder(): string {
    return usualFolder(this.#surroundings.userData)
  }
}
