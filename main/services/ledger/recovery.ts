import { access, realpath, rename } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type Problem, type ProblemCode, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { syncFolder } from '../files/durable-file.ts'
import { thisMachine } from '../files/file-environment.ts'
import { fileProblem, isAbsent } from '../files/file-problem.ts'
import { RECOVER } from '../snapshots/recorded-changes.ts'
import { recoverableLedger } from '../snapshots/recoverable-states.ts'
import { snapshotsIn } from '../snapshots/snapshot-files.ts'
import { SNAPSHOT_INTERVAL } from '../snapshots/snapshot-keeper.ts'
import { fileMoment } from './file-moment.ts'
import { asFound } from './first-run.ts'
import { type LedgerFiles, ledgerFiles } from './ledger-files.ts'
import { holdLedger, type LedgerHold } from './ledger-hold.ts'
import { readLedgerFile } from './ledger-reading.ts'
import type { LedgerStore } from './ledger-store.ts'
import { LedgerWriter } from './ledger-writer.ts'
import { type OpenStoreOptions, openHeld } from './open-ledger-store.ts'
import { brokenLedgerName, recoverySummary } from './wording.ts'

/** The ledger back at work, and where the broken file was kept; `keptAt` is null when there was no file. */
export type Recovered = { readonly store: LedgerStore; readonly keptAt: string | null }

/**
 * Puts one of the recoverable states, named by its id, in the place of a ledger that is broken or missing, as a new revision
 * above every one ever named. The broken file is kept beside it as `台账-损坏-<local time>.json`. A ledger that can be read
 * (`changed-outside`), comes from a newer program (`ledger-newer`), or only cannot be read at the moment is not replaced. After a problem the broken file
 * is in its place again.
 */
export const recoverFrom = async (
  options: Omit<OpenStoreOptions, 'whenAbsent'> & { readonly state: string },
): Promise<Result<Recovered, Problem>> => {
  const files = ledgerFiles(await realpath(options.path).catch(() => resolve(options.path)))
  const held = await holdLedger(files)
  if (!held.ok) return held
  const recovered = await recoverHeld(files, held.value, options)
  if (!recovered.ok) await held.value.giveUp()
  return recovered
}

/** How a ledger is lost: everything else may be whole, and is left alone. */
const LOST: readonly ProblemCode[] = ['ledger-broken', 'ledger-missing', 'ledger-foreign']

const recoverHeld = async (
  files: LedgerFiles,
  held: LedgerHold,
  {
    state,
    context,
    environment = thisMachine,
    snapshotInterval = SNAPSHOT_INTERVAL,
  }: Parameters<typeof recoverFrom>[0],
): Promise<Result<Recovered, Problem>> => {
  if (held.readOnly !== null) return fail(held.readOnly)
  const found = await recoverableLedger(files, state)
  if (!found.ok) return found
  const { ledger } = found.value
  const present = await readLedgerFile(files.ledger)
  if (present.ok) return fail(problem('changed-outside', { path: files.ledger, how: 'changed' }))
  const why = await asFound(present.problem, files)
  if (!LOST.includes(why.code)) return fail(why)
  const writer = new LedgerWriter(files, true, environment)
  const highest = await highestRevision(writer, files)
  if (!highest.ok) return highest
  writer.goOnFrom(found.value, highest.value)
  const aside = await setAside(files.ledger)
  if (!aside.ok) return aside
  const { now, operator } = context()
  const saved = await writer.save({
    ledger,
    command: RECOVER,
    summary: recoverySummary(ledger.revision),
    place: { screen: 'settings' },
    operator,
    time: now,
  })
  if (!saved.ok) {
    await putBack(aside.value, files.ledger)
    return saved
  }
  const store = await openHeld(files, held, { begins: false, context, environment, snapshotInterval })
  return store.ok ? ok({ store: store.value, keptAt: aside.value }) : store
}

/** The highest revision that history or snapshots name. */
const highestRevision = async (
  writer: LedgerWriter,
  files: LedgerFiles,
): Promise<Result<number, Problem>> => {
  const named = await writer.highestRevision()
  if (!named.ok) return named
  const snapshots = await snapshotsIn(files.snapshots)
  if (!snapshots.ok) return snapshots
  return ok(Math.max(named.value, snapshots.value[0]?.revision ?? 0))
}

const isFree = async (path: string): Promise<boolean> => {
  try {
    await access(path)
    return false
  } catch (error) {
    if (isAbsent(error)) return true
    throw error
  }
}

/** Gives the broken file its new name, which is the value; null when there is no file. */
const setAside = async (path: string): Promise<Result<string | null, Problem>> => {
  const moment = fileMoment(new Date())
  try {
    for (let again = 0; ; again += 1) {
      const aside = join(dirname(path), brokenLedgerName(moment, again))
      if (!(await isFree(aside))) continue
      await rename(path, aside)
      await syncFolder(dirname(path))
      return ok(aside)
    }
  } catch (error) {
    return isAbsent(error) ? ok(null) : fail(fileProblem(error, path))
  }
}

/** Undoes `setAside`. If that fails too, the file keeps the name that says what it is. */
const putBack = async (aside: string | null, path: string): Promise<void> => {
  if (aside !== null && (await isFree(path).catch(() => false)))
    await rename(aside, path).catch(() => undefined)
}
