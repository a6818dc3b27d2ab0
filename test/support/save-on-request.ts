/**
 * A program that saves once when it is told to: `node save-on-request <ledger.json>`. Prints `open`, waits for a line,
 * changes the ledger, and tries the same again if that was refused; prints `<revision>` or `refused <code>` for each,
 * then ends. Meant to run under strace.
 */
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { commandContext } from '../../main/services/ledger/command-context.ts'
import { openLedgerStore } from '../../main/services/ledger/open-ledger-store.ts'

const [path = ''] = process.argv.slice(2)
const opened = await openLedgerStore({
  path,
  context: () => commandContext('受测'),
  whenAbsent: 'refuse',
  snapshotInterval: 0,
})
if (!opened.ok) throw new Error(opened.problem.code)
const store = opened.value
await store.settled()
writeSync(1, 'open\n')
await once(process.stdin, 'data')
const before = store.view().ledger
for (let left = 2; left > 0; left -= 1) {
  const answer = await store.execute({ name: 'unit.edit', input: { patch: { shortName: `${process.pid}` } } })
  await store.settled()
  if (answer.ok) {
    writeSync(1, `${answer.value.view.ledger.revision}\n`)
    break
  }
  if (store.view().ledger !== before) throw new Error('memory is ahead of the disk')
  writeSync(1, `refused ${answer.problem.code}\n`)
}
await store.close()
process.exit()
