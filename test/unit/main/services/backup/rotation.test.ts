import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupName } from '../../../../../main/services/backup/backup-name.ts'
import { rotateBackups } from '../../../../../main/services/backup/rotation.ts'
import { FaultyMachine } from '../../../../support/faulty-machine.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const NOTHING_DONE = { removed: [], damaged: [], left: [], stopped: false }

const MOMENT = new Date(2026, 4, 23, 15, 30)

/** A sealed file under the name of a backup of this revision; rotation looks at the seal alone. */
const kept = (folder: string, revision: number, unit = '市文联', again = 0, moment = MOMENT): string => {
  const name = backupName('backup', unit, moment, revision, again)
  const body = Buffer.from(`PK\x03\x04 revision ${revision}`, 'latin1')
  const seal = `zgbak1 sha256=${createHash('sha256').update(body).digest('hex')}`
  writeFileSync(join(folder, name), Buffer.concat([body, Buffer.from(seal)]))
  return name
}

const damage = (folder: string, name: string): void => {
  const bytes = readFileSync(join(folder, name))
  bytes[6] = (bytes[6] ?? 0) ^ 1
  writeFileSync(join(folder, name), bytes)
}

const filled = (revisions: readonly number[]) => {
  const folder = temporaryFolder()
  return { folder, names: revisions.map((revision) => kept(folder, revision)) }
}

test('the newest are kept, by revision, and the rest given up', async () => {
  const { folder, names } = filled([1, 2, 10, 9, 3])
  const done = await rotateBackups(folder, names[2] ?? '', 3)
  expect(done.removed.toSorted()).toEqual([names[0], names[1]].toSorted())
  expect(readdirSync(folder).toSorted()).toEqual([names[2], names[3], names[4]].toSorted())
})

test('of those made of one revision within a minute the first goes first', async () => {
  const folder = temporaryFolder()
  const names = Array.from({ length: 12 }, (_, again) => kept(folder, 3, '市文联', again))
  const done = await rotateBackups(folder, names[11] ?? '', 2)
  expect(done.removed.toSorted()).toEqual(names.slice(0, 10).toSorted())
})

test('damaged ones count for nothing and stay', async () => {
  const { folder, names } = filled([1, 2, 3, 4, 5])
  for (const at of [3, 2, 1]) damage(folder, names[at] ?? '')
  const done = await rotateBackups(folder, names[4] ?? '', 2)
  expect(done).toEqual({ ...NOTHING_DONE, damaged: [names[3], names[2], names[1]] })
  expect(readdirSync(folder)).toHaveLength(5)
})

test.each([0, -1, 1])('to keep %d is to keep the one just proven', async (keep) => {
  const { folder, names } = filled([1, 2, 3])
  await rotateBackups(folder, names[2] ?? '', keep)
  expect(readdirSync(folder)).toEqual([names[2]])
})

test('a new ledger of the unit, which begins at revision 1 again, keeps its backups beside those of the one before', async () => {
  const folder = temporaryFolder()
  const before = [101, 102, 103].map((revision) => kept(folder, revision))
  const later = (minute: number) => new Date(2026, 8, 1, 9, minute)
  const begun = [1, 2, 3].map((revision) => kept(folder, revision, '市文联', 0, later(revision)))
  expect(await rotateBackups(folder, begun[2] ?? '', 3)).toEqual(NOTHING_DONE)
  expect(readdirSync(folder).toSorted()).toEqual([...before, ...begun].toSorted())
  const next = kept(folder, 4, '市文联', 0, later(4))
  expect((await rotateBackups(folder, next, 3)).removed).toEqual([begun[0]])
})

test('the clock set back gives up nothing that is newer by revision', async () => {
  const { folder, names } = filled([1, 2, 3])
  const late = kept(folder, 4, '市文联', 0, new Date(1970, 0, 1))
  expect((await rotateBackups(folder, late, 2)).removed).toEqual([names[0]])
})

test('backups of another unit on the same stick, and other files, are not touched', async () => {
  const { folder, names } = filled([5])
  const other = kept(folder, 1, '县文联')
  writeFileSync(join(folder, '照片.jpg'), 'x')
  await rotateBackups(folder, names[0] ?? '', 1)
  expect(readdirSync(folder).toSorted()).toEqual([names[0] ?? '', other, '照片.jpg'].toSorted())
})

test('a surplus one that is not whole is told and stays: only proven ones are given up', async () => {
  const { folder, names } = filled([1, 2, 3, 4])
  damage(folder, names[1] ?? '')
  const done = await rotateBackups(folder, names[3] ?? '', 2)
  expect(done).toEqual({ ...NOTHING_DONE, removed: [names[0]], damaged: [names[1]] })
  expect(readdirSync(folder).toSorted()).toEqual([names[1], names[2], names[3]].toSorted())
})

test('what cannot be read or removed is told, stays, and hinders no other', async () => {
  const { folder, names } = filled([1, 2, 3, 5])
  // Where a file should be there is a folder: every attempt to read it fails.
  const unreadable = backupName('backup', '市文联', MOMENT, 4)
  mkdirSync(join(folder, unreadable))
  const { environment } = new FaultyMachine({ at: 1, errno: 'EIO', forGood: false, calls: ['unlink'] })
  const done = await rotateBackups(folder, names[3] ?? '', 2, {}, environment)
  expect(done).toEqual({ ...NOTHING_DONE, removed: [names[0]], left: [unreadable, names[1]] })
  expect(readdirSync(folder).toSorted()).toEqual([names[1], names[2], names[3], unreadable].toSorted())
})

test('stopped in the middle it says so, what was not looked at stays, and the next one gives it up', async () => {
  const { folder, names } = filled([1, 2, 3, 4, 5])
  const stop = new AbortController()
  const onProgress = () => stop.abort()
  const done = await rotateBackups(folder, names[4] ?? '', 2, { signal: stop.signal, onProgress })
  expect(done).toEqual({ ...NOTHING_DONE, stopped: true })
  expect(readdirSync(folder)).toHaveLength(5)
  const next = await rotateBackups(folder, names[4] ?? '', 2)
  expect(next.removed.toSorted()).toEqual(names.slice(0, 3).toSorted())
})

test('a stick that is pulled out meanwhile stops it, and no backup is called unreadable', async () => {
  const { folder, names } = filled([1, 2, 3])
  const machine = new FaultyMachine({ at: 1, errno: 'ENOENT', forGood: true, calls: ['unlink'] })
  const unlink: typeof machine.environment.unlink = (path) => {
    rmSync(folder, { recursive: true })
    return machine.environment.unlink(path)
  }
  const done = await rotateBackups(folder, names[2] ?? '', 1, {}, { ...machine.environment, unlink })
  expect(done).toEqual({ ...NOTHING_DONE, stopped: true })
})
