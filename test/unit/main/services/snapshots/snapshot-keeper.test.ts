import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type FileEnvironment, thisMachine } from '../../../../../main/services/files/file-environment.ts'
import { SNAPSHOT_INTERVAL } from '../../../../../main/services/snapshots/snapshot-keeper.ts'
import { largeLedger } from '../../../../support/large-ledger.ts'
import {
  codeOf,
  granted,
  naming,
  newStore,
  openStore,
  snapshotsOf,
} from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const place = () => {
  const folder = temporaryFolder()
  return { path: join(folder, 'ledger.json'), snapshots: join(folder, 'ledger.data', 'snapshots') }
}

/** Revision and reason of the snapshots on disk, newest first. */
const keptIn = (snapshots: string) =>
  readdirSync(snapshots)
    .map((name) => name.replace(/^(r\d+)-\d{8}T\d{6}Z-(.+)\.json$/u, '$1 $2'))
    .toSorted()
    .toReversed()

test('at the start, ten minutes after a change, and not again before the next change', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const { path, snapshots } = place()
  const store = await newStore(path)
  await store.settled()
  expect(keptIn(snapshots)).toEqual(['r0 start'])
  for (const name of ['甲', '乙', '丙']) granted(await store.execute(naming(name)))
  vi.advanceTimersByTime(SNAPSHOT_INTERVAL - 1)
  await store.settled()
  expect(keptIn(snapshots)).toEqual(['r0 start'])
  vi.advanceTimersByTime(1)
  await store.settled()
  expect(keptIn(snapshots)).toEqual(['r3 interval', 'r0 start'])
  vi.advanceTimersByTime(SNAPSHOT_INTERVAL * 5)
  await store.settled()
  expect(keptIn(snapshots)).toHaveLength(2)
  granted(await store.execute(naming('丁')))
  granted(await store.takeSnapshot('hand'))
  vi.advanceTimersByTime(SNAPSHOT_INTERVAL)
  await store.settled()
  expect(keptIn(snapshots)).toEqual(['r4 hand', 'r3 interval', 'r0 start'])
})

test('closing keeps what changed since the last one; nothing changed keeps nothing more', async () => {
  const { path, snapshots } = place()
  const store = await newStore(path)
  granted(await store.execute(naming('甲')))
  await store.close()
  expect(keptIn(snapshots)).toEqual(['r1 interval', 'r0 start'])
  await granted(await openStore(path)).close()
  expect(keptIn(snapshots)).toHaveLength(2)
})

test('named ones are always taken, stay, and bear their name', async () => {
  const { path, snapshots } = place()
  const store = await newStore(path)
  const named = granted(await store.takeSnapshot('named', '报送前：第一稿/定稿'))
  expect(named).toMatchObject({ reason: 'named', name: '报送前：第一稿 定稿', whole: true, revision: 0 })
  expect(keptIn(snapshots)).toEqual(['r0 start', 'r0 named-报送前：第一稿 定稿'])
  expect(granted(await store.takeSnapshot('named', '报送前：第一稿/定稿')).id).toBe(named.id)
  expect(codeOf(await store.takeSnapshot('named', ' /// '))).toBe('invalid-input')
  for (let number = 1; number <= 15; number += 1) {
    granted(await store.execute(naming(`${number}`)))
    granted(await store.takeSnapshot('hand'))
  }
  expect((await snapshotsOf(store)).map(({ revision }) => revision)).toEqual([
    15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 0,
  ])
})

test('a snapshot is the file byte for byte, and lists tell date, reason and counts', async () => {
  const { path, snapshots } = place()
  const content = `\uFEFF${JSON.stringify(largeLedger(25, 2))}`
  writeFileSync(path, content)
  const store = granted(await openStore(path))
  await store.settled()
  const [name = ''] = readdirSync(snapshots)
  expect(readFileSync(join(snapshots, name), 'utf8')).toBe(content)
  const [listed] = await snapshotsOf(store)
  expect(listed).toMatchObject({
    id: name,
    reason: 'start',
    name: null,
    whole: true,
    counts: { aspects: 4, findings: 25, progressEntries: 50, evidence: 0 },
  })
  expect(Math.abs(Date.parse(listed?.time ?? '') - Date.now())).toBeLessThan(60_000)
  writeFileSync(join(snapshots, name), content.slice(0, -30))
  expect(await snapshotsOf(store)).toEqual([
    { ...listed, whole: false, counts: { aspects: 0, findings: 0, progressEntries: 0, evidence: 0 } },
  ])
})

test('a damaged newest snapshot is replaced at the next one and never counts as kept', async () => {
  const { path, snapshots } = place()
  const store = await newStore(path)
  granted(await store.execute(naming('甲')))
  const first = granted(await store.takeSnapshot('hand'))
  writeFileSync(join(snapshots, first.id), '')
  const second = granted(await store.takeSnapshot('hand'))
  expect(second.id).not.toBe(first.id)
  expect((await snapshotsOf(store)).map(({ id, whole }) => [id, whole])).toEqual([
    [second.id, true],
    [first.id, false],
    [expect.stringMatching(/^r0-/u), true],
  ])
})

test('before everything changes at once, the present is kept', async () => {
  const { path, snapshots } = place()
  const store = await newStore(path)
  granted(await store.execute(naming('甲')))
  granted(
    await store.restore(
      { ...store.view().ledger, people: [], unit: { ...store.view().ledger.unit, shortName: '乙' } },
      '恢复',
    ),
  )
  expect(keptIn(snapshots)).toEqual(['r1 restore', 'r0 start'])
  rmSync(snapshots, { recursive: true })
  writeFileSync(snapshots, 'not a folder')
  const before = readFileSync(path)
  expect(codeOf(await store.restore(largeLedger(2), '恢复'))).not.toBe('ok')
  expect(readFileSync(path)).toEqual(before)
  rmSync(snapshots)
  mkdirSync(snapshots)
  granted(await store.restore(largeLedger(2), '恢复'))
  expect(store.view().snapshotProblem).toBeNull()
})

test('a disk that stores something else than it was given: nothing is given up for it, and it is told', async () => {
  const { path, snapshots } = place()
  let lies = false
  const environment: FileEnvironment = {
    ...thisMachine,
    open: async (file, flags, mode) => {
      const handle = await open(file, flags, mode)
      if (!lies || !String(file).startsWith(snapshots) || flags !== 'wx') return handle
      const { writeFile } = handle
      return Object.assign(handle, {
        writeFile: (bytes: Uint8Array) => {
          const stored = Buffer.from(bytes)
          stored[stored.length - 9] = 0x20
          return writeFile.call(handle, stored)
        },
      })
    },
  }
  const store = await newStore(path, { environment })
  for (let number = 1; number <= 12; number += 1) {
    granted(await store.execute(naming(`${number}`)))
    granted(await store.takeSnapshot('hand'))
  }
  const kept = keptIn(snapshots)
  expect(kept).toHaveLength(10)
  lies = true
  granted(await store.execute(naming('丙')))
  expect(codeOf(await store.takeSnapshot('hand'))).toBe('io-error')
  expect(store.view().snapshotProblem?.code).toBe('io-error')
  expect(keptIn(snapshots)).toEqual(kept)
  lies = false
  granted(await store.takeSnapshot('hand'))
  expect(store.view().snapshotProblem).toBeNull()
})
