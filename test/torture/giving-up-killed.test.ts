import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sealIsWhole } from '../../main/services/backup/open-backup.ts'
import { rotateBackups } from '../../main/services/backup/rotation.ts'
import { ledgerFiles } from '../../main/services/ledger/ledger-files.ts'
import { canCause } from '../../scripts/torture/fault-means.ts'
import { backedUp, ledgerAndStick } from '../support/backed-up-ledger.ts'
import { bundledScript } from '../support/bundled-script.ts'
import { countRuns } from '../support/fault-counts.ts'
import { largeLedger } from '../support/large-ledger.ts'
import { foundLedger } from '../support/ledger-oracle.ts'
import { granted, naming, openStore } from '../support/opened-store.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { PATIENCE } from '../support/torture-length.ts'
import { runUnderTrace } from '../support/traced-program.ts'

const scripts = { save: '', rotate: '' }
beforeAll(async () => {
  scripts.save = await bundledScript('test/support/save-on-request.ts')
  scripts.rotate = await bundledScript('test/support/rotate-on-request.ts')
})
afterAll(() => {
  for (const script of Object.values(scripts)) rmSync(dirname(script), { recursive: true, force: true })
})

/** More than are kept of one day. */
const SNAPSHOTS = 16
/** The last ten; the day and the month keep none besides. */
const KEPT = 10

/** A closed ledger with more snapshots than are kept, as a program killed while giving them up leaves. */
const ledgerWithSurplus = async (): Promise<string> => {
  const path = join(temporaryFolder(), '台账.json')
  const aside = temporaryFolder()
  writeFileSync(path, JSON.stringify(largeLedger(5)))
  const { snapshots } = ledgerFiles(path)
  const store = granted(await openStore(path, { snapshotInterval: 0 }))
  for (let save = 1; save <= SNAPSHOTS; save += 1) {
    granted(await store.execute(naming(`第${save}次`)))
    await store.settled()
    cpSync(snapshots, aside, { recursive: true })
  }
  await store.close()
  cpSync(aside, snapshots, { recursive: true })
  expect(readdirSync(snapshots).length).toBeGreaterThanOrEqual(SNAPSHOTS)
  return path
}

test.skipIf(!canCause('strace'))(
  'killed at every snapshot given up, the newest ones stay and the next save gives up the rest',
  async () => {
    const source = await ledgerWithSurplus()
    let strikes = 0
    for (let at = 1; ; at += 1) {
      const path = join(temporaryFolder(), '台账.json')
      cpSync(source, path)
      cpSync(ledgerFiles(source).data, ledgerFiles(path).data, { recursive: true })
      const before = foundLedger(path).snapshots
      const { struck } = await runUnderTrace(scripts.save, [path], `unlink:signal=SIGKILL:when=${at}`)
      const left = foundLedger(path)
      expect(left.snapshots.length).toBeGreaterThanOrEqual(KEPT)
      expect(left.snapshots).toEqual(expect.arrayContaining(before.slice(0, KEPT - 1)))

      const store = granted(await openStore(path, { snapshotInterval: 0 }))
      granted(await store.execute(naming('之后')))
      await store.close()
      const found = foundLedger(path)
      expect(found.faults).toEqual([])
      expect(found.snapshots.length).toBeLessThanOrEqual(KEPT + 2)
      if (!struck) break
      strikes += 1
      countRuns('killed while snapshots are given up', 1)
    }
    expect(strikes).toBeGreaterThanOrEqual(SNAPSHOTS - KEPT)
  },
  PATIENCE,
)

test.skipIf(!canCause('strace'))(
  'killed at every backup given up, those to keep are whole and the next backup gives up the rest',
  async () => {
    const { store, stick } = await ledgerAndStick([])
    const names: string[] = []
    for (let backup = 1; backup <= 5; backup += 1) {
      granted(
        await store
          .execute(naming('市文联'))
          .then(() => store.execute({ name: 'contact.edit', input: { patch: { phone: `0543-${backup}` } } })),
      )
      names.unshift(basename((await backedUp(store, stick)).path))
    }
    const [newest = '', second = ''] = names
    let strikes = 0
    for (let at = 1; ; at += 1) {
      const folder = temporaryFolder()
      cpSync(stick, folder, { recursive: true })
      const { struck } = await runUnderTrace(
        scripts.rotate,
        [folder, newest, '2'],
        `unlink:signal=SIGKILL:when=${at}`,
      )
      for (const name of [newest, second]) expect(await sealIsWhole(join(folder, name))).toBe(true)
      await rotateBackups(folder, newest, 2)
      expect(readdirSync(folder).toSorted()).toEqual([newest, second].toSorted())
      if (!struck) break
      strikes += 1
      countRuns('killed while backups are given up', 1)
    }
    expect(strikes).toBe(3)
  },
  PATIENCE,
)
