import { readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeBackup } from '../../main/services/backup/write-backup.ts'
import { openProven } from '../../main/services/restore/restore-backup.ts'
import { canCause } from '../../scripts/torture/fault-means.ts'
import { ledgerAndStick } from '../support/backed-up-ledger.ts'
import { bundledScript } from '../support/bundled-script.ts'
import { countRuns } from '../support/fault-counts.ts'
import { FaultyMachine } from '../support/faulty-machine.ts'
import { granted, naming } from '../support/opened-store.ts'
import { LONG_TORTURE, PATIENCE } from '../support/torture-length.ts'
import { runUnderTrace } from '../support/traced-program.ts'

let script = ''
beforeAll(async () => {
  script = await bundledScript('test/support/backup-on-request.ts')
})
afterAll(() => rmSync(dirname(script), { recursive: true, force: true }))

/** Proves every file in the folder that bears the name of a backup, and gives their names. */
const wholeBackupsIn = async (folder: string): Promise<readonly string[]> => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.zgbak'))
  for (const name of names) {
    const { backup } = granted(await openProven(join(folder, name), undefined))
    await backup.close()
  }
  return names
}

const QUICK_STEPS = { fsync: 1, rename: 1, openat: 4, write: 20, pread64: 12 } as const
const CALLS = Object.keys(QUICK_STEPS).filter((call): call is keyof typeof QUICK_STEPS => call in QUICK_STEPS)

test.skipIf(!canCause('strace')).each(CALLS)(
  'killed at every %s of a backup, no half file bears its name, and the next one cleans up',
  async (call) => {
    const { stick, order, store } = await ledgerAndStick()
    const before = granted(await writeBackup(order)).path
    granted(await store.execute(naming('第二份')))
    let strikes = 0
    for (let at = 1; ; at += LONG_TORTURE ? 1 : QUICK_STEPS[call]) {
      const { struck, said } = await runUnderTrace(
        script,
        [store.path, stick],
        `${call}:signal=SIGKILL:when=${at}`,
      )
      const names = await wholeBackupsIn(stick)
      expect(names.map((name) => join(stick, name))).toContain(before)
      if (said.length > 0) expect(names.map((name) => join(stick, name))).toContain(said[0])
      for (const name of names) if (join(stick, name) !== before) rmSync(join(stick, name))
      if (!struck) break
      strikes += 1
      countRuns(`killed at a call of a backup: ${call}`, 1)
    }
    // Not every run makes every call: small backups flush once.
    if (call === 'fsync' || call === 'rename' || call === 'write') expect(strikes).toBeGreaterThan(0)
    expect(readdirSync(stick).filter((name) => name.endsWith('.tmp'))).toEqual([])
  },
  PATIENCE,
)

const CODES = {
  EIO: 'io-error',
  ENOSPC: 'disk-full',
  EACCES: 'permission-denied',
  EROFS: 'read-only',
  EFBIG: 'backup-too-large',
} as const
type Errno = keyof typeof CODES
const ERRNOS: readonly Errno[] = LONG_TORTURE
  ? ['EIO', 'ENOSPC', 'EACCES', 'EROFS', 'EFBIG']
  : ['ENOSPC', 'EFBIG']

/** Where every call is made to fail in turn, what is copied between calls need not be much. */
const SMALL_EVIDENCE = [10, 100_000]

test.each(ERRNOS)(
  'with every call of a backup failing with %s, it is refused with a reason and the older one stays',
  async (errno) => {
    const { stick, order, store } = await ledgerAndStick(undefined, SMALL_EVIDENCE)
    const before = granted(await writeBackup(order)).path
    granted(await store.execute(naming('第二份')))
    let refused = 0
    for (const forGood of [false, true]) {
      for (let at = 1; ; at += 1) {
        const machine = new FaultyMachine({ at, errno, forGood })
        const answer = await writeBackup({ ...order, environment: machine.environment })
        if (!machine.struck) break
        const names = (await wholeBackupsIn(stick)).map((name) => join(stick, name))
        expect(names).toContain(before)
        if (answer.ok) expect(names).toContain(answer.value.path)
        else {
          refused += 1
          expect(answer.problem.code).toBe(CODES[errno])
        }
        const left = readdirSync(stick).filter((name) => name.endsWith('.tmp'))
        expect(left.length).toBeLessThanOrEqual(forGood ? 1 : 0)
        for (const name of [...left, ...names.map((path) => path.slice(stick.length + 1))])
          if (join(stick, name) !== before) rmSync(join(stick, name))
      }
    }
    expect(refused).toBeGreaterThanOrEqual(8)
    countRuns(`a call of a backup fails: ${errno}`, refused)
  },
  PATIENCE,
)
