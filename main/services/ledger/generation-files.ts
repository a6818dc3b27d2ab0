import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { writeDurably } from '../files/durable-file.ts'
import type { FileEnvironment } from '../files/file-environment.ts'
import { fileProblem, isAbsent } from '../files/file-problem.ts'
import { readWhole, sha256 } from '../files/read-file.ts'
import {
  type GenerationName,
  generationName,
  generationsAmong,
  surplusGenerations,
} from './generation-name.ts'
import { type LedgerContent, MAX_LEDGER_BYTES } from './ledger-content.ts'

/** Good generations kept beside the ledger. */
const KEPT_GENERATIONS = 10

/** The generations in the snapshot folder, newest revision first, unread; other files there are not ours. */
export const generationsIn = async (
  snapshots: string,
): Promise<Result<readonly GenerationName[], Problem>> => {
  try {
    return ok(generationsAmong(await readdir(snapshots)))
  } catch (error) {
    return isAbsent(error) ? ok([]) : fail(fileProblem(error, snapshots))
  }
}

/** True when the generation on disk holds exactly these bytes. */
const isWhole = async (path: string, content: LedgerContent): Promise<boolean> => {
  const read = await readWhole(path, MAX_LEDGER_BYTES, 'ledger-too-large')
  return read.ok && sha256(read.value.bytes) === content.sha256
}

/**
 * Keeps what was just saved as a generation, reads it back, and only when it is proven whole gives up what is beyond
 * the last ten. Nothing is written when the same content is kept already. A problem concerns the generation alone: the
 * ledger itself is saved.
 */
export const keepGeneration = async (
  snapshots: string,
  content: LedgerContent,
  now: string,
  environment: FileEnvironment,
): Promise<Result<null, Problem>> => {
  try {
    await mkdir(snapshots, { recursive: true })
    const before = await generationsIn(snapshots)
    if (!before.ok) return before
    const same = before.value.find(({ revision }) => revision === content.ledger.revision)
    if (same !== undefined && (await isWhole(join(snapshots, same.id), content))) return ok(null)
    const added = generationName(content.ledger.revision, now)
    const path = join(snapshots, added)
    const written = await writeDurably(path, content.bytes, environment)
    if (!written.ok) return written
    if (!(await isWhole(path, content))) return fail(problem('io-error', { path, file: added }))
    const kept = generationsAmong([...before.value.map(({ id }) => id), added])
    for (const { id } of surplusGenerations(kept, KEPT_GENERATIONS))
      await environment.unlink(join(snapshots, id))
    return ok(null)
  } catch (error) {
    return fail(fileProblem(error, snapshots))
  }
}
