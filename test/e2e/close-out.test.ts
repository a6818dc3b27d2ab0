import { expect } from '@playwright/test'
import { type RunningApp, test } from '../support/electron-app.ts'
import { homeWithLedger, ledgerOnDisk } from '../support/home-with-ledger.ts'
import { findingTitled, smallLedger } from '../support/test-ledger.ts'
import { LedgerPage } from './pages/ledger-page.ts'
import { WindowPage } from './pages/window-page.ts'

const start = async (launchApp: (options: { home: string }) => Promise<RunningApp>, home: string) => {
  await homeWithLedger(home, smallLedger().ledger)
  const app = await launchApp({ home })
  const frame = new WindowPage(app.window)
  const page = await LedgerPage.open(app.window)
  await page.cell('甲一', 'title').click()
  const section = page.panel.root.getByRole('region', { name: '对账销号' })
  return { ...app, frame, page, section }
}

test('nothing is closed out while something lacks without a reason; two people sign; the seal shows', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  const { window, page, section, frame } = await start(launchApp, home)
  await expect(section).toContainText('还差什么：整改措施')
  await section.getByRole('button', { name: '申请销号' }).click()
  const application = section.getByRole('group', { name: '申请销号' })
  await application.getByRole('combobox', { name: '申请人' }).fill('李科长')
  await application.getByRole('button', { name: '申请销号' }).click()
  await expect(application.getByRole('alert')).toContainText('写明先行销号的理由')
  await application.getByRole('textbox', { name: '先行销号的理由' }).fill('上级已现场验收')
  await window.keyboard.press('Control+Enter')
  await expect(section).toContainText('已申请，待审核')
  await expect(section).toContainText('先行销号理由：上级已现场验收')

  await section.getByRole('button', { name: '批准销号' }).click()
  const review = section.getByRole('group', { name: '批准销号' })
  await review.getByRole('combobox', { name: '审核人' }).fill('李科长')
  await review.getByRole('button', { name: '批准销号' }).click()
  await expect(frame.message('不能是同一个人')).toBeVisible()
  await review.getByRole('combobox', { name: '审核人' }).fill('张主任')
  await review.getByRole('button', { name: '批准销号' }).click()
  await expect(section.getByTestId('seal')).toBeVisible()
  await section.getByRole('button', { name: '改为“整改到位”' }).click()
  await expect(page.cell('甲一', 'status')).toContainText('整改到位')
  await expect(page.cell('甲一', 'status')).toContainText('已销号')
  await expect
    .poll(async () => findingTitled(await ledgerOnDisk(home), '甲一').closeOut)
    .toMatchObject({ state: 'approved', appliedBy: '李科长', reviewedBy: '张主任' })

  await section.getByRole('button', { name: '销号审批表' }).click()
  await frame.expectScreen('文书')
})
