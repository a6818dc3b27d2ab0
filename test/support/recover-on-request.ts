/**
 * A program that recovers a broken ledger when it is told to: `node recover-on-request <ledger.json>`. Prints `open`, waits for a
 * line, puts the newest state offered in its place, prints its revision or `refused <code>`, then ends. Meant to run
 * under strace.
 */
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { commandContext } from '../../main/services/ledger/command-context.ts'
import { ledgerFiles } from '../../main/services/ledger/ledger-files.ts'
import { recoverFrom } from '../../main/services/ledger/recovery.ts'
import { recoverableStates } from '../../main/services/snapshots/recoverable-states.ts'

const [path = ''] = process.argv.slice(2)
const [newest] = await recoverableStates(ledgerFiles(path))
if (newest === undefined) throw new Error('nothing to recover from')
writeSync(1, 'open\n')
await once(process.stdin, 'data')
const answer = await recoverFrom({ path, context: () => commandContext('受测'), state: newest.id })
if (answer.ok) {
  const { store } = answer.value
  writeSync(1, `${store.view().ledger.revision}\n`)
  await store.settled()
  await store.close()
} else writeSync(1, `refused ${answer.problem.code}\n`)
process.exit()
