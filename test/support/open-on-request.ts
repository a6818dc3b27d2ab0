/**
 * A program that opens a ledger when it is told to, and saves once: `node open-on-request <ledger.json>`. Prints `open` when it
 * waits for a line, then `<revision>` or `refused <code>`, then ends. Meant to run under strace.
 */
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { commandContext } from '../../main/services/ledger/command-context.ts'
import { openLedgerStore } from '../../main/services/ledger/open-ledger-store.ts'

const [path = ''] = process.argv.slice(2)
writeSync(1, 'open\n')
await once(process.stdin, 'data')
const opened = await openLedgerStore({ path, context: () => commandContext('受测'), whenAbsent: 'refuse' })
if (opened.ok) {
  const request = { name: 'unit.edit', input: { patch: { shortName: `${process.pid}` } } }
  const answer = await opened.value.execute(request)
  writeSync(1, answer.ok ? `${answer.value.view.ledger.revision}\n` : `refused ${answer.problem.code}\n`)
  await opened.value.settled()
  await opened.value.close()
} else writeSync(1, `refused ${opened.problem.code}\n`)
process.exit()
