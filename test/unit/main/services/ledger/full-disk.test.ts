import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { DraftFile } from '../../../../../main/services/ledger/drafts.ts'
import { canCause } from '../../../../../scripts/torture/fault-means.ts'
import { largeLedger } from '../../../../support/large-ledger.ts'
import { foundLedger } from '../../../../support/ledger-oracle.ts'
import { codeOf, granted, historyOf, naming, openStore } from '../../../../support/opened-store.ts'
import { mountSmallDisk, type SmallDisk } from '../../../../support/small-disk.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'
import { PATIENCE } from '../../../../support/torture-length.ts'

/** A small disk, gone when the running test ends. */
const smallDisk = (size: string): SmallDisk => {
  const disk = mountSmallDisk(join(temporaryFolder(), '小盘'), size)
  onTestFinished(disk.unmount)
  return disk
}

test.skipIf(!canCause('tmpfs'))(
  'whatever little room a full disk leaves, nothing saved is lost, and room is enough to go on',
  async () => {
    const disk = smallDisk('4m')
    const path = join(disk.folder, '台账.json')
    writeFileSync(path, JSON.stringify(largeLedger(60), null, 2))
    const store = granted(await openStore(path, { snapshotInterval: 0 }))
    granted(await store.execute(naming('开始')))
    await store.settled()
    const size = readFileSync(path).byteLength
    let refused = 0
    // From no room at all to room for the ledger and a snapshot of it, in pages of the disk.
    for (let leave = 0; leave <= size * 2 + 65_536; leave += 12_288) {
      disk.fill(leave)
      const before = readFileSync(path)
      const answer = await store.execute(naming(`余${leave}`))
      await store.settled()
      if (!answer.ok) {
        refused += 1
        expect(answer.problem.code).toBe('disk-full')
        expect(readFileSync(path)).toEqual(before)
        expect(store.view().ledger.unit.shortName).not.toBe(`余${leave}`)
      }
      rmSync(disk.filling)
      expect(granted(await store.execute(naming(`余${leave}`))).view.ledger.unit.shortName).toBe(`余${leave}`)
      await store.settled()
      const found = foundLedger(path)
      expect(found.faults).toEqual([])
      expect(found.ledger.unit.shortName).toBe(`余${leave}`)
    }
    expect(refused).toBeGreaterThan(5)
    expect(store.view().snapshotProblem).toBeNull()
  },
  PATIENCE,
)

test.skipIf(!canCause('tmpfs'))(
  'a ledger on a full disk is opened for reading, and for work as soon as there is room',
  async () => {
    const disk = smallDisk('1m')
    const path = join(disk.folder, '台账.json')
    writeFileSync(path, JSON.stringify(largeLedger(5)))
    disk.fill(0)
    const store = granted(await openStore(path))
    expect(store.readOnly?.code).toBe('disk-full')
    expect(store.view().ledger).toEqual(largeLedger(5))
    expect(codeOf(await store.execute(naming('市文联')))).toBe('disk-full')
    await store.close()
    expect(readdirSync(disk.folder).toSorted()).toEqual(
      [basename(disk.filling), '台账.data', '台账.json'].toSorted(),
    )

    rmSync(disk.filling)
    granted(await granted(await openStore(path)).execute(naming('市文联')))
    expect(foundLedger(path).ledger.unit.shortName).toBe('市文联')
  },
  PATIENCE,
)

test.skipIf(!canCause('tmpfs'))(
  'on a full disk the draft file stays whole, and what is typed can be saved elsewhere',
  async () => {
    const { folder, fill } = smallDisk('1m')
    const elsewhere = temporaryFolder()
    const path = join(folder, '台账.json')
    writeFileSync(path, JSON.stringify(largeLedger(5)))
    const store = granted(await openStore(path))
    const drafts = new DraftFile(store.path)
    granted(await drafts.save('题目', '早先的草稿', '2024-03-01T08:00:00.000Z'))
    await store.settled()
    fill(0)

    expect(codeOf(await drafts.save('题目', '更长的草稿'.repeat(3000), '2024-03-01T08:00:02.000Z'))).toBe(
      'disk-full',
    )
    expect(granted(await new DraftFile(store.path).list())).toEqual([
      { field: '题目', text: '早先的草稿', typedAt: '2024-03-01T08:00:00.000Z' },
    ])
    expect(codeOf(await store.execute(naming('市文联')))).toBe('disk-full')
    const copy = join(elsewhere, '另存.json')
    granted(await store.saveCopy(copy, [naming('市文联')]))
    expect(foundLedger(copy).ledger.unit.shortName).toBe('市文联')
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  },
)

test.skipIf(!canCause('tmpfs'))(
  'a drive that became read-only refuses with a reason, and opens for reading',
  async () => {
    const { folder, switchTo } = smallDisk('4m')
    const path = join(folder, '台账.json')
    writeFileSync(path, JSON.stringify(largeLedger(5)))
    const store = granted(await openStore(path))
    granted(await store.execute(naming('甲')))
    await store.settled()
    switchTo('ro')
    expect(codeOf(await store.execute(naming('乙')))).toBe('read-only')
    await store.close()
    const reading = granted(await openStore(path))
    expect(reading.readOnly?.code).toBe('read-only')
    expect(reading.view().ledger.unit.shortName).toBe('甲')
    expect(granted(await historyOf(reading).page({ limit: 3 })).entries).toHaveLength(1)
    switchTo('rw')
  },
)
