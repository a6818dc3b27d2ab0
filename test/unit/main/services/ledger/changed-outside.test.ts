import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { largeLedger } from '../../../../support/large-ledger.ts'
import { foundLedger } from '../../../../support/ledger-oracle.ts'
import { codeOf, granted, naming, newStore } from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const opened = async () => {
  const folder = join(temporaryFolder(), 'U盘')
  mkdirSync(folder)
  const path = join(folder, 'ledger.json')
  const store = await newStore(path)
  granted(await store.execute(naming('市文联')))
  await store.settled()
  return { folder, path, store }
}

const OUTSIDE: readonly (readonly [string, (path: string) => void])[] = [
  ['written in place', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('市文联', '县文联'))],
  [
    'written in place with the same length and time',
    (path) => {
      const time = new Date('2024-01-01T00:00:00Z')
      writeFileSync(path, readFileSync(path, 'utf8').replace('市文联', '县文联'))
      utimesSync(path, time, time)
    },
  ],
  [
    'replaced by another ledger',
    (path) => {
      writeFileSync(`${path}.other`, JSON.stringify(largeLedger(3)))
      renameSync(`${path}.other`, path)
    },
  ],
  ['emptied', (path) => writeFileSync(path, '')],
]

test.each(OUTSIDE)('a ledger %s while open is not overwritten', async (_how, change) => {
  const { folder, path, store } = await opened()
  change(path)
  const theirs = readFileSync(path)
  const before = store.view().ledger

  for (const act of [() => store.execute(naming('乡文联')), () => store.undo()]) {
    const refused = await act()
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'changed-outside', details: { how: 'changed' } },
    })
  }
  expect(readFileSync(path)).toEqual(theirs)
  expect(store.view().ledger).toBe(before)

  const copy = join(folder, '我的副本.json')
  granted(await store.saveCopy(copy, [naming('乡文联')]))
  expect(foundLedger(copy).ledger.unit.shortName).toBe('乡文联')
  expect(readFileSync(path)).toEqual(theirs)
})

test('a folder put in the place of an open ledger is a change from outside', async () => {
  const { path, store } = await opened()
  rmSync(path)
  mkdirSync(path)
  expect(codeOf(await store.execute(naming('乡文联')))).toBe('changed-outside')
  expect(codeOf(await store.reload())).toBe('ledger-broken')
})

test('after reloading, work goes on with what was written outside', async () => {
  const { path, store } = await opened()
  writeFileSync(path, readFileSync(path, 'utf8').replace('市文联', '县文联'))
  expect(codeOf(await store.execute(naming('乡文联')))).toBe('changed-outside')
  expect(granted(await store.reload()).ledger.unit.shortName).toBe('县文联')
  expect(store.view().undo).toBeNull()
  granted(await store.execute(naming('乡文联')))
  await store.settled()
  expect(foundLedger(path).ledger.unit.shortName).toBe('乡文联')
})

test('a ledger that cannot be reloaded leaves what is in memory, to be saved as a copy', async () => {
  const { folder, path, store } = await opened()
  writeFileSync(path, 'null')
  expect(codeOf(await store.reload())).toBe('ledger-broken')
  expect(store.view().ledger.unit.shortName).toBe('市文联')
  expect(codeOf(await store.execute(naming('乡文联')))).toBe('changed-outside')
  granted(await store.saveCopy(join(folder, '副本.json')))
})

test('a deleted ledger is not silently made anew, and can be written back', async () => {
  const { path, store } = await opened()
  const content = readFileSync(path)
  rmSync(path)
  expect(await store.execute(naming('乡文联'))).toMatchObject({
    ok: false,
    problem: { code: 'changed-outside', details: { how: 'deleted' } },
  })
  expect(codeOf(await store.reload())).toBe('ledger-missing')
  expect(codeOf(await store.execute(naming('乡文联')))).toBe('changed-outside')
  granted(await store.saveCopy(path))
  expect(readFileSync(path)).toEqual(content)
  granted(await store.execute(naming('乡文联')))
  await store.settled()
  expect(foundLedger(path).faults).toEqual([])
})

test('a folder that went away with its stick is a problem, and coming back is enough to go on', async () => {
  const { folder, path, store } = await opened()
  renameSync(folder, `${folder}-unplugged`)
  expect(codeOf(await store.execute(naming('乡文联')))).toBe('changed-outside')
  renameSync(`${folder}-unplugged`, folder)
  granted(await store.execute(naming('乡文联')))
  await store.settled()
  expect(foundLedger(path).ledger.unit.shortName).toBe('乡文联')
})

test('a file only touched, or copied over itself, counts as unchanged', async () => {
  const { path, store } = await opened()
  utimesSync(path, new Date(), new Date())
  granted(await store.execute(naming('甲')))
  const content = readFileSync(path)
  rmSync(path)
  mkdirSync(join(path, '..', 'x'))
  writeFileSync(path, content)
  granted(await store.execute(naming('乙')))
  expect(foundLedger(path).ledger.unit.shortName).toBe('乙')
})
