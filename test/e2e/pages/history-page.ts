import { expect, type Locator, type Page } from '@playwright/test'
import { WindowPage } from './window-page.ts'

/** The screen 修改记录: changes one by one, snapshots, two moments side by side. */
export class HistoryPage extends WindowPage {
  readonly changes: Locator
  readonly snapshots: Locator
  readonly comparison: Locator
  readonly search: Locator
  readonly chainBand: Locator
  readonly restoreDialog: Locator

  constructor(window: Page) {
    super(window)
    this.changes = window.getByRole('region', { name: '逐条记录' })
    this.snapshots = window.getByRole('region', { name: '快照', exact: true })
    this.comparison = window.getByRole('region', { name: '对比两个时刻' })
    this.search = window.getByRole('textbox', { name: '搜索修改记录（Ctrl+F）' })
    this.chainBand = window.getByTestId('chain-band')
    this.restoreDialog = window.getByRole('dialog', { name: '恢复到此刻' })
  }

  /** Opens the screen by a click on 已保存. */
  async open(): Promise<void> {
    await this.saveState.click()
    await this.expectScreen('修改记录')
    // The hint of the button would lie over the actions, and take Escape for itself.
    await this.window.mouse.move(0, 400)
    await expect(this.window.getByRole('tooltip')).toBeHidden()
  }

  async choosePart(part: '逐条记录' | '快照' | '对比两个时刻'): Promise<void> {
    await this.window.getByRole('main').locator('.ant-segmented-item').filter({ hasText: part }).click()
    await expect(this.window.getByRole('region', { name: part, exact: true })).toBeVisible()
  }

  /** The summaries on screen, from top to bottom. */
  async expectSummaries(summaries: readonly string[]): Promise<void> {
    const shown = () => this.changes.locator('li > div > p:first-child').allInnerTexts()
    await expect.poll(shown).toEqual(summaries)
  }

  /** A change by its summary; the newest where there are several. */
  entry(summary: string): Locator {
    return this.changes.getByRole('listitem').filter({ hasText: summary }).first()
  }

  /** A snapshot by its name or by how it came about. */
  snapshot(title: string): Locator {
    return this.snapshots.getByRole('row').filter({ hasText: title }).first()
  }

  /** Goes back to the moment of an entry or snapshot, through its preview. */
  async restore(place: Locator): Promise<void> {
    await place.getByRole('button', { name: /^恢复到此刻/u }).click()
    await this.restoreDialog.getByRole('button', { name: '恢复', exact: true }).click()
    await expect(this.restoreDialog).toBeHidden()
  }

  /** Chooses from one of the lists above the list of changes. */
  async filterBy(label: '经办人' | '哪个问题', entry: string): Promise<void> {
    await this.window.getByRole('combobox', { name: label }).click()
    await this.window.locator('.ant-select-dropdown:visible').getByText(entry, { exact: true }).click()
  }

  /** Chooses a moment on 对比两个时刻; `typed` finds it where it is not among the newest. */
  async chooseMoment(side: '从' | '到', entry: string | RegExp, typed = ''): Promise<void> {
    const list = this.window.locator('.ant-select-dropdown:visible')
    await expect(list, 'the list before has closed').toHaveCount(0)
    await this.window.getByRole('combobox', { name: side, exact: true }).click()
    if (typed !== '') await this.window.keyboard.insertText(typed)
    await list.locator('.ant-select-item-option').filter({ hasText: entry }).first().click()
  }
}
