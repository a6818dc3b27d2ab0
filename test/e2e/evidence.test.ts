import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { type RunningApp, test } from '../support/electron-app.ts'
import { homeWithLedger, ledgerOnDisk } from '../support/home-with-ledger.ts'
import { answerDialogs } from '../support/system-dialogs.ts'
import { findingTitled, smallLedger } from '../support/test-ledger.ts'
import { LedgerPage } from './pages/ledger-page.ts'
import { WindowPage } from './pages/window-page.ts'

declare global {
  // In the main process of the program under test.
  var pathsOpened: string[]
}

const start = async (launchApp: (options: { home: string }) => Promise<RunningApp>, home: string) => {
  await homeWithLedger(home, smallLedger().ledger)
  const app = await launchApp({ home })
  const frame = new WindowPage(app.window)
  const page = await LedgerPage.open(app.window)
  await page.cell('甲一', 'title').click()
  const list = page.panel.root.getByRole('group', { name: '佐证材料' })
  return { ...app, frame, page, list }
}

const evidence = async (home: string) => findingTitled(await ledgerOnDisk(home), '甲一').evidence

/** Takes note of what would be opened, instead of starting another program. */
const noteOpened = (electron: ElectronApplication) =>
  electron.evaluate(({ shell }) => {
    globalThis.pathsOpened = []
    shell.openPath = async (path) => {
      globalThis.pathsOpened.push(path)
      return ''
    }
  })

/** Drops files of the disk on an element, as the window system does. */
const dropFiles = async (window: Page, files: readonly string[], on: ReturnType<Page['locator']>) => {
  const box = await on.boundingBox()
  if (box === null) throw new Error('nothing to drop on')
  const cdp = await window.context().newCDPSession(window)
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, ...at, data })
}

test('a chosen file becomes evidence, opens as a copy, is removed and brought back', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  const { electron, window, list, frame } = await start(launchApp, home)
  const file = testInfo.outputPath('会议纪要.docx')
  await writeFile(file, '纪要的内容')
  await answerDialogs(electron, { open: file })
  await noteOpened(electron)
  await list.getByRole('button', { name: '添加文件' }).click()
  await expect(list.getByRole('listitem', { name: '会议纪要.docx' })).toBeVisible()
  expect(await evidence(home)).toMatchObject([{ name: '会议纪要.docx', size: 15 }])

  await list.getByRole('button', { name: '打开会议纪要.docx' }).click()
  await expect.poll(() => electron.evaluate(() => globalThis.pathsOpened.length)).toBe(1)
  const [opened = ''] = await electron.evaluate(() => globalThis.pathsOpened)
  expect(basename(opened)).toBe('会议纪要.docx')
  expect(opened).not.toBe(file)
  expect(await readFile(opened, 'utf8')).toBe('纪要的内容')

  await list.getByRole('textbox', { name: '会议纪要.docx的说明' }).click()
  await window.keyboard.insertText('党组会研究整改')
  await frame.expectSaved()
  await list.getByRole('button', { name: '会议纪要.docx的更多操作' }).click()
  await window.getByRole('menuitem', { name: '移除' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(0)
  await window.keyboard.press('Control+z')
  await expect(list.getByRole('listitem', { name: '会议纪要.docx' })).toBeVisible()
  await list.getByRole('button', { name: '打开会议纪要.docx' }).click()
  await expect.poll(() => electron.evaluate(() => globalThis.pathsOpened.length)).toBe(2)
})

test('files dropped on the list are taken, a program is not run, damaged bytes are told', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  const { electron, window, list, frame } = await start(launchApp, home)
  const files = ['照片.jpg', '工具.exe'].map((name) => testInfo.outputPath(name))
  for (const file of files) await writeFile(file, basename(file))
  await noteOpened(electron)
  await list.scrollIntoViewIfNeeded()
  await dropFiles(window, files, list)
  await expect(list.getByRole('listitem')).toHaveCount(2)

  await list.getByRole('button', { name: '打开工具.exe' }).click()
  await expect(frame.message('打开就会运行')).toBeVisible()
  const attachments = join(home, 'ledger', 'ledger.data', 'attachments')
  for (const name of await readdir(attachments)) await writeFile(join(attachments, name), '别的内容')
  await list.getByRole('button', { name: '打开照片.jpg' }).click()
  await expect(frame.message('已损坏')).toBeVisible()
  expect(await electron.evaluate(() => globalThis.pathsOpened)).toEqual([])
})
