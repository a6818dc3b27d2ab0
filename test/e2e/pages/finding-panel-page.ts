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

  private async open(label: string): Promise<Locator> {
    const list = this.window.locator('.ant-select-dropdown:visible')
    await expect(list, 'the list before has closed').toHaveCount(0)
    await this.select(label).click()
    return list
  }

  /** Chooses the one entry of a list. */
  async choose(label: string, entry: string): Promise<void> {
    const list = await this.open(label)
    await list.getByText(entry, { exact: true }).click()
  }

  /** Chooses one more entry of a list that takes several, and closes it with Escape. */
  async add(label: string, entry: string): Promise<void> {
    const list = await this.open(label)
    await list.getByText(entry, { exact: true }).click()
    await this.window.keyboard.press('Escape')
  }

  /** Types a name that is not in the list yet and creates it. */
  async create(label: string, name: string, entry: string): Promise<void> {
    const list = await this.open(label)
    await this.window.keyboard.insertText(name)
    await list.getByText(entry, { exact: true }).click()
    await this.window.keyboard.press('Escape')
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
