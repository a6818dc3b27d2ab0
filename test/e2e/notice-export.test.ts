import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect } from '@playwright/test'
import { composeNotice } from '#shared/documents/notice/compose-notice.ts'
import { plainText } from '#shared/documents/plain-text.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { buildSampleLedger } from '../../scripts/sample-ledger/build-sample.ts'
import { readDocx } from '../support/docx-reader.ts'
import { test } from '../support/electron-app.ts'
import { ledgerOnDisk } from '../support/home-with-ledger.ts'
import { answerDialogs, shownDialogs } from '../support/system-dialogs.ts'
import { changed, onlyRound } from '../support/test-ledger.ts'
import { startNotice } from './pages/notice-page.ts'

/** The sample with two findings declared but not written. */
const unfinishedLedger = (): Ledger => {
  const sample = buildSampleLedger()
  const { id: inspectionId, aspects } = onlyRound(sample)
  const aspectId = aspects[0]?.id ?? ''
  const add = { name: 'finding.add', input: { inspectionId, aspectId, title: '' } } as const
  return changed(sample, add, add).ledger
}

/** The paper as text, as the program composes it from what is on disk. */
const composedText = async (home: string): Promise<string> => {
  const ledger = await ledgerOnDisk(home)
  const today = new Date().toLocaleDateString('sv')
  return plainText(composeNotice(ledger, onlyRound(ledger).id, { today }).document)
}

const withoutBlanks = (text: string): string => text.replaceAll(/\s/gu, '')

const wordText = async (path: string): Promise<string> =>
  readDocx(await readFile(path))
    .paragraphs.map(({ text }) => text)
    .join('')

test('Word file, text and paper say the same, and the file is opened from where it is told', async ({
  launchApp,
}, testInfo) => {
  const { electron, notice, home } = await startNotice(launchApp, testInfo.outputPath('home'))
  const path = join(home, '通报.docx')
  await answerDialogs(electron, { save: path })
  await electron.evaluate(({ shell }) => {
    shell.openPath = async (opened) => {
      Reflect.set(globalThis, 'openedPath', opened)
      return ''
    }
  })
  await notice.exportWord()
  await expect(notice.dialog).toContainText(['已导出'])
  await expect(notice.dialog).toContainText([path])
  const written = withoutBlanks(await wordText(path))
  expect(written).toBe(withoutBlanks(await composedText(home)))

  await expect(notice.dialog.getByRole('button', { name: '打开', exact: true })).toBeFocused()
  await notice.window.keyboard.press('Enter')
  await expect.poll(() => electron.evaluate(() => Reflect.get(globalThis, 'openedPath'))).toBe(path)
  await expect(notice.dialog).toBeHidden()

  const drawn = (await notice.lines()).flat().join('')
  expect(withoutBlanks(drawn)).toBe(written)
})

test('Ctrl+E on another screen saves what is typed there, and exports it', async ({
  launchApp,
}, testInfo) => {
  const { electron, window, notice, home } = await startNotice(launchApp, testInfo.outputPath('home'))
  const path = join(home, '通报.docx')
  await answerDialogs(electron, { save: path })
  await notice.goTo('单位与巡察')
  const name = window.getByRole('textbox', { name: '全称', exact: true })
  await name.fill('中共云溪市林业和草原局党组')
  await window.keyboard.press('Control+e')
  await expect(notice.dialog).toContainText('已导出')
  await notice.expectScreen('通报')
  expect(await wordText(path)).toContain('中共云溪市林业和草原局党组')
})

test('what must not be printed stops the export, however late it was typed', async ({
  launchApp,
}, testInfo) => {
  const { electron, window, notice } = await startNotice(launchApp, testInfo.outputPath('home'))
  await answerDialogs(electron, { save: testInfo.outputPath('通报.docx') })
  const text = notice.field('第一章', '正文')
  await text.fill('第一段。\n第二段{{没有这个}}。')
  await window.keyboard.press('Control+e')
  await expect(notice.dialog).toContainText('还有不能印出去的内容')
  await expect(notice.dialog.getByRole('button', { name: '导出草稿' })).toHaveCount(0)
  expect(await shownDialogs(electron)).toEqual([])

  await notice.dialog.getByRole('button', { name: /没有这个/u }).click()
  await expect(notice.dialog).toBeHidden()
  await expect(text).toBeFocused()
  await notice.expectCursor(/^chapter\/.*\/text$/u, '第二段{{没有这个}}。')
  await expect(notice.issues).toContainText('1 处有误')
  await expect(notice.card('第一章').getByText('没有这个变量')).toBeVisible()

  await text.fill('第一段。')
  await expect(notice.issues).not.toContainText('有误')
})

