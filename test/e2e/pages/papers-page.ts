import { expect, type Locator, type Page } from '@playwright/test'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { buildSampleLedger } from '../../../scripts/sample-ledger/build-sample.ts'
import type { LaunchOptions, RunningApp } from '../../support/electron-app.ts'
import { homeWithLedger } from '../../support/home-with-ledger.ts'
import { WindowPage } from './window-page.ts'

/** The screen 文书: the papers, the editor of one, and its pages. */
export class PapersPage extends WindowPage {
  readonly paper: Locator
  readonly pageCount: Locator
  readonly issues: Locator
  readonly dialog: Locator

  constructor(window: Page) {
    super(window)
    this.paper = window.getByRole('region', { name: '版面预览' })
    this.pageCount = window.getByTestId('page-count')
    this.issues = window.getByTestId('paper-issues')
    this.dialog = window.getByRole('dialog')
  }

  /** Chooses a paper from the list a window of the usual width shows. */
  async pick(paper: string): Promise<void> {
    await this.window.getByRole('combobox', { name: '文书种类' }).click()
    await this.window.locator('.ant-select-item-option').filter({ hasText: paper }).click()
  }

  /** Chooses a paper and waits until all its pages stand. */
  async choose(paper: string): Promise<void> {
    await this.pick(paper)
    const list = this.window.getByRole('combobox', { name: '文书种类' })
    await expect(this.window.locator('.ant-select').filter({ has: list })).toContainText(paper)
    await expect(this.window.locator(`[data-testid="paper-shown"][data-paper*="${paper}"]`)).toBeVisible()
    await expect(this.pageCount).toHaveAttribute('data-settled', 'true')
  }

  /** A part of the editor, by its title. */
  card(title: string): Locator {
    return this.window.getByRole('region', { name: title, exact: true })
  }

  /** A field of the editor, by its label. */
  field(label: string): Locator {
    return this.window.getByRole('main').getByRole('textbox', { name: label, exact: true })
  }

  /** Writes into a field as a clerk does, and leaves it. */
  async write(label: string, text: string): Promise<void> {
    await this.field(label).fill(text)
    await this.field(label).blur()
  }

  /** The drawn parts of the paper that hold these words. */
  drawn(words: string | RegExp): Locator {
    return this.paper.locator('[data-block]').filter({ hasText: words })
  }

  /** Chooses from the menu beside 导出 Word. */
  async moreExports(entry: string | RegExp): Promise<void> {
    await this.window.getByRole('button', { name: '更多导出方式' }).click()
    await this.window.getByRole('menuitem', { name: entry }).click()
  }
}

/** Starts the program on a ledger, the sample unless told otherwise, and goes to its papers. */
export const startPapers = async (
  launchApp: (options: LaunchOptions) => Promise<RunningApp>,
  home: string,
  ledger: Ledger = buildSampleLedger(),
): Promise<RunningApp & { readonly papers: PapersPage }> => {
  await homeWithLedger(home, ledger)
  const app = await launchApp({ home })
  const papers = new PapersPage(app.window)
  await papers.expectScreen('概览')
  await app.window.keyboard.press('Control+5')
  await papers.expectScreen('文书')
  return { ...app, papers }
}
