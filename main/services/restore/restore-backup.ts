import { join } from 'node:path'
import type { RestorePreview } from '#shared/bridge/backup-view.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { type BackupManifest, PART_NAMES } from '../backup/backup-manifest.ts'
import { openFromDevice } from '../backup/device-file.ts'
import {
  backupProblem,
  type CheckControl,
  type OpenBackup,
  openBackup,
  proveParts,
} from '../backup/open-backup.ts'
import { stretch } from '../backup/stretch-of-work.ts'
import { type FileEnvironment, thisMachine } from '../files/file-environment.ts'
import { linesOf } from '../history/whole-lines.ts'
import { type LedgerFiles, ledgerFiles } from '../ledger/ledger-files.ts'
import type { LedgerStore, StoreChange } from '../ledger/ledger-store.ts'
import { relationOf } from './backup-relation.ts'
import { storeEvidenceOf, storePart } from './stored-parts.ts'
import { restoredFromBackup } from './wording.ts'

/** A backup proven part by part, with the ledger in it. Must be closed. */
export type ProvenContent = { readonly backup: OpenBackup; readonly ledger: Ledger }

/** How much of bringing a backup in is proving it; the rest is writing what is in it. */
export const PROVING_SHARE = 0.6

/**
 * Opens a backup and proves every part of it, read from the device and not from the cache where that can be done. Problems are
 * those of `openBackup` and of opening a ledger.
 */
export const openProven = async (
  path: string,
  password: string | undefined,
  control: CheckControl = {},
): Promise<Result<ProvenContent, Problem>> => {
  const opened = await openBackup(path, password, stretch(control, 0, 0.5), openFromDevice)
  if (!opened.ok) return opened
  const ledger = await proveParts(opened.value, path, stretch(control, 0.5, 1))
  if (ledger.ok) return ok({ backup: opened.value, ledger: ledger.value })
  await opened.value.close()
  return ledger.problem.code === 'ledger-newer' ? fail(problem('backup-newer', { path })) : ledger
}

async function* nothing(): AsyncGenerator<Buffer> {
  // A backup without history has no lines.
}

const historyOf = (backup: OpenBackup): AsyncGenerator<Buffer> => {
  const part = backup.manifest.parts.find(({ name }) => name === PART_NAMES.history)
  return part === undefined ? nothing() : backup.content(part)
}

/** How a backup is related to the ledger in use with these files, which stands at `revision`. */
export const relationTo = (
  files: LedgerFiles,
  revision: number,
  backup: OpenBackup,
): Promise<Exclude<RestorePreview['relation'], 'none'>> =>
  relationOf(files.history, revision, backup.manifest, linesOf(historyOf(backup)))

/** True when a backup belongs to a unit of another name; units without a name are nobody’s. */
export const isOfOtherUnit = ({ unit }: Pick<BackupManifest, 'unit'>, { unit: own }: Ledger): boolean =>
  unit.trim() !== '' && own.fullName.trim() !== '' && unit.trim() !== own.fullName.trim()

/** Name of the history of a backup kept beside ours when ours does not hold it. `madeAt` UTC. */
const keptHistoryName = ({ revision, madeAt }: BackupManifest): string =>
  `history-backup-r${revision}-${madeAt.replace(/[-:]|\.\d+/gu, '')}.jsonl`

/** How a restore is done. `acceptOtherUnit`: the clerk was asked and wants it. */
export type RestoreOrder = CheckControl & {
  readonly password?: string
  readonly acceptOtherUnit?: boolean
  readonly environment?: FileEnvironment
}

/**
 * Makes what a backup holds the ledger in use: first everything is proven; then the evidence is brought into the store, the
 * history of the backup is kept beside ours unless ours holds it; the ledger itself changes last, after a snapshot of the
 * present, in one save that can be undone. Stopped or killed at any moment before that save, the ledger is as it was.
 * Problems: those of `openProven`, `backup-other-unit`, `cancelled`, and those of the file system.
 */
export const restoreBackup = async (
  store: LedgerStore,
  path: string,
  { password, acceptOtherUnit = false, environment = thisMachine, ...control }: RestoreOrder = {},
): Promise<Result<StoreChange, Problem>> => {
  if (store.readOnly !== null) return fail(store.readOnly)
  const proven = await openProven(path, password, stretch(control, 0, PROVING_SHARE))
  if (!proven.ok) return proven
  const { backup, ledger } = proven.value
  const { manifest } = backup
  const files = ledgerFiles(store.path)
  try {
    const present = store.view().ledger
    if (isOfOtherUnit(manifest, present) && !acceptOtherUnit)
      return fail(problem('backup-other-unit', { backupUnit: manifest.unit, unit: present.unit.fullName }))
    await storeEvidenceOf(backup, files.attachments, environment, stretch(control, PROVING_SHARE, 1))
    const relation = await relationTo(files, present.revision, backup)
    const history = manifest.parts.find(({ name }) => name === PART_NAMES.history)
    if (history !== undefined && relation !== 'same' && relation !== 'older')
      await storePart(backup, history, join(files.data, keptHistoryName(manifest)), environment)
    control.signal?.throwIfAborted()
    return await store.restore(ledger, restoredFromBackup(manifest))
  } catch (error) {
    return fail(control.signal?.aborted ? problem('cancelled') : backupProblem(error, path))
  } finally {
    await backup.close()
  }
}
