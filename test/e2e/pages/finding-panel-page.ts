import { expect, type Locator, type Page } from '@playwright/test'

/** The panel of a finding as the clerk sees it. */
export class FindingPanelPage {
  readonly window: Page
  readonly root: Locator

  constructor(window: Page) {
    this.window = window
    this.root = window.getByTestId('finding-panel')
  }

  /** A text field by its label. */
  field(label: string): Locator {
    return this.root.getByRole('textbox', { name: label, exact: true })
  }

  /** A list to choose from, by its label. */
  select(label: string): Locator {
    return this.root.getByRole('combobox', { name: label, exact: true })
  }

  button(label: string): Locator {
    return this.root.getByRole('button', { name: label, exact: true })
  }

  /** Chooses an entry of a list. */
  async choose(label: string, entry: string): Promise<void> {
    await this.select(label).click()
    await this.window.locator('.ant-select-dropdown:visible').getByText(entry, { exact: true }).click()
  }

  /** Types a name that is not in the list yet and creates it. */
  async create(label: string, name: string, entry: string): Promise<void> {
    await this.select(label).click()
    await this.window.keyboard.insertText(name)
    await this.window.locator('.ant-select-dropdown:visible').getByText(entry, { exact: true }).click()
  }

  /** Types a day into a date field and leaves it. */
  async setDate(label: string, date: string): Promise<void> {
    const field = this.field(label)
    await field.fill(date)
    await field.press('Enter')
    await expect(field).toHaveValue(date)
  }

  /** The measure of that number, from 1. */
  measure(number: number): Locator {
    return this.root.getByRole('article', { name: `措施${number}`, exact: true })
  }

  /** The texts of the diary, from top to bottom. */
  entries(): Locator {
    return this.root.locator('[data-part="progress"] li p')
  }
}
