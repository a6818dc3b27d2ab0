import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { canCause, whyUnable } from '../../scripts/torture/fault-means.ts'
import { test } from '../support/electron-app.ts'
import { homeWithLedger, ledgerOnDisk } from '../support/home-with-ledger.ts'
import { answerDialogs } from '../support/system-dialogs.ts'
import { smallLedger } from '../support/test-ledger.ts'
import { WindowStick, withOwnMounts } from '../support/window-stick.ts'

/** Changes the short name of the unit, which everybody can tell apart. */
const rename = (window: Page, shortName: string) =>
  window.evaluate(
    (name) => api.execute({ name: 'unit.edit', input: { patch: { shortName: name } } }),
    shortName,
  )

/** The value of an answer; fails the test with the problem when there is none. */
const granted = <Value>(
  answer: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: unknown },
): Value => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
  return answer.value
}

test('a backup is made, remembered, checked, previewed and restored; undo takes it back', async ({
  launchApp,
}, testInfo) => {
  const [home, stick] = [testInfo.outputPath('home'), testInfo.outputPath('U盘 1')]
  await homeWithLedger(home, smallLedger().ledger)
  await mkdir(stick)
  const { electron, window } = await launchApp({ home })
  await window.evaluate(() => api.openAtStart())
  granted(await rename(window, '甲'))
  await answerDialogs(electron, { open: stick })
  const target = granted(await window.evaluate(() => api.chooseBackupFolder()))
  expect(target).toMatchObject({ kind: 'folder', label: 'U盘 1', path: stick, readOnly: false })
  expect(granted(await window.evaluate(() => api.getBackupState()))).toMatchObject({
    last: null,
    changesSince: 1,
    due: false,
  })

  const work = await window.evaluate(async (token) => {
    const steps: string[] = []
    const states: number[] = []
    // Events and answers come each in their own order: all of them are waited for.
    const lastStep = new Promise<void>((resolve) => {
      api.onProgress(({ step }) => {
        if (steps.at(-1) !== step) steps.push(step)
        if (step.includes('以前的备份')) resolve()
      })
    })
    const announced = new Promise<void>((resolve) => {
      api.onBackupState(({ changesSince }) => {
        states.push(changesSince)
        resolve()
      })
    })
    const done = await api.makeBackup({ target: token, workId: 'w1' })
    await Promise.all([announced, lastStep])
    return { done, steps, states }
  }, target.token)
  const { file } = granted(work.done)
  expect(work.steps).toEqual(['正在写入', '正在从盘上读回，逐项核对', '这一份已核对无误，正在检查以前的备份'])
  expect(work.states).toEqual([0])
  expect(file.head).toMatchObject({ operator: '王晓梅', revision: 1, kind: 'backup', missing: [] })
  expect(await readdir(stick)).toEqual([file.fileName])

  granted(await rename(window, '乙'))
  expect(granted(await window.evaluate(() => api.getBackupState()))).toMatchObject({
    last: { fileName: file.fileName, place: stick },
    changesSince: 1,
  })
  const listed = granted(
    await window.evaluate(async (token) => api.listBackups({ target: token }), target.token),
  )
  expect(listed).toMatchObject([{ token: file.token, head: null, encrypted: false }])
  await answerDialogs(electron, { open: join(stick, file.fileName) })
  const chosen = granted(await window.evaluate(() => api.chooseBackupFile()))
  expect(chosen.head).toMatchObject({ revision: 1 })
  granted(await window.evaluate((token) => api.verifyBackup({ file: token, workId: 'w2' }), chosen.token))
  const preview = granted(
    await window.evaluate((token) => api.previewRestore({ file: token, workId: 'w3' }), chosen.token),
  )
  expect(preview).toMatchObject({
    relation: 'older',
    otherUnit: false,
    comparison: { left: { revision: 2 }, right: { revision: 1 }, findings: [], others: [{}] },
  })

  granted(
    await window.evaluate(
      (token) => api.restoreBackup({ file: token, acceptOtherUnit: false, workId: 'w4' }),
      chosen.token,
    ),
  )
  expect(await ledgerOnDisk(home)).toMatchObject({ revision: 3, unit: { shortName: '甲' } })
  granted(await window.evaluate(() => api.undo()))
  expect(await ledgerOnDisk(home)).toMatchObject({ revision: 4, unit: { shortName: '乙' } })

  const bytes = await readFile(chosen.path)
  bytes[bytes.byteLength >> 1] = (bytes[bytes.byteLength >> 1] ?? 0) ^ 1
  await writeFile(chosen.path, bytes)
  const damaged = await window.evaluate(
    (token) => api.verifyBackup({ file: token, workId: 'w5' }),
    chosen.token,
  )
  expect(damaged).toMatchObject({ ok: false, problem: { code: 'backup-damaged' } })
})

