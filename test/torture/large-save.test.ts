import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { countRuns } from '../support/fault-counts.ts'
import { largeLedger } from '../support/large-ledger.ts'
import { foundLedger } from '../support/ledger-oracle.ts'
import { granted, naming, openStore } from '../support/opened-store.ts'
import { processorTime } from '../support/processor-time.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { PATIENCE } from '../support/torture-length.ts'

const SAVES = 5

test(
  'of 3,000 findings with 20 diary lines each, a change is on disk within a second',
  async () => {
    const path = join(temporaryFolder(), '台账.json')
    writeFileSync(path, JSON.stringify(largeLedger(3000, 20)))
    const store = granted(await openStore(path))
    // The first save of a run knows nothing yet of what is in order already.
    granted(await store.execute(naming('开始')))
    await store.settled()
    const times: number[] = []
    for (let save = 1; save <= SAVES; save += 1) {
      times.push(await processorTime(async () => granted(await store.execute(naming(`第${save}次`)))))
      await store.settled()
    }
    expect(times.toSorted((left, right) => left - right)[SAVES >> 1]).toBeLessThan(1000)
    await store.close()
    expect(foundLedger(path)).toMatchObject({ revision: SAVES + 1, faults: [] })
    countRuns('save of 3,000 findings with 20 diary lines each', SAVES)
  },
  PATIENCE,
)
