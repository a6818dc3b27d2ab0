import { describe, expect, test } from 'vitest'
import { plainText } from '#shared/documents/plain-text.ts'
import { writeDocx } from '../../../../../main/services/docx/write-docx.ts'
import { packageFaults } from '../../../../support/docx-faults.ts'
import { readDocx } from '../../../../support/docx-reader.ts'
import { everyBlockPaper } from '../../../../support/paper-block-samples.ts'
import { noticePaper, paper, paragraph } from '../../../../support/paper-samples.ts'

const NOW = new Date('2024-12-09T08:30:00Z')
const textOf = (docx: Uint8Array): string =>
  readDocx(docx)
    .paragraphs.map((each) => `${each.text}\n`)
    .join('')

describe('the text', () => {
  test.each([1, 25, 200])('of a notice of %i findings comes back whole and in order', async (count) => {
    const document = noticePaper(count)
    expect(textOf(await writeDocx(document))).toBe(
      plainText(document, { titleLines: true, blankLines: true }),
    )
  })

  test('of a paper of every block comes back as its plain text', async () => {
    const document = everyBlockPaper()
    expect(readDocx(await writeDocx(document)).text).toBe(plainText(document, { titleLines: true }))
  })

  test('of a single paragraph is that paragraph, of nothing is one empty paragraph', async () => {
    expect(textOf(await writeDocx(paper(paragraph('仅此一段。'))))).toBe('仅此一段。\n')
    expect(textOf(await writeDocx(paper()))).toBe('\n')
  })
})

describe('the package', () => {
  test.each([
    ['a notice', noticePaper(5, true)],
    ['a long notice', noticePaper(200)],
    ['one paragraph', paper(paragraph('仅此一段。'))],
    ['nothing', paper()],
    ['every kind of block', everyBlockPaper()],
    ['text XML forbids', paper(paragraph('甲\u0000乙\uD800丙\u000B丁\uFFFE & <戊>'))],
  ])('of %s has no faults', async (_, document) => {
    expect(packageFaults(await writeDocx(document))).toEqual([])
  })

  test('is the same bytes for the same paper and time', async () => {
    const [first, second] = [
      await writeDocx(noticePaper(3), { now: NOW }),
      await writeDocx(noticePaper(3), { now: NOW }),
    ]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })

  test('differs only in its properties for another time', async () => {
    const earlier = readDocx(await writeDocx(noticePaper(3), { now: NOW })).parts
    const later = readDocx(await writeDocx(noticePaper(3), { now: new Date('2025-01-01T00:00:00Z') })).parts
    const different = [...earlier].filter(([name, xml]) => later.get(name) !== xml).map(([name]) => name)
    expect(different).toEqual(['docProps/core.xml'])
  })
})

describe('the properties', () => {
  const properties = async (document = noticePaper(1)) =>
    readDocx(await writeDocx(document, { now: NOW })).parts.get('docProps/core.xml') ?? ''

  test('name title, unit, subject, language and time, and no PC or user', async () => {
    const core = await properties()
    expect(core).toContain('<dc:title>中共青禾市文化馆党组关于巡察整改进展情况的通报</dc:title>')
    expect(core).toContain('<dc:creator>中共青禾市文化馆党组</dc:creator>')
    expect(core).toContain('<dc:subject>三届青禾市委第二轮巡察</dc:subject>')
    expect(core).toContain('<dc:language>zh-CN</dc:language>')
    expect(core).toContain('<cp:lastModifiedBy>巡察整改台账</cp:lastModifiedBy>')
    expect(core).toContain('2024-12-09T08:30:00Z')
    expect(core).not.toContain('Un-named')
  })

  test('hold what a file can hold', async () => {
    const core = await properties({ ...paper(), title: '通\u0000报\n& <草稿>\uD800', author: '' })
    expect(core).toContain('<dc:title>通报 &amp; &lt;草稿&gt;\uFFFD</dc:title>')
    expect(core).not.toContain('Un-named')
  })
})

describe('long work', () => {
  test('tells the share done, rising to 1', async () => {
    const shares: number[] = []
    await writeDocx(noticePaper(400), { onProgress: (share) => shares.push(share) })
    expect(shares.length).toBeGreaterThan(3)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })

  test('stops when told to, with the reason', async () => {
    const control = new AbortController()
    const stopped = writeDocx(noticePaper(400), {
      signal: control.signal,
      onProgress: () => control.abort(new Error('取消')),
    })
    await expect(stopped).rejects.toThrow('取消')
  })

  test('does not start when stopped before', async () => {
    await expect(writeDocx(noticePaper(1), { signal: AbortSignal.abort() })).rejects.toThrow()
  })

  test('lets other work of the process run', async () => {
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 0)
    await writeDocx(noticePaper(400))
    clearInterval(timer)
    expect(turns).toBeGreaterThan(0)
  })
})
