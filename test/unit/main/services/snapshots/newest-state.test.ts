import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { ledgerFiles } from '../../../../../main/services/ledger/ledger-files.ts'
import { recoverFrom } from '../../../../../main/services/ledger/recovery.ts'
import { recoverableStates } from '../../../../../main/services/snapshots/recoverable-states.ts'
import { FaultyMachine } from '../../../../support/faulty-machine.ts'
import { largeLedger } from '../../../../support/large-ledger.ts'
import { foundLedger } from '../../../../support/ledger-oracle.ts'
import { codeOf, granted, naming, openStore, storeOptions } from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const NAMES = ['甲', '乙', '丙', '丁', '戊', '己']

/** What lies on the disk after a power cut: a ledger saved under each name, with a snapshot of its start alone. */
const afterPowerCut = async (begin: 'with findings' | 'empty' = 'with findings') => {
  const folder = temporaryFolder()
  const [open, cut] = [join(folder, 'open'), join(folder, 'cut')]
  const path = join(open, 'ledger.json')
  mkdirSync(open)
  if (begin === 'with findings') writeFileSync(path, JSON.stringify(largeLedger(25, 2)))
  const store = granted(await openStore(path, { whenAbsent: 'start-empty' }))
  for (const name of NAMES) granted(await store.execute(naming(name)))
  await store.settled()
  const last = store.view().ledger
  cpSync(open, cut, { recursive: true, filter: (source) => !source.endsWith('lock') })
  return { path: join(cut, 'ledger.json'), files: ledgerFiles(join(cut, 'ledger.json')), last }
}

const offered = async (path: string) =>
  (await recoverableStates(ledgerFiles(path))).map(({ source, revision, laterChanges }) => [
    source,
    revision,
    laterChanges,
  ])

const recovered = async (path: string, state: string): Promise<Ledger> => {
  const { store } = granted(await recoverFrom({ ...storeOptions(path), state }))
  onTestFinished(() => store.close())
  return store.view().ledger
}

/** Replaces one line of the history, counted from 1. */
const rewriteLine = (history: string, number: number, rewrite: (line: string) => string) => {
  const lines = readFileSync(history, 'utf8').split('\n')
  lines[number - 1] = rewrite(lines[number - 1] ?? '')
  writeFileSync(history, lines.join('\n'))
}

test.each(['with findings', 'empty'] as const)(
  'a broken ledger that began %s: the very last save is had from the first snapshot and the history',
  async (begin) => {
    const { path, files, last } = await afterPowerCut(begin)
    expect(readdirSync(files.snapshots)).toEqual([expect.stringMatching(/^r0-.*-start\.json$/u)])
    writeFileSync(path, readFileSync(path).subarray(0, 300))
    expect(codeOf(await openStore(path))).toBe('ledger-broken')
    expect(await offered(path)).toEqual([
      ['history', 6, 0],
      ['start', 0, 6],
    ])
    expect(await recovered(path, 'history')).toEqual({ ...last, revision: 7 })
    expect(foundLedger(path).faults).toEqual([])
  },
)

test('the history alone gives back a ledger that began empty in this program', async () => {
  const { path, files, last } = await afterPowerCut('empty')
  rmSync(files.snapshots, { recursive: true })
  rmSync(path)
  expect(await offered(path)).toEqual([['history', 6, 0]])
  expect(await recovered(path, 'history')).toEqual({ ...last, revision: 7 })
})

test.each([
  ['cut short', (line: string) => line.slice(0, 80)],
  ['changed by one letter in its text', (line: string) => line.replaceAll('丙', '冬')],
])(
  'a line of the history that is %s: what is before it is offered, and what is lost is counted',
  async (_, rewrite) => {
    const { path, files } = await afterPowerCut()
    rewriteLine(files.history, 3, rewrite)
    writeFileSync(path, '')
    expect((await offered(path))[0]).toEqual(['history', 2, 4])
    expect((await recovered(path, 'history')).unit.shortName).toBe('乙')
  },
)

test('damage in the history after the last snapshot of all is counted too', async () => {
  const { path, files } = await afterPowerCut()
  rewriteLine(files.history, 6, (line) => line.slice(0, 80))
  writeFileSync(path, '')
  expect((await offered(path)).map(([, , later]) => later)).toEqual([1, 6])
})

test('a state is offered only when every byte of it is proven', async () => {
  const { path, files } = await afterPowerCut()
  // The last line says another name than the one its hash was made of.
  rewriteLine(files.history, 6, (line) => line.replaceAll('己', '巳'))
  writeFileSync(path, '')
  expect((await offered(path))[0]).toEqual(['history', 5, 1])
  expect((await recovered(path, 'history')).unit.shortName).toBe('戊')
})

test('without a history the snapshots are judged by themselves', async () => {
  const { path, files } = await afterPowerCut()
  rmSync(files.history)
  writeFileSync(path, '')
  expect(await offered(path)).toEqual([['start', 0, 0]])
  const [name = ''] = readdirSync(files.snapshots)
  truncateSync(join(files.snapshots, name), 2000)
  expect(await offered(path)).toEqual([])
  expect(codeOf(await recoverFrom({ ...storeOptions(path), state: 'history' }))).toBe('not-found')
  expect(readFileSync(path, 'utf8')).toBe('')
})

test('a change that never took effect is not brought back once it is marked', async () => {
  const { path, files } = await afterPowerCut()
  const machine = new FaultyMachine()
  const store = granted(await openStore(path, { environment: machine.environment }))
  await store.settled()
  machine.strike({ at: 1, errno: 'EIO', forGood: true, calls: ['rename'] })
  expect(codeOf(await store.execute(naming('没存上')))).toBe('io-error')
  await store.close()
  expect(readFileSync(files.history, 'utf8')).toContain('没存上')
  writeFileSync(path, '')
  expect((await offered(path)).map(([, revision, later]) => [revision, later])).toEqual([
    [6, 0],
    [0, 6],
  ])
})

test('what was changed outside and accepted is where later changes are had from', async () => {
  const { path } = await afterPowerCut()
  writeFileSync(path, readFileSync(path, 'utf8').replace('第3项工作落实', '第3项工作的落实'))
  const store = granted(await openStore(path))
  granted(await store.execute(naming('改过以后')))
  await store.settled()
  const { ledger } = store.view()
  const cut = join(temporaryFolder(), 'cut')
  cpSync(join(path, '..'), cut, { recursive: true, filter: (source) => !source.endsWith('lock') })
  await store.close()
  const there = join(cut, 'ledger.json')
  rmSync(there)
  expect((await offered(there))[0]).toEqual(['history', 7, 0])
  expect(await recovered(there, 'history')).toEqual({ ...ledger, revision: 8 })
})
