import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type BackupOrder, writeBackup } from '../../main/services/backup/write-backup.ts'
import { type FileEnvironment, thisMachine } from '../../main/services/files/file-environment.ts'
import { sha256 } from '../../main/services/files/read-file.ts'
import { openProven } from '../../main/services/restore/restore-backup.ts'
import { canCause } from '../../scripts/torture/fault-means.ts'
import { ledgerAndStick } from '../support/backed-up-ledger.ts'
import { countRuns } from '../support/fault-counts.ts'
import { codeOf, granted, naming } from '../support/opened-store.ts'
import {
  bytesReached,
  fill,
  newStick,
  plugInImage,
  pull,
  replug,
  type Stick,
  stall,
  unplug,
} from '../support/stick.ts'
import { LONG_TORTURE, PATIENCE } from '../support/torture-length.ts'

/** A ledger with some megabytes of evidence, and an order to back it up to a stick. */
const orderFor = async (stick: Stick, evidenceBytes = 3_000_000) => {
  const ledger = await ledgerAndStick()
  const bytes = randomBytes(evidenceBytes)
  writeFileSync(join(ledger.files.attachments, sha256(bytes)), bytes)
  const folder = join(stick.folder, '整改 台账备份')
  mkdirSync(folder, { recursive: true })
  const order: BackupOrder = { ...ledger.order, folder }
  return { ...ledger, order, folder }
}

const backupsIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.zgbak'))

/** Every backup under a final name is whole, or the stick lied to the clerk. */
const expectAllWhole = async (folder: string): Promise<readonly string[]> => {
  const names = backupsIn(folder)
  for (const name of names) {
    const proven = granted(await openProven(join(folder, name), undefined))
    await proven.backup.close()
  }
  return names
}

test.skipIf(!canCause('exfat'))(
  'on an exFAT stick a backup is not said to be proven from the device, is whole, and opens elsewhere',
  async () => {
    const stick = await newStick('exfat', 48)
    const { order, folder } = await orderFor(stick)
    const proven = granted(await writeBackup(order))
    // The driver of exFAT here is a process that reads through the cache, whatever it is asked.
    expect(proven.readBack).toBe('cache')
    await replug(stick, true)
    expect(await expectAllWhole(folder)).toHaveLength(1)
  },
  PATIENCE,
)

const PULLED_AT = LONG_TORTURE ? Array.from({ length: 12 }, (_, at) => at + 1) : [1, 9]

test.skipIf(!canCause('exfat'))(
  'a stick pulled in mid-copy is told as gone, holds no half backup, and the older one is whole',
  async () => {
    for (const at of PULLED_AT) {
      const stick = await newStick('exfat', 80)
      // A step is 4 MB.
      const { order, folder, store } = await orderFor(stick, 24_000_000)
      const before = granted(await writeBackup(order))
      granted(await store.execute(naming('拔出之前')))
      let told = 0
      let gone: Promise<void> | undefined
      const answer = await writeBackup(order, {
        onProgress: () => {
          told += 1
          if (told === at) gone = pull(stick)
        },
      })
      expect(gone, `there were ${told} steps, fewer than ${at}`).toBeDefined()
      await gone
      expect(codeOf(answer)).toBe('target-gone')

      const later = await plugInImage('exfat', bytesReached(stick))
      const names = await expectAllWhole(join(later.folder, '整改 台账备份'))
      expect(names.map((name) => join(folder, name))).toEqual([before.path])
      await unplug(later)
    }
    countRuns('stick pulled in mid-copy', PULLED_AT.length)
  },
  PATIENCE,
)

/** Takes the bytes that have reached the stick before and after every call that changes it. */
const watching = (stick: Stick, images: string[]): FileEnvironment => {
  const around =
    <Parameters extends readonly unknown[], Value>(call: (...parameters: Parameters) => Promise<Value>) =>
    async (...parameters: Parameters): Promise<Value> => {
      images.push(bytesReached(stick))
      const value = await call(...parameters)
      images.push(bytesReached(stick))
      return value
    }
  return {
    ...thisMachine,
    open: around(thisMachine.open),
    rename: around(thisMachine.rename),
    unlink: around(thisMachine.unlink),
  }
}

