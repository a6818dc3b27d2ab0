import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { type BackupManifest, PART_NAMES } from '../backup/backup-manifest.ts'
import { backupProblem, type CheckControl, type OpenBackup } from '../backup/open-backup.ts'
import { stretch } from '../backup/stretch-of-work.ts'
import { syncFolder, writeDurably } from '../files/durable-file.ts'
import { type FileEnvironment, thisMachine } from '../files/file-environment.ts'
import { isAbsent, isSystemError } from '../files/file-problem.ts'
import { madeFolder } from '../files/made-folder.ts'
import { removeStaleTemporariesIn } from '../files/temporary-file.ts'
import { fileMoment } from '../ledger/file-moment.ts'
import { ledgerPresence } from '../ledger/first-run.ts'
import { ledgerContent } from '../ledger/ledger-content.ts'
import { type LedgerFiles, ledgerFiles } from '../ledger/ledger-files.ts'
import { holdLedger } from '../ledger/ledger-hold.ts'
import { readLedgerFile } from '../ledger/ledger-reading.ts'
import { snapshotName } from '../snapshots/snapshot-name.ts'
import { openProven, PROVING_SHARE } from './restore-backup.ts'
import { storeEvidenceOf, storePart } from './stored-parts.ts'
import { beforeRestoreName } from './wording.ts'

/** A ledger brought to this PC: what came, where it lies now, and where what was left of another one was kept. */
export type TakenOver = {
  readonly path: string
  readonly manifest: BackupManifest
  readonly keptAt: string | null
  /** The settings of the other PC as a handover brings them; null when it brings none. */
  readonly settings: string | null
}

const ignoreSystemError = (error: unknown): void => {
  if (!isSystemError(error)) throw error
}

const STAGING = /^\.taking-over-[0-9a-f]{12}$/u

const removeStaging = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder))
    if (STAGING.test(name)) await rm(join(folder, name), { recursive: true })
}

/** What is staged: the bytes of the ledger, still to be written, and the settings. */
type Staged = { readonly content: Buffer; readonly settings: string | null }

/** Largest settings taken over, in bytes. */
const MAX_SETTINGS_BYTES = 1_000_000

