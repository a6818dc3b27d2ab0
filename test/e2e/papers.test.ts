import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { readDocx } from '../support/docx-reader.ts'
import { test } from '../support/electron-app.ts'
import { answerDialogs, shownDialogs } from '../support/system-dialogs.ts'

/** Opens the sample; answers the id of its round. */
const openSample = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const opened = await api.openSample()
    if (!opened.ok || opened.value.kind !== 'opened' || opened.value.view.update.kind !== 'whole')
      throw new Error(JSON.stringify(opened))
    return opened.value.view.update.ledger.inspections[0]?.id ?? ''
  })

const exportNotice = (page: Page, inspectionId: string, format: 'docx' | 'txt') =>
  page.evaluate((request) => api.exportPaper({ kind: 'notice', ...request, workId: 'the work' }), {
    inspectionId,
    format,
  })

test('the notice is written under its title as Word and as text, which agree', async ({ launchApp }) => {
  const app = await launchApp()
  const inspectionId = await openSample(app.window)
  const word = join(app.home, '通报.docx')
  await answerDialogs(app.electron, { save: word })
  expect(await exportNotice(app.window, inspectionId, 'docx')).toMatchObject({
    ok: true,
    value: { path: word, fileName: '通报.docx' },
  })
  const paper = readDocx(await readFile(word)).paragraphs.map(({ text }) => text.replaceAll('\n', ''))
  const title = paper.find((text) => text.endsWith('的通报')) ?? 'no title'
  expect((await shownDialogs(app.electron))[0]?.proposed).toContain(`${title}.docx`)

  // Without an extension, as the dialogs of Linux leave it.
  await answerDialogs(app.electron, { save: join(app.home, '通报') })
  expect(await exportNotice(app.window, inspectionId, 'txt')).toMatchObject({ ok: true })
  const text = await readFile(join(app.home, '通报.txt'), 'utf8')
  const lines = (paragraphs: string[]) => paragraphs.join('').replaceAll(/\s/gu, '')
  expect(lines([text])).toBe(lines(paper))

  // The dialog did not ask about the file of the whole name, so it comes again with it before that is replaced.
  await app.electron.evaluate(
    ({ dialog }, path) => {
      const proposed: unknown[] = []
      Reflect.set(globalThis, 'proposed', proposed)
      dialog.showSaveDialog = async (...args: unknown[]) => {
        proposed.push(Reflect.get(args.at(-1) ?? {}, 'defaultPath'))
        return proposed.length === 1 ? { canceled: false, filePath: path } : { canceled: true, filePath: '' }
      }
    },
    join(app.home, '通报'),
  )
  const again = await exportNotice(app.window, inspectionId, 'txt')
  expect(again).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
  const proposed = await app.electron.evaluate(() => Reflect.get(globalThis, 'proposed') as string[])
  expect(proposed.slice(1)).toEqual([join(app.home, '通报.txt')])
})

test('a written paper is opened by its token', async ({ launchApp }) => {
  const app = await launchApp()
  const inspectionId = await openSample(app.window)
  const path = join(app.home, '通报.docx')
  await answerDialogs(app.electron, { save: path })
  await app.electron.evaluate(({ shell }) => {
    shell.openPath = async (opened) => {
      Reflect.set(globalThis, 'openedPath', opened)
      return ''
    }
  })
  const written = await exportNotice(app.window, inspectionId, 'docx')
  const token = written.ok ? written.value.token : ''
  expect(await app.window.evaluate((own) => api.openExported({ token: own }), token)).toMatchObject({
    ok: true,
  })
  expect(await app.electron.evaluate(() => Reflect.get(globalThis, 'openedPath'))).toBe(path)
})

test('a closed dialog, and work that is stopped, write nothing', async ({ launchApp }) => {
  const app = await launchApp()
  const inspectionId = await openSample(app.window)
  await answerDialogs(app.electron, {})
  const cancelled = { ok: false, problem: { code: 'cancelled' } }
  expect(await exportNotice(app.window, inspectionId, 'docx')).toEqual(cancelled)

  const path = join(app.home, '通报.docx')
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () =>
      new Promise((resolve) =>
        Reflect.set(globalThis, 'chooseTarget', () => resolve({ canceled: false, filePath })),
      )
  }, path)
  const stopped = exportNotice(app.window, inspectionId, 'docx')
  await expect
    .poll(() => app.electron.evaluate(() => typeof Reflect.get(globalThis, 'chooseTarget')))
    .toBe('function')
  await app.window.evaluate(() => api.cancelWork({ workId: 'the work' }))
  await app.electron.evaluate(() => Reflect.get(globalThis, 'chooseTarget')())
  expect(await stopped).toEqual(cancelled)
  expect(existsSync(path)).toBe(false)
})

test('what must not be printed is refused before anybody is asked where to', async ({ launchApp }) => {
  const app = await launchApp()
  const inspectionId = await openSample(app.window)
  await answerDialogs(app.electron, { save: join(app.home, '通报.docx') })
  await app.window.evaluate(
    (id) =>
      api.execute({
        name: 'notice.edit',
        input: { inspectionId: id, patch: { preamble: '共有{{不存在的变量}}项。' } },
      }),
    inspectionId,
  )
  const refused = await exportNotice(app.window, inspectionId, 'docx')
  expect(refused).toMatchObject({ ok: false, problem: { code: 'paper-errors', details: { count: 1 } } })
  expect(refused.ok ? '' : refused.problem.details?.first).toContain('不存在的变量')
  expect(await shownDialogs(app.electron)).toEqual([])
})

test('the old document stays whole when the new one cannot be written', async ({ launchApp }) => {
  const app = await launchApp()
  const inspectionId = await openSample(app.window)
  // A folder stands where the file would go.
  const path = join(app.home, '通报.docx')
  await mkdir(path)
  await writeFile(join(path, 'within'), 'kept')
  await answerDialogs(app.electron, { save: path })
  expect(await exportNotice(app.window, inspectionId, 'docx')).toMatchObject({ ok: false })
  expect(await readFile(join(path, 'within'), 'utf8')).toBe('kept')
})

test('a text file is read in the encodings of Chinese offices, another file is refused', async ({
  launchApp,
}) => {
  const app = await launchApp()
  // “关于巡察整改” in GB18030.
  const bytes = [0xb9, 0xd8, 0xd3, 0xda, 0xd1, 0xb2, 0xb2, 0xec, 0xd5, 0xfb, 0xb8, 0xc4]
  const path = join(app.home, '网页 通报.txt')
  await writeFile(path, Buffer.from(bytes))
  await answerDialogs(app.electron, { open: path })
  const read = await app.window.evaluate(() => api.readNoticeFile())
  const notice = { text: '关于巡察整改', encoding: 'GB18030' }
  expect(read).toEqual({ ok: true, value: { name: '网页 通报.txt', ...notice } })

  const dropped = await app.window.evaluate(
    (content) => api.readDroppedNotice({ name: '拖来的.txt', bytes: new Uint8Array(content) }),
    bytes,
  )
  expect(dropped).toEqual({ ok: true, value: { name: '拖来的.txt', ...notice } })
  const word = await app.window.evaluate(() =>
    api.readDroppedNotice({ name: '通报.docx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]) }),
  )
  expect(word).toMatchObject({ ok: false, problem: { code: 'unsupported-file' } })
})

test('rows for Excel reach the clipboard of the system', async ({ launchApp }) => {
  const { window, electron } = await launchApp()
  const rows = '序号\t问题\n1\t“三重一大”制度不健全\n'
  expect(await window.evaluate((text) => api.copyText({ text }), rows)).toMatchObject({ ok: true })
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(rows)
})
