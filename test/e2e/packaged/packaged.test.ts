import { spawnSync } from 'node:child_process'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect } from '@playwright/test'
import { sandboxArguments, test } from '../../support/electron-app.ts'
import { homeWithLedger } from '../../support/home-with-ledger.ts'
import { pdfPages } from '../../support/rendered-pages.ts'
import { answerDialogs } from '../../support/system-dialogs.ts'
import { smallLedger } from '../../support/test-ledger.ts'
import { PapersPage } from '../pages/papers-page.ts'
import { StartPage } from '../pages/start-page.ts'

/** How a fuse stands in the binary: the characters `1` and `0`. */
const [ON, OFF] = [49, 48]

const packagedProgram = (): string => {
  const path = process.env.LEDGER_TEST_PACKAGED
  if (path === undefined)
    throw new Error('LEDGER_TEST_PACKAGED is not set: run the tests through playwright.config.ts')
  return path
}

test('the packaged program starts from its archive, keeps a ledger, and opens it again', async ({
  launchApp,
}) => {
  const packaged = { executable: packagedProgram(), args: [] }
  const first = await launchApp(packaged)
  expect(await first.electron.evaluate(({ app }) => [app.isPackaged, app.getAppPath()])).toEqual([
    true,
    join(dirname(packagedProgram()), 'resources', 'app.asar'),
  ])
  expect(first.window.url()).toBe('app://ledger/index.html')
  const created = await first.window.evaluate(async () => {
    const start = await api.openAtStart()
    await api.createEmpty({ place: 'default' })
    const done = await api.execute({ name: 'unit.edit', input: { patch: { shortName: '县文化馆' } } })
    return { start, done }
  })
  expect(created).toMatchObject({ start: { ok: true, value: { kind: 'first-run' } }, done: { ok: true } })
  await first.close()

  const second = await launchApp({ ...packaged, home: first.home })
  const opened = await second.window.evaluate(() => api.openAtStart())
  expect(opened).toMatchObject({
    ok: true,
    value: { kind: 'opened', view: { update: { ledger: { unit: { shortName: '县文化馆' } } } } },
  })
})

test('the packaged program finds its sample and shows no tools of developers', async ({ launchApp }) => {
  const { window, electron } = await launchApp({ executable: packagedProgram(), args: [] })
  const sample = await window.evaluate(() => api.openSample())
  expect(sample).toMatchObject({ ok: true, value: { kind: 'opened', view: { sample: true } } })
  const menu = await electron.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? [])
      .flatMap(({ submenu }) => submenu?.items ?? [])
      .map(({ label }) => label),
  )
  expect(menu.filter((label) => label.includes('开发'))).toEqual([])
  const opened = await electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.openDevTools()
    return contents?.isDevToolsOpened()
  })
  expect(opened).toBe(false)
})

test('the packaged program draws a paper and prints it as PDF', async ({ launchApp }) => {
  const { electron, window, home } = await launchApp({ executable: packagedProgram(), args: [] })
  const papers = new PapersPage(window)
  await new StartPage(window).sample.click()
  await papers.goTo('文书')
  await papers.choose('问题清单')
  await expect(papers.paper.getByRole('region', { name: '第 1 页' })).toContainText('问题清单')

  const save = join(home, '清单.pdf')
  await answerDialogs(electron, { save })
  await papers.moreExports('导出 PDF')
  await expect(papers.dialog).toContainText('已导出')
  const pages = await pdfPages(save)
  expect(pages).toHaveLength(Number(/\d+/u.exec((await papers.pageCount.textContent()) ?? '')?.[0]))
  const text = pages.flatMap(({ lines }) => lines.map((line) => line.text)).join('')
  expect(text).toContain('问题清单')
  expect(text).toContain('林长制责任落实层层递减')
})

test('the packaged program backs up and checks for a task of the system, where there is no display', async () => {
  const [home, to] = [test.info().outputPath('home'), test.info().outputPath('备份')]
  await homeWithLedger(home, smallLedger().ledger)
  const { DISPLAY, WAYLAND_DISPLAY, ...environment } = process.env
  const task = (...parameters: readonly string[]) => {
    const env = { ...environment, RECTIFICATION_LEDGER_HOME: home }
    const given = [...sandboxArguments(), '--cli', ...parameters]
    const { status, stdout } = spawnSync(packagedProgram(), given, { env, encoding: 'utf8', timeout: 60_000 })
    return { status, stdout }
  }
  expect(task('backup', '--to', to)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^已备份并核对：/u),
  })
  const [name = ''] = await readdir(to)
  expect(task('verify', join(to, name)).stdout).toContain('备份完好')
  await writeFile(join(to, name), (await readFile(join(to, name))).subarray(0, 1000))
  expect(task('verify', join(to, name))).toEqual({ status: 1, stdout: '' })
})

test('the fuses of the packaged program are as configured', async () => {
  const wire = await getCurrentFuseWire(packagedProgram())
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: OFF,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: OFF,
    // Only in the build for tests: Playwright attaches to it.
    [FuseV1Options.EnableNodeCliInspectArguments]: ON,
    [FuseV1Options.OnlyLoadAppFromAsar]: ON,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ON,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: OFF,
  })
  expect(await readFile('electron-builder.yml', 'utf8')).toMatch(/enableNodeCliInspectArguments: false/u)
})

test('a folder put beside the archive is not started in its place', async ({ launchApp }, testInfo) => {
  const copy = testInfo.outputPath('program')
  await cp(dirname(packagedProgram()), copy, { recursive: true })
  expect(await readdir(join(copy, 'resources'))).not.toContain('app')
  const intruder = join(copy, 'resources', 'app')
  await mkdir(intruder)
  await writeFile(
    join(intruder, 'package.json'),
    '{ "name": "intruder", "version": "9.9.9", "main": "index.js" }',
  )
  await writeFile(join(intruder, 'index.js'), 'process.exit(9)')
  const { electron } = await launchApp({
    executable: join(copy, 'rectification-ledger'),
    args: [],
  })
  expect(await electron.evaluate(({ app }) => app.getVersion())).not.toBe('9.9.9')
})
