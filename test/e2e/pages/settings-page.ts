import type { Locator, Page } from '@playwright/test'

/** 设置: fonts of papers, words and counting, looks of the window. */
export class SettingsPage {
  readonly window: Page
  readonly fontTable: Locator
  readonly rareCharacters: Locator
  readonly zoom: Locator

  constructor(window: Page) {
    this.window = window
    this.fontTable = window.getByRole('table', { name: '文书各部分的字体' })
    this.rareCharacters = window.getByRole('region', { name: '生僻字' })
    this.zoom = window.getByRole('combobox', { name: '显示大小' })
  }

  /** The row of a part of the papers: 标题, 一级标题, 二级标题, 正文, 页码, 数字和英文. */
  role(name: string): Locator {
    return this.fontTable
      .getByRole('row')
      .filter({ has: this.window.getByRole('rowheader', { name, exact: true }) })
  }

  /** Opens the fonts to choose from for a role, and gives those that are on this PC. */
  async openFonts(role: string): Promise<Locator> {
    await this.window.getByRole('combobox', { name: `${role}：Word 文件里写` }).click()
    return this.window
      .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
      .filter({ hasNotText: '这台电脑没有' })
  }

  button(name: string): Locator {
    return this.window.getByRole('button', { name, exact: true })
  }
}
