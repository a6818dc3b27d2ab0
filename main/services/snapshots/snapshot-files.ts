import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { SnapshotReason } from '#shared/bridge/history-view.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { writeDurably } from '../files/durable-file.ts'
import type { FileEnvironment } from '../files/file-environment.ts'
import { fileProblem, isAbsent, isSystemError } from '../files/file-problem.ts'
import { madeFolder } from '../files/made-folder.ts'
import { readWhole, sha256 } from '../files/read-file.ts'
import { MAX_LEDGER_BYTES } from '../ledger/ledger-content.ts'
import { surplusSnapshots } from './retention.ts'
import { type SnapshotName, snapshotName, snapshotsAmong } from './snapshot-name.ts'

/** A ledger file as it is to be kept: its bytes, the SHA-256 of them, and the revision they hold. */
export type SnapshotContent = {
  readonly revision: number
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** Why a snapshot is taken and when (`now`, UTC); `name` for named ones. */
export type SnapshotOrder = {
  readonly reason: SnapshotReason
  readonly name: string | null
  readonly now: string
}

/** The snapshots in the folder, newest revision first, unread; other files there are not ours. No folder holds none. */
export const snapshotsIn = async (folder: string): Promise<Result<readonly SnapshotName[], Problem>> => {
  try {
    return ok(snapshotsAmong(await readdir(folder)))
  } catch (error) {
    return isAbsent(error) ? ok([]) : fail(fileProblem(error, folder))
  }
}

/** True when the file holds exactly these bytes. */
const holds = async (path: string, content: SnapshotContent): Promise<boolean> => {
  const read = await readWhole(path, MAX_LEDGER_BYTES, 'ledger-too-large')
  return read.ok && sha256(read.value.bytes) === content.sha256
}

const oneSecondLater = (moment: string): string => new Date(Date.parse(moment) + 1000).toISOString()

/** A name nothing else bears: two contents of one revision within a second are told apart by the next second. */
const freeName = (
  { revision }: SnapshotContent,
  { reason, name, now }: SnapshotOrder,
  taken: readonly SnapshotName[],
): string => {
  for (let moment = now; ; moment = oneSecondLater(moment)) {
    const id = snapshotName(revision, moment, reason, name)
    if (!taken.some((snapshot) => snapshot.id === id)) return id
  }
}

/** Removes a file if it can be removed now: one that cannot harms nothing and is met again. */
const removed = (path: string, environment: FileEnvironment): Promise<void> =>
  environment.unlink(path).catch((error: unknown) => {
    if (!isSystemError(error)) throw error
  })

/** Gives up what retention does not keep. */
const removeSurplus = async (folder: string, added: string, environment: FileEnvironment): Promise<void> => {
  const present = await snapshotsIn(folder)
  if (!present.ok) return
  for (const { id } of surplusSnapshots(present.value)) {
    // Just proven to be whole: nothing is given up for the sake of one that may not be.
    if (id === added) continue
    await removed(join(folder, id), environment)
  }
}

/**
 * Keeps the content of a ledger file as a snapshot, reads it back, and only when it is proven whole gives up what retention does
 * not keep. One with the same content that is there already and whole is answered instead, unless this one gets a name of
 * its own. A problem concerns the snapshot alone.
 */
export const keepSnapshot = async (
  folder: string,
  content: SnapshotContent,
  order: SnapshotOrder,
  environment: FileEnvironment,
): Promise<Result<SnapshotName, Problem>> => {
  try {
    const made = await madeFolder(folder, environment)
    if (!made.ok) return made
    const present = await snapshotsIn(folder)
    if (!present.ok) return present
    for (const snapshot of present.value) {
      if (snapshot.revision !== content.revision) continue
      const same = snapshot.reason === order.reason && snapshot.name === order.name
      if ((order.reason !== 'named' || same) && (await holds(join(folder, snapshot.id), content)))
        return ok(snapshot)
    }
    const id = freeName(content, order, present.value)
    const path = join(folder, id)
    const written = await writeDurably(path, content.bytes, environment)
    if (!written.ok) return written
    if (!(await holds(path, content))) {
      await removed(path, environment)
      return fail(problem('io-error', { path, file: id }))
    }
    await removeSurplus(folder, id, environment)
    const [added] = snapshotsAmong([id])
    return added === undefined ? fail(problem('io-error', { path, file: id })) : ok(added)
  } catch (error) {
    return fail(fileProblem(error, folder))
  }
}
