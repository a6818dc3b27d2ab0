import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { emptyLedger } from '#shared/ledger/ledger.ts'
import { thisMachine } from '../../../../../main/services/files/file-environment.ts'
import { ledgerFiles } from '../../../../../main/services/ledger/ledger-files.ts'
import { recoverFrom } from '../../../../../main/services/ledger/recovery.ts'
import { recoverableStates } from '../../../../../main/services/snapshots/recoverable-states.ts'
import { FaultyMachine } from '../../../../support/faulty-machine.ts'
import { largeLedger } from '../../../../support/large-ledger.ts'
import { foundLedger } from '../../../../support/ledger-oracle.ts'
import {
  codeOf,
  granted,
  historyOf,
  naming,
  openStore,
  storeOptions,
} from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

/** A ledger of 25 findings changed once for each name, with a snapshot of every state. */
const closedLedger = async (names: readonly string[]): Promise<string> => {
  const path = join(temporaryFolder(), 'ledger.json')
  writeFileSync(path, JSON.stringify(largeLedger(25, 2)))
  const store = granted(await openStore(path, { snapshotInterval: 0 }))
  for (const name of names) granted(await store.execute(naming(name)))
  await store.close()
  return path
}

const snapshotsOf = (path: string): string => join(path, '..', 'ledger.data', 'snapshots')

const statesOf = (path: string) => recoverableStates(ledgerFiles(path))

const recovered = async (path: string, state: string) => {
  const result = granted(await recoverFrom({ ...storeOptions(path), state }))
  onTestFinished(() => result.store.close())
  return result
}

test('a broken ledger offers its whole snapshots, newest first, with date and counts', async () => {
  const path = await closedLedger(['甲', '乙', '丙'])
  writeFileSync(path, readFileSync(path).subarray(0, 5000))
  expect(codeOf(await openStore(path))).toBe('ledger-broken')
  const states = await statesOf(path)
  expect(states.map(({ revision }) => revision)).toEqual([3, 2, 1, 0])
  expect(states.map(({ laterChanges }) => laterChanges)).toEqual([0, 1, 2, 3])
  expect(states[0]).toMatchObject({
    source: 'interval',
    counts: { aspects: 4, findings: 25, progressEntries: 50, evidence: 0 },
  })
  expect(Math.abs(Date.parse(states[0]?.time ?? '') - Date.now())).toBeLessThan(60_000)
})

test.each([
  ['a folder', (path: string) => mkdirSync(join(path, '里面'), { recursive: true })],
  [
    'a file larger than any ledger',
    (path: string) => {
      writeFileSync(path, '')
      truncateSync(path, 300_000_000)
    },
  ],
])('%s in the place of the ledger is kept aside, and work goes on', async (_what, put) => {
  const path = await closedLedger(['甲', '乙'])
  rmSync(path)
  put(path)
  const [newest] = await statesOf(path)
  const { store, keptAt } = await recovered(path, newest?.id ?? '')
  expect(store.view().ledger.unit.shortName).toBe('乙')
  expect(existsSync(keptAt ?? '')).toBe(true)
  granted(await store.execute(naming('丙')))
})

test('recovering keeps the broken file by name and goes on above every revision ever named', async () => {
  const path = await closedLedger(['甲', '乙', '丙'])
  const broken = readFileSync(path).subarray(0, 5000)
  writeFileSync(path, broken)
  const [newest] = await statesOf(path)
  const { store, keptAt } = await recovered(path, newest?.id ?? '')
  await store.settled()

  expect(keptAt).toMatch(/[/\\]台账-损坏-\d{8}-\d{6}\.json$/u)
  expect(readFileSync(keptAt ?? '')).toEqual(broken)
  const found = foundLedger(path)
  expect(found.ledger.unit.shortName).toBe('丙')
  expect(found.revision).toBe(4)
  expect(found.faults).toEqual([])
  expect(
    granted(await historyOf(store).page({ limit: 9 })).entries.map(({ revision, effective }) => [
      revision,
      effective,
    ]),
  ).toEqual([
    [4, true],
    [3, true],
    [2, true],
    [1, true],
  ])
  expect(granted(await store.execute(naming('丁'))).view.ledger.revision).toBe(5)
})

test('the history goes on from the state recovered: nothing is told as entered anew, and all before stays within reach', async () => {
  const path = await closedLedger(['甲', '乙', '丙'])
  writeFileSync(path, '')
  const [newest] = await statesOf(path)
  const { store } = await recovered(path, newest?.id ?? '')
  const history = historyOf(store)
  const { entries } = granted(await history.page({ limit: 9 }))
  expect(
    entries.map(({ revision, withinReach, changes }) => [revision, withinReach, changes.length]),
  ).toEqual([
    [4, true, 0],
    [3, true, 1],
    [2, true, 1],
    [1, true, 1],
  ])
  await store.settled()
  rmSync(snapshotsOf(path), { recursive: true })
  expect(granted(await history.stateAt(1)).ledger.unit.shortName).toBe('甲')
})

