import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { largeLedger } from '../../../../support/large-ledger.ts'
import { foundLedger } from '../../../../support/ledger-oracle.ts'
import {
  codeOf,
  granted,
  historyOf,
  naming,
  newStore,
  OPERATOR,
  openStore,
} from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const ledgerIn = (folder: string): string => join(folder, '台账.json')

test('a change is on disk, with its line in the history, when it is acknowledged', async () => {
  const path = ledgerIn(temporaryFolder())
  const store = await newStore(path)
  const changed = granted(await store.execute(naming('市文联')))

  const found = foundLedger(path)
  expect(found.ledger.unit.shortName).toBe('市文联')
  expect(found.revision).toBe(1)
  expect(changed.view.ledger).toEqual(found.ledger)
  expect(changed.view.savedAt).not.toBeNull()
  expect(found.history).toEqual([
    expect.objectContaining({
      kind: 'change',
      revision: 1,
      operator: OPERATOR,
      command: 'unit.edit',
      steps: [{ kind: 'value', at: ['unit', 'shortName'], from: '', to: '市文联' }],
      changes: [{ subject: '单位', field: '简称', before: '', after: '市文联' }],
      summary: changed.summary,
      ledger: found.sha256,
      previous: null,
    }),
  ])
  expect(found.faults).toEqual([])
})

test('the file is readable: indented, keys in the order of the schema, a line feed at the end', async () => {
  const path = ledgerIn(temporaryFolder())
  const shuffled = Object.fromEntries(Object.entries(largeLedger(2)).toReversed())
  writeFileSync(path, JSON.stringify(shuffled))
  const store = granted(await openStore(path))
  granted(await store.execute(naming('市文联')))

  const text = readFileSync(path, 'utf8')
  expect(
    text.startsWith('{\n  "format": "rectification-ledger",\n  "schemaVersion": 2,\n  "revision": 1,\n'),
  ).toBe(true)
  expect(text.endsWith('}\n')).toBe(true)
  expect(text).toContain('"facts": "个别活动计划')
  expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(largeLedger(0)))
})

test('a change that changes nothing is acknowledged and writes nothing', async () => {
  const path = ledgerIn(temporaryFolder())
  const store = await newStore(path)
  granted(await store.execute(naming('市文联')))
  const before = statSync(path, { bigint: true }).mtimeNs
  const again = granted(await store.execute(naming('市文联')))

  expect(again.view.ledger.revision).toBe(1)
  expect(statSync(path, { bigint: true }).mtimeNs).toBe(before)
  expect(foundLedger(path).history).toHaveLength(1)
  expect(again.view.undo).not.toBeNull()
})

test('a refused change leaves ledger, history and undo as they were', async () => {
  const path = ledgerIn(temporaryFolder())
  const store = await newStore(path)
  granted(await store.execute(naming('市文联')))
  const before = readFileSync(path)

  expect(codeOf(await store.execute({ name: 'no.such', input: {} }))).toBe('invalid-input')
  expect(codeOf(await store.execute(naming('\uD800')))).toBe('invalid-input')
  expect(readFileSync(path)).toEqual(before)
  expect(store.view().undo?.summary).toContain('简称')
  expect(foundLedger(path).history).toHaveLength(1)
})

test('requests made at the same time are carried out one after another', async () => {
  const path = ledgerIn(temporaryFolder())
  const store = await newStore(path)
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      store.execute({ name: 'department.add', input: { name: `第${index + 1}科` } }),
    ),
  )
  expect(answers.map((answer) => granted(answer).view.ledger.revision)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  )
  const found = foundLedger(path)
  expect(found.ledger.departments.map(({ name }) => name)).toEqual(
    Array.from({ length: 20 }, (_, index) => `第${index + 1}科`),
  )
  expect(found.faults).toEqual([])
})

test('undo and redo give the same content back under new, higher revisions', async () => {
  const path = ledgerIn(temporaryFolder())
  const store = await newStore(path)
  for (const name of ['甲', '乙', '丙']) granted(await store.execute(naming(name)))

  const names: string[] = []
  for (const step of ['undo', 'undo', 'undo', 'redo', 'redo'] as const)
    names.push(granted(await store[step]()).view.ledger.unit.shortName)
  expect(names).toEqual(['乙', '甲', '', '甲', '乙'])
  expect(store.view().ledger.revision).toBe(8)
  expect(foundLedger(path).ledger).toEqual(store.view().ledger)

  granted(await store.execute(naming('丁')))
  expect(codeOf(await store.redo())).toBe('nothing-to-redo')
  expect(granted(await store.undo()).view.ledger.unit.shortName).toBe('乙')
  expect(foundLedger(path).history.map(({ command }) => command)).toEqual([
    'unit.edit',
    'unit.edit',
    'unit.edit',
    'undo',
    'undo',
    'undo',
    'redo',
    'redo',
    'unit.edit',
    'undo',
  ])
})

test('undo says what it takes back and leads to its place', async () => {
  const store = await newStore(ledgerIn(temporaryFolder()))
  const { summary, place } = granted(await store.execute(naming('市文联')))
  expect(store.view().undo).toEqual({ summary, place })
  const undone = granted(await store.undo())
  expect(undone.summary).toBe(`撤销：${summary}`)
  expect(undone.place).toEqual(place)
  expect(undone.view.redo).toEqual({ summary, place })
  expect(codeOf(await store.undo())).toBe('nothing-to-undo')
})

