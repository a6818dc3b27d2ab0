import { expect, type Page } from '@playwright/test'
import { buildSampleLedger } from '../../scripts/sample-ledger/build-sample.ts'
import { type RunningApp, test } from '../support/electron-app.ts'
import { ledgerOnDisk } from '../support/home-with-ledger.ts'
import { typeWithInputMethod } from '../support/input-method.ts'
import { onlyRound } from '../support/test-ledger.ts'
import { NoticePage, startNotice } from './pages/notice-page.ts'

const noticeOnDisk = async (home: string) => onlyRound(await ledgerOnDisk(home)).notice

const drafts = (window: Page) =>
  window.evaluate(async () => {
    const listed = await api.listDrafts()
    return listed.ok ? listed.value.map(({ text }) => text) : []
  })

const setSize = (app: RunningApp, width: number, height: number) =>
  app.electron.evaluate(
    ({ BrowserWindow }, size) => {
      const window = BrowserWindow.getAllWindows()[0]
      window?.unmaximize()
      window?.setBounds({ x: 0, y: 0, ...size })
    },
    { width, height },
  )

test('what is typed reaches paper and disk', async ({ launchApp }, testInfo) => {
  const { notice, home } = await startNotice(launchApp, testInfo.outputPath('home'))
  await notice.field('标题与前言', '前言').fill('现将{{总数}}{{量词}}问题的整改情况通报如下。')
  await expect(notice.block('现将25项问题的整改情况通报如下。')).toBeVisible()
  await notice.expectSaved()
  expect((await noticeOnDisk(home)).preamble).toBe('现将{{总数}}{{量词}}问题的整改情况通报如下。')
})

test('an input method is left alone, and only the finished word is saved', async ({
  launchApp,
}, testInfo) => {
  const { notice, window, home } = await startNotice(launchApp, testInfo.outputPath('home'))
  const preamble = notice.field('标题与前言', '前言')
  await preamble.fill('前言')
  await notice.expectSaved()
  await preamble.press('Control+End')
  await typeWithInputMethod(window, ["zheng'g", "zheng'gai"], '整改', async (stage) => {
    await expect(preamble).toHaveValue(`前言${stage}`)
    // A draft comes later than the pause after which a field saves by itself.
    await expect.poll(() => drafts(window)).toContain(`前言${stage}`)
    expect((await noticeOnDisk(home)).preamble).toBe('前言')
    await expect(notice.block('前言')).not.toContainText('zheng')
  })
  await expect(preamble).toHaveValue('前言整改')
  await expect.poll(async () => (await noticeOnDisk(home)).preamble).toBe('前言整改')
})

test('outline, editor and paper lead to each other', async ({ launchApp }, testInfo) => {
  const app = await startNotice(launchApp, testInfo.outputPath('home'))
  const { notice } = app
  await setSize(app, 1920, 1060)
  const finding = onlyRound(await ledgerOnDisk(app.home)).findings[12]
  if (finding === undefined) throw new Error('the sample has fewer findings')

  await notice.outline.getByRole('button', { name: finding.title }).click()
  await expect(notice.block(`：${finding.title}。`)).toBeInViewport()
  const card = notice.card(/^问题（第 13 个/u)
  await expect(card).toBeInViewport()
  await expect(card.getByRole('textbox', { name: '问题', exact: true })).toHaveValue(finding.title)

  const [first, second] = (await noticeOnDisk(app.home)).chapters[1]?.text.split('\n') ?? []
  await notice.outline.getByRole('button', { name: /^二、/u }).click()
  await expect(notice.block(first ?? '')).toBeInViewport()
  await notice.block(second ?? '').click()
  await notice.expectCursor(/^chapter\/.*\/text$/u, second)
  await expect(notice.outline.getByRole('button', { name: /^二、/u })).toHaveAttribute('aria-current', 'true')

  await notice.field('第四章', '章标题').click()
  await expect(notice.blocks('四、').last()).toBeInViewport()
})

