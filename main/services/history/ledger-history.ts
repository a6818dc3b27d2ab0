import type { ChainCheck, HistoryEntry, HistoryPage, HistoryQuery } from '#shared/bridge/history-view.ts'
import { findingChanges } from '#shared/ledger/history/finding-changes.ts'
import type { WordedChange } from '#shared/ledger/history/worded-change.ts'
import { emptyLedger, type Ledger } from '#shared/ledger/ledger.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { ledgerContent } from '../ledger/ledger-content.ts'
import type { LedgerFiles } from '../ledger/ledger-files.ts'
import { snapshotsIn } from '../snapshots/snapshot-files.ts'
import { snapshotState } from '../snapshots/snapshot-reading.ts'
import { earlierState } from './earlier-state.ts'
import { checkHistory } from './history-check.ts'
import { joinedChanges, type MergedChange, mergedChanges } from './history-entries.ts'
import { HistoryIndex, type IndexedChange } from './history-index.ts'
import { queryTest } from './history-query.ts'
import { HistoryReach, type KnownState } from './history-reach.ts'

/** A moment between two changes: the ledger, the SHA-256 of its file, and how long its history is in bytes. */
export type LedgerMoment = {
  readonly ledger: Ledger
  readonly sha256: string | null
  readonly historyBytes: number
}

/** A state there was; `time` of the change that led to it, UTC, null when not known. */
export type DatedState = { readonly ledger: Ledger; readonly time: string | null }

/** What a query finds, all of it, newest first. */
type FoundHistory = {
  readonly entries: readonly MergedChange[]
  readonly operators: readonly string[]
  readonly isWithinReach: (revision: number) => boolean
  readonly moment: LedgerMoment
}

/** Where a state that is there whole can be had: `load` reads it, with the SHA-256 of its file. */
type Start = KnownState & {
  readonly load: () => Promise<Result<{ readonly ledger: Ledger; readonly sha256: string | null }, Problem>>
}

/**
 * What can be learned from the history of an open ledger: its changes, whether its chain is whole, and every state within reach.
 * Only `moment` waits for changes under way; the rest goes on beside them.
 */
export class LedgerHistory {
  readonly #files: LedgerFiles
  readonly #moment: () => Promise<Result<LedgerMoment, Problem>>
  readonly #index: HistoryIndex
  #reading: Promise<unknown> = Promise.resolve()

  constructor(files: LedgerFiles, moment: () => Promise<Result<LedgerMoment, Problem>>) {
    this.#files = files
    this.#moment = moment
    this.#index = new HistoryIndex(files.history)
  }

