import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { type RunningApp, test } from '../support/electron-app.ts'
import { homeWithLedger, ledgerOnDisk } from '../support/home-with-ledger.ts'
import { typeWithInputMethod } from '../support/input-method.ts'
import { answerDialogs } from '../support/system-dialogs.ts'
import { changed, smallLedger } from '../support/test-ledger.ts'
import { LedgerPage } from './pages/ledger-page.ts'

const start = async (
  launchApp: (options: { home: string; expectedFaults?: RegExp }) => Promise<RunningApp>,
  home: string,
  ledger = smallLedger().ledger,
) => {
  await homeWithLedger(home, ledger)
  const app = await launchApp({ home })
  const page = await LedgerPage.open(app.window)
  await page.cell('甲一', 'title').click()
  await expect(page.panel.field('问题')).toHaveValue('甲一')
  return { ...app, page, panel: page.panel }
}

const onDisk = async (home: string, title = '甲一') => {
  const ledger = await ledgerOnDisk(home)
  const finding = ledger.inspections[0]?.findings.find((candidate) => candidate.title === title)
  if (finding === undefined) throw new Error(`no finding ${title}`)
  const names = (ids: readonly string[], records: readonly { id: string; name: string }[]) =>
    ids.map((id) => records.find((record) => record.id === id)?.name)
  return {
    ...finding,
    leadName: names(finding.leadOfficial === undefined ? [] : [finding.leadOfficial], ledger.people)[0],
    departmentNames: names(finding.departments, ledger.departments),
    assistingNames: names(finding.assistingDepartments, ledger.departments),
    peopleNames: names(finding.people, ledger.people),
  }
}

test('texts are saved after a pause, and an input method is never cut short', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  const { page, panel } = await start(launchApp, home)
  const { window } = page
  await panel.field('具体表现').click()
  await window.keyboard.insertText('学习计划')
  await page.saved()
  expect((await onDisk(home)).facts).toBe('学习计划')
  await typeWithInputMethod(window, ['liu', "liu'yu", "liu'yu'xing"], '流于形式', async (stage) => {
    await expect(panel.field('具体表现')).toHaveValue(`学习计划${stage}`)
    expect((await onDisk(home)).facts, 'nothing is saved in mid-word').toBe('学习计划')
  })
  await page.saved()
  expect((await onDisk(home)).facts).toBe('学习计划流于形式')
  await expect(panel.field('具体表现')).toBeFocused()

  await panel.field('简称').click()
  await window.keyboard.insertText('理论学习')
  await page.goTo()
  await expect(panel.root).toBeHidden()
  await expect.poll(async () => (await onDisk(home)).shortName, 'leaving saves').toBe('理论学习')
})

test('the five fields; a new person or department is created in the list', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  const { page, panel } = await start(launchApp, home)
  const { window } = page
  await expect(panel.root.getByTestId('lacking')).toContainText('责任科室')
  await panel.choose('牵头领导', '张主任')
  await panel.add('责任科室', '业务科')
  await panel.create('责任科室', '财务科', '新建科室“财务科”')
  await panel.add('协办科室', '办公室')
  await expect(panel.root, 'Escape closed the lists only').toBeVisible()
  await panel.select('责任人').click()
  await typeWithInputMethod(window, ['wang'], '王小雨', async () => {
    await expect(window.getByText('新建人员“wang”')).toHaveCount(0)
  })
  await window.locator('.ant-select-dropdown:visible').getByText('新建人员“王小雨”').click()
  await window.keyboard.press('Escape')
  await panel.choose('整改状态', '正在整改')
  await expect
    .poll(() => onDisk(home))
    .toMatchObject({
      leadName: '张主任',
      departmentNames: ['业务科', '财务科'],
      assistingNames: ['办公室'],
      peopleNames: ['王小雨'],
      status: 'inProgress',
    })
  await expect(page.cell('甲一', 'people')).toHaveText('王小雨')
  await expect(panel.root.getByTestId('lacking')).not.toContainText('责任人')

  await panel.root.getByTestId('lacking').getByRole('button', { name: '整改措施' }).click()
  await expect(panel.field('新增整改措施')).toBeFocused()
})

test('a list of names typed with Enter makes one person of each; a problem stays one paragraph', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  const { panel, window } = await start(launchApp, home)
  await panel.select('责任人').click()
  await window.keyboard.insertText('李科长、孙强、赵立')
  await expect(window.getByText('新建人员“孙强”“赵立”')).toBeVisible()
  await window.keyboard.press('Enter')
  await expect.poll(async () => (await onDisk(home)).peopleNames).toEqual(['李科长', '孙强', '赵立'])
  await window.keyboard.press('Escape')

  await panel.field('问题').focus()
  await window.keyboard.press('End')
  await window.keyboard.press('Enter')
  await window.keyboard.insertText('，亟须整改')
  await panel.field('简称').focus()
  await expect.poll(async () => panel.field('问题').inputValue()).toMatch(/^[^\n]+，亟须整改$/u)
})

