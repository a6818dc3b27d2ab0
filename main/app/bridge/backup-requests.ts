import { dirname } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import type { BackupFile } from '#shared/bridge/backup-view.ts'
import type { WorkProgress } from '#shared/bridge/session-view.ts'
import { compareStates } from '#shared/ledger/history/compare-states.ts'
import { ledgerCounts } from '#shared/ledger/ledger-counts.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { handoverParts } from '../../services/backup/handover-parts.ts'
import type { CheckControl } from '../../services/backup/open-backup.ts'
import { backupsIn } from '../../services/backup/target-facts.ts'
import type { BackupOrder } from '../../services/backup/write-backup.ts'
import { ledgerFiles } from '../../services/ledger/ledger-files.ts'
import {
  isOfOtherUnit,
  PROVING_SHARE,
  relationTo,
  restoreBackup,
} from '../../services/restore/restore-backup.ts'
import { takeOver } from '../../services/restore/take-over.ts'
import { handedSettings, settingsFromHandover } from '../../services/settings/handed-settings.ts'
import type { BackupTargets } from '../backup/backup-targets.ts'
import { type Following, followed } from '../backup/followed-work.ts'
import type { LastBackup } from '../backup/last-backup.ts'
import { backupDone, makeBackup, writeFollowed } from '../backup/make-backup.ts'
import { headOf, type OpenedBackups } from '../backup/opened-backups.ts'
import type { LedgerSession } from '../session/ledger-session.ts'
import type { SettingsKeeper } from '../settings-keeper.ts'
import { chooseFile, chooseFolder } from './file-dialogs.ts'
import type { RequestHandlers } from './register.ts'
import type { StoppableWork } from './stoppable-work.ts'
import { DIALOG_WORDS } from './wording.ts'

type Surroundings = {
  readonly window: BrowserWindow
  readonly session: LedgerSession
  readonly settings: SettingsKeeper
  readonly targets: BackupTargets
  readonly opened: OpenedBackups
  readonly last: LastBackup
  readonly work: StoppableWork
  readonly tell: (progress: WorkProgress) => void
}

const given = (password: string | undefined): { readonly password?: string } =>
  password === undefined ? {} : { password }

