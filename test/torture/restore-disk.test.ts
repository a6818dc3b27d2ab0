import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { thisMachine } from '../../main/services/files/file-environment.ts'
import { sha256 } from '../../main/services/files/read-file.ts'
import { ledgerFiles } from '../../main/services/ledger/ledger-files.ts'
import { restoreBackup } from '../../main/services/restore/restore-backup.ts'
import { canCause } from '../../scripts/torture/fault-means.ts'
import { backedUp, ledgerAndStick } from '../support/backed-up-ledger.ts'
import { countRuns } from '../support/fault-counts.ts'
import { foundLedger } from '../support/ledger-oracle.ts'
import { codeOf, granted, naming, openStore } from '../support/opened-store.ts'
import { bytesReached, fill, newStick, plugInImage } from '../support/stick.ts'
import { PATIENCE } from '../support/torture-length.ts'

/** A closed ledger in `folder`, whose evidence is in a backup only. */
const ledgerIn = async (folder: string) => {
  const { store, stick, files } = await ledgerAndStick()
  const { path: backup } = await backedUp(store, stick)
  granted(await store.execute(naming('省文联')))
  await store.close()
  const path = join(folder, '工作 台账', '台账.json')
  mkdirSync(dirname(path))
  cpSync(files.ledger, path)
  cpSync(files.data, ledgerFiles(path).data, { recursive: true })
  rmSync(ledgerFiles(path).attachments, { recursive: true })
  // A plain copy is flushed by nobody; what the program writes from now on is its own to flush.
  spawnSync('sync', ['--file-system', folder])
  return { path, backup, evidence: readdirSync(files.attachments) }
}

const wholeEvidence = (attachments: string): readonly string[] =>
  existsSync(attachments)
    ? readdirSync(attachments).filter((name) => sha256(readFileSync(join(attachments, name))) === name)
    : []

test.skipIf(!canCause('ext4'))(
  'with the power cut right after a restore is acknowledged, ledger and evidence are on the drive',
  async () => {
    const drive = await newStick('ext4', 48)
    const { path, backup, evidence } = await ledgerIn(drive.folder)
    const store = granted(await openStore(path))
    const { view } = granted(await restoreBackup(store, backup))
    const after = await plugInImage('ext4', bytesReached(drive))
    const found = join(after.folder, '工作 台账', '台账.json')
    expect(foundLedger(found).ledger).toEqual(view.ledger)
    expect(wholeEvidence(ledgerFiles(found).attachments).toSorted()).toEqual(evidence.toSorted())
    await store.close()
    countRuns('power cut after a restore', 1)
  },
  PATIENCE,
)

test('a disk that stores less evidence than it was given, and says nothing, is found out', async () => {
  const { store, stick, files } = await ledgerAndStick()
  const { path: backup } = await backedUp(store, stick)
  granted(await store.execute(naming('省文联')))
  rmSync(files.attachments, { recursive: true })
  const before = foundLedger(store.path).sha256
  const answer = await restoreBackup(store, backup, {
    environment: {
      ...thisMachine,
      open: async (...parameters) => {
        const handle = await thisMachine.open(...parameters)
        const { writeFile } = handle
        handle.writeFile = (content) =>
          writeFile.call(handle, content instanceof Uint8Array ? content.subarray(0, 4) : content)
        return handle
      },
    },
  })
  expect(codeOf(answer)).toBe('io-error')
  expect(foundLedger(store.path).sha256).toBe(before)
  expect(readdirSync(files.attachments)).toEqual([])
})

test.skipIf(!canCause('exfat'))(
  'a disk too full for the evidence refuses the restore, and keeps the ledger',
  async () => {
    const drive = await newStick('exfat', 24)
    const { path, backup } = await ledgerIn(drive.folder)
    const store = granted(await openStore(path))
    await store.settled()
    const before = foundLedger(path).sha256
    fill(drive, 1_000_000)
    expect(codeOf(await restoreBackup(store, backup))).toBe('disk-full')
    expect(foundLedger(path)).toMatchObject({ sha256: before, faults: [] })
    rmSync(join(drive.folder, '照片.bin'))
    expect(granted(await restoreBackup(store, backup)).view.ledger.unit.shortName).toBe('区文联')
    await store.close()
  },
  PATIENCE,
)
