import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { PROJECT_ROOT, type RunningApp, test } from '../support/electron-app.ts'

test('a request with wrong input is refused and changes nothing', async ({ launchApp }) => {
  const { window } = await launchApp()
  const answers = await window.evaluate(async () => {
    const loose: Record<string, (input?: unknown) => Promise<unknown>> = { ...api } as never
    const ask = (name: string, input?: unknown) => loose[name]?.(input)
    await api.createEmpty({ place: 'default' })
    return [
      await ask('execute', { name: 7, input: {} }),
      await ask('execute', { name: 'editUnit', input: {}, extra: true }),
      await ask('execute', 'not an object'),
      await ask('createEmpty', { place: '/etc' }),
      await ask('openExported', { token: '../../etc/passwd', path: '/etc/passwd' }),
      await ask('setPreferences', { zoom: 99 }),
      await ask('setPreferences', { layout: { columns: { nested: 'object' } } }),
      await ask('queryHistory', { limit: -1 }),
      await ask('readDroppedNotice', { name: 'a.txt', bytes: 'no bytes' }),
    ]
  })
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, problem: { code: 'bad-request' } })
  const state = await window.evaluate(() => api.openAtStart())
  expect(state).toMatchObject({
    ok: true,
    value: { kind: 'opened', view: { update: { ledger: { revision: 0 } } } },
  })
})

test('a file is opened only by a token this run gave out', async ({ launchApp }) => {
  const { window } = await launchApp()
  const answers = await window.evaluate(async () => [
    await api.openExported({ token: '/etc/passwd' }),
    await api.showExported({ token: 'c0ffee00-0000-4000-8000-000000000000' }),
  ])
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, problem: { code: 'not-found' } })
})

test('a page that is not the window gets no answer, though it holds the same bridge', async ({
  launchApp,
}) => {
  const { electron } = await launchApp()
  const preload = join(PROJECT_ROOT, 'out/preload/index.cjs')
  const answers = await electron.evaluate(async ({ BrowserWindow }, path) => {
    const answersOf = async (address: string) => {
      const other = new BrowserWindow({ show: false, webPreferences: { preload: path, sandbox: true } })
      await other.loadURL(address)
      const answer: unknown = await other.webContents.executeJavaScript('api.getPreferences()')
      other.destroy()
      return answer
    }
    return [await answersOf('about:blank'), await answersOf('app://ledger/index.html')]
  }, preload)
  for (const answer of answers)
    expect(answer).toMatchObject({ ok: false, problem: { code: 'untrusted-sender' } })
})

test('a snapshot that cannot be taken is told, and the change is saved', async ({ launchApp }) => {
  const { window, home } = await launchApp()
  await window.evaluate(() => api.createEmpty({ place: 'default' }))
  const snapshots = join(home, 'ledger', 'ledger.data', 'snapshots')
  await window.evaluate(() => api.saveNow())
  await rm(snapshots, { recursive: true })
  await writeFile(snapshots, 'no folder')
  const told = await window.evaluate(async () => {
    const problem = new Promise<string | undefined>((resolve) =>
      api.onSnapshotProblem((p) => resolve(p?.code)),
    )
    const done = await api.execute({ name: 'unit.edit', input: { patch: { shortName: '县文化馆' } } })
    const kept = await api.saveNow()
    return { saved: done.ok, problem: await problem, view: kept.ok ? kept.value.snapshotProblem?.code : '' }
  })
  expect(told.saved).toBe(true)
  expect(told.problem).toBeDefined()
  expect(told.view).toBe(told.problem)
})

test('only what changed travels to the window', async ({ launchApp }) => {
  const { window } = await launchApp()
  const sizes = await window.evaluate(async () => {
    const opened = await api.openSample()
    if (!opened.ok || opened.value.kind !== 'opened') throw new Error(JSON.stringify(opened))
    const { update } = opened.value.view
    const inspection = update.kind === 'whole' ? update.ledger.inspections[0] : undefined
    const finding = inspection?.findings[3]
    if (inspection === undefined || finding === undefined) throw new Error('no finding')
    const changed = await api.execute({
      name: 'finding.edit',
      input: { inspectionId: inspection.id, findingId: finding.id, patch: { facts: '改写的表现' } },
    })
    if (!changed.ok || changed.value.view.update.kind !== 'changes') throw new Error(JSON.stringify(changed))
    const [sent] = changed.value.view.update.inspections
    if (sent === undefined || typeof sent === 'string') throw new Error('the round did not travel')
    return {
      findings: inspection.findings.length,
      whole: sent.findings.filter((each) => typeof each !== 'string').length,
    }
  })
  expect(sizes).toEqual({ findings: 25, whole: 1 })
})

test('preferences are kept over a restart and applied', async ({ launchApp }) => {
  const first = await launchApp()
  const set = await first.window.evaluate(() =>
    api.setPreferences({ zoom: 1.25, keptBackups: 4, layout: { panelWidth: 420, collapsed: true } }),
  )
  expect(set).toEqual({
    ok: true,
    value: {
      zoom: 1.25,
      backupReminderDays: 7,
      keptBackups: 4,
      closingQuestion: 'changed',
      layout: { panelWidth: 420, collapsed: true },
    },
  })
  await expect.poll(() => zoomOf(first)).toBeCloseTo(1.25)
  await first.close()

  const second = await launchApp({ home: first.home })
  expect(await second.window.evaluate(() => api.getPreferences())).toEqual(set)
  await expect.poll(() => zoomOf(second)).toBeCloseTo(1.25)
})

const zoomOf = ({ electron }: RunningApp): Promise<number> =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0)
