import { expect } from '@playwright/test'
import { test } from '../support/electron-app.ts'
import { homeWithLedger, ledgerOnDisk } from '../support/home-with-ledger.ts'
import { sampleLedger } from '../support/sample-ledger.ts'
import { NoticePage } from './pages/notice-page.ts'

/** The sample with a slip of each kind: one to correct, one to see, one at a finding. */
const slippedLedger = () => {
  const ledger = sampleLedger()
  const round = ledger.inspections[0]
  const [first, second] = round?.notice.chapters ?? []
  const [finding] = round?.findings ?? []
  if (first === undefined || second === undefined || finding === undefined) throw new Error('no sample')
  first.text = '统一思想,提高认识。\n于2025年9月1召开会议，逐项研究。'
  second.text = '由资源管理处牵头，逐项落实整改责任。'
  finding.target = '2025年9月31日前完成。'
  return ledger
}

test('remarks are counted, lead to their places, are corrected, and stay left with their reason', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  await homeWithLedger(home, slippedLedger())
  const { window, close } = await launchApp({ home })
  const notice = new NoticePage(window)
  await notice.open()
  await expect(notice.issues).toContainText('1 处有误')
  await notice.issues.click()
  const list = notice.card('校核')
  const row = (words: string) => list.getByRole('listitem').filter({ hasText: words })

  await row('2025年9月1').getByRole('button').first().click()
  await notice.expectCursor(/^chapter\/.*\/text$/u)
  await row('2025年9月1').getByRole('button', { name: '改正', exact: true }).click()
  await expect(notice.field('第一章', '正文')).toHaveValue(/于2025年9月1日召开会议/u)
  await expect(notice.issues).not.toContainText('有误')
  await row('半角标点').getByRole('button', { name: '全部改正' }).click()
  await expect(notice.field('第一章', '正文')).toHaveValue(/^统一思想，提高认识。/u)
  await expect(row('半角标点')).toHaveCount(0)

  await row('资源管理处').getByRole('button', { name: '忽略' }).click()
  await expect(row('资源管理处').getByRole('textbox')).toBeFocused()
  await window.keyboard.insertText('上级处室')
  await window.keyboard.press('Enter')
  await expect(list.getByText('已忽略 1 处')).toBeVisible()
  await list.getByText('已忽略 1 处').click()
  await expect(row('资源管理处')).toContainText('王晓梅忽略，理由：上级处室')

  await list.getByText('整个台账').click()
  await row('2025年9月31日').getByRole('button').first().click()
  await expect(window.getByTestId('finding-panel').getByLabel('整改目标')).toBeFocused()
  await close()

  const stored = (await ledgerOnDisk(home)).inspections[0]
  expect(stored?.notice.chapters[0]?.text).toBe('统一思想，提高认识。\n于2025年9月1日召开会议，逐项研究。')
  expect(stored?.acceptedRemarks).toMatchObject([{ rule: 'department-name', reason: '上级处室' }])
  const again = await launchApp({ home })
  const reopened = new NoticePage(again.window)
  await reopened.open()
  await reopened.issues.click()
  await expect(reopened.card('校核').getByText('已忽略 1 处')).toBeVisible()
})
