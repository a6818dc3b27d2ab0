/**
 * Brings the evidence of a ledger to a folder once and prints the milliseconds and the peak of memory in kilobytes:
 * `program|locked|copy <ledger.json> <folder>`. A process of its own for every way: the peak is of this way alone.
 */
import { mkdir } from 'node:fs/promises'
import { z } from 'zod'
import { writeBackup } from '../../main/services/backup/write-backup.ts'
import { ledgerFiles } from '../../main/services/ledger/ledger-files.ts'
import { peakKilobytes } from './peak-memory.ts'
import { plainCopy } from './plain-copy.ts'

const [way, ledger = '', folder = ''] = process.argv.slice(2)
const files = ledgerFiles(ledger)

const backedUp = async (password?: string): Promise<void> => {
  const facts = {
    kind: 'backup',
    operator: '王晓燕',
    appVersion: '0',
    now: new Date().toISOString(),
  } as const
  const order = { files, folder, facts, ...(password === undefined ? {} : { password }) }
  const written = await writeBackup(order)
  if (!written.ok) throw new Error(JSON.stringify(written.problem))
  if (written.value.readBack !== 'device') throw new Error('was read again from the cache only')
}

const WAYS = {
  program: () => backedUp(),
  locked: () => backedUp('整改台账2024'),
  copy: () => plainCopy(files.attachments, folder),
}

await mkdir(folder)
const bring = WAYS[z.enum(['program', 'locked', 'copy']).parse(way)]
const start = performance.now()
await bring()
console.log(JSON.stringify({ milliseconds: performance.now() - start, peakKilobytes: peakKilobytes() }))
