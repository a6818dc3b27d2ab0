import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import {
  electronExecutable,
  PROJECT_ROOT,
  type RunningApp,
  sandboxArguments,
  test,
} from '../support/electron-app.ts'
import { answerDialogs, shownDialogs } from '../support/system-dialogs.ts'

/** Creates an empty ledger and names its unit; the least a clerk can have. */
const createLedger = async ({ window }: RunningApp, shortName: string): Promise<void> => {
  const outcome = await window.evaluate(async (name) => {
    const created = await api.createEmpty({ place: 'default' })
    if (!created.ok) return created
    return api.execute({ name: 'unit.edit', input: { patch: { shortName: name } } })
  }, shortName)
  expect(outcome).toMatchObject({ ok: true })
}

/** The short name of the unit after the ledger was opened, or why it was not. */
const openedName = ({ window }: RunningApp): Promise<string> =>
  window.evaluate(async () => {
    const start = await api.openAtStart()
    if (!start.ok) return start.problem.code
    if (start.value.kind !== 'opened') return start.value.kind
    const { update } = start.value.view
    return update.kind === 'whole' ? update.ledger.unit.shortName : 'in parts'
  })

const ledgerFile = (home: string) => join(home, 'ledger', 'ledger.json')

test('a first start, an edit, a restart', async ({ launchApp }) => {
  const first = await launchApp()
  expect(await openedName(first)).toBe('first-run')
  await createLedger(first, '市文联')
  await first.close()

  const second = await launchApp({ home: first.home })
  expect(await openedName(second)).toBe('市文联')
})

test('a second start shows the first window and ends', async ({ launchApp }) => {
  const { electron, home } = await launchApp()
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  const second = spawn(electronExecutable(), [...sandboxArguments(), PROJECT_ROOT], {
    env: { ...process.env, RECTIFICATION_LEDGER_HOME: home },
    stdio: 'ignore',
  })
  const [exitCode] = await once(second, 'exit')
  expect(exitCode).toBe(0)
  const windows = () =>
    electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isVisible()),
    )
  await expect.poll(windows).toEqual([true])
})

test('killed while edits are being saved, it opens with the last one acknowledged', async ({ launchApp }) => {
  const first = await launchApp()
  await createLedger(first, '第0次')
  const acknowledged: number[] = []
  let killed: Promise<void> | undefined
  await first.window.exposeFunction('acknowledge', (edit: number) => {
    acknowledged.push(edit)
    if (edit === 40) killed = first.kill()
  })
  // The page dies with the program, so its own answer never comes.
  await first.window
    .evaluate(async () => {
      const acknowledge = Reflect.get(globalThis, 'acknowledge') as (edit: number) => void
      for (let edit = 1; ; edit++) {
        const done = await api.execute({ name: 'unit.edit', input: { patch: { shortName: `第${edit}次` } } })
        if (done.ok) acknowledge(edit)
      }
    })
    .catch(() => undefined)
  await killed

  const second = await launchApp({ home: first.home })
  const found = Number(/^第(\d+)次$/u.exec(await openedName(second))?.[1])
  expect(found).toBeGreaterThanOrEqual(acknowledged.at(-1) ?? Number.NaN)
  // Whoever was killed keeps no lock: this run can change the ledger.
  const changed = await second.window.evaluate(() =>
    api.execute({ name: 'unit.edit', input: { patch: { shortName: '又一次' } } }),
  )
  expect(changed).toMatchObject({ ok: true })
})

test('a lock left by this PC under an older name does not keep the program from starting', async ({
  launchApp,
}) => {
  const first = await launchApp()
  await createLedger(first, '市文联')
  await first.kill()
  await rm(join(first.home, 'SingletonLock'), { force: true })
  await symlink(`${hostname()}-before-1`, join(first.home, 'SingletonLock'))

  const second = await launchApp({ home: first.home })
  expect(await openedName(second)).toBe('市文联')
})

test('broken settings do not keep the ledger from opening', async ({ launchApp }) => {
  const first = await launchApp()
  await createLedger(first, '市文联')
  await first.close()
  await writeFile(join(first.home, 'settings.json'), '{"operator": "张')

  const second = await launchApp({ home: first.home })
  expect(await openedName(second)).toBe('市文联')
  expect(await second.window.evaluate(() => api.setOperator({ name: '李四' }))).toMatchObject({ ok: true })
})

test('a ledger that is gone is missed, not replaced by an empty one', async ({ launchApp }) => {
  const first = await launchApp()
  await createLedger(first, '市文联')
  await first.close()
  const content = await readFile(ledgerFile(first.home), 'utf8')
  await rename(ledgerFile(first.home), join(first.home, 'elsewhere.json'))

  const second = await launchApp({ home: first.home })
  expect(await openedName(second)).toBe('missing')
  await writeFile(ledgerFile(first.home), content)
  expect(await openedName(second)).toBe('市文联')
})

