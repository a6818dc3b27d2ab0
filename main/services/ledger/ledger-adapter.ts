import { stat } from 'node:fs/promises'
import type { Adapter } from 'lowdb'
import { type Ledger, SCHEMA_VERSION } from '#shared/ledger/ledger.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { writeDurably } from '../files/durable-file.ts'
import type { FileEnvironment } from '../files/file-environment.ts'
import { fileProblem, isAbsent } from '../files/file-problem.ts'
import { type FileStamp, NOT_A_FILE, readWhole, sameStamp, sha256 } from '../files/read-file.ts'
import { type LedgerContent, ledgerContent, MAX_LEDGER_BYTES } from './ledger-content.ts'
import { readLedgerFile } from './ledger-reading.ts'
import { keepOlderVersion } from './older-version.ts'

/** A problem on its way through lowdb, whose adapters can only throw. */
export class LedgerFileError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
  }
}

/**
 * lowdb's way to the ledger file: read checked, written durably, and never over a content this program has not seen.
 * lowdb takes a null from `read` as “use the defaults”. Only a file that does not exist gives one, only where a new
 * ledger may begin (`mayBegin`), and only until there was a file; otherwise its absence is `ledger-missing`.
 */
export class LedgerAdapter implements Adapter<Ledger> {
  readonly #path: string
  readonly #environment: FileEnvironment
  /** SHA-256 of the content last read or written; null when there is no file yet. */
  #sha256: string | null = null
  /** SHA-256 of a content whose writing was reported as failed: it may be in place all the same. */
  #attempted: string | undefined
  /** Stamp of the file with that content; undefined when it has to be read again to be recognised. */
  #stamp: FileStamp | undefined
  #prepared: LedgerContent | undefined
  #mayBegin: boolean
  /** The file is of an older schema version, which the next write would put an end to. */
  #older = false
  /** Where the older version is kept; undefined until it is. */
  #keptAt: string | undefined

  constructor(path: string, mayBegin: boolean, environment: FileEnvironment) {
    this.#path = path
    this.#mayBegin = mayBegin
    this.#environment = environment
  }

  /** SHA-256 of the content last read or written; null when there is no file yet. */
  get sha256(): string | null {
    return this.#sha256
  }

  /** True while the file is still of an older schema version than the one written now. */
  get older(): boolean {
    return this.#older
  }

  /**
   * Keeps a copy of a file of an older version and answers where; null when there is nothing to keep. A write does the
   * same, so that no older file is ever replaced without.
   */
  async keepOlder(): Promise<Result<string | null, Problem>> {
    if (!this.#older || this.#sha256 === null) return ok(null)
    if (this.#keptAt === undefined) {
      const kept = await keepOlderVersion(this.#path, this.#sha256, this.#environment)
      if (!kept.ok) return kept
      this.#keptAt = kept.value
    }
    return ok(this.#keptAt)
  }

  async read(): Promise<Ledger | null> {
    const read = await readLedgerFile(this.#path)
    if (!read.ok) {
      if (read.problem.code === 'ledger-missing' && this.#mayBegin) return null
      throw new LedgerFileError(read.problem)
    }
    this.#know(read.value.sha256, read.value.stamp)
    this.#older = read.value.version < SCHEMA_VERSION
    this.#keptAt = undefined
    return read.value.ledger
  }

  /** The content a ledger will have on disk; `write` of the ledger it returns uses it again. */
  prepare(ledger: Ledger): Result<LedgerContent, Problem> {
    const content = ledgerContent(ledger)
    this.#prepared = content.ok ? content.value : undefined
    return content
  }

  async write(ledger: Ledger): Promise<void> {
    const content = this.#prepared?.ledger === ledger ? ok(this.#prepared) : ledgerContent(ledger)
    this.#prepared = undefined
    if (!content.ok) throw new LedgerFileError(content.problem)
    const unchanged = await this.checkUnchanged()
    if (!unchanged.ok) throw new LedgerFileError(unchanged.problem)
    const kept = await this.keepOlder()
    if (!kept.ok) throw new LedgerFileError(kept.problem)
    this.#attempted = content.value.sha256
    const written = await writeDurably(this.#path, content.value.bytes, this.#environment)
    if (!written.ok) throw new LedgerFileError(written.problem)
    this.#know(content.value.sha256, await stat(this.#path, { bigint: true }).catch(() => undefined))
  }

  #know(content: string, stamp: FileStamp | undefined): void {
    this.#sha256 = content
    this.#attempted = undefined
    this.#stamp = stamp
    this.#mayBegin = false
    this.#older = false
  }

  /**
   * `changed-outside` when the file is not as this program last saw it; `how` says whether it was `changed` or
   * `deleted`. A file that was only touched, or holds the same bytes again, counts as unchanged.
   */
  async checkUnchanged(): Promise<Result<null, Problem>> {
    const changed = (how: 'changed' | 'deleted') =>
      fail(problem('changed-outside', { path: this.#path, how }))
    try {
      const now = await stat(this.#path, { bigint: true })
      if (this.#stamp !== undefined && sameStamp(now, this.#stamp)) return ok(null)
    } catch (error) {
      if (!isAbsent(error)) return fail(fileProblem(error, this.#path))
      return this.#sha256 === null ? ok(null) : changed('deleted')
    }
    const read = await readWhole(this.#path, MAX_LEDGER_BYTES, 'ledger-too-large')
    if (!read.ok)
      return read.problem.code === 'ledger-too-large' || read.problem.details?.cause === NOT_A_FILE
        ? changed('changed')
        : read
    if (![this.#sha256, this.#attempted].includes(sha256(read.value.bytes))) return changed('changed')
    this.#stamp = read.value.stamp
    return ok(null)
  }
}
