import { expect, type Locator, type Page } from '@playwright/test'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { buildSampleLedger } from '../../../scripts/sample-ledger/build-sample.ts'
import type { LaunchOptions, RunningApp } from '../../support/electron-app.ts'
import { homeWithLedger } from '../../support/home-with-ledger.ts'
import { WindowPage } from './window-page.ts'

/**
 * The part of a block that stands on one page: the lines it has room for, the texts of those drawn in that room, and how
 * far, in lines, the one furthest off its place on the grid is away from it.
 */
export type DrawnBlock = {
  readonly room: number
  readonly lines: readonly string[]
  readonly drift: number
}

/** Reads the lines off the glyphs, one by one; runs in the page. */
const drawnBlocks = (slices: readonly Element[]): DrawnBlock[] => {
  const lineHeight = Number.parseFloat(getComputedStyle(slices[0] ?? document.body).lineHeight)
  return slices.map((slice) => {
    const room = slice.getBoundingClientRect()
    const scale = room.width / (slice instanceof HTMLElement ? slice.offsetWidth : room.width)
    const lines: { middle: number; text: string }[] = []
    const texts = document.createTreeWalker(slice, NodeFilter.SHOW_TEXT)
    const glyph = document.createRange()
    while (texts.nextNode()) {
      const { length } = texts.currentNode.textContent ?? ''
      for (let at = 0; at < length; at++) {
        glyph.setStart(texts.currentNode, at)
        glyph.setEnd(texts.currentNode, at + 1)
        const box = glyph.getBoundingClientRect()
        const middle = (box.top + box.bottom) / 2
        if (middle < room.top || middle > room.bottom) continue
        const line = lines.find((other) => Math.abs(other.middle - middle) < (lineHeight * scale) / 2)
        if (line === undefined) lines.push({ middle, text: glyph.toString() })
        else line.text += glyph.toString()
      }
    }
    const pitch = lineHeight * scale
    const drifts = lines.map(({ middle }, index) => Math.abs((middle - room.top) / pitch - index - 0.5))
    return {
      room: Math.round(room.height / pitch),
      lines: lines.map(({ text }) => text),
      drift: Math.max(0, ...drifts),
    }
  })
}

/** The screen 通报: outline, editor and paper. */
export class NoticePage extends WindowPage {
  readonly outline: Locator
  readonly paper: Locator
  readonly pageCount: Locator
  readonly issues: Locator
  readonly dialog: Locator

  constructor(window: Page) {
    super(window)
    this.outline = window.getByRole('navigation', { name: '提纲' })
    this.paper = window.getByRole('region', { name: '版面预览' })
    this.pageCount = window.getByTestId('page-count')
    this.issues = window.getByTestId('paper-issues')
    this.dialog = window.getByRole('dialog')
  }

  /** Goes to the screen and waits until the whole paper is measured. */
  async open(): Promise<void> {
    await this.goTo('通报')
    await this.expectSettled()
  }

  async expectSettled(): Promise<void> {
    await expect(this.pageCount).toHaveAttribute('data-settled', 'true')
  }

  /** A part of the editor, by its title. */
  card(title: string | RegExp): Locator {
    return this.window.getByRole('region', { name: title, exact: typeof title === 'string' })
  }

  /** A field of a part, by its label. */
  field(card: string | RegExp, label: string): Locator {
    return this.card(card).getByRole('textbox', { name: label, exact: true })
  }

  /** The cursor stands in a field, as `field-name.ts` names it, with this text after it where that matters. */
  async expectCursor(field: RegExp, after?: string): Promise<void> {
    const cursor = () =>
      this.window.evaluate(() => {
        const element = document.activeElement
        const typed = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement
        return {
          field: (typed ? element.dataset.field : undefined) ?? '',
          after: typed ? element.value.slice(element.selectionStart ?? 0) : '',
        }
      })
    await expect.poll(cursor).toMatchObject({
      field: expect.stringMatching(field),
      ...(after !== undefined && { after }),
    })
  }

  /** Goes to a place of the outline through the list a window of the usual width has. */
  async jumpTo(words: string): Promise<void> {
    await this.window.getByRole('combobox', { name: '跳到…' }).click()
    await this.window.keyboard.insertText(words)
    await this.expectActiveEntry(words)
    await this.window.keyboard.press('Enter')
  }

  /** The drawn parts of the blocks that hold these words, outline lines before the title among them. */
  blocks(words: string): Locator {
    return this.paper.locator('[data-block]').filter({ hasText: words })
  }

  block(words: string): Locator {
    return this.blocks(words).first()
  }

  /** Chooses from the menu of a button. */
  async chooseFrom(button: Locator, entry: string): Promise<void> {
    await button.click()
    await this.window.getByRole('menuitem', { name: entry, exact: true }).click()
  }

  async exportWord(): Promise<void> {
    await this.window.getByRole('button', { name: '导出 Word', exact: true }).click()
  }

  async moreExports(entry: string): Promise<void> {
    await this.chooseFrom(this.window.getByRole('button', { name: '更多导出方式' }), entry)
  }

  async openLayout(): Promise<Locator> {
    await this.window.getByRole('button', { name: '版式', exact: true }).click()
    return this.card('版式')
  }

  /** Number of pages as the screen says it; to be asked once it has settled. */
  async pages(): Promise<number> {
    return Number(/\d+/u.exec((await this.pageCount.textContent()) ?? '')?.[0])
  }

  /**
   * A page as it is drawn: for every block on it the lines there is room for, and the text of those that are drawn inside
   * that room.
   */
  async page(number: number): Promise<readonly DrawnBlock[]> {
    const pages = await this.pages()
    await this.paper.evaluate(
      (viewport, share) => viewport.scrollTo({ top: share * viewport.scrollHeight }),
      (number - 1) / pages,
    )
    const page = this.paper.getByRole('region', { name: `第 ${number} 页`, exact: true })
    await expect(page).toBeAttached()
    return page.locator('[data-block]').evaluateAll(drawnBlocks)
  }

  /** Every line of the paper, page by page. */
  async lines(): Promise<readonly (readonly string[])[]> {
    const pages: string[][] = []
    for (let number = 1; number <= (await this.pages()); number++)
      pages.push((await this.page(number)).flatMap(({ lines }) => [...lines]))
    return pages
  }
}

/** Starts the program on a ledger, the sample unless told otherwise, and goes to its notice. */
export const startNotice = async (
  launchApp: (options: LaunchOptions) => Promise<RunningApp>,
  home: string,
  ledger: Ledger = buildSampleLedger(),
): Promise<RunningApp & { readonly notice: NoticePage }> => {
  await homeWithLedger(home, ledger)
  const app = await launchApp({ home })
  const notice = new NoticePage(app.window)
  await notice.open()
  return { ...app, notice }
}
