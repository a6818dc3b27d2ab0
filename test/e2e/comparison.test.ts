import { expect } from '@playwright/test'
import { test } from '../support/electron-app.ts'
import { ledgerOnDisk } from '../support/home-with-ledger.ts'
import { onlyRound } from '../support/test-ledger.ts'
import { startNotice } from './pages/notice-page.ts'

test('the two editions stand side by side, and what is not public is settled there', async ({
  launchApp,
}, testInfo) => {
  const { window, notice, home } = await startNotice(launchApp, testInfo.outputPath('home'))
  await window.getByRole('button', { name: '对照党内通报' }).click()
  await notice.expectScreen('公开稿与党内通报对照')
  const main = window.getByRole('main')

  // The preambles differ in their last words only, and these are marked.
  const preamble = main.getByRole('region', { name: '前言', exact: true })
  await expect(preamble.locator('mark')).toHaveText(['公布', '通报'])

  const finding = main.getByRole('region', { name: /^问题/u }).first()
  await expect(finding.locator('mark').first()).toBeVisible()
  const place = (await finding.getByRole('heading').textContent()) ?? ''
  await finding.getByText('不公开', { exact: true }).click()
  await expect(finding).toContainText('这一份不印。')
  const reason = finding.getByRole('textbox', { name: '不公开的理由' })
  await reason.fill('')
  await reason.blur()
  await expect(finding).toContainText('不公开的理由还没有填写')
  await reason.fill('涉及信访人个人信息')
  await reason.blur()
  await expect(finding).not.toContainText('还没有填写')
  await expect(main.getByText('不公开 1')).toBeVisible()
  const saved = onlyRound(await ledgerOnDisk(home)).findings.find(({ title }) => place.includes(title))
  expect(saved?.publicity).toEqual({ kind: 'notPublic', reason: '涉及信访人个人信息' })

  await window.keyboard.press('Escape')
  await notice.expectScreen('通报')
  await expect(notice.blocks(place)).toHaveCount(0)
})
