import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupsIn, targetFacts } from '../../../../../main/services/backup/target-facts.ts'
import { backedUp, ledgerAndStick } from '../../../../support/backed-up-ledger.ts'
import { codeOf, granted, naming } from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

test('a folder is told with its space; one that is gone, or a file, is none', async () => {
  const folder = temporaryFolder()
  const facts = await targetFacts(folder)
  expect(facts?.readOnly).toBe(false)
  expect(facts?.freeBytes).toBeGreaterThan(0)
  expect(facts?.totalBytes).toBeGreaterThanOrEqual(facts?.freeBytes ?? Number.POSITIVE_INFINITY)
  expect(await targetFacts(join(folder, '没有'))).toBeUndefined()
  writeFileSync(join(folder, '文件'), '')
  expect(await targetFacts(join(folder, '文件'))).toBeUndefined()
})

test('the backups of a folder are listed newest revision first, with those under a password', async () => {
  const { store, stick } = await ledgerAndStick()
  const first = await backedUp(store, stick)
  granted(await store.execute(naming('省文联')))
  const second = await backedUp(store, stick, { password: '整改2026' })
  writeFileSync(join(stick, '别的.zgbak'), 'not named like ours')
  mkdirSync(join(stick, '照片'))
  expect(granted(await backupsIn(stick))).toEqual([
    { path: second.path, size: second.size, encrypted: true },
    { path: first.path, size: first.size, encrypted: false },
  ])
  renameSync(stick, `${stick}-拔出`)
  expect(codeOf(await backupsIn(stick))).toBe('target-gone')
})

test('an empty file with the name of a backup is listed and breaks nothing', async () => {
  const folder = temporaryFolder()
  const path = join(folder, '整改台账_市文联_20230523-1530_r128.zgbak')
  writeFileSync(path, '')
  expect(granted(await backupsIn(folder))).toEqual([{ path, size: 0, encrypted: false }])
})
