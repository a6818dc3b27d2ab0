import { describe, expect, test } from 'vitest'
import type { Run } from '#shared/documents/paper-document.ts'
import { writeDocx } from '../../../../../main/services/docx/write-docx.ts'
import { readDocx } from '../../../../support/docx-reader.ts'
import { noticePaper, paper, paragraph } from '../../../../support/paper-samples.ts'

const written = async (...runs: readonly Run[]) => {
  const [first] = readDocx(await writeDocx(paper(paragraph(runs)))).paragraphs
  if (first === undefined) throw new Error('nothing written')
  return first
}

describe('fonts', () => {
  test('every run of a paper has the east asian hint', async () => {
    const { paragraphs } = readDocx(await writeDocx(noticePaper(3)))
    const runs = paragraphs.flatMap((each) => each.runs)
    expect(runs.length).toBeGreaterThan(15)
    expect(runs.filter((run) => run.fonts['w:hint'] !== 'eastAsia')).toEqual([])
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