test('a broken ledger is kept, and the last saved state offered and opened', async ({ launchApp }) => {
  const first = await launchApp()
  await createLedger(first, '市文联')
  await first.close()
  await writeFile(ledgerFile(first.home), '{"format":"rectification-ledger",')

  const second = await launchApp({ home: first.home })
  const start = await second.window.evaluate(() => api.openAtStart())
  if (!start.ok || start.value.kind !== 'broken') throw new Error(JSON.stringify(start))
  const newest = start.value.states[0]?.id ?? ''
  const recovered = await second.window.evaluate((state) => api.recoverFrom({ state }), newest)
  expect(recovered).toMatchObject({ ok: true, value: { kind: 'opened' } })
  expect(await openedName(second)).toBe('市文联')
})

test('a page that stops is opened again over the same ledger', async ({ launchApp }) => {
  const app = await launchApp()
  const { electron, window } = app
  await createLedger(app, '市文联')
  // After the crash nobody could answer the question about a backup.
  await window.evaluate(() => api.setPreferences({ closingQuestion: 'never' }))
  await answerDialogs(electron, { buttons: ['重新打开窗口'] })
  const name = await electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents === undefined) return 'no window'
    const loaded = new Promise((resolve) => contents.once('did-finish-load', () => resolve(null)))
    contents.forcefullyCrashRenderer()
    await loaded
    const start = await contents.executeJavaScript('api.openAtStart()')
    return start.value.view.update.ledger.unit.shortName
  })
  expect(name).toBe('市文联')
  expect((await shownDialogs(electron)).map((dialog) => dialog.message)).toEqual([
    '窗口意外停止，台账没有受影响',
  ])
})

test('a fault in the main process is told, logged, and touches nothing', async ({ launchApp }) => {
  const app = await launchApp()
  await createLedger(app, '市文联')
  await answerDialogs(app.electron, { buttons: ['继续使用'] })
  await app.electron.evaluate(() => {
    setTimeout(() => {
      throw new Error('unforeseen')
    }, 0)
  })
  await expect.poll(() => shownDialogs(app.electron)).toHaveLength(1)
  const log = join(app.home, 'logs', 'faults.log')
  expect((await shownDialogs(app.electron))[0]?.detail).toContain(log)
  await expect.poll(() => readFile(log, 'utf8').catch(() => '')).toContain('Error: unforeseen')
  const changed = await app.window.evaluate(() =>
    api.execute({ name: 'unit.edit', input: { patch: { shortName: '之后' } } }),
  )
  expect(changed).toMatchObject({ ok: true })
})

test('a page that does not answer can be waited for or closed', async ({ launchApp }) => {
  const { electron, window } = await launchApp()
  await answerDialogs(electron, { buttons: ['继续等待', '仍然关闭'] })
  const ended = electron.waitForEvent('close')
  const busy = window.waitForEvent('console', (message) => message.text() === 'busy')
  // From here on the page does nothing else.
  void window
    .evaluate(() => {
      console.log('busy')
      for (;;);
    })
    .catch(() => undefined)
  await busy
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await ended
})

test('the menu bar is Chinese, shows the keys, and speaks to the window', async ({ launchApp }) => {
  const app = await launchApp()
  const labels = () =>
    app.electron.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).map(({ label, submenu }) => ({
        label,
        entries: (submenu?.items ?? []).map((item) => ({
          label: item.label,
          key: item.accelerator ?? null,
          enabled: item.enabled,
        })),
      })),
    )
  const before = await labels()
  expect(before.map(({ label }) => label)).toEqual(['文件(&F)', '编辑(&E)', '查看(&V)', '帮助(&H)'])
  const undo = (menus: typeof before) => menus[1]?.entries.find(({ label }) => label === '撤销')
  expect(undo(before)).toEqual({ label: '撤销', key: 'Ctrl+Z', enabled: false })

  await createLedger(app, '市文联')
  await expect.poll(async () => undo(await labels())).toMatchObject({ enabled: true })

  const chosen = app.window.evaluate(
    () => new Promise<string>((resolve) => api.onMenu((command) => resolve(command))),
  )
  await app.window.evaluate(() => null)
  await app.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('overview')?.click())
  expect(await chosen).toBe('overview')
})

test('the window comes back where it was', async ({ launchApp }) => {
  const first = await launchApp()
  const bounds = { x: 60, y: 40, width: 1200, height: 700 }
  await first.electron.evaluate(({ BrowserWindow }, place) => {
    const window = BrowserWindow.getAllWindows()[0]
    window?.unmaximize()
    window?.setBounds(place)
  }, bounds)
  const boundsOf = ({ electron }: RunningApp) =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
  await expect.poll(() => boundsOf(first)).toEqual(bounds)
  await first.close()

  const second = await launchApp({ home: first.home })
  await expect.poll(() => boundsOf(second)).toEqual(bounds)
})