test('commits of one stay in a field are one step of undo and one line to read', async () => {
  const path = ledgerIn(temporaryFolder())
  const store = await newStore(path)
  granted(await store.execute(naming('前')))
  for (const name of ['市', '市文', '市文联'])
    granted(await store.execute({ ...naming(name), typing: 'unit/1' }))
  granted(await store.execute({ ...naming('县文联'), typing: 'unit/2' }))

  expect(granted(await historyOf(store).page({ limit: 10 })).entries).toHaveLength(3)
  expect(foundLedger(path).history).toHaveLength(5)
  expect(granted(await store.undo()).view.ledger.unit.shortName).toBe('市文联')
  expect(granted(await store.undo()).view.ledger.unit.shortName).toBe('前')
  expect(granted(await store.redo()).view.ledger.unit.shortName).toBe('市文联')
  // Typing on in the same field after a redo is a step of its own.
  granted(await store.execute({ ...naming('市文联办'), typing: 'unit/1' }))
  expect(granted(await store.undo()).view.ledger.unit.shortName).toBe('市文联')
})

test('the last ten snapshots of a day are kept, the newest of them the ledger as it is', async () => {
  const path = ledgerIn(temporaryFolder())
  const store = await newStore(path, { snapshotInterval: 0 })
  for (let number = 1; number <= 14; number += 1) granted(await store.execute(naming(`第${number}版`)))
  await store.settled()
  const found = foundLedger(path)
  expect(found.snapshots).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5])
  expect(found.faults).toEqual([])
  granted(await store.takeSnapshot('hand'))
  expect(foundLedger(path).snapshots).toHaveLength(10)
})

test('a snapshot that cannot be taken never fails the save, and is told until it works again', async () => {
  const folder = temporaryFolder()
  const path = ledgerIn(folder)
  const store = await newStore(path, { snapshotInterval: 0 })
  granted(await store.execute(naming('甲')))
  await store.settled()
  const told: (string | undefined)[] = []
  store.subscribe((view) => told.push(view.snapshotProblem?.code))
  const snapshots = join(folder, '台账.data', 'snapshots')
  renameSync(snapshots, `${snapshots}-away`)
  writeFileSync(snapshots, 'not a folder')

  expect(granted(await store.execute(naming('乙'))).view.ledger.unit.shortName).toBe('乙')
  await store.settled()
  expect(store.view().snapshotProblem?.code).toBe('io-error')
  expect(JSON.parse(readFileSync(path, 'utf8')).unit.shortName).toBe('乙')

  rmSync(snapshots)
  renameSync(`${snapshots}-away`, snapshots)
  granted(await store.execute(naming('丙')))
  await store.settled()
  expect(store.view().snapshotProblem).toBeNull()
  expect(told.at(-1)).toBeUndefined()
  expect(told).toContain('io-error')
  expect(readdirSync(snapshots).some((name) => name.startsWith('r3-'))).toBe(true)
})

test('a copy holds the changes that could not be saved here, and is no way to overwrite the ledger itself', async () => {
  const folder = temporaryFolder()
  const path = ledgerIn(folder)
  const store = await newStore(path)
  granted(await store.execute(naming('市文联')))
  const copy = join(folder, '另存 一份.json')
  granted(await store.saveCopy(copy, [{ name: 'department.add', input: { name: '办公室' } }]))

  const read = foundLedger(copy)
  expect(read.ledger.unit.shortName).toBe('市文联')
  expect(read.ledger.departments.map(({ name }) => name)).toEqual(['办公室'])
  expect(read.revision).toBe(2)
  expect(foundLedger(path).ledger.departments).toEqual([])
  expect(codeOf(await store.saveCopy(path))).toBe('ledger-in-use')
  expect(codeOf(await store.saveCopy(copy, [{ name: 'no.such', input: {} }]))).toBe('invalid-input')
})

test('a closed ledger takes no more changes', async () => {
  const path = ledgerIn(temporaryFolder())
  const store = await newStore(path)
  await store.close()
  expect(codeOf(await store.execute(naming('甲')))).toBe('no-ledger-open')
  expect(readdirSync(join(path, '..', '台账.data'))).not.toContain('lock')
})

test('any earlier state can be gone back to, and that can be undone', async () => {
  const path = ledgerIn(temporaryFolder())
  const store = await newStore(path)
  for (const name of ['甲', '乙', '丙']) granted(await store.execute(naming(name)))
  const earlier = granted(await historyOf(store).stateAt(1)).ledger
  expect(earlier.unit.shortName).toBe('甲')
  const restored = granted(await store.restore(earlier, '恢复到第1次修改之后'))
  expect(restored.view.ledger).toMatchObject({ revision: 4, unit: { shortName: '甲' } })
  granted(await store.undo())
  expect(foundLedger(path)).toMatchObject({ revision: 5, ledger: { unit: { shortName: '丙' } }, faults: [] })
  expect(granted(await historyOf(store).stateAt(4)).ledger.unit.shortName).toBe('甲')
  expect(codeOf(await historyOf(store).stateAt(99))).toBe('state-out-of-reach')
})
