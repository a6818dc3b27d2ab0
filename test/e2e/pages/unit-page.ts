import type { Locator, Page } from '@playwright/test'

/** 单位与巡察 with its three tabs. */
export class UnitPage {
  readonly window: Page

  constructor(window: Page) {
    this.window = window
  }

  async tab(name: '单位' | '本轮巡察' | '科室与人员'): Promise<void> {
    await this.window.getByRole('tab', { name }).click()
  }

  field(name: string): Locator {
    return this.window.getByRole('textbox', { name, exact: true })
  }

  section(name: string): Locator {
    return this.window.getByRole('region', { name, exact: true })
  }

  /** The names in a section's rows at this moment, from top to bottom; the last, empty field is the one to add with. */
  async rows(section: string, field: string): Promise<string[]> {
    const fields = this.section(section).getByRole('textbox', { name: field, exact: true })
    // In one step: a row may go while the fields are read one after another.
    return fields.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
  }

  button(name: string): Locator {
    return this.window.getByRole('button', { name, exact: true })
  }
}
