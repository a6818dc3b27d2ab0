import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openCached, openFromDevice } from '../../main/services/backup/device-file.ts'
import { openBackup, sealIsWhole } from '../../main/services/backup/open-backup.ts'
import { rotateBackups } from '../../main/services/backup/rotation.ts'
import { writeBackup } from '../../main/services/backup/write-backup.ts'
import { thisMachine } from '../../main/services/files/file-environment.ts'
import { canCause } from '../../scripts/torture/fault-means.ts'
import { ledgerAndStick } from '../support/backed-up-ledger.ts'
import { codeOf, granted } from '../support/opened-store.ts'
import { newStick, type Stick } from '../support/stick.ts'
import { PATIENCE } from '../support/torture-length.ts'

/** Changes one byte of a file on the stick itself: what the system remembers of the file stays as it was. */
const changeUnderCache = ({ image }: Stick, path: string): void => {
  const content = readFileSync(path)
  // Near the end stand sizes and checksums, which no two backups share; their evidence is the same in all.
  const at = content.byteLength - 300
  const place = readFileSync(image).indexOf(content.subarray(at, at + 200))
  if (place < 0) throw new Error(`the bytes of ${path} have not reached the stick`)
  const handle = openSync(image, 'r+')
  writeSync(handle, Buffer.of((content[at] ?? 0) ^ 1), 0, 1, place)
  closeSync(handle)
  expect(readFileSync(path).equals(content), 'read through the cache the file looks whole').toBe(true)
}

const temporaryOn = (folder: string): string =>
  join(folder, readdirSync(folder).find((name) => name.endsWith('.tmp')) ?? '')

test.skipIf(!canCause('ext4'))(
  'a backup that lies on the stick otherwise than in the cache is never called proven',
  async () => {
    const stick = await newStick('ext4', 48)
    const { order } = await ledgerAndStick()
    const answer = await writeBackup({
      ...order,
      folder: stick.folder,
      environment: {
        ...thisMachine,
        open: async (...parameters) => {
          const handle = await thisMachine.open(...parameters)
          const sync = handle.sync.bind(handle)
          handle.sync = async () => {
            await sync()
            if (parameters[1] === 'wx') changeUnderCache(stick, temporaryOn(stick.folder))
          }
          return handle
        },
      },
    })
    expect(codeOf(answer)).toBe('backup-not-proven')
    expect(readdirSync(stick.folder)).toEqual(['lost+found'])
  },
  PATIENCE,
)

test.skipIf(!canCause('ext4'))(
  'a byte changed under the cache later is found by every check from the device',
  async () => {
    const stick = await newStick('ext4', 48)
    const { order } = await ledgerAndStick()
    const { path, readBack } = granted(await writeBackup({ ...order, folder: stick.folder }))
    expect(readBack).toBe('device')
    expect(await sealIsWhole(path)).toBe(true)
    changeUnderCache(stick, path)
    expect(await sealIsWhole(path)).toBe(false)
    expect(codeOf(await openBackup(path, undefined, {}, openFromDevice))).toBe('backup-damaged')
    const fromCache = granted(await openBackup(path, undefined, {}, openCached))
    await fromCache.close()
  },
  PATIENCE,
)

test.skipIf(!canCause('ext4'))(
  'rotation counts what lies on the stick, not what the cache says of it',
  async () => {
    const stick = await newStick('ext4', 64)
    const { order, store } = await ledgerAndStick()
    const paths: string[] = []
    for (const name of ['0543-1', '0543-2', '0543-3']) {
      granted(await store.execute({ name: 'contact.edit', input: { patch: { phone: name } } }))
      paths.push(granted(await writeBackup({ ...order, folder: stick.folder })).path)
    }
    const [oldest = '', middle = '', newest = ''] = paths.map((path) => path.split('/').at(-1) ?? '')
    changeUnderCache(stick, join(stick.folder, middle))
    const rotated = await rotateBackups(stick.folder, newest, 2)
    expect(rotated).toEqual({ removed: [], damaged: [middle], left: [], stopped: false })
    expect(await sealIsWhole(join(stick.folder, oldest))).toBe(true)
  },
  PATIENCE,
)
