import type { Locator, Page } from '@playwright/test'

/** The first screen, and the screens that stand in for a ledger that cannot be opened. */
export class StartPage {
  readonly importNotice: Locator
  readonly empty: Locator
  readonly takeOver: Locator
  readonly sample: Locator
  readonly elsewhere: Locator
  /** The newest state a broken or missing ledger can be put back to. */
  readonly newest: Locator
  /** The fold over the snapshots below it. */
  readonly earlier: Locator
  readonly snapshots: Locator
  readonly sheet: Locator
  /** A button that has not done yet what it was pressed for. */
  readonly searching: Locator

  constructor(window: Page) {
    this.importNotice = window.getByRole('button', { name: /^粘贴或导入通报/u })
    this.empty = window.getByRole('button', { name: /^新建空台账/u })
    this.takeOver = window.getByRole('button', { name: /^从备份或交接包恢复/u })
    this.sample = window.getByRole('button', { name: /^打开示例/u })
    this.elsewhere = window.getByRole('button', { name: '我的台账在别的文件夹里…' })
    this.newest = window.getByRole('region', { name: '能找回的最新内容' })
    this.earlier = window.getByText(/^更早的内容/u)
    this.snapshots = window.getByRole('listitem')
    this.sheet = window.getByRole('main')
    this.searching = this.sheet.locator('.ant-btn-loading')
  }

  /** The title of a screen that says why the ledger is not open. */
  problem(title: string): Locator {
    return this.sheet.getByRole('heading', { level: 2, name: title })
  }

  button(name: string): Locator {
    return this.sheet.getByRole('button', { name, exact: true })
  }
}
