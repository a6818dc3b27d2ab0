import { expect, type Locator, type Page } from '@playwright/test'

/** The import of a notice: the text, then its lines on the left and what they become on the right. */
export class ImportPage {
  readonly window: Page
  readonly text: Locator
  readonly lines: Locator
  readonly selected: Locator
  readonly tree: Locator
  readonly warnings: Locator
  readonly confirm: Locator

  constructor(window: Page) {
    this.window = window
    this.text = window.getByRole('textbox', { name: '把通报全文粘贴到下面' })
    this.lines = window.getByRole('listbox', { name: '原文' })
    this.selected = this.lines.getByRole('option', { selected: true })
    this.tree = window.getByRole('region', { name: '将要建立的台账' })
    this.warnings = window.getByRole('region', { name: /需要留意的地方|没有发现/u })
    this.confirm = window.getByRole('button', { name: /^建立台账/u })
  }

  /** Pastes a notice and has it read. */
  async paste(text: string): Promise<void> {
    await this.text.focus()
    await this.window.keyboard.insertText(text)
    await this.window.getByRole('button', { name: '识别内容' }).click()
    await expect(this.lines).toBeVisible()
  }

  /** The line that begins with these words. */
  line(beginning: string): Locator {
    return this.lines.getByRole('option').filter({ hasText: new RegExp(`^\\d+\\D{0,6}?${beginning}`, 'u') })
  }

  /** Selects a line by its number, so that no caret is set in its text. */
  async select(beginning: string): Promise<void> {
    await this.line(beginning).click({ position: { x: 20, y: 12 } })
    await expect(this.line(beginning)).toHaveAttribute('aria-selected', 'true')
  }

  async expectKind(beginning: string, kind: string): Promise<void> {
    await expect(this.line(beginning)).toHaveAttribute('data-kind', kind)
  }

  /** Chooses what the selected line is from its dropdown. */
  async chooseKind(kind: string): Promise<void> {
    await this.selected.getByRole('combobox').click()
    const list = this.window.locator('.ant-select-dropdown:visible')
    await list.locator('.ant-select-item-option').filter({ hasText: kind }).click()
  }

  /** A node of the tree, by its whole text. */
  node(text: string): Locator {
    return this.tree.getByTitle(text, { exact: true })
  }

  tool(name: string): Locator {
    return this.selected.getByRole('button', { name })
  }
}
