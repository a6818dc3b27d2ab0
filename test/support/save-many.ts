/**
 * A program that saves many times and measures itself: `node --expose-gc save-many <ledger.json> <saves>`. Prints one JSON line
 * `{ handles, heap }` after a tenth of the saves and one at the end: open file handles, and bytes of memory in use.
 */
import { readdirSync, writeSync } from 'node:fs'
import { commandContext } from '../../main/services/ledger/command-context.ts'
import { openLedgerStore } from '../../main/services/ledger/open-ledger-store.ts'

const [path = '', saves = '0'] = process.argv.slice(2)
const opened = await openLedgerStore({
  path,
  context: () => commandContext('循环'),
  whenAbsent: 'refuse',
  snapshotInterval: 0,
})
if (!opened.ok) throw new Error(opened.problem.code)
const store = opened.value

const measure = async (): Promise<void> => {
  await store.settled()
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  writeSync(
    1,
    `${JSON.stringify({ handles: readdirSync('/proc/self/fd').length, heap: heapUsed + external })}\n`,
  )
}

const total = Number(saves)
for (let number = 1; number <= total; number += 1) {
  // One stay in one field, so that undo, which has no limit, does not grow.
  const request = {
    name: 'unit.edit',
    input: { patch: { shortName: `第${number}次` } },
    typing: 'unit.shortName',
  }
  const answer = await store.execute(request)
  if (!answer.ok) throw new Error(answer.problem.code)
  if (number === Math.floor(total / 10)) await measure()
}
await measure()
await store.close()
