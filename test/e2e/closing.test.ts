import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { type LaunchOptions, type RunningApp, test } from '../support/electron-app.ts'
import { typeWithInputMethod } from '../support/input-method.ts'
import { answerDialogs, shownDialogs } from '../support/system-dialogs.ts'

type Launch = (options?: LaunchOptions) => Promise<RunningApp>

const ledgerFile = (home: string) => join(home, 'ledger', 'ledger.json')

/** A ledger with an operator, shown on the screen 单位与巡察. */
const onUnitScreen = async (launchApp: Launch): Promise<RunningApp> => {
  const app = await launchApp()
  const created = await app.window.evaluate(async () => {
    await api.createEmpty({ place: 'default' })
    await api.setOperator({ name: '李四' })
    return api.execute({ name: 'unit.edit', input: { patch: { shortName: '市文联' } } })
  })
  expect(created.ok).toBe(true)
  await app.window.reload()
  await app.window.getByRole('navigation').getByRole('button', { name: '单位与巡察' }).click()
  await expect(shortName(app.window)).toHaveValue('市文联')
  return app
}

const shortName = (page: Page) => page.getByRole('textbox', { name: '简称' })

const savedShortName = async (path: string): Promise<string> =>
  JSON.parse(await readFile(path, 'utf8')).unit.shortName

/** Asks the window to close, as its cross does. */
const pressClose = ({ electron }: RunningApp) =>
  electron.evaluate(({ BrowserWindow }) => {
    setImmediate(() => BrowserWindow.getAllWindows()[0]?.close())
  })

test('what is being typed when the window is closed is saved', async ({ launchApp }) => {
  const app = await onUnitScreen(launchApp)
  await shortName(app.window).fill('市文联党组')
  await app.close()
  expect(await savedShortName(ledgerFile(app.home))).toBe('市文联党组')
})

test('closing in the middle of an input method keeps what was composed', async ({ launchApp }) => {
  const app = await onUnitScreen(launchApp)
  const field = shortName(app.window)
  await field.press('End')
  await typeWithInputMethod(app.window, ['d', 'dang'], '党组')
  const session = await app.window.context().newCDPSession(app.window)
  await session.send('Input.imeSetComposition', { text: '办', selectionStart: 1, selectionEnd: 1 })
  await expect(field).toHaveValue('市文联党组办')
  await app.close()
  expect(await savedShortName(ledgerFile(app.home))).toBe('市文联党组办')
})

test('typing that cannot be saved is asked about, and a copy elsewhere holds it', async ({ launchApp }) => {
  const app = await onUnitScreen(launchApp)
  const copy = join(app.home, '另存的台账.json')
  await answerDialogs(app.electron, { save: copy, buttons: ['返回台账', '另存一份…'] })
  // Somebody else wrote to the file: it may not be overwritten.
  await appendFile(ledgerFile(app.home), '\n')
  const untouched = await readFile(ledgerFile(app.home), 'utf8')
  await shortName(app.window).fill('没处存的简称')

  await pressClose(app)
  await expect.poll(() => shownDialogs(app.electron)).toHaveLength(1)
  const [asked] = await shownDialogs(app.electron)
  expect(asked).toMatchObject({
    message: '有修改还没有保存，关闭会丢失这些修改',
    buttons: ['重试', '另存一份…', '仍然关闭', '返回台账'],
  })
  await expect(shortName(app.window)).toHaveValue('没处存的简称')

  const ended = new Promise((resolve) => app.process.once('exit', resolve))
  await pressClose(app)
  await ended
  expect(await savedShortName(copy)).toBe('没处存的简称')
  expect(await readFile(ledgerFile(app.home), 'utf8')).toBe(untouched)
})

test('the clerk may close and give up what cannot be saved', async ({ launchApp }) => {
  const app = await onUnitScreen(launchApp)
  await answerDialogs(app.electron, { buttons: ['重试', '仍然关闭'] })
  await appendFile(ledgerFile(app.home), '\n')
  await shortName(app.window).fill('不要了')
  const ended = new Promise((resolve) => app.process.once('exit', resolve))
  await pressClose(app)
  await ended
  expect(await savedShortName(ledgerFile(app.home))).toBe('市文联')
})

test('the system may end the program: what is being typed is saved first', async ({ launchApp }) => {
  test.skip(process.platform === 'win32', 'a signal of Linux')
  const app = await onUnitScreen(launchApp)
  await shortName(app.window).fill('关机之前')
  const ended = new Promise((resolve) => app.process.once('exit', resolve))
  app.process.kill('SIGTERM')
  await ended
  expect(await savedShortName(ledgerFile(app.home))).toBe('关机之前')
})
