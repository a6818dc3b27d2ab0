import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { readDocx } from '../support/docx-reader.ts'
import { type RunningApp, test } from '../support/electron-app.ts'
import { answerDialogs, shownDialogs } from '../support/system-dialogs.ts'

const name = ({ window }: RunningApp, shortName: string) =>
  window.evaluate(
    (given) => api.execute({ name: 'unit.edit', input: { patch: { shortName: given } } }),
    shortName,
  )

test('what was is queried, proven, compared, gone back to and taken out as files', async ({ launchApp }) => {
  const app = await launchApp()
  const { window, electron, home } = app
  expect(await window.evaluate(() => api.queryHistory({ limit: 10 }))).toMatchObject({
    problem: { code: 'no-ledger-open' },
  })
  await window.evaluate(() => api.createEmpty({ place: 'default' }))
  for (const shortName of ['文联', '市文联', '江州文联'])
    expect(await name(app, shortName)).toMatchObject({ ok: true })

  const page = await window.evaluate(() => api.queryHistory({ limit: 2, text: '文联' }))
  expect(page).toMatchObject({
    ok: true,
    value: {
      more: true,
      entries: [
        { revision: 3, withinReach: true, changes: [{ before: '市文联', after: '江州文联' }] },
        { revision: 2, effective: true },
      ],
    },
  })
  expect(await window.evaluate(() => api.checkHistory())).toEqual({
    ok: true,
    value: { kind: 'whole', lines: 3 },
  })
  const taken = await window.evaluate(() => api.takeSnapshot({ name: '报送前' }))
  expect(taken).toMatchObject({ ok: true, value: { reason: 'named', name: '报送前', revision: 3 } })
  expect(
    await window.evaluate(() =>
      api.compareStates({ left: { kind: 'revision', revision: 1 }, right: { kind: 'now' } }),
    ),
  ).toMatchObject({
    ok: true,
    value: { left: { revision: 1 }, right: { revision: 3 }, others: [{ before: '文联', after: '江州文联' }] },
  })
  const restored = await window.evaluate(() => api.restoreState({ state: { kind: 'revision', revision: 1 } }))
  expect(restored).toMatchObject({
    ok: true,
    value: { summary: expect.stringMatching(/^恢复到第1次修改后的内容/u) },
  })
  expect(await window.evaluate(() => api.undo())).toMatchObject({ ok: true })
  expect(await window.evaluate(() => api.checkHistory())).toMatchObject({
    value: { kind: 'whole', lines: 5 },
  })
  expect(
    await window.evaluate(() => api.restoreState({ state: { kind: 'revision', revision: 99 } })),
  ).toMatchObject({ problem: { code: 'state-out-of-reach' } })

  const wanted = { query: { limit: 1, text: '文联' }, workId: 'history' }
  await answerDialogs(electron, { save: join(home, '记录.docx') })
  const written = await window.evaluate((asked) => api.exportHistory({ ...asked, format: 'docx' }), wanted)
  expect(written).toMatchObject({ ok: true, value: { fileName: '记录.docx' } })
  const { text } = readDocx(await readFile(join(home, '记录.docx')))
  expect(text).toContain('市文联\t江州文联')
  const [asked] = await shownDialogs(electron)
  expect(asked?.proposed).toMatch(/江州文联修改记录-\d{8}\.docx$/u)
  await answerDialogs(electron, { save: join(home, '记录') })
  expect(
    await window.evaluate((asked) => api.exportHistory({ ...asked, format: 'xlsx' }), wanted),
  ).toMatchObject({ ok: true, value: { fileName: '记录.xlsx' } })
  expect((await readFile(join(home, '记录.xlsx'))).subarray(0, 2).toString()).toBe('PK')
})

test('taking the history out can be stopped, and leaves no file', async ({ launchApp }) => {
  const app = await launchApp()
  const { window, electron, home } = app
  await window.evaluate(() => api.createEmpty({ place: 'default' }))
  expect(await name(app, '市文联')).toMatchObject({ ok: true })
  const file = join(home, '没有写完.xlsx')
  // The place is only chosen once the work was stopped.
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () =>
      new Promise((resolve) => {
        Reflect.set(globalThis, 'choosePlace', () => resolve({ canceled: false, filePath }))
      })
  }, file)
  const answer = window.evaluate(() =>
    api.exportHistory({ query: { limit: 1 }, format: 'xlsx', workId: 'stopped' }),
  )
  const isAsked = () => electron.evaluate(() => Reflect.has(globalThis, 'choosePlace'))
  await expect.poll(isAsked).toBe(true)
  await window.evaluate(() => api.cancelWork({ workId: 'stopped' }))
  await electron.evaluate(() => Reflect.get(globalThis, 'choosePlace')())
  expect(await answer).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
  expect(existsSync(file)).toBe(false)
})
