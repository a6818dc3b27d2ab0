/**
 * Opens a ledger once, or merely reads its file, and prints milliseconds and the peak of memory in kilobytes: `program|bare
 * <ledger.json>`. For the program also how long the first look through the whole history takes after that.
 */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { HistoryIndex } from '../../main/services/history/history-index.ts'
import { commandContext } from '../../main/services/ledger/command-context.ts'
import { ledgerFiles } from '../../main/services/ledger/ledger-files.ts'
import { openLedgerStore } from '../../main/services/ledger/open-ledger-store.ts'
import { peakKilobytes } from './peak-memory.ts'

const [way, path = ''] = process.argv.slice(2)
const start = performance.now()
const elapsed = (): number => performance.now() - start

if (way === 'bare') {
  const bytes = await readFile(path)
  createHash('sha256').update(bytes).digest('hex')
  JSON.parse(bytes.toString())
  console.log(
    JSON.stringify({ milliseconds: elapsed(), historyMilliseconds: 0, peakKilobytes: peakKilobytes() }),
  )
} else {
  const opened = await openLedgerStore({
    path,
    context: () => commandContext('王晓燕'),
    whenAbsent: 'refuse',
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
  const milliseconds = elapsed()
  const { history } = ledgerFiles(path)
  const index = new HistoryIndex(history)
  const read = await index.read((await stat(history)).size)
  if (!read.ok || index.changes.length === 0) throw new Error('the history was not read')
  const historyMilliseconds = elapsed() - milliseconds
  await opened.value.close()
  console.log(JSON.stringify({ milliseconds, historyMilliseconds, peakKilobytes: peakKilobytes() }))
}
