import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sealIsWhole } from '../../main/services/backup/open-backup.ts'
import { openProven, restoreBackup } from '../../main/services/restore/restore-backup.ts'
import { takeOver } from '../../main/services/restore/take-over.ts'
import { backedUp, ledgerAndStick } from '../support/backed-up-ledger.ts'
import { countRuns } from '../support/fault-counts.ts'
import { foundLedger } from '../support/ledger-oracle.ts'
import { codeOf, granted, naming } from '../support/opened-store.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { LONG_TORTURE, PATIENCE } from '../support/torture-length.ts'

const REFUSED = ['backup-damaged', 'backup-incomplete', 'backup-not-one']

/** Small: the backup is read through for every place that is damaged. */
const EVIDENCE = [10, 100_000]

const [AT_EACH_END, ANYWHERE] = LONG_TORTURE ? [64, 1000] : [5, 6]

/** Places to damage: near both ends, where everything is structure, and anywhere. */
const places = (size: number): readonly number[] => [
  ...Array.from({ length: AT_EACH_END }, (_, at) => at),
  ...Array.from({ length: AT_EACH_END }, (_, at) => size - 1 - at),
  ...Array.from({ length: ANYWHERE }, () => Math.floor(Math.random() * size)),
]

test.each([
  ['plain', undefined],
  ['with a password', '整改2026'],
] as const)(
  'one bit turned over anywhere in a backup, %s, and checking, restoring and taking over refuse it',
  async (how, password) => {
    const { store, stick } = await ledgerAndStick(undefined, EVIDENCE)
    const { path, size } = await backedUp(store, stick, password === undefined ? {} : { password })
    granted(await store.execute(naming('省文联')))
    const before = foundLedger(store.path).sha256
    const whole = readFileSync(path)
    const all = places(size)
    for (const [run, at] of all.entries()) {
      const damaged = Buffer.from(whole)
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (run % 8))
      writeFileSync(path, damaged)
      expect(await sealIsWhole(path), `byte ${at} of ${size}`).toBe(false)
      expect(REFUSED, `byte ${at} of ${size}`).toContain(codeOf(await openProven(path, password)))
      if (run % 8 !== 0) continue
      const order = password === undefined ? {} : { password }
      expect(REFUSED).toContain(codeOf(await restoreBackup(store, path, order)))
      const elsewhere = join(temporaryFolder(), '台账.json')
      expect(REFUSED).toContain(codeOf(await takeOver(path, elsewhere, password)))
      expect(existsSync(elsewhere)).toBe(false)
    }
    expect(foundLedger(store.path).sha256).toBe(before)
    writeFileSync(path, whole)
    const { backup } = granted(await openProven(path, password))
    await backup.close()
    countRuns(`one bit of a backup turned over, ${how}`, all.length)
  },
  PATIENCE,
)

test(
  'a backup cut off anywhere, or with something added, is refused',
  async () => {
    const { store, stick } = await ledgerAndStick(undefined, EVIDENCE)
    const { path, size } = await backedUp(store, stick)
    const whole = readFileSync(path)
    const all = places(size)
    for (const at of all) {
      writeFileSync(path, whole.subarray(0, at))
      expect(REFUSED, `cut to ${at}`).toContain(codeOf(await openProven(path, undefined)))
    }
    for (const more of [Buffer.alloc(1), Buffer.alloc(4096), whole]) {
      writeFileSync(path, Buffer.concat([whole, more]))
      expect(REFUSED).toContain(codeOf(await openProven(path, undefined)))
    }
    countRuns('backup cut off', all.length)
  },
  PATIENCE,
)
