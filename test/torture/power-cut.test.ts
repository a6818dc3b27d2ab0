import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { thisMachine } from '../../main/services/files/file-environment.ts'
import { ledgerFiles } from '../../main/services/ledger/ledger-files.ts'
import { canCause } from '../../scripts/torture/fault-means.ts'
import { countRuns } from '../support/fault-counts.ts'
import { largeLedger } from '../support/large-ledger.ts'
import { foundLedger } from '../support/ledger-oracle.ts'
import { granted, naming, openStore } from '../support/opened-store.ts'
import { bytesReached, newStick, plugInImage, unplug } from '../support/stick.ts'
import { LONG_TORTURE, PATIENCE } from '../support/torture-length.ts'

const SAVES = LONG_TORTURE ? 60 : 3

/** Opens as after the cut. The lock may have reached the drive by then, and the program it names, this one, still runs. */
const openAfterCut = (path: string) => {
  rmSync(ledgerFiles(path).lock, { recursive: true, force: true })
  return openStore(path)
}

test.skipIf(!canCause('ext4'))(
  'with the power cut right after any acknowledged save, the drive holds that save and its line in the history',
  async () => {
    const drive = await newStick('ext4', 24)
    const path = join(drive.folder, '台账.json')
    writeFileSync(path, JSON.stringify(largeLedger(40)), { flush: true })
    const store = granted(await openStore(path))
    for (let save = 1; save <= SAVES; save += 1) {
      const { view } = granted(await store.execute(naming(`第${save}次`)))
      const reached = bytesReached(drive)
      const after = await plugInImage('ext4', reached)

      const found = foundLedger(join(after.folder, '台账.json'))
      expect(found.ledger).toEqual(view.ledger)
      expect(found.history.at(-1)).toMatchObject({ revision: view.ledger.revision, ledger: found.sha256 })
      const opened = granted(await openAfterCut(join(after.folder, '台账.json')))
      granted(await opened.execute(naming('停电之后')))
      await opened.close()
      expect(foundLedger(join(after.folder, '台账.json')).faults).toEqual([])
      await unplug(after)
    }
    await store.close()
    countRuns('power cut after an acknowledged save', SAVES)
  },
  PATIENCE,
)

test.skipIf(!canCause('ext4'))(
  'with the power cut at any moment of a save, the drive holds the ledger before or after it',
  async () => {
    const drive = await newStick('ext4', 24)
    const path = join(drive.folder, '台账.json')
    writeFileSync(path, JSON.stringify(largeLedger(40)), { flush: true })
    const images: string[] = []
    let cuts = 0
    const store = granted(
      await openStore(path, {
        environment: {
          ...thisMachine,
          rename: async (...parameters) => {
            images.push(bytesReached(drive))
            await thisMachine.rename(...parameters)
            images.push(bytesReached(drive))
          },
        },
      }),
    )
    granted(await store.execute(naming('之前')))
    await store.settled()
    for (let save = 0; save < SAVES / 3; save += 1) {
      const before = store.view().ledger
      images.length = 0
      const { view } = granted(await store.execute(naming(`之后${save}`)))
      await store.settled()
      expect(images.length).toBeGreaterThanOrEqual(2)
      for (const image of images) {
        const after = await plugInImage('ext4', image)
        const opened = granted(await openAfterCut(join(after.folder, '台账.json')))
        expect([before, view.ledger]).toContainEqual(opened.view().ledger)
        await opened.close()
        // Its temporary file stays, because the program that wrote it, this one, still runs.
        const { faults } = foundLedger(join(after.folder, '台账.json'))
        expect(faults.filter((fault) => !fault.includes(`-${process.pid}-`))).toEqual([])
        await unplug(after)
        cuts += 1
      }
    }
    await store.close()
    countRuns('power cut within a save', cuts)
  },
  PATIENCE,
)
