import { expect, type Locator, type Page } from '@playwright/test'

/** What frames every screen: top bar, bands, navigation, messages. */
export class WindowPage {
  readonly window: Page
  readonly saveState: Locator
  readonly saveBand: Locator
  readonly sampleBand: Locator
  /** What was noticed on opening. */
  readonly noticeBand: Locator
  /** The last snapshot could not be taken. */
  readonly snapshotBand: Locator
  readonly operatorDialog: Locator

  constructor(window: Page) {
    this.window = window
    this.saveState = window.getByTestId('save-state')
    this.saveBand = window.getByTestId('save-band')
    this.sampleBand = window.getByTestId('sample-band')
    this.noticeBand = window.getByTestId('notice-band')
    this.snapshotBand = window.getByTestId('snapshot-band')
    this.operatorDialog = window.getByRole('dialog', { name: '请问经办人是谁？' })
  }

  /** Answers the question of the first start. */
  async sayOperator(): Promise<void> {
    const name = this.operatorDialog.getByRole('textbox')
    await expect(name, 'the dialog has opened').toBeFocused()
    await name.fill('王晓梅')
    await name.press('Enter')
    await expect(this.operatorDialog).toBeHidden()
  }

  async goTo(
    screen: '概览' | '台账' | '通报' | '督办' | '文书' | '备份' | '单位与巡察' | '设置',
  ): Promise<void> {
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

  /** Waits until everything typed and chosen is on disk. */
  async expectSaved(): Promise<void> {
    await expect(this.window.locator('[data-dirty="true"]')).toHaveCount(0)
    await expect(this.saveState).toHaveAttribute('data-state', 'saved')
  }

  /** The entry of an open list that Enter would take holds these words. */
  async expectActiveEntry(words: string): Promise<void> {
    const active = this.window.locator('.ant-select-dropdown:visible .ant-select-item-option-active')
    await expect(active.filter({ hasText: words })).toHaveCount(1)
  }

  /** Ticks or unticks what the ledger keeps: the tick follows once the change is on disk. */
  async tick(box: Locator, ticked: boolean): Promise<void> {
    await expect(box).toBeChecked({ checked: !ticked })
    await box.click()
    await expect(box).toBeChecked({ checked: ticked })
  }

  /** Nothing in the window has to be scrolled sideways. */
  async expectNoSidewaysScrolling(): Promise<void> {
    const overflow = () =>
      this.window.evaluate(() => {
        const wide = [document.documentElement, ...document.querySelectorAll('main, main > div')]
        return Math.max(...wide.map((element) => element.scrollWidth - element.clientWidth))
      })
    await expect.poll(overflow, 'pixels by which the content is wider than the window').toBe(0)
  }
}
