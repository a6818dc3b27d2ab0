import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { DraftFile } from '../../../../../main/services/ledger/drafts.ts'
import { largeLedger } from '../../../../support/large-ledger.ts'
import { foundLedger } from '../../../../support/ledger-oracle.ts'
import { codeOf, granted, historyOf, naming, openStore } from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const run = (command: string, ...parameters: string[]): boolean =>
  spawnSync(command, parameters, { stdio: 'ignore' }).status === 0

/** Mounting a disk of our own takes root and a kernel that allows it. */
const canMount =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  run('unshare', '--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt')

/** A disk of its own, so small that it is soon full; gone when the running test ends. */
const smallDisk = (size: string): string => {
  const folder = join(temporaryFolder(), '小盘')
  mkdirSync(folder)
  if (!run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder)) throw new Error('cannot mount')
  onTestFinished(() => void run('umount', '--lazy', folder))
  return folder
}

const fill = (folder: string, leave: number): void => {
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(join(folder, 'filling'), Buffer.alloc(Math.max(0, bavail * bsize - leave)))
}

test.skipIf(!canMount)(
  'whatever little room a full disk leaves, nothing saved is lost, and room is enough to go on',
  async () => {
    const folder = smallDisk('4m')
    const path = join(folder, '台账.json')
    writeFileSync(path, JSON.stringify(largeLedger(60), null, 2))
    const store = granted(await openStore(path, { snapshotInterval: 0 }))
    granted(await store.execute(naming('开始')))
    await store.settled()
    const size = readFileSync(path).byteLength
    let refused = 0
    // From no room at all to room for the ledger and a snapshot of it, in pages of the disk.
    for (let leave = 0; leave <= size * 2 + 65_536; leave += 12_288) {
      fill(folder, leave)
      const before = readFileSync(path)
      const answer = await store.execute(naming(`余${leave}`))
      await store.settled()
      if (!answer.ok) {
        refused += 1
        expect(answer.problem.code).toBe('disk-full')
        expect(readFileSync(path)).toEqual(before)
        expect(store.view().ledger.unit.shortName).not.toBe(`余${leave}`)
      }
      rmSync(join(folder, 'filling'))
      expect(granted(await store.execute(naming(`余${leave}`))).view.ledger.unit.shortName).toBe(`余${leave}`)
      await store.settled()
      const found = foundLedger(path)
      expect(found.faults).toEqual([])
      expect(found.ledger.unit.shortName).toBe(`余${leave}`)
    }
    expect(refused).toBeGreaterThan(5)
    expect(store.view().snapshotProblem).toBeNull()
  },
)

test.skipIf(!canMount)(
  'on a full disk the draft file stays whole, and what is typed can be saved elsewhere',
  async () => {
    const folder = smallDisk('1m')
    const elsewhere = temporaryFolder()
    const path = join(folder, '台账.json')
    writeFileSync(path, JSON.stringify(largeLedger(5)))
    const store = granted(await openStore(path))
    const drafts = new DraftFile(store.path)
    granted(await drafts.save('题目', '早先的草稿', '2024-03-01T08:00:00.000Z'))
    await store.settled()
    fill(folder, 0)

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

test.skipIf(!canMount)(
  'a drive that became read-only refuses with a reason, and opens for reading',
  async () => {
    const folder = smallDisk('4m')
    const path = join(folder, '台账.json')
    writeFileSync(path, JSON.stringify(largeLedger(5)))
    const store = granted(await openStore(path))
    granted(await store.execute(naming('甲')))
    await store.settled()
    expect(run('mount', '-o', 'remount,ro', folder)).toBe(true)
    expect(codeOf(await store.execute(naming('乙')))).toBe('read-only')
    await store.close()
    const reading = granted(await openStore(path))
    expect(reading.readOnly?.code).toBe('read-only')
    expect(reading.view().ledger.unit.shortName).toBe('甲')
    expect(granted(await historyOf(reading).page({ limit: 3 })).entries).toHaveLength(1)
    expect(run('mount', '-o', 'remount,rw', folder)).toBe(true)
  },
)
