import { dirname, join } from 'node:path'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { writeDurably } from '../files/durable-file.ts'
import type { FileEnvironment } from '../files/file-environment.ts'
import { readWhole, sha256 } from '../files/read-file.ts'
import { removeStaleTemporaries } from '../files/temporary-file.ts'
import { MAX_LEDGER_BYTES } from './ledger-content.ts'
import { ledgerFromBytes } from './ledger-reading.ts'
import { olderVersionName } from './wording.ts'

/** SHA-256 of the file at `path`, or undefined when there is none. */
const hashAt = async (path: string): Promise<Result<string | undefined, Problem>> => {
  const read = await readWhole(path, MAX_LEDGER_BYTES, 'ledger-too-large')
  if (read.ok) return ok(sha256(read.value.bytes))
  return read.problem.code === 'file-missing' ? ok(undefined) : read
}

/**
 * Keeps the ledger at `path`, whose content is `content` (SHA-256) and of an older schema version, byte for byte beside
 * itself, and answers where: `台账-升级前-第<revision>版.json`. The copy is durable and read back. One that is there already is not
 * written again; a file of that name with another content is left alone and the copy gets the next free name.
 */
export const keepOlderVersion = async (
  path: string,
  content: string,
  environment: FileEnvironment,
): Promise<Result<string, Problem>> => {
  const read = await readWhole(path, MAX_LEDGER_BYTES, 'ledger-too-large')
  if (!read.ok) return read
  const { bytes } = read.value
  if (sha256(bytes) !== content) return fail(problem('changed-outside', { path, how: 'changed' }))
  const ledger = ledgerFromBytes(bytes)
  if (!ledger.ok) return ledger
  for (let again = 0; ; again += 1) {
    const copy = join(dirname(path), olderVersionName(ledger.value.revision, again))
    const present = await hashAt(copy)
    if (!present.ok) return present
    if (present.value === content) return ok(copy)
    if (present.value !== undefined) continue
    // What a start that was killed here left behind.
    await removeStaleTemporaries(copy)
    const written = await writeDurably(copy, bytes, environment)
    if (!written.ok) return written
    const kept = await hashAt(copy)
    if (!kept.ok) return kept
    return kept.value === content ? ok(copy) : fail(problem('io-error', { path: copy }))
  }
}
