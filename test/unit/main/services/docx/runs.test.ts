import { describe, expect, test } from 'vitest'
import type { Run } from '#shared/documents/paper-document.ts'
import { writeDocx } from '../../../../../main/services/docx/write-docx.ts'
import { readDocx } from '../../../../support/docx-reader.ts'
import { everyBlockPaper } from '../../../../support/paper-block-samples.ts'
import { noticePaper, paper, paragraph } from '../../../../support/paper-samples.ts'
import { childOf, elementsOf, parseXml } from '../../../../support/xml-tree.ts'

const written = async (...runs: readonly Run[]) => {
  const [first] = readDocx(await writeDocx(paper(paragraph(runs)))).paragraphs
  if (first === undefined) throw new Error('nothing written')
  return first
}

describe('fonts', () => {
  test.each([
    ['notice', noticePaper(3)],
    ['paper of every block', everyBlockPaper()],
  ])('every run of a %s has the east asian hint, in tables, footers and frames too', async (_, document) => {
    const { parts } = readDocx(await writeDocx(document))
    const runs = [...parts]
      .filter(([name]) => /^word\/(?:document|footer\d+)\.xml$/u.test(name))
      .flatMap(([, xml]) => elementsOf(parseXml(xml), 'w:r'))
      // A drawing is no text.
      .filter((run) => elementsOf(run, 'w:drawing').length === 0)
    expect(runs.length).toBeGreaterThan(15)
    const hints = runs.map((run) => childOf(childOf(run, 'w:rPr'), 'w:rFonts')?.attributes['w:hint'])
    expect(new Set(hints)).toEqual(new Set(['eastAsia']))
  })

  test('a run-in heading has its own font, the rest leaves the font to the style', async () => {
    const { runs, style } = await written(
      { text: '（一）学习到位。', font: 'heading2' },
      { text: '第一，', font: 'heading1' },
      { text: '正文', font: 'body' },
      { text: '继续。' },
    )
    expect(style).toBe('GwBody')
    expect(runs.map((run) => run.fonts['w:eastAsia'])).toEqual(['楷体_GB2312', '黑体', undefined, undefined])
    expect(runs[0]?.fonts['w:ascii']).toBe('Times New Roman')
  })

  test('bold only where the run says so', async () => {
    const { runs } = await written({ text: '问题一：', bold: true }, { text: '学习不够。', bold: false })
    expect(runs.map((run) => run.bold)).toEqual([true, false])
  })
})

describe('marks', () => {
  test('a gap is yellow, an unknown variable is red on yellow, other text is neither', async () => {
    const { runs } = await written(
      { text: '【待补录】', mark: 'gap' },
      { text: '{{没有}}', mark: 'unknown-variable' },
      { text: '。' },
    )
    expect(runs.map((run) => [run.highlight, run.color])).toEqual([
      ['yellow', undefined],
      ['yellow', 'FF0000'],
      [undefined, undefined],
    ])
  })
})

test('tones are colours dark enough for a print without colours', async () => {
  const tones = ['red', 'yellow', 'green', 'blue', 'grey'] as const
  const { runs } = await written(...tones.map((tone) => ({ text: tone, tone })))
  const lightness = runs.map(({ color = '' }) => {
    const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((from) =>
      Number.parseInt(color.slice(from, from + 2), 16),
    )
    return 0.3 * red + 0.59 * green + 0.11 * blue
  })
  expect(lightness).toHaveLength(5)
  for (const each of lightness) expect(each).toBeLessThan(110)
})

describe('text', () => {
  test('line breaks and tabs become elements, blanks at the ends stay', async () => {
    const { text } = await written({ text: '　前 \n\t后　' })
    expect(text).toBe('　前 \n\t后　')
  })

  test('characters of markup and rare characters come back as they were', async () => {
    const text = '<w:t>&amp;"引号"\'𠮷野家𪚥 ]]> 100%'
    expect((await written({ text })).text).toBe(text)
  })

  test('control characters and broken pairs do not break the file', async () => {
    expect((await written({ text: '甲\u0000\u0007\u001B乙\uD842丙\uFFFF' })).text).toBe('甲乙\uFFFD丙')
  })
})
