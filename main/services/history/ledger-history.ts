import type { ChainCheck, HistoryEntry, HistoryPage, HistoryQuery } from '#shared/bridge/history-view.ts'
import { findingChanges } from '#shared/ledger/history/finding-changes.ts'
import type { WordedChange } from '#shared/ledger/history/worded-change.ts'
import { emptyLedger, type Ledger } from '#shared/ledger/ledger.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { ledgerContent } from '../ledger/ledger-content.ts'
import type { LedgerFiles } from '../ledger/ledger-files.ts'
import type { InThread } from '../threads/in-thread.ts'
import { Turns } from '../turns.ts'
import { earlierState } from './earlier-state.ts'
import { joinedChanges, type MergedChange, mergedChanges } from './history-entries.ts'
import { HistoryIndex, type IndexedChange } from './history-index.ts'
import { queryTest } from './history-query.ts'
import { HistoryReach } from './history-reach.ts'
import { indexedLines } from './indexed-lines.ts'
import { type StateStart, stateStarts } from './state-starts.ts'

/** A moment between two changes: the ledger, the SHA-256 of its file, and how long its history is in bytes. */
export type LedgerMoment = {
  readonly ledger: Ledger
  readonly sha256: string | null
  readonly historyBytes: number
}

/** A state there was; `time` of the change that led to it, UTC, null when not known. */
export type DatedState = { readonly ledger: Ledger; readonly time: string | null }

/** What the index holds, seen from a ledger of one revision. */
type Overview = {
  readonly revision: number
  readonly readings: number
  readonly effective: readonly IndexedChange[]
  /** In the order of the file. */
  readonly entries: readonly MergedChange[]
  readonly operators: readonly string[]
  readonly reach: HistoryReach
}

/** What a query finds, all of it, newest first. */
type FoundHistory = {
  readonly entries: readonly MergedChange[]
  readonly operators: readonly string[]
  readonly present: number | null
  readonly isWithinReach: (revision: number) => boolean
  readonly moment: LedgerMoment
}

/**
 * What can be learned from the history of an open ledger: its changes, whether its chain is whole, and every state within reach.
 * Only `moment` waits for changes under way; the rest goes on beside them.
 */
export class LedgerHistory {
  readonly #files: LedgerFiles
  readonly #moment: () => Promise<Result<LedgerMoment, Problem>>
  readonly #inThread: InThread
  readonly #index: HistoryIndex
  readonly #readings = new Turns()
  #overview: Overview | undefined

