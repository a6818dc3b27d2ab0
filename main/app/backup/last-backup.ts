import type { BackupState } from '#shared/bridge/backup-view.ts'
import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import {
  type BackupStanding,
  backupStanding,
  backupState,
  type ReminderPreferences,
} from '../../services/backup/backup-standing.ts'
import { provenOf, rememberedBackup } from '../../services/backup/ledger-marks.ts'
import type { ProvenBackup } from '../../services/backup/write-backup.ts'
import { ledgerFiles } from '../../services/ledger/ledger-files.ts'
import {
  type BackupRecord,
  type KnownFolder,
  readBackupRecord,
  withFolder,
  withProven,
  writeBackupRecord,
} from '../../services/settings/backup-record.ts'

/** The ledger in use, as far as backups concern it. A sample needs none. */
export type LedgerInUse = { readonly path: string; readonly revision: number; readonly sample: boolean }

type Surroundings = {
  readonly userData: string
  readonly ledger: () => LedgerInUse | undefined
  readonly preferences: () => ReminderPreferences
  readonly onState: (state: BackupState) => void
  readonly reportFault: (what: string, error: unknown) => void
}

const NO_LEDGER: BackupState = { last: null, changesSince: 0, due: false, asksOnClosing: false }

/** What this PC remembers of backups, and how the ledger in use stands to the last one proven of it. */
export class LastBackup {
  readonly #surroundings: Surroundings
  #writing: Promise<unknown> = Promise.resolve()
  /** Of the ledger at a path; looked up once for each, because it goes through the history. */
  #standing: { readonly path: string; readonly found: BackupStanding } | undefined
  #lastTold = ''
  #telling: Promise<void> | undefined
  #told: Promise<void> = Promise.resolve()

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
  }

  /** What the clerk is told of the last backup of the ledger in use. */
  async state(): Promise<BackupState> {
    const ledger = this.#surroundings.ledger()
    if (ledger === undefined || ledger.sample) return NO_LEDGER
    const standing = await this.#standingOf(ledger.path)
    return backupState(standing, ledger.revision, this.#surroundings.preferences(), new Date())
  }

  /** Tells the window when the state is not what it was told last; the ledger changed, or another one was opened. */
  tell(): Promise<void> {
    // One after another, so that the last one told is the newest; those that would only repeat the next one are left out.
    this.#telling ??= this.#told.then(async () => {
      this.#telling = undefined
      await this.#tellNow()
    })
    this.#told = this.#telling
    return this.#telling
  }

  async #tellNow(): Promise<void> {
    try {
      const state = await this.state()
      const text = JSON.stringify(state)
      if (text === this.#lastTold) return
      this.#lastTold = text
      this.#surroundings.onState(state)
    } catch (error) {
      this.#surroundings.reportFault('looking for the last backup', error)
    }
  }

  /** The history was exchanged: look again. */
  forget(): void {
    this.#standing = undefined
  }

  /** Remembers a backup that was proven of the ledger at `path`. Not being able to costs a reminder, never the backup. */
  async proven(
    path: string,
    backup: Pick<ProvenBackup, 'path' | 'readBack' | 'manifest'>,
    place: string,
  ): Promise<void> {
    const { mark, last } = rememberedBackup(path, backup, place)
    const written = await this.#change((record) => withProven(record, mark, last))
    if (!written.ok) this.#surroundings.reportFault(`remembering the backup ${backup.path}`, written.problem)
    this.forget()
    await this.tell()
  }

  /** Folders chosen before, the last one first. */
  async folders(): Promise<readonly KnownFolder[]> {
    return (await readBackupRecord(this.#surroundings.userData)).folders
  }

  /** Remembers a folder that was chosen. */
  async choseFolder(folder: KnownFolder): Promise<void> {
    const written = await this.#change((record) => withFolder(record, folder))
    if (!written.ok) this.#surroundings.reportFault('remembering a backup folder', written.problem)
  }

  async #standingOf(path: string): Promise<BackupStanding> {
    // Read each time: a task of the system may have made a backup meanwhile.
    const record = await readBackupRecord(this.#surroundings.userData)
    if (this.#standing?.path === path) {
      const { found } = this.#standing
      if (provenOf(record, found.known)?.at === found.last?.at) return found
    }
    const found = await backupStanding(ledgerFiles(path), record)
    // A ledger that was never changed has no history yet: look again after the next change.
    if (found.known.begun !== null) this.#standing = { path, found }
    return found
  }

  async #change(change: (record: BackupRecord) => BackupRecord): Promise<Result<null, Problem>> {
    const { userData } = this.#surroundings
    const writing = this.#writing.then(async () =>
      writeBackupRecord(userData, change(await readBackupRecord(userData))),
    )
    this.#writing = writing.catch(() => undefined)
    return writing
  }
}