test('an earlier state recovered leaves what came after it in the history', async () => {
  const path = await closedLedger(['甲', '乙', '丙'])
  writeFileSync(path, '')
  const earlier = (await statesOf(path)).find(({ revision }) => revision === 1)
  const { store } = await recovered(path, earlier?.id ?? '')
  expect(store.view().ledger).toMatchObject({ revision: 4, unit: { shortName: '甲' } })
  expect(store.notices).toEqual([])
  const { entries } = granted(await historyOf(store).page({ limit: 9 }))
  expect(entries.map(({ revision, effective }) => [revision, effective])).toEqual([
    [4, true],
    [3, true],
    [2, true],
    [1, true],
  ])
  expect(granted(await historyOf(store).stateAt(3)).ledger.unit.shortName).toBe('丙')
  await store.close()
  rmSync(path)
  expect((await statesOf(path)).map(({ revision }) => revision)).toEqual([4, 3, 2, 1, 0])
})

test('without a history, recovering one snapshot makes no other one a damaged one', async () => {
  const path = await closedLedger(['甲', '乙', '丙'])
  writeFileSync(path, '')
  rmSync(ledgerFiles(path).history)
  const earlier = (await statesOf(path)).find(({ revision }) => revision === 1)
  const { store } = await recovered(path, earlier?.id ?? '')
  await store.close()
  rmSync(path)
  expect((await statesOf(path)).map(({ revision }) => revision)).toEqual([4, 3, 2, 1, 0])
})

/** What may stand in the place of a ledger and is none, whatever it holds. */
const UNREADABLE: readonly (readonly [string, (path: string) => void])[] = [
  ['a file too large for any ledger', (path) => truncateSync(path, 201_000_000)],
  [
    'something the disk does not read',
    (path) => {
      rmSync(path)
      mkdirSync(path)
    },
  ],
]

test.each(UNREADABLE)('%s is kept aside as well, and the last save recovered', async (_, damage) => {
  const path = await closedLedger(['甲'])
  damage(path)
  const { size } = statSync(path)
  expect(codeOf(await openStore(path))).toBe('ledger-broken')
  const [newest] = await statesOf(path)
  const { store, keptAt } = await recovered(path, newest?.id ?? '')
  expect(store.view().ledger.unit.shortName).toBe('甲')
  expect(statSync(keptAt ?? '').size).toBe(size)
})

test('damaged snapshots are not offered: cut, swapped, or changed by one letter', async () => {
  const path = await closedLedger(['甲', '乙', '丙'])
  const snapshots = snapshotsOf(path)
  const nameOf = (revision: number) =>
    readdirSync(snapshots).find((name) => name.startsWith(`r${revision}-`)) ?? ''
  truncateSync(join(snapshots, nameOf(3)), 4096)
  const second = join(snapshots, nameOf(2))
  writeFileSync(second, readFileSync(second, 'utf8').replace('第3项工作', '第8项工作'))
  copyFileSync(join(snapshots, nameOf(0)), join(snapshots, 'r9-20240101T000000Z.json'))
  writeFileSync(path, '')
  expect((await statesOf(path)).map(({ source, revision }) => [source, revision])).toEqual([
    ['history', 3],
    ['interval', 1],
    ['start', 0],
  ])
  const refused = await recoverFrom({ ...storeOptions(path), state: nameOf(2) })
  expect(codeOf(refused)).toBe('snapshot-damaged')
  expect(codeOf(await recoverFrom({ ...storeOptions(path), state: '../../ledger.json' }))).toBe('not-found')
  expect(statSync(path).size).toBe(0)
})

test('a missing ledger is recovered too', async () => {
  const path = await closedLedger(['甲'])
  rmSync(path)
  expect(codeOf(await openStore(path))).toBe('ledger-missing')
  const [newest] = await statesOf(path)
  const { keptAt } = await recovered(path, newest?.id ?? '')
  expect(keptAt).toBeNull()
  expect(foundLedger(path).ledger.unit.shortName).toBe('甲')
})

test('any JSON in the place of a ledger that had snapshots is a broken ledger', async () => {
  const path = await closedLedger(['甲'])
  writeFileSync(path, 'null')
  expect(codeOf(await openStore(path))).toBe('ledger-broken')
})

test('a whole ledger, and one of a newer program, are never replaced', async () => {
  const path = await closedLedger(['甲'])
  const [newest] = await statesOf(path)
  const options = { ...storeOptions(path), state: newest?.id ?? '' }
  expect(codeOf(await recoverFrom(options))).toBe('changed-outside')
  const newer = JSON.stringify({ ...emptyLedger(), schemaVersion: 99 })
  writeFileSync(path, newer)
  expect(codeOf(await recoverFrom(options))).toBe('ledger-newer')
  expect(readFileSync(path, 'utf8')).toBe(newer)
})

