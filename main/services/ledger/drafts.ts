import { rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Draft } from '#shared/bridge/session-view.ts'
import type { Problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { writeDurably } from '../files/durable-file.ts'
import { type FileEnvironment, thisMachine } from '../files/file-environment.ts'
import { fileProblem } from '../files/file-problem.ts'
import { madeFolder } from '../files/made-folder.ts'
import { NOT_A_FILE, readWhole } from '../files/read-file.ts'
import { Turns } from '../turns.ts'
import { fileMoment } from './file-moment.ts'
import { ledgerFiles } from './ledger-files.ts'

const Drafts = z.array(z.strictObject({ field: z.string(), text: z.string(), typedAt: z.iso.datetime() }))

/** Far above what can be typed; a larger file is no file of drafts. */
const MAX_BYTES = 50_000_000

const draftsFrom = (bytes: Buffer): readonly Draft[] | undefined => {
  try {
    return Drafts.safeParse(JSON.parse(bytes.toString())).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/**
 * What is being typed and is no change yet, kept beside the ledger so that it outlives a crash. One draft for each
 * field; calls are carried out one after another.
 */
export class DraftFile {
  readonly #path: string
  readonly #environment: FileEnvironment
  #drafts: readonly Draft[] | undefined
  readonly #turns = new Turns()

  /** The drafts of the ledger at `ledgerPath`. */
  constructor(ledgerPath: string, environment: FileEnvironment = thisMachine) {
    this.#path = ledgerFiles(ledgerPath).drafts
    this.#environment = environment
  }

  /** All drafts, oldest first. An unreadable file is kept aside under a name with 损坏 and gives none. */
  list(): Promise<Result<readonly Draft[], Problem>> {
    return this.#turns.take(() => this.#read())
  }

  /** Keeps `text` as the draft of `field`, in place of an earlier one; `typedAt` is a UTC timestamp. */
  save(field: string, text: string, typedAt: string): Promise<Result<null, Problem>> {
    return this.#change((drafts) => [
      ...drafts.filter((draft) => draft.field !== field),
      { field, text, typedAt },
    ])
  }

  /** Forgets the draft of `field`: it became a change, or was given up. */
  clear(field: string): Promise<Result<null, Problem>> {
    return this.#change((drafts) =>
      drafts.some((draft) => draft.field === field)
        ? drafts.filter((draft) => draft.field !== field)
        : drafts,
    )
  }

  #change(change: (drafts: readonly Draft[]) => readonly Draft[]): Promise<Result<null, Problem>> {
    return this.#turns.take(async () => {
      const before = await this.#read()
      if (!before.ok) return before
      const after = change(before.value)
      if (after === before.value) return ok(null)
      const folder = await madeFolder(dirname(this.#path))
      if (!folder.ok) return folder
      const written = await writeDurably(this.#path, `${JSON.stringify(after, null, 2)}\n`, this.#environment)
      if (written.ok) this.#drafts = after
      return written
    })
  }

  async #read(): Promise<Result<readonly Draft[], Problem>> {
    if (this.#drafts !== undefined) return ok(this.#drafts)
    const read = await readWhole(this.#path, MAX_BYTES, 'text-too-large')
    const absent = !read.ok && read.problem.code === 'file-missing'
    const drafts = absent ? [] : read.ok ? draftsFrom(read.value.bytes) : undefined
    if (drafts !== undefined) {
      this.#drafts = drafts
      return ok(drafts)
    }
    return read.ok || read.problem.code === 'text-too-large' || read.problem.details?.cause === NOT_A_FILE
      ? this.#setAside()
      : read
  }

  async #setAside(): Promise<Result<readonly Draft[], Problem>> {
    try {
      const aside = join(dirname(this.#path), `drafts-损坏-${fileMoment(new Date())}.json`)
      await rename(this.#path, aside)
      this.#drafts = []
      return ok([])
    } catch (error) {
      return fail(fileProblem(error, this.#path))
    }
  }
}
