import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ledgerFiles } from '../../../../../main/services/ledger/ledger-files.ts'
import { openProven, relationTo, restoreBackup } from '../../../../../main/services/restore/restore-backup.ts'
import { takeOver } from '../../../../../main/services/restore/take-over.ts'
import { backedUp, ledgerAndStick } from '../../../../support/backed-up-ledger.ts'
import { foundLedger } from '../../../../support/ledger-oracle.ts'
import { codeOf, granted, historyOf, naming, openStore } from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

test('a backup comes back as a new revision, with its evidence, and undo takes it back', async () => {
  const { store, stick, files } = await ledgerAndStick()
  const { path } = await backedUp(store, stick)
  granted(await store.execute(naming('省文联')))
  const evidence = readdirSync(files.attachments)
  rmSync(join(files.attachments, evidence[0] ?? ''))
  writeFileSync(join(files.attachments, evidence[1] ?? ''), 'damaged')

  const restored = granted(await restoreBackup(store, path))
  expect(restored.view.ledger).toMatchObject({ revision: 5, unit: { shortName: '区文联' } })
  expect(restored.summary).toContain('2026-05-23')
  expect(readdirSync(files.attachments).toSorted()).toEqual(evidence.toSorted())
  await granted(await openProven((await backedUp(store, stick)).path, undefined)).backup.close()
  expect(readdirSync(files.data).filter((name) => name.startsWith('history-'))).toEqual([])

  granted(await store.undo())
  expect(foundLedger(files.ledger)).toMatchObject({ ledger: { unit: { shortName: '省文联' } }, faults: [] })
})

test('a ledger and its backups know how they are related', async () => {
  const { store, stick, files } = await ledgerAndStick(['甲'])
  const relation = async (path: string): Promise<string> => {
    const { backup } = granted(await openProven(path, undefined))
    const found = await relationTo(files, store.view().ledger.revision, backup)
    await backup.close()
    return found
  }
  const first = await backedUp(store, stick)
  expect(await relation(first.path)).toBe('same')
  granted(await store.execute(naming('乙')))
  expect(await relation(first.path)).toBe('older')

  const elsewhere = join(temporaryFolder(), '台账.json')
  granted(await takeOver((await backedUp(store, stick)).path, elsewhere, undefined))
  const other = granted(await openStore(elsewhere))
  granted(await other.execute(naming('丙')))
  const newer = await backedUp(other, stick)
  expect(await relation(newer.path)).toBe('newer')
  granted(await store.execute(naming('丁')))
  expect(await relation(newer.path)).toBe('diverged')
  expect(await relation((await backedUp((await ledgerAndStick()).store, stick)).path)).toBe('unrelated')

  granted(await restoreBackup(store, newer.path))
  const kept = readdirSync(files.data).filter((name) => name.startsWith('history-backup-'))
  expect(kept).toHaveLength(1)
  expect(readFileSync(join(files.data, kept[0] ?? ''))).toEqual(readFileSync(ledgerFiles(elsewhere).history))
})

test('the backup of another unit is asked about', async () => {
  const { store, stick } = await ledgerAndStick()
  const full = (fullName: string) => ({ name: 'unit.edit', input: { patch: { fullName } } })
  granted(await store.execute(full('中共云岭市文联党组')))
  const { path } = await backedUp(store, stick)
  granted(await store.execute(full('中共海州市文联党组')))
  const before = foundLedger(store.path).sha256
  expect(codeOf(await restoreBackup(store, path))).toBe('backup-other-unit')
  expect(foundLedger(store.path).sha256).toBe(before)
  expect(codeOf(await restoreBackup(store, path, { acceptOtherUnit: true }))).toBe('ok')
})

test('damage and a wrong password change nothing', async () => {
  const { store, stick } = await ledgerAndStick()
  const { path } = await backedUp(store, stick, { password: '整改' })
  const before = foundLedger(store.path).sha256
  expect(codeOf(await restoreBackup(store, path))).toBe('backup-needs-password')
  expect(codeOf(await restoreBackup(store, path, { password: '整' }))).toBe('backup-wrong-password')
  const bytes = readFileSync(path)
  bytes[bytes.byteLength >> 1] = (bytes[bytes.byteLength >> 1] ?? 0) ^ 1
  writeFileSync(path, bytes)
  expect(codeOf(await restoreBackup(store, path, { password: '整改' }))).toBe('backup-damaged')
  expect(foundLedger(store.path).sha256).toBe(before)
})

test('another PC takes over everything: ledger, history, evidence; and goes on from there', async () => {
  const { store, stick, files } = await ledgerAndStick()
  const { path } = await backedUp(store, stick)
  const elsewhere = join(temporaryFolder(), '新电脑', '台账.json')
  granted(await takeOver(path, elsewhere, undefined))
  expect(readFileSync(elsewhere)).toEqual(readFileSync(files.ledger))
  expect(readFileSync(ledgerFiles(elsewhere).history)).toEqual(readFileSync(files.history))
  expect(readdirSync(ledgerFiles(elsewhere).attachments)).toEqual(readdirSync(files.attachments))
  expect(readdirSync(join(elsewhere, '..')).toSorted()).toEqual(['台账.data', '台账.json'].toSorted())

  const there = granted(await openStore(elsewhere))
  granted(await there.execute(naming('省文联')))
  expect(foundLedger(elsewhere)).toMatchObject({ revision: 4, faults: [] })
  expect(granted(await historyOf(there).stateAt(1)).ledger.unit.shortName).toBe('市文联')
})

test('nothing is taken over where a ledger lies already, or what is left of one', async () => {
  const { store, stick } = await ledgerAndStick()
  const { path } = await backedUp(store, stick)
  expect(codeOf(await takeOver(path, store.path, undefined))).toBe('ledger-in-use')
  const other = await ledgerAndStick()
  await other.store.close()
  rmSync(other.files.ledger)
  expect(codeOf(await takeOver(path, other.files.ledger, undefined))).toBe('ledger-in-use')
})
