import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canCause } from '../../../../../scripts/torture/fault-means.ts'
import { bundledScript } from '../../../../support/bundled-script.ts'
import { countRuns } from '../../../../support/fault-counts.ts'
import { largeLedger } from '../../../../support/large-ledger.ts'
import { type FoundLedger, foundLedger } from '../../../../support/ledger-oracle.ts'
import { granted, openStore } from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'
import { LONG_TORTURE, PATIENCE } from '../../../../support/torture-length.ts'
import { runUnderTrace, type Traced } from '../../../../support/traced-program.ts'

let script = ''
beforeAll(async () => {
  script = await bundledScript('test/support/save-on-request.ts')
})
afterAll(() => rmSync(dirname(script), { recursive: true, force: true }))

/** Lets the program save with a fault injected into the system calls of that save alone. */
const savedUnderTrace = (path: string, fault: string): Promise<Traced> => runUnderTrace(script, [path], fault)

const newLedger = (): string => {
  const path = join(temporaryFolder(), '台账.json')
  writeFileSync(path, JSON.stringify(largeLedger(5)))
  return path
}

/** Opens what a fault left behind; it must need no hand work and leave nothing lying about. */
const reopened = async (path: string): Promise<FoundLedger> => {
  const store = granted(await openStore(path))
  expect(store.readOnly).toBeNull()
  await store.close()
  const found = foundLedger(path)
  expect(found.faults).toEqual([])
  return found
}

/** Threads wake each other by writes, so most of them are none of the ledger's: the quick run takes every ninth. */
const KILLED_AT = [
  ['fsync', 1],
  ['rename', 1],
  ['write', LONG_TORTURE ? 1 : 9],
  ['openat', LONG_TORTURE ? 1 : 3],
  ...(LONG_TORTURE ? ([['unlink', 1]] as const) : []),
] as const

test.skipIf(!canCause('strace')).each(KILLED_AT)(
  'killed at every %s of a save, the ledger is the one before or the one in flight',
  async (call, step) => {
    let strikes = 0
    const path = newLedger()
    for (let at = 1; ; at += step) {
      const before = foundLedger(path)
      const { struck, said } = await savedUnderTrace(path, `${call}:signal=SIGKILL:when=${at}`)
      const after = await reopened(path)
      if (said.length > 0) expect(after.revision).toBe(Number(said[0]))
      else if (after.sha256 !== before.sha256) expect(after.revision).toBeGreaterThan(before.revision)
      if (!struck) break
      strikes += 1
      countRuns(`killed at a call of a save: ${call}`, 1)
    }
    // The lock is all that is unlinked when nothing is given up.
    expect(strikes).toBeGreaterThanOrEqual(call === 'unlink' ? 1 : 2)
  },
  PATIENCE,
)

const CODES = {
  EIO: 'io-error',
  ENOSPC: 'disk-full',
  EACCES: 'permission-denied',
  EPERM: 'permission-denied',
  EROFS: 'read-only',
  EMFILE: 'too-many-open-files',
} as const
type Errno = keyof typeof CODES

const QUICK_ERRORS: readonly (readonly [string, Errno])[] = [
  ['fsync', 'EIO'],
  ['rename', 'EROFS'],
  ['openat', 'EMFILE'],
]
const ALL_ERRORS = ['fsync', 'rename', 'openat'].flatMap((call) =>
  (['EIO', 'ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'EMFILE'] as const).map((errno) => [call, errno] as const),
)
/** A rename refused as if another program held the file is tried again, and works then. */
const isTriedAgain = (call: string, errno: Errno): boolean =>
  call === 'rename' && (errno === 'EACCES' || errno === 'EPERM')

test.skipIf(!canCause('strace')).each(LONG_TORTURE ? ALL_ERRORS : QUICK_ERRORS)(
  'with every %s of a save failing with %s, it is refused with a reason and saved on the second try',
  async (call, errno) => {
    let [strikes, refusals] = [0, 0]
    const path = newLedger()
    for (let at = 1; ; at += LONG_TORTURE || call !== 'openat' ? 1 : 3) {
      const { struck, said } = await savedUnderTrace(path, `${call}:error=${errno}:when=${at}`)
      const after = await reopened(path)
      expect(after.revision).toBe(Number(said.at(-1)))
      if (!struck) break
      strikes += 1
      countRuns(`a call of a save fails once: ${call}`, 1)
      if (said.length > 1) {
        refusals += 1
        expect(said[0]).toBe(`refused ${CODES[errno]}`)
      }
    }
    expect(isTriedAgain(call, errno) ? strikes : refusals).toBeGreaterThanOrEqual(1)
  },
  PATIENCE,
)

const FOR_GOOD: readonly (readonly [string, Errno])[] = [['fsync', 'EIO']]
const ALL_FOR_GOOD: readonly (readonly [string, Errno])[] = [
  ...FOR_GOOD,
  ['fsync', 'ENOSPC'],
  ['rename', 'EROFS'],
  ['rename', 'EPERM'],
  ['rename', 'ENOSPC'],
]

test.skipIf(!canCause('strace')).each(LONG_TORTURE ? ALL_FOR_GOOD : FOR_GOOD)(
  'with every %s failing with %s for good, the ledger stays the one before',
  async (call, errno) => {
    const path = newLedger()
    const before = readFileSync(path)
    const { said, struck } = await savedUnderTrace(path, `${call}:error=${errno}:when=1+`)
    expect(struck).toBe(true)
    expect(said).toEqual([`refused ${CODES[errno]}`, `refused ${CODES[errno]}`])
    expect(readFileSync(path)).toEqual(before)
    await reopened(path)
    countRuns(`a call of a save fails for good: ${call}`, 1)
  },
  PATIENCE,
)