  /** A piece of what the query finds, newest first. */
  async page(query: HistoryQuery): Promise<Result<HistoryPage, Problem>> {
    const found = await this.#find(query)
    if (!found.ok) return found
    const shown = found.value.entries.slice(0, query.limit)
    const entries: HistoryEntry[] = []
    for (const entry of shown) entries.push(await this.#entry(entry, query, found.value))
    return ok({
      entries,
      more: found.value.entries.length > shown.length,
      operators: found.value.operators,
    })
  }

  /** Everything the query finds as it is shown, whatever its limit, newest first; and the ledger then. */
  async entries(
    query: HistoryQuery,
  ): Promise<Result<{ readonly entries: readonly HistoryEntry[]; readonly ledger: Ledger }, Problem>> {
    const found = await this.#find(query)
    if (!found.ok) return found
    const entries: HistoryEntry[] = []
    for (const entry of found.value.entries) entries.push(await this.#entry(entry, query, found.value))
    return ok({ entries, ledger: found.value.moment.ledger })
  }

  async #find(query: HistoryQuery): Promise<Result<FoundHistory, Problem>> {
    const read = await this.#read()
    if (!read.ok) return read
    const { moment, effective } = read.value
    const known = await this.#starts(moment)
    if (!known.ok) return known
    const { changes } = this.#index
    return ok({
      entries: mergedChanges(changes, (change) => this.#index.isEffective(change, moment.ledger.revision))
        .filter(queryTest(query))
        .toReversed(),
      operators: [...new Set(changes.map(({ operator }) => operator))]
        .filter((operator) => operator !== '')
        .toSorted((left, right) => left.localeCompare(right, 'zh-CN')),
      isWithinReach: new HistoryReach(effective).within(known.value),
      moment,
    })
  }

  /** Of a finding asked for, every change is told, however many there were at once. */
  async #entry(
    { parts, last, effective }: MergedChange,
    { findingId }: Pick<HistoryQuery, 'findingId'>,
    { isWithinReach, moment }: Pick<FoundHistory, 'isWithinReach' | 'moment'>,
  ): Promise<HistoryEntry> {
    const told = await Promise.all(
      parts.map((part) =>
        findingId === undefined ? (part.changes ?? []) : this.#toldOf(part, findingId, moment.ledger),
      ),
    )
    return {
      revision: last.revision,
      time: last.time,
      operator: last.operator,
      summary: last.summary,
      effective,
      withinReach: effective && isWithinReach(last.revision),
      changes: joinedChanges(told),
      moreChanges: findingId === undefined ? (last.moreChanges ?? 0) : 0,
    }
  }

  /** Goes through the whole chain. */
  async check(): Promise<Result<ChainCheck, Problem>> {
    const moment = await this.#moment()
    if (!moment.ok) return moment
    const { ledger, historyBytes } = moment.value
    return checkHistory(this.#files.history, historyBytes, ledger.revision)
  }

  /** The ledger as it is now. */
  async present(): Promise<Result<DatedState, Problem>> {
    const read = await this.#read()
    if (!read.ok) return read
    const { moment, effective } = read.value
    const { ledger } = moment
    return ok({ ledger, time: changeTo(ledger.revision, effective)?.time ?? null })
  }

  /**
   * The ledger as it was right after `revision`: along the history from the present or from the nearest snapshot that leads there,
   * proven by the hash the history recorded. `state-out-of-reach` when nothing leads there.
   */
  async stateAt(revision: number): Promise<Result<DatedState, Problem>> {
    const read = await this.#read()
    if (!read.ok) return read
    const { moment, effective } = read.value
    const change = changeTo(revision, effective)
    if (change === undefined && revision === 0) return beginning(effective)
    const time = change?.time ?? null
    const known = await this.#starts(moment)
    if (!known.ok) return known
    const reach = new HistoryReach(effective)
    for (const start of reach.startsFor(revision, known.value)) {
      const whole = await start.load()
      if (!whole.ok || !reach.isRecorded({ revision: start.revision, sha256: whole.value.sha256 })) continue
      const state = await earlierState(this.#files.history, whole.value.ledger, revision)
      if (state.ok) return ok({ ledger: state.value, time })
    }
    return fail(problem('state-out-of-reach'))
  }

  /** The changes told of a finding; where there were too many to tell, in words made of the steps. */
  async #toldOf(change: IndexedChange, findingId: string, ledger: Ledger): Promise<readonly WordedChange[]> {
    const told = (change.changes ?? []).filter((one) => one.findingId === findingId)
    if (!change.touched.findings.has(findingId) || (told.length > 0 && change.moreChanges === undefined))
      return told
    const line = await this.#index.line(change)
    const worded = findingChanges(ledger, line?.steps ?? [], findingId)
    return worded.length > 0 ? worded : told
  }

  async #starts(moment: LedgerMoment): Promise<Result<readonly Start[], Problem>> {
    const snapshots = await snapshotsIn(this.#files.snapshots)
    if (!snapshots.ok) return snapshots
    const { revision } = moment.ledger
    return ok([
      {
        revision,
        ...(moment.sha256 === null ? {} : { sha256: moment.sha256 }),
        load: async () => ok(moment),
      },
      ...snapshots.value.map(({ id, revision: at }) => ({
        revision: at,
        load: () => snapshotState(this.#files, id),
      })),
    ])
  }

  /** The moment and the changes in effect then. Readings of the index go one after another. */
  #read(): Promise<
    Result<{ readonly moment: LedgerMoment; readonly effective: readonly IndexedChange[] }, Problem>
  > {
    const reading = this.#reading.then(async () => {
      const moment = await this.#moment()
      if (!moment.ok) return moment
      const read = await this.#index.read(moment.value.historyBytes)
      if (!read.ok) return read
      const { revision } = moment.value.ledger
      const effective = this.#index.changes.filter((change) => this.#index.isEffective(change, revision))
      return ok({ moment: moment.value, effective })
    })
    this.#reading = reading.catch(() => undefined)
    return reading
  }
}

const changeTo = (revision: number, effective: readonly IndexedChange[]): IndexedChange | undefined =>
  effective.find((change) => change.revision === revision)

/** The empty ledger, where the history says that it began with one. */
const beginning = ([first]: readonly IndexedChange[]): Result<DatedState, Problem> => {
  const empty = ledgerContent(emptyLedger())
  return empty.ok && (first === undefined || first.before === empty.value.sha256)
    ? ok({ ledger: empty.value.ledger, time: null })
    : fail(problem('state-out-of-reach'))
}
