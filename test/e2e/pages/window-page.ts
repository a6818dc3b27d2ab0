import { expect, type Locator, type Page } from '@playwright/test'

/** What frames every screen: top bar, bands, navigation, messages. */
export class WindowPage {
  readonly window: Page
  readonly saveState: Locator
  readonly saveBand: Locator
  readonly sampleBand: Locator
  readonly operatorDialog: Locator

  constructor(window: Page) {
    this.window = window
    this.saveState = window.getByTestId('save-state')
    this.saveBand = window.getByTestId('save-band')
    this.sampleBand = window.getByTestId('sample-band')
    this.operatorDialog = window.getByRole('dialog', { name: '请问经办人是谁？' })
  }

  /** Answers the question of the first start. */
  async sayOperator(name = '王晓梅'): Promise<void> {
    await this.operatorDialog.getByRole('textbox').fill(name)
    await this.window.keyboard.press('Enter')
    await expect(this.operatorDialog).toBeHidden()
  }

  async goTo(screen: '概览' | '台账' | '通报' | '督办' | '文书' | '单位与巡察' | '设置'): Promise<void> {
    await this.window.getByRole('button', { name: screen, exact: true }).click()
    await this.expectScreen(screen)
  }

  async expectScreen(title: string): Promise<void> {
    await expect(this.window.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
  }

  /** A short message at the top of the window. */
  message(text: string | RegExp): Locator {
    return this.window.locator('.ant-message-notice').filter({ hasText: text })
  }

  async expectSaved(): Promise<void> {
    await expect(this.saveState).toHaveAttribute('data-state', 'saved')
  }

  /** How much wider than the window its content is, in pixels; 0 when nothing has to be scrolled sideways. */
  sidewaysOverflow(): Promise<number> {
    return this.window.evaluate(() => {
      const wide = [document.documentElement, ...document.querySelectorAll('main, main > div')]
      return Math.max(...wide.map((element) => element.scrollWidth - element.clientWidth))
    })
  }
}
