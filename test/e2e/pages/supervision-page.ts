import { expect, type Locator, type Page } from '@playwright/test'

/** The screen 督办: what is due above, the papers issued below. */
export class SupervisionPage {
  readonly window: Page
  readonly due: Locator
  readonly papers: Locator

  constructor(window: Page) {
    this.window = window
    this.due = window.getByRole('region', { name: '到期情况' })
    this.papers = window.getByRole('region', { name: '已发督办' })
  }

  /** Opens the screen by its key. */
  async open(): Promise<void> {
    await this.window.keyboard.press('Control+4')
    await expect(this.window.getByRole('heading', { level: 1, name: '督办', exact: true })).toBeVisible()
  }

  /** The texts of what is due, from top to bottom. */
  async expectMatters(matters: readonly string[]): Promise<void> {
    const texts = () => this.due.locator('tbody tr td:nth-child(3)').allInnerTexts()
    await expect.poll(texts).toEqual(matters)
  }

  async chooseDue(group: '逾期' | '7天内' | '30天内'): Promise<void> {
    await this.due.locator('.ant-segmented-item').filter({ hasText: group }).click()
  }

  async choosePapers(filter: '全部' | '未回复' | '逾期未回复' | '已回复'): Promise<void> {
    await this.papers
      .locator('.ant-segmented-item')
      .filter({ hasText: new RegExp(`^${filter}\\s*\\d`, 'u') })
      .click()
  }

  /** A paper by its number. */
  paper(number: string): Locator {
    return this.papers.getByRole('listitem').filter({ hasText: number })
  }
}
