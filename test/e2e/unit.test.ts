import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { Ledger } from '#shared/ledger/ledger.ts'
import { blockSaving } from '../support/blocked-saving.ts'
import { type RunningApp, test } from '../support/electron-app.ts'
import { homeWithLedger, ledgerOnDisk } from '../support/home-with-ledger.ts'
import { typeWithInputMethod } from '../support/input-method.ts'
import { answerDialogs } from '../support/system-dialogs.ts'
import { changed, smallLedger } from '../support/test-ledger.ts'
import { UnitPage } from './pages/unit-page.ts'
import { WindowPage } from './pages/window-page.ts'

const filled = () => {
  const small = smallLedger()
  const { ledger } = changed(small.ledger, {
    name: 'finding.edit',
    input: {
      inspectionId: small.inspectionId,
      findingId: small.findingId('甲一'),
      patch: { departments: [small.office], people: [small.chief] },
    },
  })
  return { ...small, ledger }
}

const open = async (launchApp: (options: { home: string }) => Promise<RunningApp>, home: string) => {
  const fixture = filled()
  await homeWithLedger(home, fixture.ledger)
  const app = await launchApp({ home })
  const [frame, unit] = [new WindowPage(app.window), new UnitPage(app.window)]
  await frame.goTo('单位与巡察')
  return { ...app, ...fixture, frame, unit }
}

test('what is typed is on disk after the field is left, and after a pause without leaving it', async ({
  launchApp,
}, testInfo) => {
  const { unit, frame, home, window } = await open(launchApp, testInfo.outputPath('home'))
  await unit.field('全称').fill('中共云溪市林业局党组')
  await unit.field('全称').blur()
  await expect.poll(async () => (await ledgerOnDisk(home)).unit.fullName).toBe('中共云溪市林业局党组')
  await unit.field('电话').fill('0000-8216030')
  await expect.poll(async () => (await ledgerOnDisk(home)).unit.contact.phone).toBe('0000-8216030')
  await expect(unit.field('电话')).toBeFocused()
  await frame.expectSaved()

  await unit.tab('本轮巡察')
  await unit.field('巡察组').fill('市委第二巡察组')
  await frame.goTo('设置')
  await unit.field('整改到位').fill('已完成整改')
  await unit.field('整改到位').blur()
  await expect
    .poll(async () => {
      const { inspections, settings } = await ledgerOnDisk(home)
      return [inspections[0]?.team, settings.statusLabels.rectified]
    })
    .toEqual(['市委第二巡察组', '已完成整改'])
  await frame.goTo('概览')
  await expect(window.getByText(/已完成整改 0 ÷ 全部问题 4/u)).toBeVisible()
})

test('Ctrl+Z takes back typing in the field first, then the change before, and says which', async ({
  launchApp,
}, testInfo) => {
  const { unit, frame, window } = await open(launchApp, testInfo.outputPath('home'))
  await unit.field('地址').fill('青石路26号')
  await unit.field('地址').blur()
  await frame.expectSaved()
  await unit.field('邮编').focus()
  await window.keyboard.type('000026')
  await window.keyboard.press('Control+z')
  await expect(unit.field('邮编')).not.toHaveValue('000026')
  await expect(unit.field('地址')).toHaveValue('青石路26号')

  await unit.field('邮编').fill('')
  await unit.field('邮编').blur()
  await frame.expectSaved()
  await window.getByRole('heading', { level: 1 }).click()
  await window.keyboard.press('Control+z')
  await expect(frame.message(/^已撤销：.*(?:地址|邮编)/u)).toBeVisible()
})

test('departments: added with Enter, renamed, a name twice refused, removed by leading findings to another', async ({
  launchApp,
}, testInfo) => {
  const { unit, frame, home, window } = await open(launchApp, testInfo.outputPath('home'))
  await unit.tab('科室与人员')
  const names = () => unit.rows('科室', '科室名称')
  const adding = unit.section('科室').getByPlaceholder('科室名称')
  await adding.fill('财务科')
  await adding.press('Enter')
  await expect.poll(names).toEqual(['办公室', '业务科', '财务科', ''])
  await expect(adding).toBeFocused()

  await adding.fill('业务科')
  await adding.press('Enter')
  await expect(frame.message('已经有“业务科”了')).toBeVisible()
  await expect(adding).toHaveValue('业务科')
  await adding.fill('')

  const second = unit.section('科室').getByRole('textbox', { name: '科室名称', exact: true }).nth(1)
  await second.fill('业务管理科')
  await second.blur()
  await expect
    .poll(async () => (await ledgerOnDisk(home)).departments.map(({ name }) => name))
    .toEqual(['办公室', '业务管理科', '财务科'])

  await unit.button('删除财务科').click()
  await expect(frame.message('删除科室“财务科”')).toContainText('Ctrl+Z')
  await unit.button('删除办公室').click()
  const dialog = window.getByRole('dialog', { name: '“办公室”还在使用' })
  await dialog.getByRole('combobox').click()
  await window.locator('.ant-select-item-option').filter({ hasText: '业务管理科' }).click()
  await dialog.getByRole('button', { name: '代替并删除' }).click()
  await expect.poll(names).toEqual(['业务管理科', ''])
  const after = await ledgerOnDisk(home)
  expect(after.inspections[0]?.findings[0]?.departments).toEqual([after.departments[0]?.id])

  await window.getByRole('heading', { level: 1 }).click()
  await window.keyboard.press('Control+z')
  await expect.poll(names).toEqual(['办公室', '业务管理科', ''])
})

