import { execFile } from 'node:child_process'
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundledScript } from '../support/bundled-script.ts'
import { countRuns } from '../support/fault-counts.ts'
import { largeLedger } from '../support/large-ledger.ts'
import { dataFolder, foundLedger } from '../support/ledger-oracle.ts'
import { granted, openStore } from '../support/opened-store.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { LONG_TORTURE, PATIENCE } from '../support/torture-length.ts'

const SAVES = LONG_TORTURE ? 10_000 : 300
/** What may be in use more at the end than after a tenth of the saves: noise of the engine, not something for every save. */
const MEMORY_NOISE = 8_000_000

let script = ''
beforeAll(async () => {
  script = await bundledScript('test/support/save-many.ts')
})
afterAll(() => rmSync(dirname(script), { recursive: true, force: true }))

type Measured = { readonly handles: number; readonly heap: number }

test.skipIf(process.platform !== 'linux')(
  `${SAVES} saves leave no handle, no temporary file, no memory behind, and files that stay small`,
  async () => {
    const path = join(temporaryFolder(), '台账.json')
    writeFileSync(path, JSON.stringify(largeLedger(30)))
    const size = statSync(path).size
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--expose-gc',
      script,
      path,
      String(SAVES),
    ])
    const [early, late] = stdout
      .trim()
      .split('\n')
      .map((line): Measured => JSON.parse(line))
    if (early === undefined || late === undefined) throw new Error(`nothing was measured: ${stdout}`)
    expect(late.handles).toBe(early.handles)
    expect(late.heap - early.heap).toBeLessThan(MEMORY_NOISE)

    const found = foundLedger(path)
    expect(found.faults).toEqual([])
    expect(found.revision).toBe(SAVES)
    expect(found.history).toHaveLength(SAVES)
    const snapshots = join(dataFolder(path), 'snapshots')
    const kept = readdirSync(snapshots)
    expect(kept.length).toBeLessThanOrEqual(12)
    const bytes = kept.reduce((sum, name) => sum + statSync(join(snapshots, name)).size, 0)
    expect(bytes).toBeLessThan(12 * 2 * size)
    // A line says what changed, not what the ledger is.
    expect(statSync(join(dataFolder(path), 'history.jsonl')).size).toBeLessThan(SAVES * 1500)
    const store = granted(await openStore(path))
    expect(store.notices).toEqual([])
    countRuns('saves one after another', SAVES)
  },
  PATIENCE,
)
