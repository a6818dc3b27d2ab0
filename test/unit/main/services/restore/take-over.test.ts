import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { handoverParts } from '../../../../../main/services/backup/handover-parts.ts'
import { ledgerFiles } from '../../../../../main/services/ledger/ledger-files.ts'
import { type TakenOver, takeOver } from '../../../../../main/services/restore/take-over.ts'
import {
  handedSettings,
  settingsFromHandover,
} from '../../../../../main/services/settings/handed-settings.ts'
import { backedUp, ledgerAndStick } from '../../../../support/backed-up-ledger.ts'
import { FaultyMachine } from '../../../../support/faulty-machine.ts'
import { foundLedger } from '../../../../support/ledger-oracle.ts'
import { codeOf, granted, naming, openStore } from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const KEEPING_ASIDE = { lost: 'keep-aside' } as const

/** A ledger that was backed up, changed once more, closed, and then came to grief. */
const lostLedger = async (happens: (ledger: string) => void) => {
  const made = await ledgerAndStick()
  const { path } = await backedUp(made.store, made.stick)
  granted(await made.store.execute(naming('省文联')))
  await made.store.close()
  happens(made.files.ledger)
  return { ...made, backup: path }
}

const comesBack = async (ledger: string, taken: TakenOver): Promise<void> => {
  expect(foundLedger(ledger)).toMatchObject({ revision: 3, faults: [] })
  const kept = taken.keptAt ?? ''
  expect(basename(kept)).toMatch(/^台账-恢复前-\d{8}-\d{6}\./u)
  const aside = ledgerFiles(join(dirname(kept), `${basename(kept).replace(/\.(?:json|data)$/u, '')}.json`))
  expect(readFileSync(aside.history, 'utf8')).toContain('省文联')
  expect(readdirSync(aside.attachments)).toHaveLength(2)
  const store = granted(await openStore(ledger))
  granted(await store.execute(naming('州文联')))
}

test('a broken ledger gives way to a backup and is kept, with everything beside it', async () => {
  const { files, backup } = await lostLedger((ledger) => writeFileSync(ledger, '{"format":"rectif'))
  expect(codeOf(await takeOver(backup, files.ledger, undefined))).toBe('ledger-in-use')
  const taken = granted(await takeOver(backup, files.ledger, undefined, {}, KEEPING_ASIDE))
  expect(readFileSync(taken.keptAt ?? '', 'utf8')).toBe('{"format":"rectif')
  await comesBack(files.ledger, taken)
})

test('what is left of a missing ledger is kept beside the backup that takes its place', async () => {
  const { files, backup } = await lostLedger((ledger) => rmSync(ledger))
  await comesBack(files.ledger, granted(await takeOver(backup, files.ledger, undefined, {}, KEEPING_ASIDE)))
})

test('a ledger that opens, and one that is open, are never replaced', async () => {
  const { files, backup } = await lostLedger(() => undefined)
  const before = foundLedger(files.ledger).sha256
  expect(codeOf(await takeOver(backup, files.ledger, undefined, {}, KEEPING_ASIDE))).toBe('ledger-in-use')
  const store = granted(await openStore(files.ledger))
  rmSync(files.ledger)
  expect(codeOf(await takeOver(backup, files.ledger, undefined, {}, KEEPING_ASIDE))).toBe('ledger-in-use')
  await store.close()
  expect(before).not.toBe('')
})

test('a data folder with nothing but what a killed start left in it is no hindrance', async () => {
  const { store, stick } = await ledgerAndStick()
  const { path } = await backedUp(store, stick)
  const elsewhere = join(temporaryFolder(), '台账.json')
  const { data, lock, drafts, snapshots, attachments } = ledgerFiles(elsewhere)
  for (const folder of [data, snapshots, attachments]) mkdirSync(folder)
  writeFileSync(lock, '{"pid":999999999,"process":"gone","host":"nowhere","nonce":"x"}')
  writeFileSync(join(data, '.0123456789-999999999-0123456789ab.tmp'), '{"for')
  expect(granted(await takeOver(path, elsewhere, undefined)).keptAt).toBeNull()
  expect(readdirSync(dirname(elsewhere)).toSorted(), 'nothing is kept aside').toEqual([
    basename(data),
    basename(elsewhere),
  ])
  expect(foundLedger(elsewhere)).toMatchObject({ revision: 3, faults: [] })

  const typed = join(temporaryFolder(), '台账.json')
  mkdirSync(ledgerFiles(typed).data)
  writeFileSync(ledgerFiles(typed).drafts, '[]')
  const { keptAt } = granted(await takeOver(path, typed, undefined))
  expect(readFileSync(join(keptAt ?? '', basename(drafts)), 'utf8')).toBe('[]')
})

