import { expect } from '@playwright/test'
import { test } from '../support/electron-app.ts'
import { homeWithLedger } from '../support/home-with-ledger.ts'
import { smallLedger } from '../support/test-ledger.ts'
import { WindowPage } from './pages/window-page.ts'

test('F1 opens the handbook where it speaks of the screen; it is searched, and left with Escape', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  await homeWithLedger(home, smallLedger().ledger)
  const { window, electron } = await launchApp({ home })
  const handbook = window.getByRole('dialog', { name: '使用手册' })
  const present = handbook.getByRole('navigation').locator('[aria-current]')
  const heading = (name: string) => handbook.getByRole('heading', { name, exact: true })

  const frame = new WindowPage(window)

  await frame.expectScreen('概览')
  await window.keyboard.press('Control+4')
  await frame.expectScreen('督办')
  await window.keyboard.press('F1')
  await expect(present).toHaveText('督办')
  await expect(heading('督办')).toBeInViewport()
  await handbook.getByRole('button', { name: '四、台账表格' }).click()
  const picture = handbook.getByRole('img', { name: /按方面分组的表格/u })
  await expect(picture).toBeInViewport()
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)

  await window.keyboard.press('Control+f')
  await expect(handbook.getByRole('textbox')).toBeFocused()
  await window.keyboard.insertText('四种时限没有的词')
  await expect(handbook.getByRole('status')).toHaveText('没有找到')
  await window.keyboard.press('Control+a')
  await window.keyboard.insertText('不替您猜')
  await expect(handbook.getByRole('status')).toHaveText('第 1 处，共 1 处')
  await expect(heading('7. 设置状态')).toBeInViewport()
  await window.keyboard.press('Escape')
  await expect(handbook.getByRole('textbox')).toHaveValue('')
  await window.keyboard.press('Escape')
  await expect(handbook).toBeHidden()

  await window.keyboard.press('Control+8')
  await frame.expectScreen('设置')
  await electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('handbook')?.click())
  await expect(present).toHaveText('设置')
})

test('the handbook and the list of keys are there before any ledger is', async ({ launchApp }) => {
  const { window } = await launchApp()
  await window.getByRole('button', { name: /使用手册/u }).click()
  await expect(window.getByRole('dialog').getByRole('navigation').locator('[aria-current]')).toHaveText(
    '一、第一次打开',
  )
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toBeHidden()
  await window.keyboard.press('Control+/')
  await expect(window.getByRole('dialog', { name: '快捷键' })).toBeVisible()
})
