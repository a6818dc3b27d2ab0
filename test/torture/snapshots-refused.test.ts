import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canCause } from '../../scripts/torture/fault-means.ts'
import { countRuns } from '../support/fault-counts.ts'
import { largeLedger } from '../support/large-ledger.ts'
import { dataFolder, foundLedger } from '../support/ledger-oracle.ts'
import { granted, naming, openStore } from '../support/opened-store.ts'
import { fill, newStick, replug, type Stick } from '../support/stick.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { PATIENCE } from '../support/torture-length.ts'

/** A ledger whose snapshots, and nothing else, lie on a drive of their own. */
const ledgerWithSnapshotsOn = (stick: Stick): string => {
  const path = join(temporaryFolder(), '台账.json')
  writeFileSync(path, JSON.stringify(largeLedger(20)))
  mkdirSync(dataFolder(path))
  symlinkSync(stick.folder, join(dataFolder(path), 'snapshots'))
  return path
}

test.skipIf(!canCause('exfat'))(
  'with only the drive of the snapshots full or read-only, every save succeeds and the failure is told until it is over',
  async () => {
    const stick = await newStick('exfat', 8)
    const path = ledgerWithSnapshotsOn(stick)
    const store = granted(await openStore(path, { snapshotInterval: 0 }))
    await store.settled()
    expect(store.view().snapshotProblem).toBeNull()
    const saved = async (name: string): Promise<string | undefined> => {
      expect(granted(await store.execute(naming(name))).view.ledger.unit.shortName).toBe(name)
      await store.settled()
      expect(foundLedger(path).ledger.unit.shortName).toBe(name)
      return store.view().snapshotProblem?.code
    }
    for (const leave of [0, 4096, 16_384]) {
      fill(stick, leave)
      expect(await saved(`余${leave}`)).toBe('disk-full')
      rmSync(join(stick.folder, '照片.bin'))
      expect(await saved(`余${leave}之后`)).toBeUndefined()
    }
    await replug(stick, true)
    expect(await saved('只读')).toBe('read-only')
    await replug(stick)
    expect(await saved('又能写了')).toBeUndefined()
    expect(foundLedger(path)).toMatchObject({ faults: [], revision: 8 })
    expect(foundLedger(path).snapshots[0]).toBe(8)
    await store.close()
    countRuns('only the drive of the snapshots full or read-only', 4)
  },
  PATIENCE,
)
