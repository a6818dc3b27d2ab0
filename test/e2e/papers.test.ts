import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { readDocx } from '../support/docx-reader.ts'
import { test } from '../support/electron-app.ts'
import { answerDialogs, shownDialogs } from '../support/system-dialogs.ts'

/** A ledger with one round and one finding; answers the round's id. */
const createRound = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    await api.createEmpty({ place: 'default' })
    await api.execute({ name: 'unit.edit', input: { patch: { fullName: '中共临江县文化馆党支部', shortName: '县文化馆' } } })
    const round = await api.execute({
      name: 'inspection.add',
      input: { title: '县委第二轮巡察', kind: 'routine', commissioningBody: '县委', team: '县委第一巡察组' },
    })
    if (!round.ok || !('inspectionId' in round.value.place)) throw new Error('no round')
    return round.value.place.inspectionId ?? ''
  })

test('the notice is written where the clerk says, under its title, and opened by token only', async ({
  launchApp,
}) => {
  const app = await launchApp()
  const inspectionId = await createRound(app.window)
  const target = join(app.home, '通报')
  await answerDialogs(app.electron, { save: target })
  const written = await app.window.evaluate(
    (id) => api.exportNotice({ inspectionId: id, format: 'docx', workId: 'w1' }),
    inspectionId,
  )
  expect(written).toMatchObject({ ok: true, value: { path: `${target}.docx`, fileName: '通报.docx' } })
  const [dialog] = await shownDialogs(app.electron)
  expect(dialog?.proposed).toMatch(/（草稿）\.docx$/u)
  const document = readDocx(await readFile(`${target}.docx`))
  expect(document.paragraphs.join('\n')).toContain('县委第一巡察组')
})
