import { randomUUID } from 'node:crypto'

/**
 * Folders and files the window may name, by token: it learns their paths for display, and can never name one of its own. The
 * same path keeps its token, so that a list looked at again is the same list.
 */
export class KnownPlaces {
  readonly #paths = new Map<string, string>()
  readonly #tokens = new Map<string, string>()

  /** The token of a path. */
  token(path: string): string {
    const known = this.#tokens.get(path)
    if (known !== undefined) return known
    const token = randomUUID()
    this.#tokens.set(path, token)
    this.#paths.set(token, path)
    return token
  }

  /** The path a token stands for; undefined for one never given out. */
  path(token: string): string | undefined {
    return this.#paths.get(token)
  }
}