test('the outline is one stop for the Tab key, and Enter leads into the text', async ({
  launchApp,
}, testInfo) => {
  const app = await startNotice(launchApp, testInfo.outputPath('home'))
  const { notice, window } = app
  await setSize(app, 1920, 1060)
  await notice.outline.getByRole('button', { name: /^一、/u }).focus()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('ArrowDown')
  await expect(notice.outline.getByRole('button', { name: /^（一）/u })).toBeFocused()
  await expect(notice.outline.locator('[tabindex="0"]')).toHaveCount(1)
  await window.keyboard.press('End')
  await expect(notice.outline.getByRole('button', { name: /^四、/u })).toBeFocused()
  await window.keyboard.press('Enter')
  await notice.expectCursor(/^chapter\/.*\/text$/u)
  await window.keyboard.press('Home')
  await window.keyboard.insertText('新写的话。')
  await expect(notice.block('新写的话。')).toBeInViewport()
})

test('a variable goes in at the cursor by keyboard alone, and one undo takes it out again', async ({
  launchApp,
}, testInfo) => {
  const { notice, window } = await startNotice(launchApp, testInfo.outputPath('home'))
  const preamble = notice.field('标题与前言', '前言')
  await preamble.fill('共项。')
  await preamble.press('ArrowLeft')
  await preamble.press('ArrowLeft')
  await notice.card('标题与前言').getByRole('button', { name: '插入变量：前言' }).press('Enter')
  const sought = window.getByRole('textbox', { name: '查找变量' })
  await expect(sought).toBeFocused()
  await window.keyboard.insertText('问题总数')
  await window.keyboard.press('Enter')
  await expect(preamble).toHaveValue('共{{总数}}项。')
  await expect(preamble).toBeFocused()
  await expect(notice.card('标题与前言').getByText('总数25')).toBeVisible()
  await expect(notice.block('共25项。')).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect(preamble).toHaveValue('共项。')
})

test('a field never visited takes a variable at its end', async ({ launchApp }, testInfo) => {
  const { notice, window } = await startNotice(launchApp, testInfo.outputPath('home'))
  const before = await notice.field('署名与日期', '署名').inputValue()
  await notice.card('署名与日期').getByRole('button', { name: '插入变量：署名' }).click()
  await window
    .getByRole('menuitem', { name: /^巡察五?六?届?.*巡察$/u })
    .first()
    .click()
  await expect(notice.field('署名与日期', '署名')).toHaveValue(`${before}{{巡察}}`)
})

test('chapters are added, moved and removed, and undo brings them back', async ({ launchApp }, testInfo) => {
  const { notice, window, home } = await startNotice(launchApp, testInfo.outputPath('home'))
  const headings = async () => (await noticeOnDisk(home)).chapters.map(({ heading }) => heading)
  const before = await headings()
  await notice.chooseFrom(
    notice.card('第一章').getByRole('button', { name: '本章的更多操作' }),
    '在后面新增一章',
  )
  await expect(notice.field('第二章', '章标题')).toBeFocused()
  await window.keyboard.insertText('强化学习教育')
  await expect(notice.block('二、强化学习教育')).toBeVisible()
  const added = [before[0], '强化学习教育', ...before.slice(1)]
  await expect.poll(headings).toEqual(added)

  await notice.card('第二章').getByRole('button', { name: '上移' }).click()
  await expect.poll(headings).toEqual(['强化学习教育', before[0], ...before.slice(1)])
  await expect(notice.blocks('一、强化学习教育').last()).toBeInViewport()

  await notice.chooseFrom(notice.card('第一章').getByRole('button', { name: '本章的更多操作' }), '删除本章')
  await expect.poll(headings).toEqual(before)
  await expect(notice.message('可以恢复')).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect.poll(headings).toEqual(['强化学习教育', ...before])
})

test('the findings move to another chapter with the words after them', async ({ launchApp }, testInfo) => {
  const { notice, home } = await startNotice(launchApp, testInfo.outputPath('home'))
  await notice.field('第三章', '问题之后的文字').fill('以上情况，欢迎监督。')
  await notice.expectSaved()
  await notice.chooseFrom(
    notice.card('第二章').getByRole('button', { name: '本章的更多操作' }),
    '把问题印在这一章',
  )
  await expect
    .poll(async () =>
      (await noticeOnDisk(home)).chapters.map(({ holdsFindings, closingText }) => [
        holdsFindings,
        closingText,
      ]),
    )
    .toEqual([
      [false, ''],
      [true, '以上情况，欢迎监督。'],
      [false, ''],
      [false, ''],
    ])
})

