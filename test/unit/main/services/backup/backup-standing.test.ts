import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  type BackupStanding,
  backupStanding,
  backupState,
} from '../../../../../main/services/backup/backup-standing.ts'
import type { ProvenBackup } from '../../../../../main/services/backup/write-backup.ts'
import {
  type BackupRecord,
  readBackupRecord,
  withFolder,
  withProven,
  writeBackupRecord,
} from '../../../../../main/services/settings/backup-record.ts'
import { backedUp, ledgerAndStick } from '../../../../support/backed-up-ledger.ts'
import { granted, naming } from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const NOTHING: BackupRecord = { folders: [], proven: {} }

const recorded = ({ manifest, readBack }: ProvenBackup): BackupRecord =>
  withProven(NOTHING, manifest.lineage ?? '', {
    at: manifest.madeAt,
    fileName: 'r3.zgbak',
    place: 'U盘',
    readBack,
    revision: manifest.revision,
    historyHead: manifest.historyHead,
  })

const daysLater = (days: number): Date => new Date(Date.parse('2026-05-23T07:30:00.000Z') + days * 86_400_000)

test('what was saved since the last backup is counted, and reminded of after the days chosen', async () => {
  const { store, stick, files } = await ledgerAndStick()
  const record = recorded(await backedUp(store, stick))
  const standing = await backupStanding(files, record)
  expect(standing.contained).toBe(true)
  expect(backupState(standing, 3, 7, daysLater(30))).toMatchObject({ changesSince: 0, due: false })
  expect(backupState(standing, 5, 7, daysLater(6.9))).toMatchObject({ changesSince: 2, due: false })
  expect(backupState(standing, 5, 7, daysLater(7))).toMatchObject({ changesSince: 2, due: true })
  expect(backupState(standing, 5, 7, daysLater(7)).last).toEqual({
    at: '2026-05-23T07:30:00.000Z',
    fileName: 'r3.zgbak',
    place: 'U盘',
    readBack: 'device',
  })
})

test('a ledger that does not hold what was backed up is never taken for backed up', async () => {
  const { store, stick, files } = await ledgerAndStick()
  const record = recorded(await backedUp(store, stick))
  const standing: BackupStanding = { ...(await backupStanding(files, record)), contained: false }
  expect(backupState(standing, 2, 7, daysLater(8))).toMatchObject({ changesSince: 1, due: true })
})

test('a backup of another ledger counts for nothing, nor does one before the history began anew', async () => {
  const { store, stick } = await ledgerAndStick()
  const record = recorded(await backedUp(store, stick))
  const other = await ledgerAndStick(['区文联'])
  expect(await backupStanding(other.files, record)).toMatchObject({ last: null, contained: false })
  rmSync(other.files.history)
  expect(await backupStanding(other.files, record)).toEqual({
    lineage: undefined,
    last: null,
    contained: false,
  })
})

test('a ledger never backed up is reminded of by its own age, and an empty one never', async () => {
  const { store, files } = await ledgerAndStick()
  granted(await store.execute(naming('省文联')))
  const standing = await backupStanding(files, NOTHING)
  const begun = Date.parse(standing.lineage?.begun ?? '')
  expect(begun).not.toBeNaN()
  expect(backupState(standing, 4, 7, new Date(begun + 6 * 86_400_000))).toEqual({
    last: null,
    changesSince: 4,
    due: false,
  })
  expect(backupState(standing, 4, 7, new Date(begun + 7 * 86_400_000)).due).toBe(true)
  const empty: BackupStanding = { lineage: undefined, last: null, contained: false }
  expect(backupState(empty, 0, 7, daysLater(9999))).toEqual({ last: null, changesSince: 0, due: false })
})

test('a backup of a time that is still to come reminds at once: the clock was wrong', async () => {
  const { store, stick, files } = await ledgerAndStick()
  const standing = await backupStanding(files, recorded(await backedUp(store, stick)))
  expect(backupState(standing, 4, 7, daysLater(-0.5)).due).toBe(false)
  expect(backupState(standing, 4, 7, daysLater(-400)).due).toBe(true)
})

test('what is remembered comes back, the last folder first, and a broken file remembers nothing', async () => {
  const userData = temporaryFolder()
  expect(await readBackupRecord(userData)).toEqual(NOTHING)
  const { store, stick } = await ledgerAndStick()
  const record = withFolder(
    withFolder(withFolder(recorded(await backedUp(store, stick)), 'D:\\备份'), 'E:\\'),
    'D:\\备份',
  )
  granted(await writeBackupRecord(userData, record))
  expect(await readBackupRecord(userData)).toEqual(record)
  expect(record.folders).toEqual(['D:\\备份', 'E:\\'])
})
