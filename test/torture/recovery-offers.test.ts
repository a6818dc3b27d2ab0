import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { ledgerFiles } from '../../main/services/ledger/ledger-files.ts'
import { recoverFrom } from '../../main/services/ledger/recovery.ts'
import { recoverableStates } from '../../main/services/snapshots/recoverable-states.ts'
import { seededRandom } from '../support/command-draw.ts'
import { countRuns } from '../support/fault-counts.ts'
import { largeLedger } from '../support/large-ledger.ts'
import { foundLedger } from '../support/ledger-oracle.ts'
import { granted, openStore, storeOptions } from '../support/opened-store.ts'
import { randomCommand } from '../support/random-commands.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { LONG_TORTURE, PATIENCE } from '../support/torture-length.ts'

const RUNS = LONG_TORTURE ? 60 : 6
const CHANGES = 25

/** A closed ledger with a history and some snapshots, and every state that was ever acknowledged, by revision. */
const workedOn = async (random: () => number) => {
  const path = join(temporaryFolder(), '台账.json')
  writeFileSync(path, JSON.stringify(largeLedger(8)))
  const acknowledged = new Map<number, Ledger>()
  for (let day = 0; day < 3; day += 1) {
    const store = granted(await openStore(path, { snapshotInterval: 0 }))
    for (let change = 0; change < CHANGES; change += 1)
      await store.execute(randomCommand(store.view().ledger, random)).then((answer) => {
        if (answer.ok) acknowledged.set(answer.value.view.ledger.revision, answer.value.view.ledger)
      })
    await store.close()
  }
  return { path, acknowledged, last: foundLedger(path).ledger }
}

const damaged = (path: string, random: () => number): void => {
  const bytes = readFileSync(path)
  const at = Math.floor(random() * bytes.byteLength)
  for (let place = at; place < Math.min(at + 8, bytes.byteLength); place += 1)
    bytes[place] = (bytes[place] ?? 0) ^ 0xff
  writeFileSync(path, random() < 0.3 ? bytes.subarray(0, at) : bytes)
}

const contentOf = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(
    existsSync(folder)
      ? readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))] as const)
      : [],
  )

test(
  'with the ledger, any snapshots and the history damaged, only states that were are offered, the newest first',
  async () => {
    const random = seededRandom(LONG_TORTURE ? Date.now() : 7)
    const { path: source, acknowledged, last } = await workedOn(random)
    let exact = 0
    for (let run = 0; run < RUNS; run += 1) {
      const path = join(temporaryFolder(), '台账.json')
      const files = ledgerFiles(path)
      cpSync(source, path)
      cpSync(ledgerFiles(source).data, files.data, { recursive: true })
      damaged(path, random)
      writeFileSync(path, readFileSync(path).subarray(0, -2))
      for (const name of readdirSync(files.snapshots))
        if (random() < 0.4) damaged(join(files.snapshots, name), random)
      if (run % 3 === 1) damaged(files.history, random)
      if (run % 3 === 2 && random() < 0.3) rmSync(files.history)
      const broken = readFileSync(path)
      const before = contentOf(files.snapshots)

      const states = await recoverableStates(files)
      for (const { revision } of states.slice(1))
        expect(revision).toBeLessThanOrEqual(states[0]?.revision ?? 0)
      for (const { id, revision } of states) {
        const copy = join(temporaryFolder(), '台账.json')
        cpSync(path, copy)
        cpSync(files.data, ledgerFiles(copy).data, { recursive: true })
        const { store, keptAt } = granted(await recoverFrom({ ...storeOptions(copy), state: id }))
        const { ledger } = store.view()
        const was = acknowledged.get(revision) ?? largeLedger(8)
        expect({ ...ledger, revision }).toEqual({ ...was, revision })
        expect(ledger.revision).toBeGreaterThan(revision)
        expect(readFileSync(keptAt ?? '')).toEqual(broken)
        await store.close()
        if (revision === last.revision) exact += 1
        // Given up by retention perhaps, but never written over.
        const after = contentOf(ledgerFiles(copy).snapshots)
        for (const [name, bytes] of before) expect(after.get(name)?.equals(bytes) ?? true).toBe(true)
        rmSync(dirname(copy), { recursive: true })
      }
      expect(readFileSync(path)).toEqual(broken)
      rmSync(dirname(path), { recursive: true })
    }
    expect(exact).toBeGreaterThan(RUNS / 4)
    countRuns('ledger, snapshots and history damaged at random', RUNS)
  },
  PATIENCE,
)
