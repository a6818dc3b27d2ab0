import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { syncFolder } from '../files/durable-file.ts'
import type { FileEnvironment } from '../files/file-environment.ts'
import { fileProblem, isAbsent } from '../files/file-problem.ts'
import { type ChangeLine, chained, type StoredLine, type UnchainedLine } from './history-line.ts'
import { EMPTY_HISTORY, type HistorySurvey, surveyHistory } from './history-survey.ts'
import { voidSummary } from './wording.ts'

const voidLine = ({ hash, line }: StoredLine, time: string): UnchainedLine => ({
  kind: 'void',
  time,
  line: hash,
  ...(line?.kind === 'change' ? { revision: line.revision } : {}),
  summary: voidSummary(line?.kind === 'change' ? line : undefined),
})

/** The file is not as long as it must be: less was stored than was given, and no call failed. */
class LengthDiffers extends Error {
  readonly code = 'EIO'
}

/**
 * `history.jsonl`: who changed what and when, one line for each change, chained by hash. Lines are only ever added; a
 * line whose change never took effect is named by a later line (未生效).
 */
export class HistoryFile {
  readonly #path: string
  readonly #environment: FileEnvironment
  /** What is known of the end of the file; undefined when it has to be looked at again. */
  #known: HistorySurvey | undefined
  /** Hash of the last line seen or written in this run; null before there was one. */
  #last: string | null = null

  constructor(path: string, environment: FileEnvironment) {
    this.#path = path
    this.#environment = environment
  }

  /** What the end of the file says about a ledger of `revision`. No file is an empty history. */
  async survey(revision: number): Promise<Result<HistorySurvey, Problem>> {
    try {
      const handle = await open(this.#path, 'r')
      try {
        const { size } = await handle.stat()
        if (this.#known?.size !== size) this.#known = await surveyHistory(handle, revision)
      } finally {
        await handle.close()
      }
    } catch (error) {
      if (!isAbsent(error)) return fail(fileProblem(error, this.#path))
      // Gone while in use: the next line goes on naming the last one there was, so that the loss can be told.
      this.#known = { ...EMPTY_HISTORY, last: this.#last }
    }
    this.#last = this.#known.last
    return ok(this.#known)
  }

  /**
   * Adds a change of the ledger at `revision` and flushes it; lines without effect are marked first. After a problem
   * the file holds what it held before, or more that the next call marks.
   */
  async append(change: Omit<ChangeLine, 'previous'>, revision: number): Promise<Result<null, Problem>> {
    return this.#write([change], revision, change.time)
  }

  /** Marks the lines without effect above the ledger's `revision`; `time` is now, in UTC. */
  async markIneffective(revision: number, time: string): Promise<Result<null, Problem>> {
    this.#known = undefined
    return this.#write([], revision, time)
  }

  async #write(
    changes: readonly Omit<ChangeLine, 'previous'>[],
    revision: number,
    time: string,
  ): Promise<Result<null, Problem>> {
    const surveyed = await this.survey(revision)
    if (!surveyed.ok) return surveyed
    const { size, last, cut, unmarked, highest } = surveyed.value
    const added = chained([...unmarked.map((line) => voidLine(line, time)), ...changes], last)
    if (added.text === '') return ok(null)
    const bytes = Buffer.from(`${cut ? '\n' : ''}${added.text}`)
    this.#known = undefined
    try {
      await this.#add(bytes, size)
    } catch (error) {
      return fail(fileProblem(error, this.#path))
    }
    this.#last = added.last
    this.#known = {
      size: size + bytes.byteLength,
      last: added.last,
      cut: false,
      highest: Math.max(highest, ...changes.map((change) => change.revision)),
      current: undefined,
      unmarked: [],
    }
    return ok(null)
  }

  /** Adds bytes to a file of `size` bytes and flushes them. */
  async #add(bytes: Uint8Array, size: number): Promise<void> {
    const handle = await this.#environment.open(this.#path, 'a')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
      const stored = await handle.stat()
      if (stored.size !== size + bytes.byteLength) throw new LengthDiffers(this.#path)
    } catch (error) {
      // Takes back a part of a line on a full disk. If that fails too, the next call marks the cut line.
      await handle.truncate(size).catch(() => undefined)
      await handle.close().catch(() => undefined)
      throw error
    }
    await handle.close()
    if (size === 0) await syncFolder(dirname(this.#path), this.#environment)
  }
}
