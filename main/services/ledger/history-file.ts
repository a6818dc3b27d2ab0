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

/**
 * `history.jsonl`: who changed what and when, one line for each change, chained by hash. Lines are only ever added; a
 * line whose change never took effect is named by a later line (未生效).
 */
export class HistoryFile {
  readonly #path: string
  readonly #environment: FileEnvironment
  /** What is known of the file; undefined when it has to be looked at again. */
  #survey: HistorySurvey | undefined

  constructor(path: string, environment: FileEnvironment) {
    this.#path = path
    this.#environment = environment
  }

  /** What the end of the file says about a ledger of `revision`. No file is an empty history. */
  async survey(revision: number): Promise<Result<HistorySurvey, Problem>> {
    try {
      const handle = await open(this.#path, 'r')
      try {
        this.#survey = await surveyHistory(handle, revision)
      } finally {
        await handle.close()
      }
    } catch (error) {
      if (!isAbsent(error)) return fail(fileProblem(error, this.#path))
      this.#survey = EMPTY_HISTORY
    }
    return ok(this.#survey)
  }

  /**
   * Adds a change and flushes it. `revision` is the ledger's present one: lines above it are marked first.
   * After a problem the file holds what it held before, or more that the next call marks.
   */
  async append(change: Omit<ChangeLine, 'previous'>, revision: number): Promise<Result<null, Problem>> {
    return this.#write([change], revision, change.time)
  }

  /** Marks the lines without effect above the ledger's present `revision`; `time` is now, in UTC. */
  async markIneffective(revision: number, time: string): Promise<Result<null, Problem>> {
    this.#survey = undefined
    return this.#write([], revision, time)
  }

  async #write(
    lines: readonly UnchainedLine[],
    revision: number,
    time: string,
  ): Promise<Result<null, Problem>> {
    const surveyed = this.#survey === undefined ? await this.survey(revision) : ok(this.#survey)
    if (!surveyed.ok) return surveyed
    const { size, last, cut, unmarked, highest } = surveyed.value
    const added = chained([...unmarked.map((line) => voidLine(line, time)), ...lines], last)
    if (added.text === '') return ok(null)
    try {
      const length = await this.#append(`${cut ? '\n' : ''}${added.text}`, size)
      const revisions = lines.flatMap((line) => (line.kind === 'change' ? [line.revision] : []))
      this.#survey = {
        size: length,
        last: added.last,
        cut: false,
        highest: Math.max(highest, ...revisions),
        current: undefined,
        unmarked: [],
      }
      return ok(null)
    } catch (error) {
      this.#survey = undefined
      return fail(fileProblem(error, this.#path))
    }
  }

  /** Adds text behind the first `size` bytes and returns the new length. */
  async #append(text: string, size: number): Promise<number> {
    const bytes = Buffer.from(text)
    const handle = await this.#environment.open(this.#path, 'a')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
      const written = await handle.stat()
      if (written.size !== size + bytes.byteLength) throw new LengthDiffers(this.#path)
    } catch (error) {
      // Takes back a part of a line on a full disk. If that fails too, the cut line is marked by the next write.
      await handle.truncate(size).catch(() => undefined)
      await handle.close().catch(() => undefined)
      throw error
    }
    await handle.close()
    if (size === 0) await syncFolder(dirname(this.#path), this.#environment)
    return size + bytes.byteLength
  }
}

/** The file is not as long as it must be: less was stored than given, or another program wrote to it. */
class LengthDiffers extends Error {
  readonly code = 'EIO'
}
