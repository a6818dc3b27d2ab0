import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ledgerFiles } from '../../main/services/ledger/ledger-files.ts'
import { recoverFrom } from '../../main/services/ledger/recovery.ts'
import { recoverableStates } from '../../main/services/snapshots/recoverable-states.ts'
import { canCause } from '../../scripts/torture/fault-means.ts'
import { bundledScript } from '../support/bundled-script.ts'
import { countRuns } from '../support/fault-counts.ts'
import { largeLedger } from '../support/large-ledger.ts'
import { foundLedger } from '../support/ledger-oracle.ts'
import { granted, naming, openStore, storeOptions } from '../support/opened-store.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { LONG_TORTURE, PATIENCE } from '../support/torture-length.ts'
import { runUnderTrace } from '../support/traced-program.ts'

let script = ''
beforeAll(async () => {
  script = await bundledScript('test/support/recover-on-request.ts')
})
afterAll(() => rmSync(dirname(script), { recursive: true, force: true }))

/** A ledger cut off in the middle, whose last save can be had again from snapshot and history. */
const brokenLedger = async () => {
  const path = join(temporaryFolder(), '台账.json')
  writeFileSync(path, JSON.stringify(largeLedger(10)))
  const store = granted(await openStore(path))
  for (const name of ['甲', '乙', '最后一次']) granted(await store.execute(naming(name)))
  await store.close()
  const { revision } = foundLedger(path)
  const broken = readFileSync(path).subarray(0, 5000)
  writeFileSync(path, broken)
  return { path, broken, revision }
}

const filesIn = (folder: string): readonly Buffer[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(folder, name)))

const QUICK_STEPS = { fsync: 3, rename: 1, openat: 16, write: 24 } as const
const CALLS = ['fsync', 'rename', 'openat', 'write'] as const

test.skipIf(!canCause('strace')).each(CALLS)(
  'killed at every %s of a recovery, the broken file is kept and the last save is had in the end',
  async (call) => {
    const source = await brokenLedger()
    let strikes = 0
    for (let at = 1; ; at += LONG_TORTURE ? 1 : QUICK_STEPS[call]) {
      const path = join(temporaryFolder(), '台账.json')
      cpSync(source.path, path)
      cpSync(ledgerFiles(source.path).data, ledgerFiles(path).data, { recursive: true })
      const { struck, said } = await runUnderTrace(script, [path], `${call}:signal=SIGKILL:when=${at}`)
      expect(
        filesIn(dirname(path)).some((bytes) => bytes.equals(source.broken)),
        `${call} ${at}`,
      ).toBe(true)

      let opened = await openStore(path)
      if (said.length > 0) expect(opened.ok).toBe(true)
      if (!opened.ok) {
        expect(opened.problem.code).toBe(existsSync(path) ? 'ledger-broken' : 'ledger-missing')
        const [state] = await recoverableStates(ledgerFiles(path))
        expect(state?.revision).toBe(source.revision)
        granted(
          await recoverFrom({ ...storeOptions(path), state: state?.id ?? '' }).then(async (again) => {
            if (again.ok) await again.value.store.close()
            return again
          }),
        )
        opened = await openStore(path)
      }
      const store = granted(opened)
      expect(store.view().ledger.unit.shortName).toBe('最后一次')
      expect(store.view().ledger.revision).toBeGreaterThan(source.revision)
      await store.close()
      expect(foundLedger(path).faults).toEqual([])
      rmSync(dirname(path), { recursive: true })
      if (!struck) break
      strikes += 1
      countRuns(`killed at a call of a recovery: ${call}`, 1)
    }
    expect(strikes).toBeGreaterThanOrEqual(1)
  },
  PATIENCE,
)
