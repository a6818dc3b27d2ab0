import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SCHEMA_VERSION } from '#shared/ledger/ledger.ts'
import { canCause } from '../../scripts/torture/fault-means.ts'
import { bundledScript } from '../support/bundled-script.ts'
import { countRuns } from '../support/fault-counts.ts'
import { largeLedger } from '../support/large-ledger.ts'
import { foundLedger } from '../support/ledger-oracle.ts'
import { OLDER_VERSIONS, olderLedger } from '../support/older-ledger.ts'
import { codeOf, granted, naming, openStore } from '../support/opened-store.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { LONG_TORTURE, PATIENCE } from '../support/torture-length.ts'
import { runUnderTrace } from '../support/traced-program.ts'

let script = ''
beforeAll(async () => {
  script = await bundledScript('test/support/open-on-request.ts')
})
afterAll(() => rmSync(dirname(script), { recursive: true, force: true }))

const olderFile = (version: number): { readonly path: string; readonly content: string } => {
  const path = join(temporaryFolder(), '台账.json')
  const content = olderLedger(version)
  writeFileSync(path, content)
  return { path, content }
}

const QUICK_STEPS = { fsync: 3, rename: 1, openat: 6, write: 20 } as const
const CALLS = ['fsync', 'rename', 'openat', 'write'] as const
const RUNS = OLDER_VERSIONS.flatMap((version) => CALLS.map((call) => [version, call] as const))

test.skipIf(!canCause('strace')).each(RUNS)(
  'version %d: killed at every %s of the first start, the old ledger or its copy is there byte for byte',
  async (version, call) => {
    let strikes = 0
    const isCopy = (name: string): boolean => name.includes('升级前')
    for (let at = 1; ; at += LONG_TORTURE ? 1 : QUICK_STEPS[call]) {
      const { path, content } = olderFile(version)
      const { struck, said } = await runUnderTrace(script, [path], `${call}:signal=SIGKILL:when=${at}`)
      const untouched = readFileSync(path, 'utf8') === content
      const kept = readdirSync(dirname(path)).filter(isCopy)
      const copied = kept.some((name) => readFileSync(join(dirname(path), name), 'utf8') === content)
      expect(untouched || copied, `${call} ${at}`).toBe(true)
      if (said.length > 0) expect(untouched).toBe(false)

      const store = granted(await openStore(path))
      expect(store.view().ledger.inspections[0]?.findings).toHaveLength(5)
      granted(await store.execute(naming('升级之后')))
      await store.close()
      const found = foundLedger(path)
      expect(found).toMatchObject({ faults: [], ledger: { schemaVersion: SCHEMA_VERSION } })
      expect(readdirSync(dirname(path)).some(isCopy)).toBe(true)
      if (!struck) break
      strikes += 1
      countRuns(`killed at a call of an upgrade: ${call}`, 1)
    }
    expect(strikes).toBeGreaterThanOrEqual(1)
  },
  PATIENCE,
)

test('a ledger of a newer program is refused and not a byte of its folder changes', async () => {
  const path = join(temporaryFolder(), '台账.json')
  const content = JSON.stringify({ ...largeLedger(3), schemaVersion: SCHEMA_VERSION + 1, somethingNew: true })
  writeFileSync(path, content)
  expect(codeOf(await openStore(path))).toBe('ledger-newer')
  expect(codeOf(await openStore(path, { whenAbsent: 'start-empty' }))).toBe('ledger-newer')
  expect(readFileSync(path, 'utf8')).toBe(content)
  expect(existsSync(join(dirname(path), '台账.data'))).toBe(false)
})
