import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { expect } from '@playwright/test'
import { buildSampleLedger } from '../../scripts/sample-ledger/build-sample.ts'
import { readDocx } from '../support/docx-reader.ts'
import { test } from '../support/electron-app.ts'
import { ledgerOnDisk } from '../support/home-with-ledger.ts'
import { largeLedger } from '../support/large-ledger.ts'
import { answerDialogs, shownDialogs } from '../support/system-dialogs.ts'
import { changed, onlyRound } from '../support/test-ledger.ts'
import { startPapers } from './pages/papers-page.ts'

test('what is written for a paper stands on its page and in its file, until the program’s own is taken back', async ({
  launchApp,
}, testInfo) => {
  const { electron, papers, home, window } = await startPapers(launchApp, testInfo.outputPath('home'))
  await papers.choose('问题清单')
  await papers.write('标题', '{{单位简称}}对账用的问题清单')
  await expect(papers.drawn('市林业局党组对账用的问题清单')).toBeVisible()

  const path = join(home, '清单.docx')
  await answerDialogs(electron, { save: path })
  await window.keyboard.press('Control+e')
  await expect(papers.dialog).toContainText('已导出')
  expect(readDocx(await readFile(path)).text).toContain('市林业局党组对账用的问题清单')
  expect(basename((await shownDialogs(electron))[0]?.proposed ?? '')).toBe(
    '市林业局党组对账用的问题清单.docx',
  )
  await window.keyboard.press('Escape')

  await papers.card('文字').getByRole('button', { name: '恢复默认：标题' }).click()
  await expect(papers.drawn('对账用')).toHaveCount(0)
  const kinds = onlyRound(await ledgerOnDisk(home)).papers.map(({ kind }) => kind)
  expect(kinds).not.toContain('finding-list')
  await window.keyboard.press('Control+z')
  await expect(papers.drawn('对账用')).toBeVisible()

  // The folder is remembered, the next paper proposed beside the last.
  await papers.choose('任务清单')
  await papers.moreExports('导出 PDF')
  await expect(papers.dialog).toContainText('已导出')
  const [, second] = await shownDialogs(electron)
  expect(dirname(second?.proposed ?? '')).toBe(dirname(path))
  expect((await readFile(path.replace('.docx', '.docx.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
})

test('columns are left out, renamed and moved, and the sheet becomes larger', async ({
  launchApp,
}, testInfo) => {
  const { papers, window } = await startPapers(launchApp, testInfo.outputPath('home'))
  await papers.choose('整改台账')
  const head = (title: string) =>
    papers.paper.locator('[data-part="head"]').filter({ hasText: new RegExp(`^${title}$`, 'u') })
  await papers.tick(papers.card('纸张和栏目').getByRole('checkbox', { name: '印“责任人”' }), false)
  await head('反馈问题').first().click()
  await expect(papers.field('“反馈问题”的名称')).toBeFocused()
  await papers.write('“反馈问题”的名称', '存在问题')
  await expect(head('存在问题').first()).toBeVisible()
  await expect(head('责任人')).toHaveCount(0)
  const before = await papers.paper.getByRole('region', { name: '第 1 页' }).boundingBox()
  await papers.tick(papers.card('纸张和栏目').getByRole('radio', { name: 'A3' }), true)
  const proportions = async () => {
    const box = await papers.paper.getByRole('region', { name: '第 1 页' }).boundingBox()
    return box === null || before === null ? 0 : box.width / box.height
  }
  await expect.poll(proportions).toBeCloseTo(420 / 297, 1)

  await window.getByRole('button', { name: '整份恢复默认' }).click()
  await expect(head('反馈问题').first()).toBeVisible()
  await expect(papers.message('按 Ctrl+Z 可以撤销')).toBeVisible()
})

test('a form is printed for what is chosen, and a click on it says where its words come from', async ({
  launchApp,
}, testInfo) => {
  const { papers, window } = await startPapers(launchApp, testInfo.outputPath('home'))
  await papers.choose('销号申请审批表')
  const subjects = window.getByRole('combobox', { name: '印哪些问题' })
  await subjects.fill('林长制')
  await papers.expectActiveEntry('林长制')
  await window.keyboard.press('Enter')
  await window.keyboard.press('Escape')
  await expect(papers.pageCount).toHaveText(/共 1 页/u)
  await papers.paper.getByRole('region', { name: '第 1 页' }).getByText('林长制责任落实层层递减').click()
  const source = papers.card('选中内容的来源')
  await expect(source).toContainText('林长制责任落实层层递减')
  await source.getByRole('button', { name: '去修改' }).click()
  await papers.expectScreen('台账')
  await expect(window.getByRole('textbox', { name: '问题', exact: true }).first()).toHaveValue(
    '林长制责任落实层层递减',
  )
  await window.keyboard.press('Control+5')
  await expect(papers.pageCount).toHaveText(/共 1 页/u)
})

test('official elements: what is missing is led to, and the red head shows what is filled in', async ({
  launchApp,
}, testInfo) => {
  const sample = buildSampleLedger()
  const { ledger } = changed(sample, {
    name: 'paper.edit',
    input: {
      inspectionId: onlyRound(sample).id,
      kind: 'internal-notice',
      patch: { official: { documentNumber: null } },
    },
  })
  const { papers, window } = await startPapers(launchApp, testInfo.outputPath('home'), ledger)
  await papers.choose('党内通报')
  await expect(papers.issues).toContainText('待补录')
  await papers.drawn('【待补录：发文字号】').click()
  await expect(papers.field('发文字号')).toBeFocused()
  await window.keyboard.insertText('云林党〔2026〕8号')
  await expect(papers.drawn('云林党〔2026〕8号')).toBeVisible()
  await expect(papers.drawn('【待补录')).toHaveCount(0)
})

test('Ctrl+E on the table exports the table as a paper', async ({ launchApp }, testInfo) => {
  const { electron, papers, window, home } = await startPapers(launchApp, testInfo.outputPath('home'))
  const path = join(home, '台账.docx')
  await answerDialogs(electron, { save: path })
  await window.keyboard.press('Control+2')
  await papers.expectScreen('台账')
  await window.keyboard.press('Control+e')
  await expect(papers.dialog).toContainText('已导出')
  await papers.expectScreen('文书')
  expect(readDocx(await readFile(path)).text).toContain('整改台账')
})

test('a long paper is written while the clerk goes on, and can be stopped', async ({
  launchApp,
}, testInfo) => {
  const home = testInfo.outputPath('home')
  const { electron, papers, window } = await startPapers(launchApp, home, largeLedger(5000))
  const path = join(home, '长.docx')
  await answerDialogs(electron, { save: path })
  await papers.pick('社会公开稿')
  await window.keyboard.press('Control+e')
  await papers.dialog.getByRole('button', { name: '导出草稿' }).click()
  // While the paper is being written the main process answers; 取消 is pressed as soon as it has.
  await window.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const press = async () => {
          const cancel = [...document.querySelectorAll('button')].find(
            ({ textContent }) => textContent === '取消',
          )
          if (cancel === undefined) return
          watch.disconnect()
          await api.getPreferences()
          cancel.click()
          resolve()
        }
        const watch = new MutationObserver(press)
        watch.observe(document.body, { childList: true, subtree: true })
        void press()
      }),
  )
  await expect(papers.dialog).toHaveCount(0)
  await expect(readFile(path)).rejects.toThrow('ENOENT')
})
