import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commandContext } from '../../main/services/ledger/command-context.ts'
import { countRuns } from '../support/fault-counts.ts'
import { foundLedger } from '../support/ledger-oracle.ts'
import { granted, naming, newStore, OPERATOR, openStore } from '../support/opened-store.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** Clocks that jump: a dead battery, the end of 32 bits, a day back, the hour that is there twice. */
const CLOCKS = [
  '2026-05-23T07:30:00.000Z',
  '1970-01-01T00:00:00.000Z',
  '2038-01-19T03:14:08.000Z',
  '2026-05-22T07:30:00.000Z',
  '2026-05-22T07:30:00.000Z',
  '9999-12-31T23:59:59.999Z',
] as const

test('whatever the clock says, revisions, history and snapshots keep their order, and the last save is found', async () => {
  const path = join(temporaryFolder(), '台账.json')
  let now: string = CLOCKS[0]
  const context = () => ({ ...commandContext(OPERATOR), now, today: now.slice(0, 10) })
  for (const [index, clock] of CLOCKS.entries()) {
    now = clock
    const store = existsSync(path)
      ? granted(await openStore(path, { context }))
      : await newStore(path, { context })
    granted(await store.execute(naming(`${clock}甲`)))
    granted(await store.execute(naming(`${clock}乙`)))
    await store.close()
    const found = foundLedger(path)
    expect(found.faults).toEqual([])
    expect(found.ledger.unit.shortName).toBe(`${clock}乙`)
    expect(found.revision).toBe(2 * (index + 1))
  }
  const found = foundLedger(path)
  expect(found.history.map(({ revision }) => revision)).toEqual(
    Array.from({ length: CLOCKS.length * 2 }, (_, index) => index + 1),
  )
  // Each start keeps the ledger as it finds it: by revision the newest is that of the last start, whatever its date.
  expect(found.snapshots[0]).toBeGreaterThanOrEqual(found.revision - 2)
  countRuns('clock jumped', CLOCKS.length)
})

test.each(['America/New_York', 'Pacific/Kiritimati', 'UTC'])(
  'in the zone %s an open ledger goes on',
  async (zone) => {
    const before = process.env.TZ
    const path = join(temporaryFolder(), '台账.json')
    const first = await newStore(path)
    granted(await first.execute(naming('甲')))
    await first.close()
    process.env.TZ = zone
    try {
      const store = granted(await openStore(path))
      granted(await store.execute(naming('乙')))
      await store.close()
      expect(foundLedger(path)).toMatchObject({ revision: 2, faults: [] })
    } finally {
      process.env.TZ = before
    }
    countRuns('time zone changed', 1)
  },
)
