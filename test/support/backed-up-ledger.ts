import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BackupOrder, type ProvenBackup, writeBackup } from '../../main/services/backup/write-backup.ts'
import { sha256 } from '../../main/services/files/read-file.ts'
import { ledgerFiles } from '../../main/services/ledger/ledger-files.ts'
import type { LedgerStore } from '../../main/services/ledger/ledger-store.ts'
import { granted, naming, newStore } from './opened-store.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** What a backup of the tests is made for and by whom. */
export const BACKUP_FACTS = {
  kind: 'backup',
  operator: '王晓梅',
  appVersion: '0.1.0',
  now: '2026-05-23T07:30:00.000Z',
} as const

/** A stick, and a ledger that was saved once for each of these names, with evidence of these sizes (bytes) in its store. */
export const ledgerAndStick = async (
  names: readonly string[] = ['市文联', '县文联', '区文联'],
  evidence: readonly number[] = [10, 2_500_000],
) => {
  const folder = temporaryFolder()
  const stick = join(folder, 'U盘 1')
  mkdirSync(stick)
  const store = await newStore(join(folder, '台账.json'))
  for (const name of names) granted(await store.execute(naming(name)))
  const files = ledgerFiles(store.path)
  mkdirSync(files.attachments, { recursive: true })
  for (const size of evidence) {
    const bytes = randomBytes(size)
    writeFileSync(join(files.attachments, sha256(bytes)), bytes)
  }
  const order: BackupOrder = { files, folder: stick, facts: BACKUP_FACTS }
  return { folder, store, stick, files, order }
}

/** Backs up the ledger of a store to a folder. */
export const backedUp = async (
  store: LedgerStore,
  folder: string,
  order: Partial<BackupOrder> = {},
): Promise<ProvenBackup> =>
  granted(await writeBackup({ files: ledgerFiles(store.path), folder, facts: BACKUP_FACTS, ...order }))