test('a list of names pasted from a table fills the field', async ({ launchApp }, testInfo) => {
  const home = testInfo.outputPath('home')
  const { page, panel, electron } = await start(launchApp, home)
  await electron.evaluate(({ clipboard }) => clipboard.writeText('李科长、周 敏\n吴刚'))
  await panel.select('责任人').click()
  await page.window.keyboard.press('Control+v')
  await expect.poll(async () => (await onDisk(home)).peopleNames).toEqual(['李科长', '周 敏', '吴刚'])
})

test('a deadline by date, by months after the feedback, and its extension with the old day kept', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  const { page, panel } = await start(launchApp, home)
  await panel.choose('整改时限：时限类型', '反馈后几个月内')
  await panel.choose('整改时限：反馈后的月数', '3个月内')
  await expect(panel.root.getByText('即 2023-04-16')).toBeVisible()
  await expect(page.cell('甲一', 'deadline')).toContainText('2023-04-16')

  await panel.choose('整改时限：时限类型', '具体日期')
  await panel.setDate('整改时限：时限日期', '2023-03-31')
  await expect
    .poll(async () => (await onDisk(home)).deadline)
    .toEqual({ kind: 'date', date: '2023-03-31', text: '', extensions: [] })
  await panel.button('延期').click()
  await panel.button('登记').click()
  await expect(panel.root.getByText('请填写新的日期、理由和批准人。')).toBeVisible()
  await panel.field('延长到').click()
  await expect(page.window.locator('.ant-picker-dropdown:visible')).toBeVisible()
  await page.window.keyboard.press('Escape')
  await expect(panel.field('延长到'), 'Escape closed the calendar only').toBeVisible()
  await panel.setDate('延长到', '2023-06-30')
  await panel.field('延期理由').fill('涉及两家单位，程序较多')
  await panel.field('批准人').fill('张主任')
  await panel.button('登记').click()
  await expect(panel.root.getByText('原定 2023-03-31，延到 2023-06-30')).toBeVisible()
  await expect(panel.root.getByText('理由：涉及两家单位，程序较多；批准：张主任')).toBeVisible()
  await expect(page.cell('甲一', 'deadline')).toContainText('2023-06-30')
  expect((await onDisk(home)).deadline?.extensions[0]).toMatchObject({
    oldDate: '2023-03-31',
    newDate: '2023-06-30',
    reason: '涉及两家单位，程序较多',
    approvedBy: '张主任',
  })
  await panel.button('撤销这次延期').click()
  await expect(page.cell('甲一', 'deadline')).toContainText('2023-03-31')
})

test('measures inherit in grey what they do not have of their own', async ({ launchApp }, testInfo) => {
  const home = testInfo.outputPath('home')
  const { ledger, inspectionId, findingId, director, office } = smallLedger()
  const at = { inspectionId, findingId: findingId('甲一') }
  const { page, panel } = await start(
    launchApp,
    home,
    changed(
      ledger,
      { name: 'finding.edit', input: { ...at, patch: { leadOfficial: director, departments: [office] } } },
      { name: 'deadline.set', input: { ...at, deadline: { kind: 'date', date: '2023-03-31', text: '' } } },
    ).ledger,
  )
  const { window } = page
  await panel.field('新增整改措施').click()
  await window.keyboard.insertText('修订学习制度')
  await window.keyboard.press('Control+Enter')
  await expect(panel.measure(1)).toContainText('张主任')
  await expect(panel.field('新增整改措施')).toHaveValue('')
  await expect(panel.field('新增整改措施')).toBeFocused()
  await window.keyboard.insertText('开展专题学习')
  await panel.button('添加措施').click()

  const second = panel.measure(2)
  await second.getByRole('button', { name: '措施2的责任、时限、进展、佐证和督办' }).click()
  await expect(second.getByText('随问题：张主任')).toBeVisible()
  await panel.choose('措施2：牵头领导', '李科长')
  await panel.choose('措施2：完成时限：时限类型', '具体日期')
  await panel.setDate('措施2：完成时限：时限日期', '2023-05-31')
  await expect(second.getByText('晚于问题的整改时限')).toBeVisible()
  await second.getByRole('textbox', { name: '新的进展' }).fill('已排定日程')
  await second.getByRole('textbox', { name: '新的进展' }).press('Control+Enter')
  await expect(second.getByText('已排定日程')).toBeVisible()

  await panel.measure(1).getByRole('checkbox', { name: '措施1已完成' }).click()
  await expect(panel.root.getByText('已完成 1/2')).toBeVisible()
  const [first, other] = (await onDisk(home)).measures
  expect(first).toMatchObject({ text: '修订学习制度', done: true })
  expect(first?.leadOfficial).toBeUndefined()
  expect(other).toMatchObject({ text: '开展专题学习', done: false, deadline: { date: '2023-05-31' } })
  expect(other?.progress.map(({ text }) => text)).toEqual(['已排定日程'])

  const text = panel.field('措施1')
  await text.fill('')
  await text.blur()
  await expect(text, 'a measure cannot be blank').toHaveValue('修订学习制度')
  await panel.button('措施1的更多操作').click()
  await expect(window.getByRole('menuitem', { name: '下移' })).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('menuitem', { name: '下移' })).toBeHidden()
  await panel.button('措施1的更多操作').click()
  await page.chooseInMenu('删除')
  await expect(panel.measure(2)).toHaveCount(0)
  await page.table.focus()
  await window.keyboard.press('Control+z')
  await expect(panel.measure(2)).toBeVisible()
})

