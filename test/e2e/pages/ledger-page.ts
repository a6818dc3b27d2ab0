import { expect, type Locator, type Page } from '@playwright/test'
import { FindingPanelPage } from './finding-panel-page.ts'

/** The screen 台账 as the clerk sees it. */
export class LedgerPage {
  readonly window: Page
  readonly table: Locator
  readonly panel: FindingPanelPage

  constructor(window: Page) {
    this.window = window
    this.table = window.getByRole('grid', { name: '整改台账' })
    this.panel = new FindingPanelPage(window)
  }

  static async open(window: Page): Promise<LedgerPage> {
    const page = new LedgerPage(window)
    await page.goTo()
    return page
  }

  async goTo(): Promise<void> {
    await this.window.getByRole('button', { name: '台账', exact: true }).click()
    await expect(this.window.getByRole('heading', { name: '台账' })).toBeVisible()
  }

  /** The row of a finding, by its title. */
  row(title: string): Locator {
    return this.table.locator('[data-row]').filter({ has: this.window.getByText(title, { exact: true }) })
  }

  /** The head of an aspect, by its title. */
  aspect(title: string): Locator {
    return this.table.locator('[data-aspect]').filter({ hasText: title })
  }

  cell(title: string, column: string): Locator {
    return this.row(title).locator(`[data-column="${column}"]`)
  }

  /** Titles of the findings that are drawn, from top to bottom, at this moment. */
  private async titles(): Promise<string[]> {
    const rows = await this.table.locator('[data-row]').evaluateAll((elements) =>
      elements
        .map((row) => ({
          top: row.getBoundingClientRect().top,
          title: row.querySelector('[data-column="title"]')?.textContent ?? '',
        }))
        .sort((left, right) => left.top - right.top),
    )
    return rows.map(({ title }) => title)
  }

  /** The findings that are drawn, from top to bottom. */
  async expectTitles(titles: readonly string[], message?: string): Promise<void> {
    await expect.poll(() => this.titles(), message).toEqual(titles)
  }

  /** What the cell with the cursor is called for those who hear the screen. */
  async expectCursor(label: string): Promise<void> {
    const cursor = () =>
      this.table.evaluate((grid) => {
        const id = grid.getAttribute('aria-activedescendant')
        return id === null ? null : (document.getElementById(id)?.getAttribute('aria-label') ?? null)
      })
    await expect.poll(cursor).toBe(label)
  }

  /** Opens the menu of a row by right click and chooses an entry, going through a submenu where two are named. */
  async choose(row: Locator, ...entries: readonly string[]): Promise<void> {
    await row.click({ button: 'right' })
    await this.chooseInMenu(...entries)
  }

  async chooseInMenu(...entries: readonly string[]): Promise<void> {
    const last = entries.at(-1) ?? ''
    // The name of an entry with a submenu ends with that of its arrow.
    for (const entry of entries.slice(0, -1))
      await this.window.getByRole('menuitem', { name: `${entry} right`, exact: true }).hover()
    await this.window.getByRole('menuitem', { name: last, exact: true }).click()
  }

  /** Chooses values of one part of the filter. */
  async filterBy(part: string, ...values: readonly string[]): Promise<void> {
    await this.window.getByRole('button', { name: '筛选' }).click()
    const field = this.window.getByRole('combobox', { name: `筛选：${part}` })
    await field.click()
    for (const value of values)
      await this.window.locator('.ant-select-dropdown:visible').getByText(value, { exact: true }).click()
    await field.press('Escape')
    await this.window.getByRole('heading', { name: '台账' }).click()
    await expect(field).toBeHidden()
  }

  /** Goes into the search with everything in it marked. */
  async openSearch(): Promise<void> {
    await this.window.keyboard.press('Control+f')
    await expect(this.window.getByRole('searchbox', { name: /^搜索/u })).toBeFocused()
  }

  async search(text: string): Promise<void> {
    await this.openSearch()
    await this.window.keyboard.insertText(text)
  }

  /** Waits until everything typed and chosen is on disk. */
  async saved(): Promise<void> {
    await expect(this.window.locator('[data-dirty="true"]')).toHaveCount(0)
    await expect(this.window.getByTestId('save-state')).toHaveAttribute('data-state', 'saved')
  }
}