  constructor(files: LedgerFiles, moment: () => Promise<Result<LedgerMoment, Problem>>, inThread: InThread) {
    this.#files = files
    this.#moment = moment
    this.#inThread = inThread
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
      present: found.value.present,
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
    const { moment, overview } = read.value
    const known = await this.#starts(moment, overview)
    if (!known.ok) return known
    return ok({
      entries: overview.entries.filter(queryTest(query)).toReversed(),
      operators: overview.operators,
      present:
        overview.reach.changeTo(moment.ledger.revision)?.ledger === moment.sha256
          ? moment.ledger.revision
          : null,
      isWithinReach: overview.reach.within(known.value),
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

  /** Goes through the whole chain, beside the main process. */
  async check(): Promise<Result<ChainCheck, Problem>> {
    const moment = await this.#moment()
    if (!moment.ok) return moment
    const { ledger, historyBytes } = moment.value
    return this.#inThread('historyCheck', {
      history: this.#files.history,
      bytes: historyBytes,
      revision: ledger.revision,
    })
  }

  /** The ledger as it is now. */
  async present(): Promise<Result<DatedState, Problem>> {
    const read = await this.#read()
    if (!read.ok) return read
    const { moment, overview } = read.value
    const { ledger } = moment
    return ok({ ledger, time: overview.reach.changeTo(ledger.revision)?.time ?? null })
  }

  /**
   * The ledger as it was right after `revision`: along the history from the present or from the snapshot it takes least from,
   * proven by the hash the history recorded. `state-out-of-reach` when nothing leads there.
   */
  async stateAt(revision: number): Promise<Result<DatedState, Problem>> {
    const read = await this.#read()
    if (!read.ok) return read
    const { moment, overview } = read.value
    const { reach } = overview
    const target = reach.changeTo(revision)
    if (target === undefined)
      return revision === 0 ? beginning(overview.effective) : fail(problem('state-out-of-reach'))
    const known = await this.#starts(moment, overview)
    if (!known.ok) return known
    for (const start of reach.startsFor(revision, known.value)) {
      const state = await this.#along(start, target, reach)
      if (state.ok) return ok({ ledger: state.value, time: target.time })
    }
    return fail(problem('state-out-of-reach'))
  }

  /** From a state that is there whole to the one right after a change. */
  async #along(
    start: StateStart,
    target: IndexedChange,
    reach: HistoryReach,
  ): Promise<Result<Ledger, Problem>> {
    const whole = await start.load()
    if (!whole.ok) return whole
    const { ledger, sha256 } = whole.value
    if (!reach.leadsTo(target.revision, { revision: start.revision, sha256 }))
      return fail(problem('state-out-of-reach'))
    const lines = await indexedLines(this.#files.history, reach.between(start.revision, target.revision))
    return lines.ok ? earlierState(ledger, lines.value, target) : lines
  }

  /** The changes told of a finding; where there were too many to tell, in words made of the steps. */
  async #toldOf(change: IndexedChange, findingId: string, ledger: Ledger): Promise<readonly WordedChange[]> {
    const told = (change.changes ?? []).filter((one) => one.findingId === findingId)
    if (!change.touched.findings.has(findingId) || (told.length > 0 && change.moreChanges === undefined))
      return told
    const lines = await indexedLines(this.#files.history, [change])
    const worded = findingChanges(ledger, (lines.ok && lines.value[0]?.steps) || [], findingId)
    return worded.length > 0 ? worded : told
  }

  #starts(moment: LedgerMoment, { effective }: Overview): Promise<Result<readonly StateStart[], Problem>> {
    return stateStarts(this.#files, moment, effective)
  }

  /** The moment and what the index holds then. Readings of the index go one after another. */
  #read(): Promise<Result<{ readonly moment: LedgerMoment; readonly overview: Overview }, Problem>> {
    return this.#readings.take(async () => {
      const moment = await this.#moment()
      if (!moment.ok) return moment
      const read = await this.#index.read(moment.value.historyBytes)
      return read.ok
        ? ok({ moment: moment.value, overview: this.#seenFrom(moment.value.ledger.revision) })
        : read
    })
  }

  /** Put together anew only when the ledger or its history is another one: a year of history is looked through with every key. */
  #seenFrom(revision: number): Overview {
    const { changes, readings } = this.#index
    const before = this.#overview
    if (before?.revision === revision && before.readings === readings) return before
    const isEffective = (change: IndexedChange) => this.#index.isEffective(change, revision)
    const effective = changes.filter(isEffective)
    const operators = new Set(changes.map(({ operator }) => operator).filter((operator) => operator !== ''))
    this.#overview = {
      revision,
      readings,
      effective,
      entries: mergedChanges(changes, isEffective),
      operators: [...operators].toSorted((left, right) => left.localeCompare(right, 'zh-CN')),
      reach: new HistoryReach(effective),
    }
    return this.#overview
  }
}

/** The empty ledger, where the history says that it began with one. */
const beginning = ([first]: readonly IndexedChange[]): Result<DatedState, Problem> => {
  const empty = ledgerContent(emptyLedger())
  return empty.ok && (first === undefined || first.before === empty.value.sha256)
    ? ok({ ledger: empty.value.ledger, time: null })
    : fail(problem('state-out-of-reach'))
}