test('gaps are listed first and make the file a draft', async ({ launchApp }, testInfo) => {
  const { electron, window, notice, home } = await startNotice(
    launchApp,
    testInfo.outputPath('home'),
    unfinishedLedger(),
  )
  await expect(notice.issues).toContainText('2 处待补录')
  const path = join(home, '草稿.docx')
  await answerDialogs(electron, { save: path })
  await window.keyboard.press('Control+e')
  await expect(notice.dialog.getByRole('listitem')).toHaveCount(2)
  await notice.dialog.getByRole('button', { name: '先去改' }).click()
  await expect(notice.dialog).toBeHidden()
  expect(await shownDialogs(electron)).toEqual([])

  await notice.exportWord()
  await expect(notice.dialog.getByRole('button', { name: '导出草稿' })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(notice.dialog).toContainText('这是草稿，其中有 2 处【待补录】')
  const [asked] = await shownDialogs(electron)
  expect(basename(asked?.proposed ?? '')).toMatch(/（草稿）\.docx$/u)
  expect((await wordText(path)).match(/【待补录】/gu)).toHaveLength(4)
})

test('the list of issues leads from one to the next and can be left by Escape', async ({
  launchApp,
}, testInfo) => {
  const { window, notice } = await startNotice(launchApp, testInfo.outputPath('home'), unfinishedLedger())
  await notice.issues.press('Enter')
  const list = notice.card('校核')
  await expect(list).toBeFocused()
  await list.getByRole('listitem').first().getByRole('button').first().click()
  await notice.expectCursor(/^finding\/.*\/title$/u)
  await window.keyboard.insertText('制度执行不够严格')
  await expect(list.getByRole('listitem').first()).toContainText('进展情况还没有录入')
  await list.getByRole('listitem').last().getByRole('button').first().focus()
  await window.keyboard.press('Escape')
  await expect(list).toBeHidden()
})

test('a place that cannot be written is told, nothing is lost, and another place is asked for', async ({
  launchApp,
}, testInfo) => {
  const { electron, notice, home } = await startNotice(launchApp, testInfo.outputPath('home'))
  // A folder stands where the file would go.
  const taken = join(home, '通报.docx')
  await mkdir(taken)
  await answerDialogs(electron, { save: taken })
  await notice.exportWord()
  await expect(notice.dialog).toContainText('没有导出')
  const free = join(home, '另一个.docx')
  await answerDialogs(electron, { save: free })
  await notice.dialog.getByRole('button', { name: '再导出一次' }).click()
  await expect(notice.dialog).toContainText('已导出')
  expect(existsSync(free)).toBe(true)
})

test('a closed dialog leaves everything as it was', async ({ launchApp }, testInfo) => {
  const { electron, window, notice } = await startNotice(launchApp, testInfo.outputPath('home'))
  await answerDialogs(electron, {})
  await notice.field('标题与前言', '前言').focus()
  await window.keyboard.press('Control+e')
  await expect.poll(async () => (await shownDialogs(electron)).length).toBe(1)
  await expect(notice.dialog).toHaveCount(0)
  await expect(notice.field('标题与前言', '前言')).toBeFocused()
})

test('after an export the cursor is back where it was', async ({ launchApp }, testInfo) => {
  const { electron, window, notice, home } = await startNotice(launchApp, testInfo.outputPath('home'))
  await answerDialogs(electron, { save: join(home, '通报.docx') })
  await notice.field('标题与前言', '前言').focus()
  await window.keyboard.press('Control+e')
  await expect(notice.dialog).toContainText('已导出')
  await window.keyboard.press('Escape')
  await expect(notice.dialog).toBeHidden()
  await expect(notice.field('标题与前言', '前言')).toBeFocused()
})

test('the plain text goes to the clipboard and into a file', async ({ launchApp }, testInfo) => {
  const { electron, notice, home } = await startNotice(launchApp, testInfo.outputPath('home'))
  await notice.field('标题与前言', '前言').fill('刚刚改过的前言。')
  await notice.moreExports('复制纯文本')
  await expect(notice.message('全文已复制')).toBeVisible()
  const copied = await electron.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toBe(await composedText(home))
  expect(copied).toContain('刚刚改过的前言。')

  const path = join(home, '通报.txt')
  await answerDialogs(electron, { save: path })
  await notice.moreExports('导出纯文本（.txt）')
  await expect(notice.dialog).toContainText('已导出')
  expect(withoutBlanks(await readFile(path, 'utf8'))).toBe(withoutBlanks(copied))
})
