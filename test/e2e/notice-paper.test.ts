import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { composeNotice } from '#shared/documents/notice/compose-notice.ts'
import { GRID } from '#shared/documents/page-layout.ts'
import type { Finding } from '#shared/ledger/finding.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { writeDocx } from '../../main/services/docx/write-docx.ts'
import { buildSampleLedger } from '../../scripts/sample-ledger/build-sample.ts'
import { test } from '../support/electron-app.ts'
import { renderDocuments } from '../support/rendered-pages.ts'
import { onlyRound } from '../support/test-ledger.ts'
import { startNotice } from './pages/notice-page.ts'

const withRound = (
  ledger: Ledger,
  change: (round: Ledger['inspections'][number]) => Ledger['inspections'][number],
): Ledger => ({
  ...ledger,
  inspections: ledger.inspections.map(change),
})

/** Chinese in place of every letter, figure and variable, which LibreOffice puts gaps around whatever the file says. */
const chineseOnly = (text: string): string =>
  text.replaceAll(/\{\{[^}]*\}\}/gu, '“若干”').replaceAll(/[\u0021-\u007e]+/gu, '若干')

/** The sample in nothing but Chinese, with as many quotes, brackets and marks as its texts have. */
const chineseLedger = (): Ledger =>
  withRound(buildSampleLedger(), (round) => ({
    ...round,
    findings: round.findings.map((finding) => ({
      ...finding,
      title: chineseOnly(finding.title),
      noticeText: chineseOnly(finding.noticeText),
      publicText: chineseOnly(finding.publicText),
    })),
    notice: {
      ...round.notice,
      preamble: chineseOnly(round.notice.preamble),
      contactText: chineseOnly(round.notice.contactText),
      chapters: round.notice.chapters.map((chapter) => ({
        ...chapter,
        heading: chineseOnly(chapter.heading),
        text: chineseOnly(chapter.text),
        closingText: chineseOnly(chapter.closingText),
      })),
      options: { ...round.notice.options, aspectCount: '（“若干”个问题）', signature: 'none' },
    },
  }))

const withFreshIds = (finding: Finding | undefined): Finding =>
  JSON.parse(JSON.stringify(finding), (key, value) => (key === 'id' ? randomUUID() : value))

const withoutBlanks = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replaceAll(/\s/gu, '')).filter((line) => line !== '')

test('lines and pages are those of the Word file', async ({ launchApp }, testInfo) => {
  test.setTimeout(240_000)
  const ledger = chineseLedger()
  const { notice } = await startNotice(launchApp, testInfo.outputPath('home'), ledger)
  const { document } = composeNotice(ledger, onlyRound(ledger).id, { today: '2025-10-15' })
  const rendered = (await renderDocuments({ notice: await writeDocx(document) })).get('notice') ?? []
  const expected = rendered.map(({ lines }) =>
    withoutBlanks(lines.map(({ text }) => text).filter((text) => !/^—\d+—$/u.test(text))),
  )
  expect(expected.length).toBeGreaterThan(9)
  expect((await notice.lines()).map(withoutBlanks)).toEqual(expected)
})

for (const zoom of [1, 1.25, 1.5])
  test(`at ${zoom * 100} % every line that was counted is drawn, none is cut off, no page holds more than 22`, async ({
    launchApp,
  }, testInfo) => {
    const { electron, notice } = await startNotice(launchApp, testInfo.outputPath('home'))
    const before = await notice.lines()
    await electron.evaluate(({ BrowserWindow }, factor) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor)
    }, zoom)
    await expect.poll(() => notice.window.evaluate(() => devicePixelRatio)).toBe(zoom)
    await notice.expectSettled()
    const pages = await notice.pages()
    expect(pages).toBe(before.length)
    for (let number = 1; number <= pages; number++) {
      const drawn = async () => (await notice.page(number)).flatMap(({ lines }) => lines)
      await expect.poll(drawn).toEqual(before[number - 1])
      const blocks = await notice.page(number)
      expect(blocks.reduce((sum, { room }) => sum + room, 0)).toBeLessThanOrEqual(GRID.linesPerPage)
      for (const { room, lines, drift } of blocks) {
        if (lines.length > 0) expect(lines, lines[0]).toHaveLength(room)
        expect(drift, lines[0]).toBeLessThan(0.2)
      }
    }
    await notice.expectNoSidewaysScrolling()
  })

test('a paper of a thousand findings shows at once and is measured to the end', async ({
  launchApp,
}, testInfo) => {
  const large = withRound(buildSampleLedger(), (round) => ({
    ...round,
    findings: Array.from({ length: 1000 }, (_, index) => {
      const finding = withFreshIds(round.findings[index % round.findings.length])
      return {
        ...finding,
        title: `${finding.title}（第${index}号）`,
        noticeText: `第${index}号。${finding.noticeText}`,
      }
    }),
  }))
  const { notice } = await startNotice(launchApp, testInfo.outputPath('home'), large)
  expect(await notice.pages()).toBeGreaterThan(300)
  await notice.jumpTo('第777号')
  await expect(notice.block('第777号）')).toBeInViewport()
  const card = notice.card(/^问题（第 \d+ 个，共 1000 个）/u)
  await card.getByRole('textbox', { name: '通报用进展情况' }).fill('改过了。')
  await expect(notice.block('进展情况：改过了。')).toBeInViewport()
  await notice.expectSettled()
})
