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
  for (const name of ['甲', '最后一次']) granted(await store.execute(naming(name)))
  await store.close()
  const broken = readFileSync(path).subarray(0, 5000)
  writeFileSync(path, broken)
  return { path, broken }
}

const QUICK: readonly (readonly [string, string])[] = [
  ['fsync', 'EIO'],
  ['rename', 'EROFS'],
]
const ALL = ['fsync', 'rename', 'openat'].flatMap((call) =>
  ['EIO', 'ENOSPC', 'EACCES', 'EROFS', 'EMFILE'].map((errno) => [call, errno] as const),
)

test.skipIf(!canCause('strace')).each(LONG_TORTURE ? ALL : QUICK)(
  'with every %s of a recovery failing with %s, the broken file is kept and the next try brings the last save',
  async (call, errno) => {
    const source = await brokenLedger()
    let [strikes, refusals] = [0, 0]
    for (let at = 1; ; at += 1) {
      const path = join(temporaryFolder(), '台账.json')
      cpSync(source.path, path)
      cpSync(ledgerFiles(source.path).data, ledgerFiles(path).data, { recursive: true })
      const { struck, said } = await runUnderTrace(script, [path], `${call}:error=${errno}:when=${at}`)
      const kept = readdirSync(dirname(path)).filter((name) => name.endsWith('.json'))
      expect(
        kept.some((name) => readFileSync(join(dirname(path), name)).equals(source.broken)),
        `${call} ${at}`,
      ).toBe(true)

      const opened = await openStore(path)
      if (said[0]?.startsWith('refused') !== true) expect(opened.ok, `${call} ${at}`).toBe(true)
      if (opened.ok) {
        expect(opened.value.view().ledger.unit.shortName).toBe('最后一次')
        await opened.value.close()
      } else {
        refusals += 1
        expect(opened.problem.code).toBe(existsSync(path) ? 'ledger-broken' : 'ledger-missing')
        const [state] = await recoverableStates(ledgerFiles(path))
        const again = granted(await recoverFrom({ ...storeOptions(path), state: state?.id ?? '' }))
        expect(again.store.view().ledger.unit.shortName).toBe('最后一次')
        await again.store.close()
      }
      expect(foundLedger(path).faults).toEqual([])
      rmSync(dirname(path), { recursive: true })
      if (!struck) break
      strikes += 1
      countRuns(`a call of a recovery fails once: ${call}`, 1)
    }
    expect(strikes).toBeGreaterThanOrEqual(1)
    if (call === 'fsync') expect(refusals).toBeGreaterThanOrEqual(1)
  },
  PATIENCE,
)
