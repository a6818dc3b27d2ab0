import { mkdir, readdir } from 'node:fs/promises'
import { expect, type TestInfo } from '@playwright/test'
import type { Ledger } from '#shared/ledger/ledger.ts'
import type { LaunchOptions, RunningApp } from '../../support/electron-app.ts'
import { homeWithLedger, ledgerOnDisk } from '../../support/home-with-ledger.ts'
import { answerDialogs } from '../../support/system-dialogs.ts'
import { changed, smallLedger } from '../../support/test-ledger.ts'
import { BackupPage } from './backup-page.ts'
import { WindowPage } from './window-page.ts'

type Launch = (options?: LaunchOptions) => Promise<RunningApp>

/** A ledger on the screen 备份, and a folder with a space in its name that stands for the stick. */
export const onBackupScreen = async (launchApp: Launch, testInfo: TestInfo, ledger: Ledger = ownLedger()) => {
  const [home, stick] = [testInfo.outputPath('home'), testInfo.outputPath('U盘 一')]
  await mkdir(stick, { recursive: true })
  await homeWithLedger(home, ledger)
  const app = await launchApp({ home })
  const frame = new WindowPage(app.window)
  await frame.expectScreen('概览')
  // A ledger somebody works in has a history.
  await nameUnit(app, '市林业局')
  await app.window.keyboard.press('Control+6')
  await frame.expectScreen('备份')
  return { ...app, frame, stick, backup: new BackupPage(app.window) }
}

/** A small ledger of a unit with that full name. */
export const ownLedger = (unit = '中共云溪市林业局党组'): Ledger =>
  changed(smallLedger().ledger, {
    name: 'unit.edit',
    input: { patch: { fullName: unit, shortName: '林业局' } },
  }).ledger

type Opened = Awaited<ReturnType<typeof onBackupScreen>>

/** Chooses the stick as the place of backups. */
export const chooseStick = async ({ electron, backup, stick }: Opened) => {
  await answerDialogs(electron, { open: stick })
  await backup.chooseFolder.click()
  await expect(backup.targets.getByRole('radio', { checked: true })).toHaveAttribute('value', stick)
}

/** Chooses the stick, backs up to it, and closes the words that say so. */
export const backedUp = async (opened: Opened) => {
  await chooseStick(opened)
  await opened.backup.backUp.click()
  await opened.backup.closeMade()
}

/** Names of everything that lies on the stick, in order. */
export const backupsOn = async (stick: string): Promise<string[]> => (await readdir(stick)).sort()

/** Changes the short name of the unit, without the window’s knowledge of it. */
export const nameUnit = (app: RunningApp, shortName: string) =>
  app.window.evaluate(
    (name) => api.execute({ name: 'unit.edit', input: { patch: { shortName: name } } }),
    shortName,
  )

/** The short name of the unit as it is saved. */
export const shortNameOnDisk = async (home: string) => (await ledgerOnDisk(home)).unit.shortName
