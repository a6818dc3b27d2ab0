import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect } from '@playwright/test'
import type { PaperKind } from '#shared/ledger/paper-settings.ts'
import { type RunningApp, test } from '../support/electron-app.ts'
import { ledgerOnDisk } from '../support/home-with-ledger.ts'
import { POINTS_PER_MM, pdfPages } from '../support/rendered-pages.ts'
import { answerDialogs } from '../support/system-dialogs.ts'
import { onlyRound } from '../support/test-ledger.ts'
import { startNotice } from './pages/notice-page.ts'

/** A page of Chromium is a whole number of its own units, which are a third of a millimetre. */
const A4 = { short: 210 * POINTS_PER_MM, long: 297 * POINTS_PER_MM }

const withoutBlanks = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replaceAll(/\s/gu, '')).filter((line) => line !== '')

const paperOf = async ({ home }: RunningApp, kind: PaperKind) => ({
  kind,
  inspectionId: onlyRound(await ledgerOnDisk(home)).id,
  workId: 'the work',
})

const windowCount = (electron: ElectronApplication): Promise<number> =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

test('the PDF has the sheets, pages and lines of the preview; a table lies on its side', async ({
  launchApp,
}, testInfo) => {
  const { notice, ...app } = await startNotice(launchApp, testInfo.outputPath('home'))
  const shown = await notice.lines()
  const exported = async (kind: PaperKind) => {
    const save = join(app.home, `${kind}.pdf`)
    await answerDialogs(app.electron, { save })
    const request = await paperOf(app, kind)
    expect(
      await app.window.evaluate((paper) => api.exportPaper({ ...paper, format: 'pdf' }), request),
    ).toMatchObject({
      ok: true,
      value: { path: save },
    })
    return pdfPages(save)
  }

  const pages = await exported('notice')
  for (const { width, height } of pages) {
    expect(Math.abs(width - A4.short)).toBeLessThan(0.5)
    expect(Math.abs(height - A4.long)).toBeLessThan(0.5)
  }
  const printed = pages.map(({ lines }) => withoutBlanks(lines.map(({ text }) => text)))
  expect(printed).toEqual(shown.map((lines, page) => [...withoutBlanks(lines), `—${page + 1}—`]))
  // One character of 14 points from the edge of the type area: odd pages right, even pages left.
  const number = (page: number) => pages[page - 1]?.lines.at(-1)
  expect(number(1)?.right).toBeCloseTo(A4.short - 26 * POINTS_PER_MM - 14, 0)
  expect(number(2)?.left).toBeCloseTo(28 * POINTS_PER_MM + 14, 0)

  const tables = await exported('ledger')
  for (const { width, height } of tables) {
    expect(Math.abs(width - A4.long)).toBeLessThan(0.5)
    expect(Math.abs(height - A4.short)).toBeLessThan(0.5)
  }
  // The head of the table is on every page.
  for (const { lines } of tables) expect(lines.map(({ text }) => text).join('')).toContain('整改措施')
  expect(await windowCount(app.electron)).toBe(1)
})

test('printing asks the system in the way official papers need, from a page that can do nothing else', async ({
  launchApp,
}, testInfo) => {
  const { notice: _, ...app } = await startNotice(launchApp, testInfo.outputPath('home'))
  const request = await paperOf(app, 'ledger')
  const print = () => app.window.evaluate((paper) => api.printPaper(paper), request)

  // Stands in for a PC with a printer, and for the person at the dialog of the system.
  await app.electron.evaluate(({ app: program }) => {
    const printers: object[] = []
    Reflect.set(globalThis, 'printers', printers)
    program.on('web-contents-created', (_event, contents) => {
      contents.getPrintersAsync = async () => printers as Electron.PrinterInfo[]
      contents.print = (options, answer) => {
        const page = contents.executeJavaScript(
          '[typeof api, typeof require, Object.keys(paper).join()].join(" ")',
        )
        void page.then((names) => {
          Reflect.set(globalThis, 'asked', { options, names, url: contents.getURL() })
          answer?.(false, 'Print job canceled')
        })
      }
    })
  })
  expect(await print()).toMatchObject({ ok: false, problem: { code: 'no-printer' } })
  await app.electron.evaluate(() => Reflect.get(globalThis, 'printers').push({ name: '打印机' }))
  expect(await print()).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
  expect(await app.electron.evaluate(() => Reflect.get(globalThis, 'asked'))).toEqual({
    options: {
      silent: false,
      printBackground: true,
      color: true,
      margins: { marginType: 'none' },
      pageSize: 'A4',
      landscape: true,
    },
    names: 'undefined undefined document,progress,drawn,failed',
    url: 'app://ledger/paper.html',
  })
  expect(await windowCount(app.electron)).toBe(1)
})

test('an export to PDF that is stopped writes nothing and leaves no window', async ({
  launchApp,
}, testInfo) => {
  const { notice: _, ...app } = await startNotice(launchApp, testInfo.outputPath('home'))
  const save = join(app.home, '通报.pdf')
  await answerDialogs(app.electron, { save })
  const request = await paperOf(app, 'notice')
  // A printer that takes for ever: the work is under way whenever it is stopped.
  await app.electron.evaluate(({ app: program }) => {
    program.on('web-contents-created', (_event, contents) => {
      contents.printToPDF = () => new Promise(() => undefined)
    })
  })
  const outcome = await app.window.evaluate(async (paper) => {
    const stop = api.onProgress(() => void api.cancelWork({ workId: paper.workId }))
    const answer = await api.exportPaper({ ...paper, format: 'pdf' })
    stop()
    return answer
  }, request)
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
  expect(existsSync(save)).toBe(false)
  expect(readdirSync(app.home).filter((name) => name.endsWith('.tmp'))).toEqual([])
  await expect.poll(() => windowCount(app.electron)).toBe(1)
})

test('a paper that cannot be drawn is told at once', async ({ launchApp }, testInfo) => {
  const { notice: _, ...app } = await startNotice(launchApp, testInfo.outputPath('home'))
  await answerDialogs(app.electron, { save: join(app.home, '通报.pdf') })
  const request = await paperOf(app, 'notice')
  // A page that gets no paper throws where it would draw one.
  await app.electron.evaluate(({ app: program }) => {
    program.on('web-contents-created', (_event, contents) => {
      const handle = contents.ipc.handle.bind(contents.ipc)
      contents.ipc.handle = (channel) => handle(channel, () => null)
    })
  })
  expect(
    await app.window.evaluate((paper) => api.exportPaper({ ...paper, format: 'pdf' }), request),
  ).toMatchObject({ ok: false, problem: { code: 'unexpected' } })
  await expect.poll(() => windowCount(app.electron)).toBe(1)
})
