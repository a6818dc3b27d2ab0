import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundledScript } from '../../../../support/bundled-script.ts'
import { largeLedger } from '../../../../support/large-ledger.ts'
import { type FoundLedger, foundLedger } from '../../../../support/ledger-oracle.ts'
import { granted, openStore } from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'
import { LONG_TORTURE } from '../../../../support/torture-length.ts'

/** strace must be there and allowed to attach to a program of ours. */
const canTrace =
  process.platform === 'linux' &&
  spawnSync('strace', ['-f', '-e', 'trace=none', process.execPath, '-e', '0']).status === 0

let script = ''
beforeAll(async () => {
  script = await bundledScript('test/support/save-on-request.ts')
})
afterAll(() => rmSync(dirname(script), { recursive: true, force: true }))

/**
 * Lets the program save with a fault injected into the system calls of that save alone. Gives what it printed, and
 * whether the trace shows that the fault struck: the n-th call may never be made.
 */
const savedUnderTrace = async (
  path: string,
  fault: string,
): Promise<{ readonly said: readonly string[]; readonly struck: boolean }> => {
  const child = spawn(process.execPath, [script, path], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // strace counts calls per thread; one thread makes all of them.
    env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
  })
  const said: string[] = []
  const lines = createInterface({ input: child.stdout })
  const [first] = await once(lines, 'line')
  expect(first).toBe('open')
  lines.on('line', (line) => said.push(line))

  const trace = join(dirname(path), 'trace')
  const [call] = fault.split(':')
  const parameters = [
    '-f',
    '-o',
    trace,
    '-e',
    `trace=${call}`,
    '-e',
    `inject=${fault}`,
    '-p',
    String(child.pid),
  ]
  const strace = spawn('strace', parameters, { stdio: ['ignore', 'ignore', 'pipe'] })
  await once(strace.stderr, 'data')
  child.stdin.on('error', () => undefined)
  child.stdin.end('go\n')
  await Promise.all([once(child, 'close'), once(strace, 'close')])
  const traced = readFileSync(trace, 'utf8')
  rmSync(trace)
  return { said, struck: /INJECTED|killed by SIGKILL/u.test(traced) }
}

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

/** Threads wake each other by writes, so most of them are none of the ledger's: the quick run takes every fifth. */
const KILLED_AT = [
  ['fsync', 1],
  ['rename', 1],
  ['write', LONG_TORTURE ? 1 : 5],
  ['openat', LONG_TORTURE ? 1 : 2],
] as const

test.skipIf(!canTrace).each(KILLED_AT)(
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
    }
    expect(strikes).toBeGreaterThanOrEqual(2)
  },
  120_000,
)

const QUICK_ERRORS = [
  ['fsync', 'EIO', 'io-error'],
  ['rename', 'EROFS', 'read-only'],
  ['openat', 'EMFILE', 'too-many-open-files'],
] as const
const ERRORS = LONG_TORTURE
  ? ([...QUICK_ERRORS, ['fsync', 'ENOSPC', 'disk-full'], ['openat', 'EACCES', 'permission-denied']] as const)
  : QUICK_ERRORS

test.skipIf(!canTrace).each(ERRORS)(
  'with every %s of a save failing with %s, it is refused with a reason and saved on the second try',
  async (call, errno, code) => {
    let refusals = 0
    const path = newLedger()
    for (let at = 1; ; at += 1) {
      const { struck, said } = await savedUnderTrace(path, `${call}:error=${errno}:when=${at}`)
      const after = await reopened(path)
      expect(after.revision).toBe(Number(said.at(-1)))
      if (!struck) break
      if (said.length > 1) {
        refusals += 1
        expect(said[0]).toBe(`refused ${code}`)
      }
    }
    expect(refusals).toBeGreaterThanOrEqual(1)
  },
  120_000,
)

test.skipIf(!canTrace)(
  'with every fsync failing for good, the ledger stays the one before',
  async () => {
    const path = newLedger()
    const before = readFileSync(path)
    const { said, struck } = await savedUnderTrace(path, 'fsync:error=EIO:when=1+')
    expect(struck).toBe(true)
    expect(said).toEqual(['refused io-error', 'refused io-error'])
    expect(readFileSync(path)).toEqual(before)
    await reopened(path)
  },
  120_000,
)
