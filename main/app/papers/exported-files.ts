import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { ExportedFile } from '#shared/bridge/session-view.ts'

/** Papers written in this run. The window opens them by token, so that it can never name a path of its own. */
export class ExportedFiles {
  readonly #paths = new Map<string, string>()

  add(path: string): ExportedFile {
    const token = randomUUID()
    this.#paths.set(token, path)
    return { token, path, fileName: basename(path) }
  }

  /** The path a token stands for; undefined for a token never given out. */
  path(token: string): string | undefined {
    return this.#paths.get(token)
  }
}