test('the diary: newest first, written with Ctrl+Enter, kept on leaving, corrected and taken back', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  const { page, panel } = await start(launchApp, home)
  const { window } = page
  await page.table.focus()
  await window.keyboard.press('Control+Shift+P')
  const box = panel.root.locator('[data-part="progress"]').getByRole('textbox', { name: '新的进展' })
  await expect(box).toBeFocused()
  await typeWithInputMethod(window, ['zhao', "zhao'kai"], '召开专题会', async () => {
    await window.keyboard.press('Control+Enter')
    await expect(panel.entries(), 'Ctrl+Enter in mid-word adds nothing').toHaveCount(0)
  })
  await window.keyboard.press('Control+Enter')
  await expect(panel.entries()).toHaveText(['召开专题会'])
  await expect(box).toHaveValue('')
  await expect(page.cell('甲一', 'progress')).toContainText('召开专题会')

  await window.keyboard.insertText('更早的调研')
  await panel.field('进展日期').click()
  const calendar = window.locator('.ant-picker-dropdown:visible')
  await calendar.getByText('15', { exact: true }).first().click()
  await expect(calendar).toBeHidden()
  await expect(panel.entries(), 'choosing a day is no leaving').toHaveCount(1)
  await expect(box).toHaveValue('更早的调研')
  await expect(box).toBeFocused()
  await panel.setDate('进展日期', '2023-01-20')
  await expect(panel.entries()).toHaveCount(1)
  await panel.field('简称').click()
  await expect(panel.entries(), 'what was written is kept on leaving').toHaveText([
    '召开专题会',
    '更早的调研',
  ])
  expect((await onDisk(home)).progress).toMatchObject([
    { text: '召开专题会', by: '王晓梅' },
    { text: '更早的调研', date: '2023-01-20' },
  ])

  await panel.button('修改2023-01-20的进展').click()
  await panel.field('2023-01-20的进展').fill('更早的走访')
  await panel.button('完成').click()
  await expect(panel.entries()).toHaveText(['召开专题会', '更早的走访'])
  await panel.button('删除2023-01-20的进展').click()
  await expect(panel.entries()).toHaveText(['召开专题会'])
  await page.table.focus()
  await window.keyboard.press('Control+z')
  await expect(panel.entries()).toHaveText(['召开专题会', '更早的走访'])
})

test('what the notice prints is filled from the diary; how it is made public', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  const { ledger, inspectionId, findingId } = smallLedger()
  const at = { inspectionId, findingId: findingId('甲一') }
  const { panel } = await start(
    launchApp,
    home,
    changed(
      ledger,
      { name: 'finding.edit', input: { ...at, patch: { noticeText: '开头一段。' } } },
      { name: 'progress.add', input: { ...at, date: '2023-02-01', text: '印发了新制度。' } },
    ).ledger,
  )
  await panel.button('用最新进展填入').click()
  await expect(panel.field('通报用进展情况')).toHaveValue('开头一段。\n印发了新制度。')
  await panel.root.getByText('换一种表述公开', { exact: true }).click()
  await panel.field('社会公开表述').fill('面向公众的说法')
  await panel.field('社会公开表述').blur()
  await expect
    .poll(() => onDisk(home))
    .toMatchObject({ publicity: { kind: 'otherWording' }, publicText: '面向公众的说法' })
  await panel.root.getByText('不公开', { exact: true }).click()
  await panel.field('不公开的理由').fill('涉及未公开事项')
  await panel.field('不公开的理由').blur()
  await expect
    .poll(async () => (await onDisk(home)).publicity)
    .toEqual({ kind: 'notPublic', reason: '涉及未公开事项' })
})

