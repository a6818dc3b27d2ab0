import { spawnSync } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { electronExecutable, PROJECT_ROOT, sandboxArguments, test } from '../support/electron-app.ts'
import { homeWithLedger, ledgerOnDisk } from '../support/home-with-ledger.ts'
import { smallLedger } from '../support/test-ledger.ts'

/** Starts the program as a task of the system would: nobody logged in, no display. */
const task = (home: string, ...parameters: readonly string[]) => {
  const { DISPLAY, WAYLAND_DISPLAY, ...environment } = process.env
  const { status, stdout, stderr } = spawnSync(
    electronExecutable(),
    [...sandboxArguments(), PROJECT_ROOT, '--cli', ...parameters],
    { env: { ...environment, RECTIFICATION_LEDGER_HOME: home }, encoding: 'utf8', timeout: 60_000 },
  )
  // Chromium has a word to say as well on a system without a desktop; ours is Chinese.
  return { status, stdout, reasons: stderr.split('\n').filter((line) => /\p{Script=Han}/u.test(line)) }
}

test('a task without a display backs up the clerk’s ledger while its window is open, and the window knows', async ({
  launchApp,
}, testInfo) => {
  const [home, to] = [testInfo.outputPath('home'), testInfo.outputPath('备份 D')]
  await homeWithLedger(home, smallLedger().ledger)
  const { window, close } = await launchApp({ home })
  await window.evaluate(async () => {
    await api.openAtStart()
    await api.execute({ name: 'unit.edit', input: { patch: { shortName: '甲' } } })
  })
  expect(task(home, 'backup', '--to', to)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^已备份并核对：.*r1\.zgbak/u),
  })
  const [name = ''] = await readdir(to)
  const state = await window.evaluate(() => api.getBackupState())
  expect(state).toMatchObject({ ok: true, value: { last: { fileName: name, place: to }, changesSince: 0 } })

  const backup = join(to, name)
  expect(task(home, 'restore', backup)).toMatchObject({
    status: 1,
    stdout: '',
    reasons: [expect.any(String)],
  })
  await window.evaluate(() => api.execute({ name: 'unit.edit', input: { patch: { shortName: '乙' } } }))
  await close()
  expect(task(home, 'verify', backup, '--json').status).toBe(0)
  expect(task(home, 'restore', backup).status).toBe(0)
  expect(await ledgerOnDisk(home)).toMatchObject({ revision: 3, unit: { shortName: '甲' } })

  const bytes = await readFile(backup)
  bytes[bytes.byteLength >> 1] = (bytes[bytes.byteLength >> 1] ?? 0) ^ 1
  await writeFile(backup, bytes)
  expect(task(home, 'verify', backup)).toMatchObject({
    status: 1,
    stdout: '',
    reasons: [expect.stringContaining('已损坏')],
  })
  expect(task(home, 'frobnicate')).toMatchObject({ status: 1, stdout: '', reasons: [expect.any(String)] })
})

test('a task keeps as many backups as the clerk chose, and makes none where the stick it knows is not plugged in', async () => {
  const [home, to] = [test.info().outputPath('home'), test.info().outputPath('U盘')]
  await homeWithLedger(home, smallLedger().ledger)
  const settings = JSON.parse(await readFile(join(home, 'settings.json'), 'utf8'))
  await writeFile(
    join(home, 'settings.json'),
    JSON.stringify({ ...settings, preferences: { keptBackups: 2 } }),
  )
  for (let day = 1; day <= 3; day += 1) expect(task(home, 'backup', '--to', to).status).toBe(0)
  expect(await readdir(to)).toHaveLength(2)

  // As it is remembered of a folder that once was the top of another drive.
  const record = JSON.parse(await readFile(join(home, 'backups.json'), 'utf8'))
  expect(record.folders).toEqual([{ path: to, root: '/' }])
  await writeFile(
    join(home, 'backups.json'),
    JSON.stringify({ ...record, folders: [{ path: to, root: to }] }),
  )
  const refused = task(home, 'backup', '--to', to)
  expect(refused).toMatchObject({ status: 1, stdout: '' })
  expect(refused.reasons).toEqual([expect.stringMatching(/^.*U盘已经拔出或断开/u)])
  expect(await readdir(to)).toHaveLength(2)
  expect(JSON.parse(await readFile(join(home, 'backups.json'), 'utf8')).proven).toEqual(record.proven)
})