test('people: added with a position, given a department, a blank name comes back, removed and found again', async ({
  launchApp,
}, testInfo) => {
  const { unit, frame, home, window } = await open(launchApp, testInfo.outputPath('home'))
  await unit.tab('科室与人员')
  const people = unit.section('人员')
  const names = () => unit.rows('人员', '姓名')
  await people.getByPlaceholder('姓名').fill('赵会计')
  await people.getByPlaceholder('职务').fill('会计')
  await people.getByPlaceholder('职务').press('Enter')
  await expect.poll(names).toEqual(['张主任', '李科长', '赵会计', ''])

  const third = people.getByRole('row').filter({ has: window.locator('input[value="赵会计"]') })
  await third.getByRole('combobox', { name: '所在科室' }).click()
  await window.locator('.ant-select-item-option').filter({ hasText: '业务科' }).click()
  await expect
    .poll(async () => (await ledgerOnDisk(home)).people[2])
    .toMatchObject({ name: '赵会计', position: '会计', departmentId: expect.any(String) })

  const name = people.getByRole('textbox', { name: '姓名', exact: true }).nth(2)
  await name.fill('')
  await name.blur()
  await expect(name).toHaveValue('赵会计')

  await unit.button('删除赵会计').click()
  await expect.poll(names).toEqual(['张主任', '李科长', ''])
  await window.keyboard.press('Control+z')
  await expect.poll(names).toEqual(['张主任', '李科长', '赵会计', ''])
  await expect(frame.message(/^已撤销：/u)).toBeVisible()
})

test('a new round opens at its facts; removing it can be undone', async ({ launchApp }, testInfo) => {
  const { unit, home, window } = await open(launchApp, testInfo.outputPath('home'))
  await unit.button('新增一轮巡察').click()
  await expect(unit.field('巡察名称')).toHaveValue('新一轮巡察')
  await unit.field('巡察名称').fill('六届市委第五轮巡察')
  await unit.field('巡察名称').blur()
  await expect
    .poll(async () => (await ledgerOnDisk(home)).inspections.map(({ title }) => title))
    .toEqual(['首轮巡察', '六届市委第五轮巡察'])
  await unit.button('删除本轮巡察').click()
  await expect(unit.field('巡察名称')).toHaveValue('首轮巡察')
  await window.keyboard.press('Control+z')
  await expect(unit.field('巡察名称')).toHaveValue('六届市委第五轮巡察')
})

test('an input method is left alone until it is done, and its words are one step of the history', async ({
  launchApp,
}, testInfo) => {
  const { unit, frame, home, window } = await open(launchApp, testInfo.outputPath('home'))
  const before = (await ledgerOnDisk(home)).revision
  await unit.field('简称').focus()
  const drafts = join(home, 'ledger', 'ledger.data', 'drafts.json')
  await typeWithInputMethod(window, ['lin', 'lin ye', 'lin ye ju'], '林业局', async (stage) => {
    await expect(unit.field('简称')).toHaveValue(stage)
    if (stage !== 'lin ye ju') return
    // A draft is kept after two seconds; the pause of one second after which a field saves is over by then.
    await expect.poll(() => readFile(drafts, 'utf8').catch(() => '')).toContain(stage)
    expect((await ledgerOnDisk(home)).revision).toBe(before)
    await expect(unit.field('简称')).toHaveValue(stage)
  })
  await typeWithInputMethod(window, ['dang', 'dang zu'], '党组')
  await unit.field('简称').blur()
  await frame.expectSaved()
  await expect.poll(async () => (await ledgerOnDisk(home)).unit.shortName).toBe('林业局党组')
  await window.getByRole('heading', { level: 1 }).click()
  await window.keyboard.press('Control+z')
  await expect(unit.field('简称')).toHaveValue('')
})