const settingsIn = async (backup: OpenBackup): Promise<string | null> => {
  const part = backup.manifest.parts.find(({ name }) => name === PART_NAMES.settings)
  if (part === undefined || part.size > MAX_SETTINGS_BYTES) return null
  const pieces: Buffer[] = []
  for await (const piece of backup.content(part)) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

/** Everything beside the ledger itself, complete and flushed, in a folder that bears no ledger's name yet. */
const stage = async (
  backup: OpenBackup,
  ledger: Ledger,
  staging: string,
  environment: FileEnvironment,
  control: CheckControl,
): Promise<Result<Staged, Problem>> => {
  const content = ledgerContent(ledger)
  if (!content.ok) return content
  const data = ledgerFiles(join(staging, 'ledger.json'))
  await mkdir(data.snapshots, { recursive: true })
  await storeEvidenceOf(backup, data.attachments, environment, stretch(control, PROVING_SHARE, 1))
  for (const part of backup.manifest.parts) {
    const path =
      part.name === PART_NAMES.history
        ? data.history
        : part.name.startsWith(PART_NAMES.snapshots)
          ? join(data.snapshots, basename(part.name))
          : undefined
    if (path !== undefined && part.size > 0) await storePart(backup, part, path, environment)
  }
  // Killed between the two renames the ledger is missing, and this is what the start offers.
  const snapshot = join(data.snapshots, snapshotName(ledger.revision, backup.manifest.madeAt, 'backup'))
  const kept = await writeDurably(snapshot, content.value.bytes, environment)
  if (!kept.ok) return kept
  await syncFolder(data.data, environment)
  return ok({ content: content.value.bytes, settings: await settingsIn(backup) })
}

/** Files that were moved out of the way; `undo` gives them their names again. */
type SetAside = { readonly keptAt: string | null; readonly undo: () => Promise<void> }

/** Removes what a start that got nowhere leaves of a data folder: nothing anybody wrote is in it. */
const removeEmpty = async ({ data, snapshots, attachments }: LedgerFiles): Promise<void> => {
  await removeStaleTemporariesIn(data)
  // Each fails where anything is in it.
  for (const folder of [snapshots, attachments, data]) await rmdir(folder).catch(ignoreSystemError)
}

/**
 * Gives what is left of a ledger another name, under which it stays a ledger with its own folder. What is not there needs none,
 * nor does a data folder with nothing in it.
 */
const setAside = async (path: string): Promise<SetAside> => {
  const [from, to] = [
    ledgerFiles(path),
    ledgerFiles(join(dirname(path), beforeRestoreName(fileMoment(new Date())))),
  ]
  await removeEmpty(from)
  const moved: (readonly [from: string, to: string])[] = []
  const undo = async () => {
    for (const [original, kept] of moved.toReversed()) await rename(kept, original)
  }
  try {
    for (const each of [
      [from.data, to.data],
      [from.ledger, to.ledger],
    ] as const) {
      const there = await stat(each[0]).catch((error: unknown) => {
        if (isAbsent(error)) return undefined
        throw error
      })
      if (there === undefined) continue
      await rename(...each)
      moved.push(each)
    }
    return { keptAt: moved.at(-1)?.[1] ?? null, undo }
  } catch (error) {
    await undo()
    throw error
  }
}

/** Why nothing may be put in the place of what lies at `path`; null when it may. */
const whyNot = async (path: string, lost: TakeOverOptions['lost']): Promise<Problem | null> => {
  const presence = await ledgerPresence(path, false)
  if (!presence.ok) return presence.problem
  if (presence.value === 'first-run') return null
  if (lost === 'refuse') return problem('ledger-in-use', { path })
  if (presence.value === 'missing') return null
  const read = await readLedgerFile(path)
  if (read.ok) return problem('ledger-in-use', { path })
  return read.problem.code === 'ledger-newer' ? read.problem : null
}

/** `lost`: what happens to a ledger that is broken or missing there, but left something: it is refused, or kept under another name. */
export type TakeOverOptions = {
  readonly lost: 'refuse' | 'keep-aside'
  readonly environment?: FileEnvironment
}

/**
 * Makes a backup or handover the ledger at `path`, where none can be opened: with its history, evidence and snapshots. Everything
 * is proven and complete in a folder of its own before it gets its name; the ledger comes last. `ledger-in-use` where a ledger
 * lies already or, unless `lost` says otherwise, what is left of one; other problems as `openProven` and of the file system.
 */
export const takeOver = async (
  backupPath: string,
  path: string,
  password: string | undefined,
  control: CheckControl = {},
  { lost, environment = thisMachine }: TakeOverOptions = { lost: 'refuse' },
): Promise<Result<TakenOver, Problem>> => {
  const why = await whyNot(path, lost)
  if (why !== null) return fail(why)
  const proven = await openProven(backupPath, password, stretch(control, 0, PROVING_SHARE))
  if (!proven.ok) return proven
  const { backup, ledger } = proven.value
  const staging = join(dirname(path), `.taking-over-${randomBytes(6).toString('hex')}`)
  try {
    const made = await madeFolder(dirname(path))
    if (!made.ok) return made
    const held = await holdLedger(ledgerFiles(path))
    if (!held.ok) return held
    if (held.value.readOnly !== null) return fail(held.value.readOnly)
    await removeStaging(dirname(path))
    const staged = await stage(backup, ledger, staging, environment, control).finally(held.value.giveUp)
    if (!staged.ok) return staged
    control.signal?.throwIfAborted()
    return await putInPlace(path, staging, staged.value, backup.manifest, environment)
  } catch (error) {
    return fail(control.signal?.aborted ? problem('cancelled') : backupProblem(error, backupPath))
  } finally {
    await backup.close()
    await rm(staging, { recursive: true, force: true })
  }
}

/** Gives what was staged its names, the ledger last; what is in the way gets another name, or its own again after a problem. */
const putInPlace = async (
  path: string,
  staging: string,
  { content, settings }: Staged,
  manifest: BackupManifest,
  environment: FileEnvironment,
): Promise<Result<TakenOver, Problem>> => {
  const [staged, data] = [ledgerFiles(join(staging, 'ledger.json')).data, ledgerFiles(path).data]
  const aside = await setAside(path)
  await rename(staged, data).catch(async (error: unknown) => {
    await aside.undo()
    throw error
  })
  const giveBack = async () => {
    await rename(data, staged)
    await aside.undo()
  }
  try {
    await syncFolder(dirname(path), environment)
    const written = await writeDurably(path, content, environment)
    if (written.ok) return ok({ path, manifest, keptAt: aside.keptAt, settings })
    await giveBack()
    return written
  } catch (error) {
    // If that fails too, what was set aside keeps the name that says what it is.
    await giveBack().catch(ignoreSystemError)
    throw error
  }
}
