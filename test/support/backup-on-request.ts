/**
 * A program that backs up once when it is told to: `node backup-on-request <ledger.json> <folder>`. Prints `open`, waits for a line,
 * prints the path of the proven backup or `refused <code>`, then ends. Meant to run under strace.
 */
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { writeBackup } from '../../main/services/backup/write-backup.ts'
import { ledgerFiles } from '../../main/services/ledger/ledger-files.ts'

const [path = '', folder = ''] = process.argv.slice(2)
writeSync(1, 'open\n')
await once(process.stdin, 'data')
const facts = {
  kind: 'backup',
  operator: '受测',
  appVersion: '0.1.0',
  now: new Date().toISOString(),
} as const
const answer = await writeBackup({ files: ledgerFiles(path), folder, facts })
writeSync(1, answer.ok ? `${answer.value.path}\n` : `refused ${answer.problem.code}\n`)
process.exit()