test.skipIf(!canCause('exfat'))(
  'whenever a stick is pulled out around a call, what bears the name of a backup is whole',
  async () => {
    const stick = await newStick('exfat', 24)
    const { order, store } = await orderFor(stick, 200_000)
    granted(await writeBackup(order))
    granted(await store.execute(naming('第二份')))
    const images: string[] = []
    granted(await writeBackup({ ...order, environment: watching(stick, images) }))
    expect(images.length).toBeGreaterThanOrEqual(4)
    for (const image of images) {
      const later = await plugInImage('exfat', image)
      const names = await expectAllWhole(join(later.folder, '整改 台账备份'))
      expect(names.length).toBeGreaterThanOrEqual(1)
      await unplug(later)
    }
    countRuns('stick as it was around each call of a backup', images.length)
  },
  PATIENCE,
)

test.skipIf(!canCause('exfat'))(
  'a full stick is told, keeps what it holds, and takes a backup when there is room',
  async () => {
    const stick = await newStick('exfat', 24)
    const { order, folder } = await orderFor(stick, 2_000_000)
    const first = granted(await writeBackup(order))
    const rooms = LONG_TORTURE ? 24 : 3
    for (let room = 0; room < rooms; room += 1) {
      fill(stick, (first.size * room) / rooms)
      expect(codeOf(await writeBackup(order))).toBe('disk-full')
      expect(readdirSync(folder)).toEqual([first.path.split('/').at(-1)])
      rmSync(join(stick.folder, '照片.bin'))
    }
    granted(await writeBackup(order))
    expect(await expectAllWhole(folder)).toHaveLength(2)
    countRuns('stick with too little room', rooms)
  },
  PATIENCE,
)

test.skipIf(!canCause('exfat'))(
  'a stick that fills up while it is written to is told as full',
  async () => {
    const stick = await newStick('exfat', 24)
    const { order, folder } = await orderFor(stick, 2_000_000)
    let filled = false
    const answer = await writeBackup(order, {
      onProgress: () => {
        if (!filled) fill(stick, 65_536)
        filled = true
      },
    })
    expect(codeOf(answer)).toBe('disk-full')
    expect(readdirSync(folder)).toEqual([])
  },
  PATIENCE,
)

test.skipIf(!canCause('exfat'))(
  'a stick switched to read-only is told, and what is on it can be proven',
  async () => {
    const stick = await newStick('exfat', 48)
    const { order, folder } = await orderFor(stick)
    granted(await writeBackup(order))
    await replug(stick, true)
    expect(codeOf(await writeBackup(order))).toBe('read-only')
    expect(await expectAllWhole(folder)).toHaveLength(1)
  },
  PATIENCE,
)

test.skipIf(!canCause('exfat'))(
  'a stick that answers nothing for a while is waited for, and the backup is proven',
  async () => {
    const stick = await newStick('exfat', 48)
    const { order, folder } = await orderFor(stick)
    let stalled: Promise<void> | undefined
    const proven = granted(
      await writeBackup(order, {
        onProgress: () => {
          stalled ??= stall(stick, 3000)
        },
      }),
    )
    await stalled
    // The driver of exFAT here is a process that reads through the cache, whatever it is asked.
    expect(proven.readBack).toBe('cache')
    await replug(stick, true)
    expect(await expectAllWhole(folder)).toHaveLength(1)
    countRuns('stick that answers nothing for a while', 1)
  },
  PATIENCE,
)

test.skipIf(!canCause('exfat'))(
  'stopped while a stick answers nothing, the backup ends once it answers, and nothing is left',
  async () => {
    const stick = await newStick('exfat', 48)
    const { order, folder } = await orderFor(stick)
    const stop = new AbortController()
    let stalled: Promise<void> | undefined
    const answer = await writeBackup(order, {
      signal: stop.signal,
      onProgress: () => {
        stalled ??= stall(stick, 1000)
        stop.abort()
      },
    })
    await stalled
    expect(codeOf(answer)).toBe('cancelled')
    expect(readdirSync(folder)).toEqual([])
    countRuns('stick that answers nothing for a while', 1)
  },
  PATIENCE,
)

test.skipIf(!canCause('exfat'))(
  'a unit whose name holds what exFAT forbids is backed up under a name it takes',
  async () => {
    const stick = await newStick('exfat', 24)
    const { order, folder, store } = await orderFor(stick, 10_000)
    for (const name of ['市委办:信息科', 'A/B\\C', '“文联”?*<>|"', '甲 乙\t丙.', '𠮷'.repeat(60)]) {
      granted(await store.execute(naming(name)))
      granted(await writeBackup(order))
      countRuns('name that exFAT forbids', 1)
    }
    await replug(stick, true)
    expect(await expectAllWhole(folder)).toHaveLength(5)
  },
  PATIENCE,
)
