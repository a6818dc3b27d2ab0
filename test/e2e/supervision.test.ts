import { expect } from '@playwright/test'
import { addDays } from '#shared/calendar/calendar-date.ts'
import type { Command } from '#shared/ledger/commands/registry.ts'
import { supervisionsOf } from '#shared/ledger/supervision-records.ts'
import { type RunningApp, test } from '../support/electron-app.ts'
import { homeWithLedger, ledgerOnDisk } from '../support/home-with-ledger.ts'
import { changed, onlyRound, smallLedger } from '../support/test-ledger.ts'
import { SupervisionPage } from './pages/supervision-page.ts'
import { WindowPage } from './pages/window-page.ts'

const today = (): string => {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}

/** 甲一 is overdue by 10 days, 甲二 by 2, 乙一 is due in 5. */
const dueLedger = () => {
  const { ledger, inspectionId, findingId } = smallLedger()
  const due = (title: string, days: number): Command => ({
    name: 'deadline.set',
    input: {
      inspectionId,
      findingId: findingId(title),
      deadline: { kind: 'date', date: addDays(today(), days), text: '' },
    },
  })
  return changed(ledger, due('甲一', -10), due('甲二', -2), due('乙一', 5)).ledger
}

const start = async (launchApp: (options: { home: string }) => Promise<RunningApp>, home: string) => {
  await homeWithLedger(home, dueLedger())
  const app = await launchApp({ home })
  const frame = new WindowPage(app.window)
  await frame.expectScreen('概览')
  const page = new SupervisionPage(app.window)
  await page.open()
  return { ...app, frame, page }
}

const records = async (home: string) =>
  supervisionsOf(onlyRound(await ledgerOnDisk(home))).map(({ supervision }) => supervision)

test('papers for several at one click, numbered in order; one step of undo', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  const { page, window, frame } = await start(launchApp, home)
  await page.expectMatters(['甲一', '甲二'])
  const issue = window
    .getByRole('main')
    .getByRole('button', { name: /^发督办单（?/u })
    .first()
  await expect(issue).toBeDisabled()
  await page.due.getByRole('checkbox', { name: '全选' }).check()
  await window.getByRole('button', { name: '发督办单（2项）' }).click()
  const year = today().slice(0, 4)
  await expect(page.paper(`督办〔${year}〕1号`)).toContainText('甲一')
  await expect(page.paper(`督办〔${year}〕2号`)).toContainText('甲二')
  await frame.expectSaved()
  expect(await records(home)).toMatchObject([
    { number: `督办〔${year}〕1号`, date: today(), dueDate: addDays(today(), 7) },
    { number: `督办〔${year}〕2号` },
  ])
  await window.keyboard.press('Control+z')
  await expect.poll(() => records(home)).toEqual([])
})

test('a reply is typed where the paper stands, which stays in the list of those waited for meanwhile', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  const { page, window, frame } = await start(launchApp, home)
  await page.chooseDue('7天内')
  await page.expectMatters(['乙一'])
  await page.due.getByRole('button', { name: '第4项发提醒函' }).click()
  const paper = page.paper(`提醒〔${today().slice(0, 4)}〕1号`)
  await expect(paper).toContainText('未回复')
  await page.choosePapers('未回复')
  await paper.getByRole('button', { name: /^登记提醒函（.*）的回复$/u }).click()
  await expect(paper.getByRole('textbox', { name: /的办理情况$/u })).toBeFocused()
  await window.keyboard.insertText('已安排专人办理。')
  await expect(paper).toContainText('已回复')
  await frame.expectSaved()
  expect(await records(home)).toMatchObject([{ reply: '已安排专人办理。', replyDate: today() }])
  await page.choosePapers('逾期未回复')
  await expect(page.papers).toContainText('没有逾期未回复的督办')
})

test('the screen is worked by keys alone and leads to the paper ready for printing', async ({
  launchApp,
}, testInfo) => {
  const { page, window, frame } = await start(launchApp, testInfo.outputPath('home'))
  await page.due.getByRole('checkbox', { name: '选择第1项' }).focus()
  await window.keyboard.press('Space')
  await page.due.getByRole('button', { name: '第1项发督办单' }).focus()
  await window.keyboard.press('Enter')
  const paper = page.paper(`督办〔${today().slice(0, 4)}〕1号`)
  await paper.getByRole('button', { name: /的内容和回复$/u }).focus()
  await window.keyboard.press('Enter')
  await expect(paper.getByRole('textbox', { name: /的督办要求$/u })).toBeVisible()
  await paper.getByRole('button', { name: /^预览打印/u }).focus()
  await window.keyboard.press('Enter')
  await frame.expectScreen('文书')
  await expect(window.getByRole('main')).toContainText(`督办〔${today().slice(0, 4)}〕1号`)
})
