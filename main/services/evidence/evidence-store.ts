import type { FileHandle } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Evidence } from '#shared/ledger/finding.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { moveIntoPlace } from '../files/durable-file.ts'
import { type FileEnvironment, thisMachine } from '../files/file-environment.ts'
import { fileProblem, isAbsent, isSystemError } from '../files/file-problem.ts'
import { type CopyControl, copyHashed, type HashedCopy, SourceChanged } from '../files/hashed-copy.ts'
import { madeFolder } from '../files/made-folder.ts'
import { removeStaleTemporaries, temporaryPath } from '../files/temporary-file.ts'

/** Largest piece of evidence in bytes: what a FAT32 stick can hold, because every backup has to take it along. */
export const MAX_EVIDENCE_BYTES = 4_294_967_295

/** Bytes in the store and what the clerk calls them, as `evidence.add` takes it. */
export type StoredEvidence = Pick<Evidence, 'name' | 'sha256' | 'size'>

type Copying = CopyControl & { readonly environment?: FileEnvironment }

/** Runs `use` with a file opened for reading; its size is checked before anything is read. */
const withSource = async <Value>(
  path: string,
  name: string,
  environment: FileEnvironment,
  use: (source: FileHandle) => Promise<Value>,
): Promise<Result<Value, Problem>> => {
  const source = await environment.open(path, 'r')
  try {
    const found = await source.stat()
    if (!found.isFile()) return fail(problem('evidence-not-file', { name }))
    if (found.size > MAX_EVIDENCE_BYTES) return fail(problem('evidence-too-large', { name }))
    return ok(await use(source))
  } finally {
    await source.close()
  }
}

/** What a copy that broke off means; faults of the program are thrown on. */
const copyProblem = (error: unknown, { signal }: CopyControl, path: string, name: string): Problem => {
  if (signal?.aborted) return problem('cancelled')
  if (error instanceof SourceChanged) return problem('evidence-changing', { name })
  return fileProblem(error, path)
}

/**
 * Copies a file into the store at `attachments` (made when absent) under the SHA-256 of its bytes: whole, flushed and
 * measured, or not at all. The same bytes again take the place of those already there, which mends a damaged one; nothing
 * is ever stored twice. Problems: `evidence-too-large` above 4 GB, `evidence-not-file`, `evidence-changing`, `cancelled`,
 * and those of the file system.
 */
export const storeEvidence = async (
  attachments: string,
  path: string,
  { environment = thisMachine, ...control }: Copying = {},
): Promise<Result<StoredEvidence, Problem>> => {
  const name = basename(path)
  const made = await madeFolder(attachments)
  if (!made.ok) return made
  const temporary = temporaryPath(join(attachments, name))
  try {
    const copied = await withSource(path, name, environment, (source) =>
      copyHashed(source, temporary, environment, control),
    )
    if (!copied.ok) return copied
    const { sha256, size } = copied.value
    await moveIntoPlace(temporary, join(attachments, sha256), environment)
    return ok({ name, sha256, size })
  } catch (error) {
    // What cannot be removed now is removed when the ledger is next opened.
    await environment.unlink(temporary).catch(() => undefined)
    return fail(copyProblem(error, control, path, name))
  }
}

const isTheRecorded = (copied: HashedCopy, { sha256, size }: StoredEvidence): boolean =>
  copied.sha256 === sha256 && copied.size === size

/**
 * Copies a piece of evidence out of the store to `target`, proven on the way to be the bytes that were stored. Problems:
 * `evidence-missing` and `evidence-damaged` (the store is left as it is), `cancelled`, and those of the file system.
 */
export const retrieveEvidence = async (
  attachments: string,
  record: StoredEvidence,
  target: string,
  { environment = thisMachine, ...control }: Copying = {},
): Promise<Result<null, Problem>> => {
  const { name } = record
  const stored = join(attachments, record.sha256)
  const temporary = temporaryPath(target)
  try {
    await removeStaleTemporaries(target)
    const copied = await withSource(stored, name, environment, (source) =>
      copyHashed(source, temporary, environment, control),
    )
    if (!copied.ok) return fail(problem('evidence-damaged', { name }))
    if (!isTheRecorded(copied.value, record)) {
      await environment.unlink(temporary).catch(() => undefined)
      return fail(problem('evidence-damaged', { name }))
    }
    await moveIntoPlace(temporary, target, environment)
    return ok(null)
  } catch (error) {
    await environment.unlink(temporary).catch(() => undefined)
    if (error instanceof SourceChanged) return fail(problem('evidence-damaged', { name }))
    return fail(await missingOr(error, { stored, target }, record, control, environment))
  }
}

/** `evidence-missing` when it is the stored file that is absent, and not the folder to copy to. */
const missingOr = async (
  error: unknown,
  { stored, target }: { readonly stored: string; readonly target: string },
  { name }: StoredEvidence,
  control: CopyControl,
  environment: FileEnvironment,
): Promise<Problem> => {
  if (isAbsent(error) && !(await exists(stored, environment))) return problem('evidence-missing', { name })
  const at = isSystemError(error) && error.path === stored ? stored : target
  return copyProblem(error, control, at, name)
}

const exists = async (path: string, environment: FileEnvironment): Promise<boolean> => {
  try {
    await (await environment.open(path, 'r')).close()
    return true
  } catch (error) {
    return !isAbsent(error)
  }
}
