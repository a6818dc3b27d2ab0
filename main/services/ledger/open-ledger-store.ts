import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { CommandContext } from '#shared/ledger/commands/command-definition.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { type FileEnvironment, thisMachine } from '../files/file-environment.ts'
import { removeStaleTemporaries, removeStaleTemporariesIn } from '../files/temporary-file.ts'
import { SNAPSHOT_INTERVAL, SnapshotKeeper } from '../snapshots/snapshot-keeper.ts'
import { ledgerPresence } from './first-run.ts'
import { type LedgerFiles, ledgerFiles } from './ledger-files.ts'
import { holdLedger, type LedgerHold } from './ledger-hold.ts'
import { LedgerStore } from './ledger-store.ts'
import { LedgerWriter } from './ledger-writer.ts'
import { openingNotices, upgradeNotices } from './opening-notices.ts'

/**
 * How a ledger is opened. `context` is asked before every change; a change is no older than
 * `snapshotInterval` (milliseconds, ten minutes unless told) when a snapshot is taken. `whenAbsent`: `start-empty` writes an empty ledger
 * of revision 0 where nothing was before; with a history or snapshots beside the path it is `ledger-missing` even so.
 */
export type OpenStoreOptions = {
  readonly path: string
  readonly context: () => CommandContext
  readonly whenAbsent: 'refuse' | 'start-empty'
  readonly environment?: FileEnvironment
  readonly snapshotInterval?: number
}

/**
 * Opens a ledger for work and holds it for this process. On a read-only file, folder or drive, or a full one, it opens with `readOnly`
 * set. Problems: `ledger-missing`, `ledger-broken`, `ledger-foreign`, `ledger-newer`, `ledger-too-large`,
 * `ledger-in-use`, and those of the file system; the ledger is left untouched then, and nothing is held.
 */
export const openLedgerStore = async ({
  path,
  context,
  whenAbsent,
  environment = thisMachine,
  snapshotInterval = SNAPSHOT_INTERVAL,
}: OpenStoreOptions): Promise<Result<LedgerStore, Problem>> => {
  const files = ledgerFiles(await realpath(path).catch(() => resolve(path)))
  const presence = await ledgerPresence(files.ledger, whenAbsent === 'refuse')
  if (!presence.ok) return presence
  if (presence.value === 'missing') return fail(problem('ledger-missing', { path: files.ledger }))
  const held = await holdLedger(files)
  if (!held.ok) return held
  const opened = await openHeld(files, held.value, {
    begins: presence.value === 'first-run',
    context,
    environment,
    snapshotInterval,
  })
  if (!opened.ok) await held.value.giveUp()
  return opened
}

type HeldOptions = Required<Omit<OpenStoreOptions, 'path' | 'whenAbsent'>> & { readonly begins: boolean }

/** Opens a ledger that is held already; `begins`: an empty one is written when there is none. */
export const openHeld = async (
  files: LedgerFiles,
  { readOnly, lock }: LedgerHold,
  { begins, context, environment, snapshotInterval }: HeldOptions,
): Promise<Result<LedgerStore, Problem>> => {
  if (begins && readOnly !== null) return fail(readOnly)
  const writer = new LedgerWriter(files, begins, environment)
  if (readOnly === null) {
    await removeStaleTemporaries(files.ledger)
    await removeStaleTemporariesIn(files.data)
    await removeStaleTemporariesIn(files.snapshots)
    await removeStaleTemporariesIn(files.attachments)
  }
  const read = await writer.read()
  if (!read.ok) return read
  if (writer.sha256 === null) {
    const begun = await writer.writeFirst()
    if (!begun.ok) return begun
  }
  const survey = await writer.surveyHistory()
  const notices = openingNotices(survey, writer.ledger.revision, writer.sha256)
  const upgrade = readOnly === null ? upgradeNotices(await writer.keepOlder()) : []
  const store = new LedgerStore({
    files,
    writer,
    snapshots: new SnapshotKeeper(files, environment, snapshotInterval),
    context,
    environment,
    lock,
    readOnly,
    notices: [...upgrade, ...notices],
  })
  if (readOnly === null) {
    await writer.markIneffective(context().now)
    // Not waited for: what was just read is kept even if it is damaged before the first save.
    void store.takeSnapshot(writer.older ? 'upgrade' : 'start')
  }
  return ok(store)
}