test('with every call of a recovery failing, the broken file and the snapshots are still there', async () => {
  const path = await closedLedger(['甲', '乙'])
  const broken = readFileSync(path).subarray(0, 5000)
  writeFileSync(path, broken)
  const [newest] = await statesOf(path)
  for (let at = 1; ; at += 1) {
    const machine = new FaultyMachine({ at, errno: 'ENOSPC', forGood: true })
    const { environment } = machine
    const result = await recoverFrom({ ...storeOptions(path), environment, state: newest?.id ?? '' })
    await (result.ok ? result.value.store.settled() : undefined)
    if (result.ok) await result.value.store.close()
    if (!machine.struck) break
    // A folder that could not be flushed at the very end: the recovered ledger is in place already.
    if (existsSync(path) && statSync(path).size > broken.length) {
      writeFileSync(path, broken)
      continue
    }
    expect(codeOf(result)).toBe('disk-full')
    expect(readFileSync(path)).toEqual(broken)
    expect((await statesOf(path))[0]?.id).toBe(newest?.id)
  }
  expect(foundLedger(path).ledger.unit.shortName).toBe('乙')
})

/** A machine that stops for good at the `at`-th call that opens, renames or removes a file, as a killed program does. */
const machineStoppingAt = (at: number) => {
  let calls = 0
  let stop: (word: 'stopped') => void = () => undefined
  const stopped = new Promise<'stopped'>((resolve) => {
    stop = resolve
  })
  let resume: () => void = () => undefined
  const resumed = new Promise<void>((resolve) => {
    resume = resolve
  })
  const counted =
    <Given extends readonly unknown[], Value>(call: (...given: Given) => Promise<Value>) =>
    (...given: Given): Promise<Value> => {
      calls += 1
      if (calls < at) return call(...given)
      stop('stopped')
      return resumed.then(() => call(...given))
    }
  const { open, rename: move, unlink } = thisMachine
  const environment = { ...thisMachine, open: counted(open), rename: counted(move), unlink: counted(unlink) }
  return { environment, stopped, resume }
}

test('killed at every step, a recovery can be done again and the broken file is never lost', async () => {
  const path = await closedLedger(['甲', '乙'])
  const broken = readFileSync(path).subarray(0, 5000)
  writeFileSync(path, broken)
  const [newest] = await statesOf(path)
  for (let at = 1; ; at += 1) {
    const folder = join(temporaryFolder(), 'copy')
    cpSync(dirname(path), folder, { recursive: true })
    const copy = join(folder, 'ledger.json')
    const { environment, stopped, resume } = machineStoppingAt(at)
    const options = { ...storeOptions(copy), environment, state: newest?.id ?? '' }
    const ended = await Promise.race([stopped, recoverFrom(options)])
    if (ended !== 'stopped') {
      expect(at).toBeGreaterThan(4)
      // The snapshot after the recovery, which nobody waits for, may have been stopped.
      resume()
      return granted(ended).store.close()
    }
    // What the killed program left, on a PC where it no longer runs.
    const left = join(temporaryFolder(), 'left')
    cpSync(folder, left, { recursive: true, filter: (source) => basename(source) !== 'lock' })
    const ledger = join(left, 'ledger.json')
    const aside = readdirSync(left).filter((name) => name.startsWith('台账-损坏'))
    const kept = [ledger, ...aside.map((name) => join(left, name))].filter(existsSync)
    expect(
      kept.some((file) => readFileSync(file).equals(broken)),
      `call ${at}`,
    ).toBe(true)
    const opened = await openStore(ledger)
    if (opened.ok) expect(opened.value.view().ledger.unit.shortName).toBe('乙')
    else {
      const [again] = await statesOf(ledger)
      expect(again?.revision).toBe(newest?.revision)
      expect((await recovered(ledger, again?.id ?? '')).store.view().ledger.unit.shortName).toBe('乙')
    }
  }
})

test('one flipped byte anywhere in the ledger is noticed', async () => {
  const path = await closedLedger(['甲'])
  const whole = readFileSync(path)
  let noticed = 0
  const places = Array.from({ length: 60 }, (_, index) => Math.floor((whole.length * index) / 60) + 7)
  for (const place of places) {
    const flipped = Buffer.from(whole)
    flipped[place] = (flipped[place] ?? 0) ^ 0x01
    writeFileSync(path, flipped)
    const opened = await openStore(path)
    if (!opened.ok || opened.value.notices.length > 0) noticed += 1
    if (opened.ok) await opened.value.close()
  }
  expect(noticed).toBe(places.length)
})
