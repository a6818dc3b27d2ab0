import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  type BackupStanding,
  backupStanding,
  backupState,
} from '../../../../../main/services/backup/backup-standing.ts'
import { rememberedBackup } from '../../../../../main/services/backup/ledger-marks.ts'
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

const recorded = (path: string, backup: ProvenBackup): BackupRecord => {
  const { mark, last } = rememberedBackup(path, backup, 'U盘')
  return withProven(NOTHING, mark, { ...last, fileName: 'r3.zgbak' })
}

const WEEK = { backupReminderDays: 7, closingQuestion: 'changed' } as const

const AT_D = { path: 'D:\\备份', root: 'D:\\' }

const daysLater = (days: number): Date => new Date(Date.parse('2026-05-23T07:30:00.000Z') + days * 86_400_000)

test('what was saved since the last backup is counted, and reminded of after the days chosen', async () => {
  const { store, stick, files } = await ledgerAndStick()
  const record = recorded(store.path, await backedUp(store, stick))
  const standing = await backupStanding(files, record)
  expect(standing.contained).toBe(true)
  expect(backupState(standing, 3, WEEK, daysLater(30))).toMatchObject({ changesSince: 0, due: false })
  expect(backupState(standing, 5, WEEK, daysLater(6.9))).toMatchObject({ changesSince: 2, due: false })
  expect(backupState(standing, 5, WEEK, daysLater(7))).toMatchObject({ changesSince: 2, due: true })
  expect(backupState(standing, 5, WEEK, daysLater(7)).last).toEqual({
    at: '2026-05-23T07:30:00.000Z',
    fileName: 'r3.zgbak',
    place: 'U盘',
    readBack: 'device',
  })
})

test.each([
  ['changed', 3, 1, false],
  ['changed', 4, 1, true],
  ['due', 4, 6, false],
  ['due', 4, 7, true],
  ['due', 3, 30, false],
  ['never', 4, 30, false],
] as const)(
  'closing asks when it is to: %s, at revision %d after %d days: %s',
  async (closingQuestion, revision, days, asks) => {
    const { store, stick, files } = await ledgerAndStick()
    const standing = await backupStanding(files, recorded(store.path, await backedUp(store, stick)))
    const preferences = { backupReminderDays: 7, closingQuestion }
    expect(backupState(standing, revision, preferences, daysLater(days)).asksOnClosing).toBe(asks)
  },
)

test('a ledger that does not hold what was backed up is never taken for backed up', async () => {
  const { store, stick, files } = await ledgerAndStick()
  const record = recorded(store.path, await backedUp(store, stick))
  const standing: BackupStanding = { ...(await backupStanding(files, record)), contained: false }
  expect(backupState(standing, 2, WEEK, daysLater(8))).toMatchObject({ changesSince: 1, due: true })
})

test('a backup of another ledger counts for nothing, nor does one before the history began anew', async () => {
  const { store, stick } = await ledgerAndStick()
  const record = recorded(store.path, await backedUp(store, stick))
  const other = await ledgerAndStick(['区文联'])
  expect(await backupStanding(other.files, record)).toMatchObject({ last: null, contained: false })
  rmSync(other.files.history)
  expect(await backupStanding(other.files, record)).toEqual({
    known: { marks: [expect.any(String)], begun: null },
    last: null,
    contained: false,
  })
})

test('a ledger without any history is remembered too, and its first change counts as one', async () => {
  const { store, stick, files } = await ledgerAndStick([])
  const record = recorded(store.path, await backedUp(store, stick))
  const now = async () =>
    backupState(await backupStanding(files, record), store.view().ledger.revision, WEEK, daysLater(1))
  expect(await now()).toMatchObject({ last: { fileName: 'r3.zgbak' }, changesSince: 0, due: false })
  granted(await store.execute(naming('市文联')))
  expect(await now()).toMatchObject({ last: { fileName: 'r3.zgbak' }, changesSince: 1, due: false })
  const again = rememberedBackup(store.path, await backedUp(store, stick), 'U盘')
  const both = withProven(record, again.mark, again.last)
  expect((await backupStanding(files, both)).last, 'the later one').toEqual(again.last)
})

test('a ledger begun anew elsewhere is not taken for one that was backed up while it was as empty', async () => {
  const { store, stick } = await ledgerAndStick([])
  const record = recorded(store.path, await backedUp(store, stick))
  const other = await ledgerAndStick([])
  expect(await backupStanding(other.files, record)).toMatchObject({ last: null })
})

test('a ledger never backed up is reminded of by its own age, and an empty one never', async () => {
  const { store, files } = await ledgerAndStick()
  granted(await store.execute(naming('省文联')))
  const standing = await backupStanding(files, NOTHING)
  const begun = Date.parse(standing.known.begun ?? '')
  expect(begun).not.toBeNaN()
  expect(backupState(standing, 4, WEEK, new Date(begun + 6 * 86_400_000))).toEqual({
    last: null,
    changesSince: 4,
    due: false,
    asksOnClosing: true,
  })
  expect(backupState(standing, 4, WEEK, new Date(begun + 7 * 86_400_000)).due).toBe(true)
  const empty: BackupStanding = { known: { marks: [], begun: null }, last: null, contained: false }
  expect(backupState(empty, 0, WEEK, daysLater(9999))).toEqual({
    last: null,
    changesSince: 0,
    due: false,
    asksOnClosing: false,
  })
})

test('a backup of a time that is still to come reminds at once: the clock was wrong', async () => {
  const { store, stick, files } = await ledgerAndStick()
  const standing = await backupStanding(files, recorded(store.path, await backedUp(store, stick)))
  expect(backupState(standing, 4, WEEK, daysLater(-0.5)).due).toBe(false)
  expect(backupState(standing, 4, WEEK, daysLater(-400)).due).toBe(true)
})

test('what is remembered comes back, the last folder first, and a broken file remembers nothing', async () => {
  const userData = temporaryFolder()
  expect(await readBackupRecord(userData)).toEqual(NOTHING)
  const { store, stick } = await ledgerAndStick()
  const record = withFolder(
    withFolder(withFolder(recorded(store.path, await backedUp(store, stick)), AT_D), {
      path: 'E:\\',
      root: 'E:\\',
    }),
    AT_D,
  )
  granted(await writeBackupRecord(userData, record))
  expect(await readBackupRecord(userData)).toEqual(record)
  expect(record.folders.map(({ path }) => path)).toEqual(['D:\\备份', 'E:\\'])
})
