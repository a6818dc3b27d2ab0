import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundledScript } from '../../../../support/bundled-script.ts'
import { countRuns } from '../../../../support/fault-counts.ts'
import { largeLedger } from '../../../../support/large-ledger.ts'
import { foundLedger } from '../../../../support/ledger-oracle.ts'
import { codeOf, granted, naming, openStore } from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'
import { LONG_TORTURE, PATIENCE } from '../../../../support/torture-length.ts'

const KILLS = LONG_TORTURE ? 500 : 24
/** Several ledgers at a time, each killed in turn. */
const LANES = 3
/** About half a megabyte, so that a save takes long enough to be hit in the middle. */
const FINDINGS = 250

let script = ''
beforeAll(async () => {
  script = await bundledScript('test/support/save-loop.ts')
})
afterAll(() => rmSync(dirname(script), { recursive: true, force: true }))

type Acknowledged = { readonly revision: number; readonly sha256: string }

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

/** Starts the program, lets it save for a random while after its first save, kills it, and says what it had acknowledged. */
const killedWhileSaving = async (path: string, milliseconds: number): Promise<Acknowledged> => {
  const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  let last: Acknowledged | undefined
  for await (const line of createInterface({ input: child.stdout })) {
    const [revision, sha256] = line.split(' ')
    if (revision === 'refused') throw new Error(`the program was refused: ${line}`)
    if (sha256 === undefined) continue
    if (last === undefined) void wait(milliseconds).then(() => child.kill('SIGKILL'))
    last = { revision: Number(revision), sha256 }
  }
  await ended(child)
  if (last === undefined) throw new Error('the program ended before its first save')
  return last
}

/** The oracle after a kill: the acknowledged state or the one in flight, whole; opening needs no hand work. */
const checkAfterKill = async (
  path: string,
  acknowledged: Acknowledged,
): Promise<'acknowledged' | 'in flight'> => {
  const before = foundLedger(path)
  expect(before.revision).toBeGreaterThanOrEqual(acknowledged.revision)
  const inFlight = before.revision > acknowledged.revision
  if (inFlight) {
    const later = before.history.filter(({ revision }) => (revision ?? 0) > acknowledged.revision)
    expect(later.map(({ revision }) => revision)).toEqual([before.revision])
  } else expect(before.sha256).toBe(acknowledged.sha256)

  const store = granted(await openStore(path))
  expect(store.readOnly).toBeNull()
  expect(store.view().ledger).toEqual(before.ledger)
  await store.close()
  const after = foundLedger(path)
  expect(after.sha256).toBe(before.sha256)
  expect(after.faults).toEqual([])
  const lost = before.history.some(
    ({ kind, revision }) => kind === 'change' && (revision ?? 0) > before.revision,
  )
  expect(store.notices.some(({ text }) => text.includes('没有来得及保存'))).toBe(
    lost || store.notices.length > 0,
  )
  if (lost) expect(store.notices).toHaveLength(1)
  return inFlight ? 'in flight' : 'acknowledged'
}

test(
  `killed ${KILLS} times while saving, every start finds the last acknowledged ledger or the one in flight`,
  async () => {
    const outcomes = { acknowledged: 0, 'in flight': 0 }
    await Promise.all(
      Array.from({ length: LANES }, async (_, lane) => {
        const path = join(temporaryFolder(), '台账.json')
        writeFileSync(path, JSON.stringify(largeLedger(FINDINGS)))
        for (let kill = lane; kill < KILLS; kill += LANES) {
          const outcome = await checkAfterKill(path, await killedWhileSaving(path, Math.random() * 90))
          outcomes[outcome] += 1
          countRuns(`killed at a random moment, then found: the ledger ${outcome}`, 1)
        }
      }),
    )
    expect(outcomes.acknowledged + outcomes['in flight']).toBe(KILLS)
  },
  PATIENCE,
)

test('a second program is refused while the first one holds the ledger, and let in when it is killed', async () => {
  const path = join(temporaryFolder(), '台账.json')
  writeFileSync(path, JSON.stringify(largeLedger(5)))
  const holder = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(createInterface({ input: holder.stdout }), 'line')
  expect(codeOf(await openStore(path))).toBe('ledger-in-use')
  expect(codeOf(await openStore(path, { whenAbsent: 'start-empty' }))).toBe('ledger-in-use')
  holder.kill('SIGKILL')
  await ended(holder)
  const store = granted(await openStore(path))
  granted(await store.execute(naming('市文联')))
  expect(foundLedger(path).ledger.unit.shortName).toBe('市文联')
})

test(
  'of many programs started at once on a ledger whose holder was killed, one gets it and the others are refused',
  async () => {
    const path = join(temporaryFolder(), '台账.json')
    writeFileSync(path, JSON.stringify(largeLedger(5)))
    for (let round = 0; round < 4; round += 1) {
      await killedWhileSaving(path, 5)
      const programs = Array.from({ length: 6 }, () =>
        spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] }),
      )
      const first = await Promise.all(
        programs.map(async (program) => {
          const [line] = await once(createInterface({ input: program.stdout }), 'line')
          return String(line)
        }),
      )
      for (const program of programs) program.kill('SIGKILL')
      await Promise.all(programs.map(ended))
      expect(first.toSorted()).toEqual(['open', ...Array.from({ length: 5 }, () => 'refused ledger-in-use')])
      const store = granted(await openStore(path))
      await store.close()
      expect(foundLedger(path).faults).toEqual([])
    }
  },
  PATIENCE,
)