test('a day is typed key by key in the usual ways; no day, and no text, are never shown for another day', async ({
  launchApp,
}, testInfo) => {
  const { unit, frame, home, window } = await open(launchApp, testInfo.outputPath('home'))
  await unit.tab('本轮巡察')
  const due = unit.field('集中整改到期')
  const type = async (text: string) => {
    await due.press('Control+a')
    await due.press('Delete')
    await due.pressSequentially(text)
    await unit.field('派出方').click()
  }
  const dueOnDisk = async () => (await ledgerOnDisk(home)).inspections[0]?.rectificationDue
  for (const [typed, day] of [
    ['2027-12-15', '2027-12-15'],
    ['2026.3.5', '2026-03-05'],
    ['2025年10月31日', '2025-10-31'],
    ['20240229', '2024-02-29'],
  ] as const) {
    await type(typed)
    await expect.poll(dueOnDisk, typed).toBe(day)
    await expect(due).toHaveValue(day)
  }
  await type('2027-13-45')
  await expect(frame.message('“2027-13-45”不是日期，没有保存')).toBeVisible()
  await expect(due).toHaveValue('2027-13-45')
  expect(await dueOnDisk()).toBe('2024-02-29')
  await type('')
  await expect.poll(dueOnDisk).toBeUndefined()
  await window.keyboard.press('Control+z')
  await expect(due).toHaveValue('2024-02-29')
})

test('a save that fails stays on screen until it is mended; typing goes on and nothing is lost', async ({
  launchApp,
}, testInfo) => {
  const { unit, frame, home, electron, window } = await open(launchApp, testInfo.outputPath('home'))
  await unit.field('电话').fill('0000-1')
  await unit.field('电话').blur()
  await frame.expectSaved()
  await expect.poll(async () => (await ledgerOnDisk(home)).unit.contact.phone).toBe('0000-1')
  const mend = await blockSaving(home)

  await unit.field('全称').fill('中共云溪市林业局党组')
  await unit.field('全称').blur()
  await expect(frame.saveBand).toContainText('读写磁盘时出错')
  await expect(frame.saveState).toHaveAttribute('data-state', 'failed')
  await unit.field('简称').fill('市林业局党组')
  await unit.field('简称').blur()
  await frame.saveBand.getByRole('button', { name: '重试' }).click()
  await expect(frame.message('还是没有存上')).toBeVisible()
  await expect(unit.field('全称')).toHaveValue('中共云溪市林业局党组')
  expect((await ledgerOnDisk(home)).unit.fullName).toBe('')

  const copy = join(home, '另存的台账.json')
  await answerDialogs(electron, { save: copy })
  await frame.saveBand.getByRole('button', { name: '另存一份' }).click()
  await expect(frame.message(copy)).toBeVisible()
  const copied = Ledger.parse(JSON.parse(await readFile(copy, 'utf8')))
  expect(copied.unit).toMatchObject({ fullName: '中共云溪市林业局党组', shortName: '市林业局党组' })

  await mend()
  await frame.saveBand.getByRole('button', { name: '重试' }).click()
  await expect(frame.saveBand).toBeHidden()
  await frame.expectSaved()
  expect((await ledgerOnDisk(home)).unit).toMatchObject({
    fullName: '中共云溪市林业局党组',
    shortName: '市林业局党组',
  })
  await frame.goTo('概览')
  await expect(window.getByRole('alert')).toHaveCount(0)
})

test('typing that could not be saved is found again after a power cut and goes back to its place', async ({
  launchApp,
}, testInfo) => {
  const first = await open(launchApp, testInfo.outputPath('home'))
  const { home, inspectionId } = first
  await first.unit.tab('本轮巡察')
  await first.unit.field('派出方').fill('县委')
  await first.unit.field('派出方').blur()
  await first.frame.expectSaved()
  const mend = await blockSaving(home)
  await first.unit.field('巡察组').fill('县委第三巡察组，写到一半')
  await first.unit.field('巡察组').blur()
  await expect(first.frame.saveBand).toBeVisible()
  const drafts = join(home, 'ledger', 'ledger.data', 'drafts.json')
  await expect.poll(() => readFile(drafts, 'utf8').catch(() => '')).toContain('写到一半')
  await first.kill()
  await mend()

  const { window } = await launchApp({ home })
  await window.getByRole('alert').filter({ hasText: '已为您找回' }).getByRole('button').click()
  const dialog = window.getByRole('dialog', { name: '找回的输入' })
  await expect(dialog).toContainText('县委第三巡察组，写到一半')
  await dialog.getByRole('button', { name: '放回原处' }).click()
  await expect(new UnitPage(window).field('巡察组')).toHaveValue('县委第三巡察组，写到一半')
  await expect
    .poll(async () => (await ledgerOnDisk(home)).inspections.find(({ id }) => id === inspectionId)?.team)
    .toBe('县委第三巡察组，写到一半')
  await expect(window.getByText('已为您找回')).toBeHidden()
})
