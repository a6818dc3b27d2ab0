import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DEFAULT_PREFERENCES } from '#shared/bridge/preferences.ts'
import {
  readLedgerLocation,
  recordLedgerLocation,
} from '../../../../../main/services/settings/ledger-location.ts'
import {
  type ProgramSettings,
  readProgramSettings,
  writeProgramSettings,
} from '../../../../../main/services/settings/program-settings.ts'
import { granted } from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const SETTINGS: ProgramSettings = {
  operator: '王晓燕',
  window: { x: -8, y: 0, width: 1366, height: 728, maximized: true },
  preferences: {
    zoom: 1.25,
    backupReminderDays: 14,
    keptBackups: 5,
    closingQuestion: 'due',
    layout: { 'ledger.panel': 420 },
  },
  exportFolder: '/media/U盘/巡察 材料',
}

test('settings come back as written; without a file the usual ones hold and nothing is said', async () => {
  const folder = join(temporaryFolder(), '用户 数据')
  const usual = await readProgramSettings(folder)
  expect(usual).toEqual({
    settings: { operator: null, window: null, preferences: DEFAULT_PREFERENCES, exportFolder: null },
    notice: null,
  })
  granted(await writeProgramSettings(folder, SETTINGS))
  expect(await readProgramSettings(folder)).toEqual({ settings: SETTINGS, notice: null })
})

test.each(['', 'null', '[]', '{"operator"', '\u0000\u0000'])(
  'damaged settings (%j) give the usual ones and a notice',
  async (content) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'settings.json'), content)
    const { settings, notice } = await readProgramSettings(folder)
    expect(settings.operator).toBeNull()
    expect(notice).toMatch(/台账没有受影响/u)
  },
)

test('a part that makes no sense costs only itself', async () => {
  const folder = temporaryFolder()
  writeFileSync(
    join(folder, 'settings.json'),
    JSON.stringify({
      ...SETTINGS,
      window: { x: 'left' },
      preferences: {
        zoom: 99,
        keptBackups: 0,
        closingQuestion: 'sometimes',
        layout: { 'ledger.panel': 420 },
      },
      exportFolder: 7,
      later: true,
    }),
  )
  expect((await readProgramSettings(folder)).settings).toEqual({
    operator: '王晓燕',
    window: null,
    preferences: { ...DEFAULT_PREFERENCES, layout: { 'ledger.panel': 420 } },
    exportFolder: null,
  })
})

test('the ledger folder on record is a file of its own, and being unreadable is not being absent', async () => {
  const folder = temporaryFolder()
  expect(await readLedgerLocation(folder)).toEqual({ kind: 'none' })
  granted(await recordLedgerLocation(folder, '/data/整改 台账'))
  expect(await readLedgerLocation(folder)).toEqual({ kind: 'recorded', folder: '/data/整改 台账' })
  writeFileSync(join(folder, 'settings.json'), 'broken')
  expect(await readLedgerLocation(folder)).toEqual({ kind: 'recorded', folder: '/data/整改 台账' })
  writeFileSync(join(folder, 'ledger-location.json'), '{}')
  expect(await readLedgerLocation(folder)).toEqual({ kind: 'unreadable' })
})

test('settings that cannot be written are a problem, and the old ones stay', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'file')
  writeFileSync(file, '')
  expect((await writeProgramSettings(join(file, 'below'), SETTINGS)).ok).toBe(false)
  mkdirSync(join(folder, 'settings.json'))
  expect((await writeProgramSettings(folder, SETTINGS)).ok).toBe(false)
  expect(readFileSync(file, 'utf8')).toBe('')
})
