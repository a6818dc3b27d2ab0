import { expect, type Locator, type Page } from '@playwright/test'

/** 备份: the screen, the dialogs over it, and what of it stands around every screen. */
export class BackupPage {
  readonly window: Page
  readonly inSight: Locator
  readonly reminder: Locator
  readonly last: Locator
  readonly targets: Locator
  readonly backUp: Locator
  readonly chooseFolder: Locator
  readonly encrypts: Locator
  readonly kept: Locator
  readonly dialog: Locator
  readonly password: Locator
  readonly repeated: Locator

  constructor(window: Page) {
    this.window = window
    this.inSight = window.getByTestId('backup-button')
    this.reminder = window.getByTestId('backup-reminder')
    this.last = window.getByRole('region', { name: '上次备份' })
    this.targets = window.getByRole('radiogroup', { name: '备份到哪里' })
    this.backUp = window.getByRole('main').getByRole('button', { name: /^备份到/u })
    this.chooseFolder = window.getByRole('button', { name: '选择文件夹…' })
    this.encrypts = window.getByRole('main').getByRole('checkbox', { name: '给备份加密码' })
    this.kept = window.getByRole('table', { name: '这里已有的备份' }).locator('tbody tr')
    this.dialog = window.getByRole('dialog')
    this.password = this.dialog.getByLabel('密码', { exact: true })
    this.repeated = this.dialog.getByLabel('再输入一遍')
  }

  /** What is asked on closing. */
  get closing(): Locator {
    return this.titled('关闭之前，要不要备份？')
  }

  /** The dialog of that title. */
  titled(title: string): Locator {
    return this.window.getByRole('dialog', { name: title })
  }

  /** Presses a button of the dialog on screen. */
  async press(button: string): Promise<void> {
    // The cross of a dialog is called 关闭 too, but bears no words.
    const named = this.dialog.getByRole('button', { name: button, exact: true })
    await named.filter({ hasText: button }).click()
  }

  /** Presses 核对 or 恢复 beside a backup in the list, the newest when not said otherwise. */
  async pressBeside(action: '核对' | '恢复', row = 0): Promise<void> {
    await this.kept.nth(row).getByText(action, { exact: true }).click()
  }

  /** Waits for the words that a backup was made and closes them. */
  async closeMade(): Promise<void> {
    // The key of a password takes its time, the more so on a machine with other work.
    await expect(this.titled('备份完成')).toBeVisible({ timeout: 60_000 })
    await this.press('关闭')
    await expect(this.dialog).toBeHidden()
  }
}
