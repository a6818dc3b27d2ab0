import { expect, test } from 'vitest'
import { writeDocx } from '../../../../../main/services/docx/write-docx.ts'
import { readDocx } from '../../../../support/docx-reader.ts'
import { paper, paragraph, signature } from '../../../../support/paper-samples.ts'

const written = async (issuer: string, date: string, seal: boolean) =>
  readDocx(await writeDocx(paper(paragraph('正文。'), signature(issuer, date, seal)))).paragraphs.slice(1)

test('without seal: issuer 2 characters from the right, date 2 right of the issuer’s first character', async () => {
  const [issuer, date] = await written('中共青禾市文化馆党组', '2024年12月9日', false)
  expect(issuer).toMatchObject({ alignment: 'right', indent: { 'w:left': '0', 'w:right': '632' } })
  // The issuer of 10 characters begins at character 16 of 28, the date at 18.
  expect(date).toMatchObject({ alignment: 'left', indent: { 'w:left': '5685', 'w:right': '-632' } })
})

test('without seal, date longer: the date 2 from the right, the issuer 2 left of its beginning', async () => {
  const [issuer, date] = await written('青禾馆', '2024年12月19日', false)
  expect(date).toMatchObject({ alignment: 'right', indent: { 'w:right': '632' } })
  // 28 - 2 - 7.0 characters of date - 2.
  expect(issuer).toMatchObject({
    alignment: 'left',
    indent: { 'w:left': String(Math.round((17 * 8844) / 28)) },
  })
})

test('with seal: both centred in the box whose middle is the date standing 4 from the right', async () => {
  const [issuer, date] = await written('中共青禾市文化馆党组', '2024年12月9日', true)
  const left = Math.round((28 - 2 * (4 + 6.5 / 2)) * (442.2 / 28) * 20)
  for (const line of [issuer, date]) {
    expect(line).toMatchObject({ alignment: 'center', indent: { 'w:left': String(left), 'w:right': '0' } })
  }
})

test('the issuer is never parted from the date, and what is empty takes no line', async () => {
  const both = await written('中共青禾市文化馆党组', '2024年12月9日', false)
  expect(both.map((line) => [line.style, line.keepNext])).toEqual([
    ['GwSignature', true],
    ['GwSignature', false],
  ])
  expect(
    (await written('中共青禾市文化馆党组', '', false)).map((line) => [line.text, line.keepNext]),
  ).toEqual([['中共青禾市文化馆党组', false]])
  expect((await written('', '2024年12月9日', true)).map((line) => line.text)).toEqual(['2024年12月9日'])
})

test('several units, or a name too long for a line, stand on lines of their own that are never parted', async () => {
  const lines = await written('青禾市文化馆\n青禾市图书馆', '2024年12月9日', true)
  expect(lines.map(({ text, keepNext }) => [text, keepNext])).toEqual([
    ['青禾市文化馆', true],
    ['青禾市图书馆', true],
    ['2024年12月9日', false],
  ])
  const long = await written(
    '中共青禾湖自治州自然资源和规划局国有林草湿地保护与不动产登记中心党组',
    '2024年12月9日',
    false,
  )
  expect(long.map(({ text, alignment }) => [text, alignment])).toEqual([
    ['中共青禾湖自治州自然资源和规划局', 'center'],
    ['国有林草湿地保护与不动产登记中心党组', 'center'],
    ['2024年12月9日', 'left'],
  ])
})
