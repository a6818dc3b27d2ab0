import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { LedgerFiles } from '../ledger/ledger-files.ts'
import { RECOVER } from '../snapshots/recorded-changes.ts'
import { snapshotsIn } from '../snapshots/snapshot-files.ts'
import { snapshotJudge } from '../snapshots/snapshot-judge.ts'
import { wholeSnapshot } from '../snapshots/snapshot-reading.ts'
import type { IndexedChange } from './history-index.ts'
import type { KnownState } from './history-reach.ts'

/** A ledger and the SHA-256 of its file, null where there is none. */
type LoadedState = { readonly ledger: Ledger; readonly sha256: string | null }

/** Where a state that is there whole can be had: `load` reads it. */
export type StateStart = KnownState & { readonly load: () => Promise<Result<LoadedState, Problem>> }

const sizeOf = async (path: string): Promise<number> => (await stat(path).catch(() => undefined))?.size ?? 0

/** The states there are whole: the present, and every snapshot, of which only the name is looked at until it is loaded. */
export const stateStarts = async (
  files: LedgerFiles,
  present: LoadedState,
  effective: readonly IndexedChange[],
): Promise<Result<readonly StateStart[], Problem>> => {
  const snapshots = await snapshotsIn(files.snapshots)
  if (!snapshots.ok) return snapshots
  const kept = snapshots.value.map(
    async (snapshot): Promise<StateStart> => ({
      revision: snapshot.revision,
      bytes: await sizeOf(join(files.snapshots, snapshot.id)),
      load: async () => {
        const changes = effective.map((change) => ({ ...change, recovers: change.command === RECOVER }))
        const whole = await wholeSnapshot(files, snapshot, snapshotJudge({ changes }))
        return whole === undefined ? fail(problem('snapshot-damaged')) : ok(whole)
      },
    }),
  )
  const { ledger, sha256 } = present
  return ok([
    {
      revision: ledger.revision,
      bytes: 0,
      ...(sha256 === null ? {} : { sha256 }),
      load: async () => ok(present),
    },
    ...(await Promise.all(kept)),
  ])
}
