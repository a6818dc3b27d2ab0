import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { changesBetween, earlierState } from '../../../../../main/services/history/earlier-state.ts'
import { ledgerFiles } from '../../../../../main/services/ledger/ledger-files.ts'
import type { LedgerStore } from '../../../../../main/services/ledger/ledger-store.ts'
import { seededRandom } from '../../../../support/command-draw.ts'
import { codeOf, granted, historyOf, naming, newStore } from '../../../../support/opened-store.ts'
import { randomCommand } from '../../../../support/random-commands.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

/** Does this and that, and gives every state the ledger was in, by its revision. */
const randomWork = async (store: LedgerStore, seed: number, steps: number) => {
  const random = seededRandom(seed)
  const states = new Map<number, Ledger>()
  for (let step = 0; step < steps; step += 1) {
    const { ledger } = store.view()
    if (step % 17 === 16) await store.undo()
    else if (step % 17 === 15) await store.redo()
    else await store.execute(randomCommand(ledger, random))
    states.set(store.view().ledger.revision, store.view().ledger)
  }
  states.delete(0)
  return { states, random }
}

const endsOf = (states: ReadonlyMap<number, Ledger>): readonly [Ledger, Ledger] => {
  const [oldest, newest] = [[...states.values()].at(0), [...states.values()].at(-1)]
  if (oldest === undefined || newest === undefined) throw new Error('nothing was done')
  return [oldest, newest]
}

/** From a known state along the lines of the file. */
const along = async (file: string, known: Ledger, revision: number) => {
  const [from, to] = [Math.min(known.revision, revision), Math.max(known.revision, revision)]
  const lines = granted(await changesBetween(file, from, to))
  const target = lines.find((line) => line.revision === revision)
  if (target === undefined) throw new Error(`no line led to ${revision}`)
  return earlierState(known, lines.slice(1), target)
}

test('every state there ever was can be had again, from the newest and from the oldest', async () => {
  const store = await newStore(join(temporaryFolder(), '台账.json'))
  const { states } = await randomWork(store, 7, 120)
  const files = ledgerFiles(store.path)
  const history = historyOf(store)
  const [oldest, newest] = endsOf(states)
  expect(states.size).toBeGreaterThan(20)
  for (const [revision, state] of states) {
    expect(granted(await history.stateAt(revision)).ledger).toEqual(state)
    expect(granted(await along(files.history, newest, revision))).toEqual(state)
    expect(granted(await along(files.history, oldest, revision))).toEqual(state)
  }
  expect(codeOf(await history.stateAt(newest.revision + 1))).toBe('state-out-of-reach')
})

test('wherever one goes back to, undo gives the same content under a new revision, and redo goes there again', async () => {
  const store = await newStore(join(temporaryFolder(), '台账.json'))
  const { states, random } = await randomWork(store, 11, 60)
  const history = historyOf(store)
  const content = ({ revision: _its, ...ledger }: Ledger) => ledger
  const revisions = [...states.keys()]
  for (let turn = 0; turn < 8; turn += 1) {
    const chosen = revisions[Math.floor(random() * revisions.length)] ?? 0
    const before = store.view().ledger
    const then = granted(await history.stateAt(chosen)).ledger
    expect(then).toEqual(states.get(chosen))
    granted(await store.restore(then, `回到${chosen}`))
    const restored = store.view().ledger
    expect(content(restored)).toEqual(content(then))
    if (restored.revision === before.revision) continue
    granted(await store.undo())
    const undone = store.view().ledger
    expect(content(undone)).toEqual(content(before))
    expect(undone.revision).toBeGreaterThan(restored.revision)
    granted(await store.redo())
    expect(content(store.view().ledger)).toEqual(content(then))
  }
  // Going back and forth is history too.
  for (const [revision, state] of states)
    expect(granted(await history.stateAt(revision)).ledger).toEqual(state)
})

test('a line without steps, altered or gone, ends the reach there', async () => {
  const store = await newStore(join(temporaryFolder(), '台账.json'))
  for (const name of ['甲', '乙', '丙', '丁']) granted(await store.execute(naming(name)))
  const files = ledgerFiles(store.path)
  rmSync(files.snapshots, { recursive: true, force: true })
  const lines = readFileSync(files.history, 'utf8').trimEnd().split('\n')
  const reach = async (at: number, edit: (line: string) => string | undefined): Promise<string> => {
    const edited = lines.flatMap((line, index) => (index === at ? (edit(line) ?? []) : line))
    writeFileSync(files.history, `${edited.join('\n')}\n`)
    const history = historyOf(store)
    const states = await Promise.all([3, 2, 1].map((revision) => history.stateAt(revision)))
    return states.map((state) => (state.ok ? 'reached' : codeOf(state))).join(' ')
  }
  const far = 'state-out-of-reach'
  expect(await reach(0, (line) => line)).toBe('reached reached reached')
  const withoutSteps = (line: string) => JSON.stringify({ ...JSON.parse(line), steps: undefined })
  expect(await reach(2, withoutSteps)).toBe(`reached ${far} ${far}`)
  expect(await reach(1, (line) => line.replace('"to":"乙"', '"to":"戊"'))).toBe(`reached reached ${far}`)
  expect(await reach(1, () => undefined)).toBe(`reached ${far} ${far}`)
})
