import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeDocx } from '../../../../../main/services/docx/write-docx.ts'
import { readDocx } from '../../../../support/docx-reader.ts'
import { cell, ledgerTable, picture } from '../../../../support/paper-block-samples.ts'
import { paper } from '../../../../support/paper-samples.ts'
import { elementsOf, parseXml } from '../../../../support/xml-tree.ts'

const source = { kind: 'round' } as const
const written = await writeDocx(
  paper(
    { kind: 'picture', picture: picture(), source },
    {
      ...ledgerTable(0),
      head: [],
      rows: [{ cells: [{ ...cell('图例', { columns: 4 }), picture: picture({ width: 40, height: 6 }) }] }],
    },
  ),
)
const document = parseXml(readDocx(written).parts.get('word/document.xml') ?? '')

/** Width and height a PNG says of itself (its first chunk). */
const pixelsOf = (png: Uint8Array): readonly [number, number] => {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

test('a drawing is a PNG of 600 dots an inch, written once for all places', () => {
  const images = Object.entries(unzipSync(written)).filter(([name]) => name.startsWith('word/media/'))
  expect(images.map(([name]) => name.split('.').at(-1))).toEqual(['png'])
  for (const [, png] of images) expect(pixelsOf(png)).toEqual([1890, 284])
})

test('it stands in millimetres, described for who cannot see it', () => {
  const millimetres = elementsOf(document, 'wp:extent').map(({ attributes }) => [
    Number(attributes.cx) / 36_000,
    Number(attributes.cy) / 36_000,
  ])
  expect(millimetres.flat().map((each) => Number(each.toFixed(1)))).toEqual([80, 12, 40, 6])
  for (const { attributes } of elementsOf(document, 'wp:docPr'))
    expect(attributes.descr).toBe('整改到位、正在整改、未启动的比例')
})

test('in a cell it stands over the text', () => {
  const kinds = elementsOf(document, 'w:tc')
    .flatMap((each) => elementsOf(each, 'w:p'))
    .map((each) => (elementsOf(each, 'w:drawing').length > 0 ? 'drawing' : 'text'))
  expect(kinds).toEqual(['drawing', 'text'])
})