test('a change the disk refuses stays on screen, in the field and in the box', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  const { page, panel, electron } = await start(launchApp, home)
  const { window } = page
  const ledger = await ledgerOnDisk(home)
  const unit = { ...ledger.unit, shortName: '别处改的' }
  await writeFile(join(home, 'ledger', 'ledger.json'), JSON.stringify({ ...ledger, revision: 99, unit }))
  await panel.field('具体表现').click()
  await window.keyboard.insertText('不能丢的字')
  await expect(window.getByTestId('save-band')).toBeVisible()
  await expect(panel.field('具体表现')).toHaveValue('不能丢的字')
  const box = panel.root.locator('[data-part="progress"]').getByRole('textbox', { name: '新的进展' })
  await box.click()
  await window.keyboard.insertText('也不能丢')
  await window.keyboard.press('Control+Enter')
  await expect(window.getByTestId('save-state')).toHaveAttribute('data-state', 'failed')
  await expect(box).toHaveValue('也不能丢')
  expect((await ledgerOnDisk(home)).unit.shortName, 'the other change is not overwritten').toBe('别处改的')
  await page.goTo()
  await page.cell('甲一', 'title').click()
  await expect(panel.field('具体表现')).toHaveValue('不能丢的字')
  await expect(box).toHaveValue('也不能丢')
  await answerDialogs(electron, { buttons: ['仍然关闭'] })
})

test('a killed program gives back what stood in the box', async ({ launchApp }, testInfo) => {
  const home = testInfo.outputPath('home')
  const first = await start(launchApp, home)
  const boxOf = (page: LedgerPage) =>
    page.panel.root.locator('[data-part="progress"]').getByRole('textbox', { name: '新的进展' })
  await boxOf(first.page).click()
  await first.window.keyboard.insertText('还没有添加的进展')
  await expect
    .poll(() => first.window.evaluate(() => api.listDrafts()))
    .toMatchObject({ ok: true, value: [{ text: '还没有添加的进展' }] })
  await first.kill()

  const second = await launchApp({ home })
  const page = new LedgerPage(second.window)
  await page.goTo()
  await page.cell('甲一', 'title').click()
  await expect(boxOf(page)).toHaveValue('还没有添加的进展')
  await boxOf(page).focus()
  await second.window.keyboard.press('Control+Enter')
  await expect(page.panel.entries()).toHaveText(['还没有添加的进展'])
  await expect.poll(() => second.window.evaluate(() => api.listDrafts())).toEqual({ ok: true, value: [] })
})

test('undo leads from another screen to the finding it concerns', async ({ launchApp }, testInfo) => {
  const home = testInfo.outputPath('home')
  const { page, panel } = await start(launchApp, home)
  const { window } = page
  await page.cell('甲三', 'title').click()
  await panel.choose('整改状态', '整改到位')
  await expect.poll(async () => (await onDisk(home, '甲三')).status).toBe('rectified')
  await window.keyboard.press('Control+1')
  await expect(panel.root).toBeHidden()
  await window.keyboard.press('Control+z')
  await expect(panel.field('问题')).toHaveValue('甲三')
  await expect.poll(async () => (await onDisk(home, '甲三')).status).toBe('notStarted')
})

test('the panel is as wide as it was made; in a narrow window it covers the table', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  const { page, panel, electron, close } = await start(launchApp, home)
  const { window } = page
  const width = async () => Math.round((await panel.root.boundingBox())?.width ?? 0)
  const before = await width()
  const handle = window.getByRole('separator', { name: '调整面板宽度' })
  await handle.focus()
  await window.keyboard.press('ArrowLeft')
  await expect.poll(width).toBe(before + 24)

  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1040, 768))
  await expect(panel.button('返回台账')).toBeVisible()
  await expect(page.table.locator('xpath=ancestor::*[@inert]')).toHaveCount(1)
  await window.keyboard.press('Escape')
  await expect(panel.root).toBeHidden()
  await expect(page.table).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(panel.field('问题')).toBeFocused()
  await close()

  const again = await launchApp({ home })
  await again.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1366, 768))
  const second = new LedgerPage(again.window)
  await second.goTo()
  await second.cell('甲一', 'title').click()
  await expect
    .poll(async () => Math.round((await second.panel.root.boundingBox())?.width ?? 0))
    .toBe(before + 24)
})
