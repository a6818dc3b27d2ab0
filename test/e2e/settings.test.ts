import { expect } from '@playwright/test'
import { type RunningApp, test } from '../support/electron-app.ts'
import { homeWithLedger, ledgerOnDisk } from '../support/home-with-ledger.ts'
import { changed, smallLedger } from '../support/test-ledger.ts'
import { SettingsPage } from './pages/settings-page.ts'
import { WindowPage } from './pages/window-page.ts'

type Launch = (options: { home: string }) => Promise<RunningApp>

const open = async (launchApp: Launch, home: string, ledger = smallLedger().ledger) => {
  await homeWithLedger(home, ledger)
  const app = await launchApp({ home })
  const frame = new WindowPage(app.window)
  await frame.expectScreen('概览')
  await app.window.keyboard.press('Control+8')
  await frame.expectScreen('设置')
  return { ...app, frame, settings: new SettingsPage(app.window) }
}

test('says of every font of official papers whether this PC has it; a chosen one is kept in the ledger', async ({
  launchApp,
}, testInfo) => {
  const { settings, frame, home, window } = await open(launchApp, testInfo.outputPath('home'))
  for (const [role, font] of [
    ['标题', '方正小标宋简体'],
    ['一级标题', '黑体'],
    ['二级标题', '楷体_GB2312'],
    ['正文', '仿宋_GB2312'],
    ['页码', '宋体'],
    ['数字和英文', 'Times New Roman'],
  ] as const) {
    await expect(settings.role(role)).toContainText(font)
    await expect(settings.role(role)).toContainText(/已安装|没有安装/u)
  }
  await expect(settings.button('全部恢复标准规定')).toBeDisabled()

  const fonts = await settings.openFonts('正文')
  const font = (await fonts.last().textContent()) ?? ''
  await fonts.filter({ hasText: new RegExp(`^${font}$`, 'u') }).click()
  await expect.poll(async () => (await ledgerOnDisk(home)).settings.fonts).toEqual({ body: font })
  await expect(settings.role('正文')).toContainText('已安装')
  await expect(settings.role('正文')).toContainText(font)

  await window.keyboard.press('Control+z')
  await expect(frame.message('文书字体')).toBeVisible()
  await expect.poll(async () => (await ledgerOnDisk(home)).settings.fonts).toBeUndefined()
  await settings.button('重新检查').click()
  await expect(frame.message('已重新检查')).toBeVisible()
})

test('all roles go back to the official fonts at once', async ({ launchApp }, testInfo) => {
  const { ledger } = smallLedger()
  const { settings, home } = await open(
    launchApp,
    testInfo.outputPath('home'),
    changed(ledger, {
      name: 'settings.edit',
      input: { patch: { fonts: { body: '仿宋', title: '华文中宋' } } },
    }).ledger,
  )
  await expect(settings.role('标题')).toContainText('华文中宋')
  await settings.button('全部恢复标准规定').click()
  await expect.poll(async () => (await ledgerOnDisk(home)).settings.fonts).toBeUndefined()
  await expect(settings.role('标题')).not.toContainText('华文中宋')
})

test('a character the fonts of papers lack is found, and leads to its finding', async ({
  launchApp,
}, testInfo) => {
  const { ledger, inspectionId, findingId } = smallLedger()
  const { settings, frame, window } = await open(
    launchApp,
    testInfo.outputPath('home'),
    changed(ledger, {
      name: 'finding.edit',
      input: {
        inspectionId,
        findingId: findingId('甲一'),
        patch: { noticeText: '由马堃负责，已经完成。' },
      },
    }).ledger,
  )
  const row = settings.rareCharacters.getByRole('row').filter({ hasText: '堃' }).first()
  await expect(row).toContainText('由马堃负责')
  await row.getByRole('button', { name: '看“堃”所在的地方' }).click()
  await frame.expectScreen('台账')
  await expect(
    window.getByTestId('finding-panel').getByRole('textbox', { name: '问题', exact: true }),
  ).toHaveValue('甲一')
})

test('the size of the window’s text is chosen here and by keys alike', async ({ launchApp }, testInfo) => {
  const { settings, window, electron } = await open(launchApp, testInfo.outputPath('home'))
  await settings.zoom.click()
  await window.getByTitle('125%').click()
  const zoom = () =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor())
  await expect.poll(zoom).toBeCloseTo(1.25)
  await expect
    .poll(() => window.evaluate(() => api.getPreferences()))
    .toMatchObject({ value: { zoom: 1.25 } })
  await settings.button('恢复原来的样子').click()
  await expect(new WindowPage(window).message('已恢复原来的样子')).toBeVisible()
})
