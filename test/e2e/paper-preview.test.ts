import { expect, type Locator } from '@playwright/test'
import { test } from '../support/electron-app.ts'
import { startPapers } from './pages/papers-page.ts'

/** Of the cells of a page: how many there are, and the texts of those that do not fit their cell or leave their page. */
const cellsOf = (page: Locator) =>
  page.evaluate((sheet) => {
    const cells = [...sheet.querySelectorAll<HTMLElement>('[data-cell]')]
    const { left, right, top, bottom } = sheet.getBoundingClientRect()
    const isOut = (cell: HTMLElement) => {
      const box = cell.getBoundingClientRect()
      return box.left < left || box.right > right || box.top < top || box.bottom > bottom
    }
    const isCut = (cell: HTMLElement) => cell.scrollHeight > cell.clientHeight + 1
    return {
      heads: cells.filter(({ dataset }) => dataset.part === 'head').length,
      rows: cells.filter(({ dataset }) => dataset.part === 'rows').length,
      wrong: cells.filter((cell) => isOut(cell) || isCut(cell)).map(({ textContent }) => textContent),
    }
  })

test('a table lies on its sheets with its head on each, and a cell leads to what it came from', async ({
  launchApp,
}, testInfo) => {
  const { window, papers } = await startPapers(launchApp, testInfo.outputPath('home'))
  await papers.choose('整改台账')
  await window.getByTitle('单页显示').click()
  const page = (number: number) => papers.paper.getByRole('region', { name: `第 ${number} 页`, exact: true })
  await expect(page(1)).toContainText('责任科室')
  await expect(papers.pageCount).toHaveAttribute('data-settled', 'true')
  const count = Number(/\d+/u.exec((await papers.pageCount.textContent()) ?? '')?.[0])
  expect(count).toBeGreaterThan(2)
  for (let number = 1; number <= count; number++) {
    await expect(page(number)).toBeAttached()
    await expect(papers.paper.getByRole('region')).toHaveCount(1)
    const box = await page(number).boundingBox()
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(297 / 210, 2)
    const { heads, rows, wrong } = await cellsOf(page(number))
    expect(heads).toBeGreaterThan(3)
    expect(rows).toBeGreaterThan(3)
    expect(wrong).toEqual([])
    if (number < count) await window.getByRole('button', { name: '下一页' }).click()
  }

  const cells = page(count).locator('[data-part="rows"]')
  await expect(page(count).locator('[data-cell][class*="selected"]')).toHaveCount(0)
  await cells.last().click()
  await expect(page(count).locator('[data-cell][class*="selected"]')).not.toHaveCount(0)
})
