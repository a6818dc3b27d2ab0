import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256 } from '../../main/services/files/read-file.ts'
import { ledgerPresence } from '../../main/services/ledger/first-run.ts'
import { ledgerFiles } from '../../main/services/ledger/ledger-files.ts'
import { restoreBackup } from '../../main/services/restore/restore-backup.ts'
import { takeOver } from '../../main/services/restore/take-over.ts'
import { canCause } from '../../scripts/torture/fault-means.ts'
import { backedUp, ledgerAndStick } from '../support/backed-up-ledger.ts'
import { bundledScript } from '../support/bundled-script.ts'
import { countRuns } from '../support/fault-counts.ts'
import { FaultyMachine } from '../support/faulty-machine.ts'
import { foundLedger } from '../support/ledger-oracle.ts'
import { granted, naming, openStore } from '../support/opened-store.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { LONG_TORTURE, PATIENCE } from '../support/torture-length.ts'
import { runUnderTrace } from '../support/traced-program.ts'

let script = ''
beforeAll(async () => {
  script = await bundledScript('test/support/restore-on-request.ts')
})
afterAll(() => rmSync(dirname(script), { recursive: true, force: true }))

/** Small, so that a kill at every single call of it takes minutes and not hours. */
const EVIDENCE = [10, 150_000]

/** A ledger at work, and a backup of an earlier state of it with evidence that is no longer in the store. */
const ledgerWithBackup = async () => {
  const { store, stick, files, folder } = await ledgerAndStick(undefined, EVIDENCE)
  const { path: backup } = await backedUp(store, stick)
  granted(await store.execute(naming('省文联')))
  rmSync(files.attachments, { recursive: true })
  await store.close()
  return { folder, ledger: files.ledger, data: files.data, backup }
}

/** A copy of a ledger with all that lies beside it, in a folder of its own. */
const copyOf = ({ ledger, data }: { readonly ledger: string; readonly data: string }): string => {
  const path = join(temporaryFolder(), '台账.json')
  cpSync(ledger, path)
  cpSync(data, ledgerFiles(path).data, { recursive: true })
  return path
}

const expectWholeEvidence = (attachments: string): void => {
  const names = existsSync(attachments) ? readdirSync(attachments) : []
  for (const name of names.filter((one) => !one.endsWith('.tmp')))
    expect(sha256(readFileSync(join(attachments, name)))).toBe(name)
}

/**
 * How far apart the calls are that the quick run kills at. The long one kills at every one, but for writes: most of them wake
 * another thread and touch no file.
 */
const QUICK_STEPS = { fsync: 5, rename: 2, openat: 30, unlink: 3, write: 120 } as const
const LONG_STEPS = { fsync: 1, rename: 1, openat: 1, unlink: 1, write: 3 } as const
const CALLS = Object.keys(QUICK_STEPS).filter((call): call is keyof typeof QUICK_STEPS => call in QUICK_STEPS)

test.skipIf(!canCause('strace')).each(CALLS)(
  'killed at every %s of a restore, the ledger is the one before or the restored one, and undo leads back',
  async (call) => {
    const source = await ledgerWithBackup()
    const before = foundLedger(source.ledger)
    let strikes = 0
    for (let at = 1; ; at += (LONG_TORTURE ? LONG_STEPS : QUICK_STEPS)[call]) {
      const path = copyOf(source)
      const { struck, said } = await runUnderTrace(
        script,
        [path, source.backup],
        `${call}:signal=SIGKILL:when=${at}`,
      )
      const store = granted(await openStore(path))
      const { ledger } = store.view()
      const restored = ledger.unit.shortName === '区文联'
      if (restored) expect(ledger.revision).toBeGreaterThan(before.revision)
      else expect(ledger).toEqual(before.ledger)
      if (said.includes('done')) expect(restored).toBe(true)
      await store.settled()
      expectWholeEvidence(ledgerFiles(path).attachments)
      const again = granted(await restoreBackup(store, source.backup))
      expect(again.view.ledger.unit.shortName).toBe('区文联')
      expectWholeEvidence(ledgerFiles(path).attachments)
      await store.close()
      expect(foundLedger(path).faults).toEqual([])
      if (!struck) break
      strikes += 1
      countRuns(`killed at a call of a restore: ${call}`, 1)
    }
    expect(strikes).toBeGreaterThanOrEqual(1)
  },
  PATIENCE,
)

test.skipIf(!canCause('strace')).each(CALLS)(
  'killed at every %s of taking over, it is a first run again, or what came is found whole',
  async (call) => {
    const { backup } = await ledgerWithBackup()
    let strikes = 0
    for (let at = 1; ; at += (LONG_TORTURE ? LONG_STEPS : QUICK_STEPS)[call]) {
      const path = join(temporaryFolder(), '新电脑', '台账.json')
      mkdirSync(dirname(path))
      const { struck } = await runUnderTrace(script, [path, backup], `${call}:signal=SIGKILL:when=${at}`)
      const presence = granted(await ledgerPresence(path, false))
      if (presence === 'first-run') {
        granted(await takeOver(backup, path, undefined))
        // What the killed program left beside its place is kept by name; nothing half-done stays.
        const left = readdirSync(dirname(path)).filter((name) => !name.startsWith('台账-恢复前-'))
        expect(left.toSorted()).toEqual(['台账.data', '台账.json'].toSorted())
      } else expectWholeEvidence(ledgerFiles(path).attachments)
      // Missing: history and a snapshot are all there, and the start offers that snapshot.
      if (presence !== 'missing') {
        const store = granted(await openStore(path))
        expect(store.view().ledger.unit.shortName).toBe('区文联')
        await store.close()
        expect(foundLedger(path).faults).toEqual([])
      } else expect(readdirSync(ledgerFiles(path).snapshots)).toHaveLength(1)
      if (!struck) break
      strikes += 1
      countRuns(`killed at a call of taking over: ${call}`, 1)
    }
    if (call !== 'unlink') expect(strikes).toBeGreaterThanOrEqual(1)
  },
  PATIENCE,
)

test.each(LONG_TORTURE ? ['EIO', 'ENOSPC', 'EACCES', 'EMFILE'] : ['ENOSPC'])(
  'with every call of a restore failing with %s, the ledger is as before and a second try works',
  async (errno) => {
    const source = await ledgerWithBackup()
    let refused = 0
    for (let at = 1; ; at += LONG_TORTURE ? 1 : 4) {
      const path = copyOf(source)
      const machine = new FaultyMachine()
      const { environment } = machine
      const store = granted(await openStore(path, { environment }))
      await store.settled()
      const before = store.view().ledger
      machine.strike({ at, errno, forGood: true })
      const answer = await restoreBackup(store, source.backup, { environment })
      await store.settled()
      const { struck } = machine
      machine.mend()
      if (!answer.ok) {
        refused += 1
        expect(store.view().ledger).toBe(before)
      }
      expect(
        granted(await restoreBackup(store, source.backup, { environment })).view.ledger.unit.shortName,
      ).toBe('区文联')
      expectWholeEvidence(ledgerFiles(path).attachments)
      await store.close()
      if (!struck) break
    }
    expect(refused).toBeGreaterThanOrEqual(LONG_TORTURE ? 15 : 4)
    countRuns('a call of a restore fails for good', refused)
  },
  PATIENCE,
)
