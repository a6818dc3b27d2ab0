import { open } from 'node:fs/promises'
import type { Problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { fileProblem, isAbsent } from '../files/file-problem.ts'
import { sha256 } from '../files/read-file.ts'
import { type ChangeLine, storedLine } from './history-line.ts'
import { type Stretch, stretchOf } from './stretch.ts'
import { type TouchedRecords, touchedRecords } from './touched-records.ts'
import { wholeLines } from './whole-lines.ts'

/**
 * A change as the index keeps it: everything but its steps, which are by far the longest part and are read again where they
 * are needed.
 */
export type IndexedChange = Omit<ChangeLine, 'steps' | 'input'> & {
  readonly hash: string
  readonly hasSteps: boolean
  readonly touched: TouchedRecords
  readonly bytes: Stretch
}

/**
 * The whole history in memory, for looking through it. It is read once, and then only what was added since; a file that was
 * replaced is read anew. Damaged lines are left out. Calls must not overlap.
 */
export class HistoryIndex {
  readonly #path: string
  #changes: IndexedChange[] = []
  #marked = new Set<string>()
  /** End of the last line known, and what that line was. */
  #end = 0
  #last: (Stretch & { readonly hash: string }) | undefined
  #readings = 0

  constructor(path: string) {
    this.#path = path
  }

  /** Changes in the order of the file, those without effect among them. */
  get changes(): readonly IndexedChange[] {
    return this.#changes
  }

  /** Another number whenever something else is known of the file. */
  get readings(): number {
    return this.#readings
  }

  /** True for a change in effect in a ledger of `revision`. */
  isEffective({ revision, hash }: IndexedChange, ledgerRevision: number): boolean {
    return revision <= ledgerRevision && !this.#marked.has(hash)
  }

  /** Takes in what the first `size` bytes of the file hold. No file is an empty history. */
  async read(size: number): Promise<Result<null, Problem>> {
    try {
      if (size < this.#end || !(await this.#lastIsThere())) this.#forget()
      if (size === this.#end) return ok(null)
      for await (const bytes of wholeLines(this.#path, { start: this.#end, end: size })) this.#add(bytes)
      return ok(null)
    } catch (error) {
      this.#forget()
      return isAbsent(error) ? ok(null) : fail(fileProblem(error, this.#path))
    }
  }

  #forget(): void {
    this.#readings += 1
    this.#changes = []
    this.#marked = new Set()
    this.#end = 0
    this.#last = undefined
  }

  async #lastIsThere(): Promise<boolean> {
    if (this.#last === undefined) return true
    const handle = await open(this.#path, 'r')
    try {
      return sha256(await stretchOf(handle, this.#last)) === this.#last.hash
    } finally {
      await handle.close()
    }
  }

  #add(bytes: Uint8Array): void {
    const stretch = { start: this.#end, end: this.#end + bytes.byteLength }
    const { hash, line } = storedLine(bytes)
    this.#readings += 1
    this.#end = stretch.end + 1
    this.#last = { ...stretch, hash }
    if (line?.kind === 'void') this.#marked.add(line.line)
    if (line?.kind !== 'change') return
    const { steps, input: _input, ...change } = line
    this.#changes.push({
      ...change,
      hash,
      hasSteps: steps !== undefined,
      touched: touchedRecords(line),
      bytes: stretch,
    })
  }
}
