/**
 * A program that restores once when it is told to: `node restore-on-request <ledger.json> <backup>`. Where no ledger is it takes
 * over instead. Prints `open`, waits for a line, prints `done` or `refused <code>`, then ends. Meant to run under strace.
 */
import { once } from 'node:events'
import { existsSync, writeSync } from 'node:fs'
import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import { commandContext } from '../../main/services/ledger/command-context.ts'
import { openLedgerStore } from '../../main/services/ledger/open-ledger-store.ts'
import { restoreBackup } from '../../main/services/restore/restore-backup.ts'
import { takeOver } from '../../main/services/restore/take-over.ts'

const [path = '', backup = ''] = process.argv.slice(2)
const opened = existsSync(path)
  ? await openLedgerStore({ path, context: () => commandContext('受测'), whenAbsent: 'refuse' })
  : undefined
if (opened !== undefined && !opened.ok) throw new Error(opened.problem.code)
const store = opened?.value
await store?.settled()
writeSync(1, 'open\n')
await once(process.stdin, 'data')
const answer: Result<unknown, Problem> =
  store === undefined ? await takeOver(backup, path, undefined) : await restoreBackup(store, backup)
writeSync(1, answer.ok ? 'done\n' : `refused ${answer.problem.code}\n`)
await store?.settled()
await store?.close()
process.exit()