test('whichever call fails, everything is as it was and the next attempt succeeds', async () => {
  const { files, backup, folder } = await lostLedger((ledger) => writeFileSync(ledger, 'broken'))
  const before = readdirSync(folder).toSorted()
  const history = readFileSync(files.history)
  for (let at = 1; ; at += 1) {
    // Where nothing can be removed either, a temporary file stays.
    const calls = ['open', 'writeFile', 'sync', 'stat', 'rename']
    const machine = new FaultyMachine({ at, errno: 'ENOSPC', forGood: true, calls })
    const { environment } = machine
    const taken = await takeOver(backup, files.ledger, undefined, {}, { ...KEEPING_ASIDE, environment })
    if (!machine.struck) {
      expect(at).toBeGreaterThan(10)
      return comesBack(files.ledger, granted(taken))
    }
    expect(codeOf(taken), `call ${at}`).toBe('disk-full')
    expect(readdirSync(folder).toSorted(), `call ${at}`).toEqual(before)
    expect(readFileSync(files.ledger, 'utf8')).toBe('broken')
    expect(readFileSync(files.history)).toEqual(history)
  }
})

test('a handover brings the snapshots chosen and the settings of the other PC', async () => {
  const { store, stick, files } = await ledgerAndStick()
  mkdirSync(files.snapshots, { recursive: true })
  for (const name of [
    'r2-20260401T010203Z-start.json',
    'r2-20260401T010204Z-named-年中报送前.json',
    'notes.txt',
  ])
    writeFileSync(join(files.snapshots, name), readFileSync(files.ledger))
  const settings = handedSettings({
    zoom: 1.5,
    backupReminderDays: 3,
    keptBackups: 5,
    closingQuestion: 'due',
    layout: { panel: 400 },
  })
  const kept = async (which: 'all' | 'named' | 'none') => {
    const further = granted(await handoverParts(files.snapshots, which, settings))
    const { path } = await backedUp(store, stick, { further })
    const elsewhere = join(temporaryFolder(), '台账.json')
    const taken = granted(await takeOver(path, elsewhere, undefined))
    expect(settingsFromHandover(taken.settings ?? '')).toEqual({
      backupReminderDays: 3,
      keptBackups: 5,
      closingQuestion: 'due',
      layout: { panel: 400 },
    })
    const { snapshots } = ledgerFiles(elsewhere)
    return readdirSync(snapshots)
      .filter((name) => name.startsWith('r2'))
      .map((name) => [name, statSync(join(snapshots, name)).size > 0])
  }
  expect(await kept('none')).toEqual([])
  expect(await kept('named')).toEqual([['r2-20260401T010204Z-named-年中报送前.json', true]])
  expect(await kept('all')).toHaveLength(
    2 + readdirSync(files.snapshots).filter((name) => /^r2-2026(?!0401)/u.test(name)).length,
  )
})

test('settings that make no sense are left where they are', () => {
  for (const text of ['', '{', '[]', '{"preferences":{"keptBackups":0}}'])
    expect(settingsFromHandover(text)).toBeUndefined()
})

test('progress of taking over goes from nothing to everything and never back', async () => {
  const { store, stick } = await ledgerAndStick()
  const { path } = await backedUp(store, stick)
  const shares: number[] = []
  const onProgress = (done: number, total: number) => shares.push(done / total)
  granted(await takeOver(path, join(temporaryFolder(), '台账.json'), undefined, { onProgress }))
  expect(shares).toEqual(shares.toSorted((one, other) => one - other))
  expect(shares[0]).toBeLessThanOrEqual(0.3)
  expect(shares.at(-1)).toBeCloseTo(1)
})
