import { expect, type Locator, type Page } from '@playwright/test'

/** 概览 and the dialog that sets the statuses of a whole round. */
export class OverviewPage {
  readonly window: Page
  readonly sentence: Locator
  readonly rate: Locator
  readonly attention: Locator
  readonly aspects: Locator
  readonly due: Locator
  readonly signOff: Locator
  readonly importCheck: Locator
  readonly statusDialog: Locator

  constructor(window: Page) {
    this.window = window
    this.sentence = window.getByTestId('status-sentence')
    this.rate = window.getByTestId('completion-rate')
    this.attention = window.getByRole('region', { name: '需要处理' })
    this.aspects = window.getByRole('region', { name: '各方面进度' })
    this.due = window.getByRole('region', { name: '到期情况' })
    this.signOff = window.getByRole('region', { name: '销号还差什么' })
    this.importCheck = window.getByRole('region', { name: '与导入的通报核对' })
    this.statusDialog = window.getByRole('dialog', { name: '批量设置整改状态' })
  }

  /** The lines of a list, from top to bottom, read as the clerk does. */
  async expectLines(list: Locator, lines: readonly RegExp[]): Promise<void> {
    const expected = lines.map((line) => expect.stringMatching(line))
    await expect.poll(() => list.getByRole('listitem').allInnerTexts()).toEqual(expected)
  }

  async chooseDue(group: '逾期' | '今日' | '7天内' | '30天内'): Promise<void> {
    await this.due.locator('.ant-segmented-item').filter({ hasText: group }).click()
  }

  status(number: number, label: string): Locator {
    return this.statusDialog.getByRole('radio', { name: `第${number}项：${label}`, exact: true })
  }
}