test('what the layout says is on the paper at once', async ({ launchApp }, testInfo) => {
  const { notice, window } = await startNotice(launchApp, testInfo.outputPath('home'))
  const layout = await notice.openLayout()
  await expect(notice.block('（一）贯彻落实')).toContainText('（7个问题）')
  await layout.getByRole('combobox', { name: '方面后的数目' }).click()
  await window.locator('.ant-select-dropdown:visible').getByText('（{数}条）', { exact: true }).click()
  await expect(notice.block('（一）贯彻落实')).toContainText('（7条）')

  await notice.tick(layout.getByRole('checkbox', { name: '标题前印提纲' }), false)
  await expect(notice.block('一、提高政治站位').locator('xpath=preceding-sibling::*')).not.toHaveCount(0)

  await layout.getByRole('combobox', { name: '问题的写法' }).click()
  await window.locator('.ant-select-dropdown:visible').getByText('自己写…', { exact: true }).click()
  await layout.getByRole('textbox', { name: '问题的写法（自己写）' }).fill('第{1}个问题，{问题}。')
  await notice.tick(layout.getByRole('checkbox', { name: '问题与进展排在同一段' }), true)
  const title = onlyRound(buildSampleLedger()).findings[0]?.title ?? ''
  await notice.jumpTo(title)
  await expect(notice.block(`第1个问题，${title}。`)).toContainText('进展情况：')

  await layout.press('Escape')
  await expect(layout).toBeHidden()
  await expect(window.getByRole('button', { name: '版式', exact: true })).toBeFocused()
})

test('typing cut off by a power failure is found again in its field', async ({ launchApp }, testInfo) => {
  const first = await startNotice(launchApp, testInfo.outputPath('home'))
  const { notice, window, home } = first
  const text = notice.field('第一章', '正文')
  await text.click()
  await text.press('Control+End')
  // A word in the making is not saved, and not lost either.
  const inputMethod = await window.context().newCDPSession(window)
  await inputMethod.send('Input.imeSetComposition', { text: 'xin', selectionStart: 3, selectionEnd: 3 })
  await expect.poll(async () => (await drafts(window)).join()).toMatch(/xin$/u)
  await first.kill()

  const second = await launchApp({ home })
  const again = new NoticePage(second.window)
  await again.open()
  await expect(again.field('第一章', '正文')).toHaveValue(/xin$/u)
})

test('the text of a finding is changed where it is printed', async ({ launchApp }, testInfo) => {
  const { notice, home } = await startNotice(launchApp, testInfo.outputPath('home'))
  await notice.jumpTo('问题二')
  const card = notice.card(/^问题（第 2 个/u)
  await card.getByRole('textbox', { name: '通报用进展情况' }).fill('已经全部整改到位。')
  await expect(notice.block('进展情况：已经全部整改到位。')).toBeInViewport()
  await notice.expectSaved()
  expect(onlyRound(await ledgerOnDisk(home)).findings[1]?.noticeText).toBe('已经全部整改到位。')
  await card.getByRole('button', { name: '下一个问题' }).click()
  await expect(notice.card(/^问题（第 3 个/u)).toBeVisible()
  await notice.expectCursor(/noticeText$/u)
})

test('the words under an aspect are typed where it is printed', async ({ launchApp }, testInfo) => {
  const { notice, home } = await startNotice(launchApp, testInfo.outputPath('home'))
  await notice.jumpTo('（二）')
  await notice.field('方面', '标题下的导语').fill('这方面问题较多。')
  await expect(notice.block('这方面问题较多。')).toBeInViewport()
  await notice.expectSaved()
  expect(onlyRound(await ledgerOnDisk(home)).aspects[1]?.intro).toBe('这方面问题较多。')
})

test('Escape closes an open list first and the layout after it', async ({ launchApp }, testInfo) => {
  const { notice, window } = await startNotice(launchApp, testInfo.outputPath('home'))
  const layout = await notice.openLayout()
  const list = window.locator('.ant-select-dropdown:visible')
  await layout.getByRole('combobox', { name: '问题编号' }).click()
  await expect(list).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
  await expect(layout).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(layout).toBeHidden()
})
