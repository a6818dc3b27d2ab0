import { expect } from '@playwright/test'
import { test } from '../support/electron-app.ts'
import { homeWithLedger, ledgerOnDisk } from '../support/home-with-ledger.ts'
import { smallLedger } from '../support/test-ledger.ts'
import { UnitPage } from './pages/unit-page.ts'
import { WindowPage } from './pages/window-page.ts'

test('a key leads into the screen, not only to it: the table takes the arrows, Tab begins below the title', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  await homeWithLedger(home, smallLedger().ledger)
  const { window } = await launchApp({ home })
  await new WindowPage(window).expectScreen('概览')
  const table = window.getByRole('grid', { name: '整改台账' })
  const { keyboard } = window

  await keyboard.press('Control+2')
  await expect(table).toBeFocused()
  const search = window.getByRole('searchbox', { name: /^搜索/u })
  await keyboard.press('Control+f')
  await expect(search).toBeFocused()
  await keyboard.insertText('甲一')
  await keyboard.press('ArrowDown')
  await expect(table).toBeFocused()
  await keyboard.press('Control+7')
  await expect(window.getByRole('main')).toBeFocused()
  await keyboard.press('Tab')
  await expect(window.getByRole('main').getByRole('button').first()).toBeFocused()
  await keyboard.press('Control+f')
  await expect(search).toBeFocused()
  await keyboard.press('Enter')
  await expect(table).toBeFocused()
})

test('a field left while an input method never said that it ended is saved all the same', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  await homeWithLedger(home, smallLedger().ledger)
  const { window } = await launchApp({ home })
  await new WindowPage(window).expectScreen('概览')
  await window.keyboard.press('Control+7')
  const phone = new UnitPage(window).field('电话')
  await phone.click()
  const session = await window.context().newCDPSession(window)
  await session.send('Input.imeSetComposition', { text: 'zhen', selectionStart: 4, selectionEnd: 4 })
  await window.keyboard.press('Control+z')
  await session.send('Input.insertText', { text: '值班电话' })
  await expect(phone).toHaveValue('值班电话')
  await phone.blur()
  await expect.poll(async () => (await ledgerOnDisk(home)).unit.contact.phone).toBe('值班电话')
})