test('another PC takes a handover over, and after a disaster a backup takes the place of what is left', async ({
  launchApp,
}, testInfo) => {
  const [home, there] = [testInfo.outputPath('home'), testInfo.outputPath('新电脑')]
  await homeWithLedger(home, smallLedger().ledger)
  const first = await launchApp({ home })
  await first.window.evaluate(() => api.openAtStart())
  granted(await rename(first.window, '甲'))
  await first.window.evaluate(() => api.setPreferences({ keptBackups: 4 }))
  await answerDialogs(first.electron, { open: testInfo.outputPath() })
  const handed = granted(
    await first.window.evaluate(() => api.handOver({ snapshots: 'all', password: '整改2026', workId: 'w1' })),
  )
  expect(handed.file).toMatchObject({ encrypted: true, head: { kind: 'handover' } })
  await first.close()

  const second = await launchApp({ home: there })
  expect(granted(await second.window.evaluate(() => api.openAtStart())).kind).toBe('first-run')
  await answerDialogs(second.electron, { open: handed.file.path })
  const { token, head } = granted(await second.window.evaluate(() => api.chooseBackupFile()))
  expect(head).toBeNull()
  const wrong = await second.window.evaluate(
    (file) => api.takeOver({ file, place: 'default', password: '整改', workId: 'w' }),
    token,
  )
  expect(wrong).toMatchObject({ ok: false, problem: { code: 'backup-wrong-password' } })
  const taken = granted(
    await second.window.evaluate(
      (file) => api.takeOver({ file, place: 'default', password: '整改2026', workId: 'w' }),
      token,
    ),
  )
  expect(taken).toMatchObject({ kind: 'opened', notices: [] })
  expect(granted(await second.window.evaluate(() => api.getPreferences())).keptBackups).toBe(4)
  granted(await rename(second.window, '乙'))
  await second.close()

  await writeFile(join(there, 'ledger', 'ledger.json'), 'broken')
  await rm(join(there, 'ledger', 'ledger.data', 'snapshots'), { recursive: true, force: true })
  const third = await launchApp({ home: there })
  expect(granted(await third.window.evaluate(() => api.openAtStart())).kind).toBe('broken')
  await answerDialogs(third.electron, { open: handed.file.path })
  const again = granted(await third.window.evaluate(() => api.chooseBackupFile()))
  const back = granted(
    await third.window.evaluate(
      (file) => api.takeOver({ file, place: 'default', password: '整改2026', workId: 'w' }),
      again.token,
    ),
  )
  expect(back).toMatchObject({
    kind: 'opened',
    notices: [{ text: expect.stringMatching(/台账-恢复前-\d{8}-\d{6}\.json$/u) }],
  })
  expect(await ledgerOnDisk(there)).toMatchObject({ unit: { shortName: '甲' } })
})

test('backups, folders and files are named by tokens of this run alone', async ({ launchApp }) => {
  const { window } = await launchApp()
  const answers = await window.evaluate(async () => {
    await api.createEmpty({ place: 'default' })
    const forged = { file: '/etc/passwd', workId: 'w' }
    return [
      await api.makeBackup({ target: '/tmp', workId: 'w' }),
      await api.listBackups({ target: '/tmp' }),
      await api.verifyBackup(forged),
      await api.previewRestore(forged),
      await api.restoreBackup({ ...forged, acceptOtherUnit: true }),
      await api.takeOver({ ...forged, place: 'default' }),
    ]
  })
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, problem: { code: 'not-found' } })
})

test('a stick is found when it is plugged in, and one that was pulled is not mistaken for its empty folder', async ({
  launchApp,
}, testInfo) => {
  test.skip(!canCause('ext4'), whyUnable('ext4') ?? '')
  const home = testInfo.outputPath('home')
  await homeWithLedger(home, smallLedger().ledger)
  const app = await launchApp({ home, executable: await withOwnMounts(testInfo.outputPath('program')) })
  const { window } = app
  await window.evaluate(() => api.openAtStart())
  const stick = await WindowStick.make(app, 'ext4', testInfo.outputPath('stick.img'), 32)
  const sticks = async () =>
    granted(await window.evaluate(() => api.listBackupTargets())).filter(({ path }) => path === stick.folder)
  try {
    expect(await sticks()).toEqual([])
    await stick.plugIn()
    const [found] = await sticks()
    expect(found).toMatchObject({ kind: 'removable', label: basename(stick.folder), readOnly: false })
    const token = found?.token ?? ''
    const make = () => window.evaluate((target) => api.makeBackup({ target, workId: 'w' }), token)
    expect(granted(await make())).toMatchObject({ readBack: 'device', file: { encrypted: false } })
    await stick.unplug()
    expect(await sticks()).toEqual([])
    expect(await make()).toMatchObject({ ok: false, problem: { code: 'target-gone' } })
    expect(await readdir(stick.folder)).toEqual([])
  } finally {
    await stick.remove()
  }
})

test('a folder on a stick is remembered as one: after a restart without the stick nothing goes to the disk of the PC', async ({
  launchApp,
}, testInfo) => {
  test.skip(!canCause('ext4'), whyUnable('ext4') ?? '')
  const home = testInfo.outputPath('home')
  await homeWithLedger(home, smallLedger().ledger)
  const executable = await withOwnMounts(testInfo.outputPath('program'))
  const first = await launchApp({ home, executable })
  await first.window.evaluate(() => api.openAtStart())
  const image = testInfo.outputPath('stick.img')
  // Not where desktops put sticks: only the remembered drive tells what this folder was.
  const stick = await WindowStick.make(first, 'ext4', image, 32, testInfo.outputPath('挂载'))
  try {
    await stick.plugIn()
    await answerDialogs(first.electron, { open: stick.folder })
    const chosen = granted(await first.window.evaluate(() => api.chooseBackupFolder()))
    expect(chosen).toMatchObject({ kind: 'folder', pluggedIn: true })
    granted(await first.window.evaluate((target) => api.makeBackup({ target, workId: 'w' }), chosen.token))
    await first.close()
    const { window } = await launchApp({ home })
    await window.evaluate(() => api.openAtStart())
    const [known, ...others] = granted(await window.evaluate(() => api.listBackupTargets()))
    expect(others).toEqual([])
    expect(known).toMatchObject({ path: stick.folder, pluggedIn: false })
    const made = await window.evaluate(
      (target) => api.makeBackup({ target, workId: 'w' }),
      known?.token ?? '',
    )
    expect(made).toMatchObject({ ok: false, problem: { code: 'target-gone' } })
    expect(await readdir(stick.folder)).toEqual([])
  } finally {
    await stick.remove()
  }
})
