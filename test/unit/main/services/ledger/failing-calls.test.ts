import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FaultyMachine } from '../../../../support/faulty-machine.ts'
import { dataFolder, foundLedger } from '../../../../support/ledger-oracle.ts'
import { codeOf, granted, historyOf, naming, newStore, openStore } from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const CODES = {
  EIO: 'io-error',
  ENOSPC: 'disk-full',
  EACCES: 'permission-denied',
  EPERM: 'permission-denied',
  EROFS: 'read-only',
  EMFILE: 'too-many-open-files',
} as const

test.each(Object.entries(CODES))(
  'with every call of a save failing with %s, nothing saved is lost and a retry works',
  async (errno, code) => {
    const path = join(temporaryFolder(), '台账.json')
    const machine = new FaultyMachine()
    const store = await newStore(path, { environment: machine.environment, snapshotInterval: 0 })
    granted(await store.execute(naming('开始')))
    let refused = 0
    for (const forGood of [false, true]) {
      for (let at = 1; ; at += 1) {
        await store.settled()
        const before = store.view().ledger
        const onDisk = foundLedger(path)
        const request = naming(`${errno}-${forGood}-${at}`)

        machine.strike({ at, errno, forGood })
        const answer = await store.execute(request)
        await store.settled()
        const struck = machine.struck
        machine.mend()
        if (!struck) break

        if (answer.ok) {
          // The calls after the acknowledgement take a snapshot; once refused, a rename is tried again.
          expect(foundLedger(path).ledger).toEqual(answer.value.view.ledger)
        } else {
          refused += 1
          expect(answer.problem.code).toBe(code)
          expect(store.view().ledger).toBe(before)
          const now = JSON.parse(readFileSync(path, 'utf8'))
          // In place already, though not acknowledged, when only the folder could not be flushed.
          if (now.unit.shortName !== request.input.patch.shortName)
            expect(readFileSync(path, 'utf8')).toContain(before.unit.shortName)
          expect(now.revision).toBeGreaterThanOrEqual(onDisk.revision)
          const retried = granted(await store.execute(request))
          expect(retried.view.ledger.unit.shortName).toBe(request.input.patch.shortName)
          await store.settled()
        }
        const found = foundLedger(path)
        expect(found.ledger).toEqual(store.view().ledger)
        // A temporary file stays only where removing it was refused as well; it goes at the next start.
        expect(found.faults.filter((fault) => !(forGood && fault.includes('.tmp')))).toEqual([])
      }
    }
    expect(refused).toBeGreaterThanOrEqual(20)
    await store.close()
    const again = granted(await openStore(path))
    await again.settled()
    expect(again.view().ledger).toEqual(foundLedger(path).ledger)
    expect(again.notices).toEqual([])
  },
)

test('a change whose ledger could not be written stays in the history, marked as without effect', async () => {
  const path = join(temporaryFolder(), '台账.json')
  const machine = new FaultyMachine()
  const store = await newStore(path, { environment: machine.environment })
  granted(await store.execute(naming('甲')))
  await store.settled()
  machine.strike({ at: 1, errno: 'EIO', forGood: true, calls: ['rename'] })
  expect(codeOf(await store.execute(naming('乙')))).toBe('io-error')
  await store.close()

  const lines = foundLedger(path).history
  expect(lines.map(({ kind, revision }) => [kind, revision])).toEqual([
    ['change', 1],
    ['change', 2],
    ['void', 2],
  ])
  const again = granted(await openStore(path))
  expect(again.view().ledger.unit.shortName).toBe('甲')
  expect(
    granted(await historyOf(again).page({ limit: 10 })).entries.map(({ revision, effective }) => [
      revision,
      effective,
    ]),
  ).toEqual([
    [2, false],
    [1, true],
  ])
  expect(granted(await again.execute(naming('丙'))).view.ledger.revision).toBe(3)
})

test('a line of the history that the disk took only half of is taken back', async () => {
  const path = join(temporaryFolder(), '台账.json')
  const machine = new FaultyMachine()
  const store = await newStore(path, { environment: machine.environment })
  granted(await store.execute(naming('甲')))
  await store.settled()
  const history = join(dataFolder(path), 'history.jsonl')
  const before = readFileSync(history)
  machine.strike({ at: 1, errno: 'ENOSPC', forGood: false, calls: ['writeFile'] })
  expect(codeOf(await store.execute(naming('乙')))).toBe('disk-full')
  expect(readFileSync(history)).toEqual(before)
})