/** Requests about 备份, 核对, 恢复 and 交接. */
export const backupRequests = (surroundings: Surroundings) => {
  const { window, session, settings, targets, opened, last, work, tell } = surroundings

  /** Does work that `cancelWork` can stop and that is followed. */
  const stoppable = <Value>(
    workId: string,
    act: (signal: AbortSignal, follow: Following) => Promise<Value>,
  ): Promise<Value> => work.run(workId, (signal) => act(signal, followed(workId, tell)))

  /** What is backed up of the ledger in use, and by whom. */
  const orderOf = (
    kind: BackupOrder['facts']['kind'],
    folder: string,
    password: string | undefined,
  ): Result<BackupOrder, Problem> => {
    const [path, inUse] = [session.path(), session.ledger()]
    if (path === undefined || inUse === undefined) return fail(problem('no-ledger-open'))
    const operator = settings.current.operator ?? ''
    const facts = { kind, operator, appVersion: app.getVersion(), now: new Date().toISOString() }
    return ok({ files: ledgerFiles(path), folder, facts, inUse, ...given(password) })
  }

  const proving = (signal: AbortSignal, follow: Following): CheckControl => ({
    signal,
    onProgress: follow('proving', 0, 1),
  })

  /** Restoring proves first, and then writes. */
  const bringing = (signal: AbortSignal, follow: Following): CheckControl => {
    const [proven, brought] = [follow('proving', 0, 1), follow('bringing', 0, 1)]
    return {
      signal,
      onProgress: (done, total) => (done < PROVING_SHARE * total ? proven : brought)(done, total),
    }
  }

  return {
    getBackupState: async () => ok(await last.state()),
    listBackupTargets: async () => ok(await targets.list(await last.folders())),
    chooseBackupFolder: async () => {
      const folder = await chooseFolder(window, DIALOG_WORDS.backupFolder)
      if (!folder.ok) return folder
      const target = await targets.folder(folder.value)
      if (!target.ok) return target
      await last.choseFolder(target.value.known)
      return ok(target.value.target)
    },
    makeBackup: async ({ target, password, workId }) => {
      const place = await targets.place(target)
      if (!place.ok) return place
      // What goes out stays to be compared with; its failure is told by the window and hinders no backup.
      await session.withOpen(({ store }) => store.takeSnapshot('backup'))
      const { path, fileSystem } = place.value
      const order = orderOf('backup', path, password)
      if (!order.ok) return order
      const keep = settings.current.preferences.keptBackups
      return stoppable(workId, (signal, follow) =>
        makeBackup({
          order: { ...order.value, fileSystem },
          place: place.value.label,
          keep,
          last,
          opened,
          signal,
          follow,
        }),
      )
    },
    listBackups: async ({ target }): Promise<Result<readonly BackupFile[], Problem>> => {
      const place = await targets.place(target)
      if (!place.ok) return place
      const found = await backupsIn(place.value.path)
      return found.ok ? ok(found.value.map((backup) => opened.file(backup))) : found
    },
    chooseBackupFile: async () => {
      const path = await chooseFile(window, DIALOG_WORDS.backupFile, [
        { name: DIALOG_WORDS.backup, extensions: ['zgbak'] },
      ])
      return path.ok ? opened.chosen(path.value) : path
    },
    verifyBackup: ({ file, password, workId }) =>
      stoppable(workId, async (signal, follow) => {
        const path = opened.path(file)
        if (!path.ok) return path
        const chosen = await opened.chosen(path.value)
        if (!chosen.ok) return chosen
        return opened.prove(file, password, proving(signal, follow), async ({ manifest }) => {
          const { encrypted, size } = chosen.value
          const proven = opened.file({ path: path.value, encrypted, size }, manifest)
          return { file: proven, head: headOf(manifest) }
        })
      }),
    previewRestore: ({ file, password, workId }) =>
      stoppable(workId, (signal, follow) =>
        opened.prove(file, password, proving(signal, follow), async (backup, ledger) => {
          const head = headOf(backup.manifest)
          const [path, present] = [session.path(), session.ledger()]
          if (path === undefined || present === undefined)
            return { head, relation: 'none' as const, otherUnit: false, comparison: null }
          const left = { revision: present.revision, time: null, counts: ledgerCounts(present) }
          const right = { revision: ledger.revision, time: head.madeAt, counts: ledgerCounts(ledger) }
          return {
            head,
            relation: await relationTo(ledgerFiles(path), present.revision, backup),
            otherUnit: isOfOtherUnit(backup.manifest, present),
            comparison: { left, right, ...compareStates(present, ledger) },
          }
        }),
      ),
    restoreBackup: ({ file, password, acceptOtherUnit, workId }) =>
      stoppable(workId, async (signal, follow) => {
        const path = opened.path(file)
        if (!path.ok) return path
        return session.changeBy((store) =>
          restoreBackup(store, path.value, {
            ...bringing(signal, follow),
            ...given(password),
            acceptOtherUnit,
          }),
        )
      }),
    handOver: async ({ snapshots, password, workId }) => {
      const folder = await chooseFolder(window, DIALOG_WORDS.handOverFolder)
      if (!folder.ok) return folder
      await session.withOpen(({ store }) => store.takeSnapshot('backup'))
      const order = orderOf('handover', folder.value, password)
      if (!order.ok) return order
      const text = handedSettings(settings.current.preferences)
      const further = await handoverParts(order.value.files.snapshots, snapshots, text)
      if (!further.ok) return further
      return stoppable(workId, async (signal, follow) => {
        const written = await writeFollowed({ ...order.value, further: further.value }, { signal, follow })
        return written.ok ? ok(backupDone(opened, written.value, password !== undefined)) : written
      })
    },
    takeOver: async ({ file, password, place, workId }) => {
      const path = opened.path(file)
      if (!path.ok) return path
      const folder = place === 'choose' ? await chooseFolder(window, DIALOG_WORDS.newLedgerFolder) : undefined
      if (folder !== undefined && !folder.ok) return folder
      return stoppable(workId, (signal, follow) =>
        session.takeOver(folder?.value, async (target) => {
          const lost = folder === undefined ? 'keep-aside' : 'refuse'
          const taken = await takeOver(path.value, target, password, bringing(signal, follow), { lost })
          if (!taken.ok) return taken
          const { manifest, settings: handed } = taken.value
          await applyHanded(settings, handed)
          // It was proven a moment ago, from the device it came on, and is all this ledger holds.
          const backup = { path: path.value, readBack: 'device', manifest } as const
          await last.proven(taken.value.path, backup, dirname(path.value))
          return taken
        }),
      )
    },
  } satisfies Partial<RequestHandlers>
}

/** Puts the settings a handover brought in force; what this PC has of its own stays. */
const applyHanded = async (settings: SettingsKeeper, text: string | null): Promise<void> => {
  const handed = text === null ? undefined : settingsFromHandover(text)
  if (handed !== undefined)
    await settings.change({ preferences: { ...settings.current.preferences, ...handed } })
}
