import { Low } from 'lowdb'
import type { Place } from '#shared/ledger/commands/command-definition.ts'
import { stepsBetween } from '#shared/ledger/history/steps-between.ts'
import { wordedChanges } from '#shared/ledger/history/worded-changes.ts'
import { emptyLedger, type Ledger } from '#shared/ledger/ledger.ts'
import type { Problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { FileEnvironment } from '../files/file-environment.ts'
import { HistoryFile } from '../history/history-file.ts'
import type { HistorySurvey } from '../history/history-survey.ts'
import type { KnownLedger } from '../snapshots/newest-state.ts'
import { asFound } from './first-run.ts'
import { LedgerAdapter, LedgerFileError } from './ledger-adapter.ts'
import type { LedgerContent } from './ledger-content.ts'
import type { LedgerFiles } from './ledger-files.ts'

/** A changed ledger with what its line in the history says. `time` is UTC. */
export type LedgerChange = {
  readonly ledger: Ledger
  readonly command: string
  readonly typing?: string
  readonly summary: string
  readonly place: Place
  readonly operator: string
  readonly time: string
}

/** The ledger in memory and its way to disk. Memory is never ahead of the disk. Calls must not overlap. */
export class LedgerWriter {
  readonly #files: LedgerFiles
  readonly #adapter: LedgerAdapter
  readonly #low: Low<Ledger>
  readonly #history: HistoryFile
  /** SHA-256 of the state gone on from; null when the ledger was read. */
  #goneOnFrom: string | null = null

  /** `mayBegin`: no file is a new, empty ledger instead of `ledger-missing`. */
  constructor(files: LedgerFiles, mayBegin: boolean, environment: FileEnvironment) {
    this.#files = files
    this.#adapter = new LedgerAdapter(files.ledger, mayBegin, environment)
    this.#low = new Low(this.#adapter, emptyLedger())
    this.#history = new HistoryFile(files.history, environment)
  }

  /** The ledger as on disk. */
  get ledger(): Ledger {
    return this.#low.data
  }

  /** SHA-256 of the ledger's content on disk; null when there is no file. */
  get sha256(): string | null {
    return this.#adapter.sha256
  }

  /** True while the file on disk is of an older schema version: memory holds it migrated, the next save writes it so. */
  get older(): boolean {
    return this.#adapter.older
  }

  /** Keeps a copy of a file of an older version and answers where; null when there is nothing to keep. */
  keepOlder(): Promise<Result<string | null, Problem>> {
    return this.#adapter.keepOlder()
  }

  /** Reads the ledger; after a problem memory is as before. A new one is empty, and its `sha256` null. */
  async read(): Promise<Result<null, Problem>> {
    const read = await asResult(() => this.#low.read())
    return read.ok ? read : fail(await asFound(read.problem, this.#files))
  }

  /** The highest revision the history names; 0 when it names none. */
  async highestRevision(): Promise<Result<number, Problem>> {
    const survey = await this.#history.survey(Number.MAX_SAFE_INTEGER)
    return survey.ok ? ok(survey.value.highest) : survey
  }

  /**
   * Where a ledger lies in pieces: goes on from a state known to be whole, and above every revision ever named (`above`), so that
   * nothing in the history is undone.
   */
  goOnFrom({ ledger, sha256 }: KnownLedger, above: number): void {
    this.#low.data = { ...ledger, revision: above }
    this.#goneOnFrom = sha256
  }

  /** Writes the ledger in memory as it is: the first file of a new ledger. */
  writeFirst(): Promise<Result<null, Problem>> {
    return asResult(() => this.#low.write())
  }

  /** What the history says of the ledger in memory. */
  surveyHistory(): Promise<Result<HistorySurvey, Problem>> {
    return this.#history.survey(this.ledger.revision)
  }

  /** Marks what the history holds above the ledger's revision as 未生效. */
  markIneffective(time: string): Promise<Result<null, Problem>> {
    return this.#history.markIneffective(this.ledger.revision, time)
  }

  /**
   * Saves a change under a new revision: first its line in the history, flushed, then the ledger. The revision is
   * above every one ever named, so that a number stands for one content for good. After a problem ledger and memory
   * are as before, and a line already written is marked 未生效.
   */
  async save(change: LedgerChange): Promise<Result<LedgerContent, Problem>> {
    const before = this.ledger
    const unchanged = await this.#adapter.checkUnchanged()
    if (!unchanged.ok) return unchanged
    const survey = await this.surveyHistory()
    if (!survey.ok) return survey
    const { ledger, time, operator, command, typing, summary, place } = change
    const revision = Math.max(before.revision, survey.value.highest) + 1
    const content = this.#adapter.prepare({ ...ledger, revision })
    if (!content.ok) return content
    const steps = stepsBetween(before, ledger)
    const told = wordedChanges(before, ledger, steps)
    const noted = await this.#history.append(
      {
        kind: 'change',
        revision,
        time,
        operator,
        command,
        ...(typing === undefined ? {} : { typing }),
        summary,
        steps: [...steps],
        changes: [...told.changes],
        ...(told.more === 0 ? {} : { moreChanges: told.more }),
        place,
        before: this.sha256 ?? this.#goneOnFrom,
        ledger: content.value.sha256,
      },
      before.revision,
    )
    if (!noted.ok) return noted
    const written = await this.#write(content.value.ledger, before)
    if (written.ok) return content
    // If even this fails, the next save or the next start marks the line.
    await this.#history.markIneffective(before.revision, time)
    return written
  }

  async #write(ledger: Ledger, before: Ledger): Promise<Result<null, Problem>> {
    let written = false
    this.#low.data = ledger
    try {
      const result = await this.writeFirst()
      written = result.ok
      return result
    } finally {
      if (!written) this.#low.data = before
    }
  }
}

const asResult = async (act: () => Promise<void>): Promise<Result<null, Problem>> => {
  try {
    await act()
    return ok(null)
  } catch (error) {
    if (error instanceof LedgerFileError) return fail(error.problem)
    throw error
  }
}
