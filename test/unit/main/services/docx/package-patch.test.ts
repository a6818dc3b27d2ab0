import { Document, Packer, Paragraph } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { typefacesOf } from '../../../../../main/services/docx/fonts.ts'
import { PackageShapeError, patchPackage } from '../../../../../main/services/docx/package-patch.ts'
import { OFF_THE_GRID, paperStyles } from '../../../../../main/services/docx/styles.ts'
import { packageFaults } from '../../../../support/docx-faults.ts'
import { partsOf } from '../../../../support/docx-reader.ts'

const NOW = new Date('2024-12-09T08:30:15.250Z')

const unpatched = new Uint8Array(
  await Packer.toArrayBuffer(
    new Document({ styles: paperStyles(typefacesOf()), sections: [{ children: [new Paragraph('正文。')] }] }),
  ),
)

const changed = (part: string, change: (xml: string) => string | undefined): Uint8Array => {
  const parts = unzipSync(unpatched)
  const xml = change(strFromU8(parts[part] ?? new Uint8Array()))
  if (xml === undefined) delete parts[part]
  else parts[part] = strToU8(xml)
  return zipSync(parts)
}

test('the patched package is whole and has what docx cannot write', () => {
  const patched = patchPackage(unpatched, NOW)
  expect(packageFaults(patched)).toEqual([])
  const parts = partsOf(patched)
  expect(parts.get('word/styles.xml')).toContain('<w:kinsoku/>')
  expect(parts.get('word/styles.xml')?.match(/<w:snapToGrid w:val="0"\/>/gu)).toHaveLength(
    OFF_THE_GRID.length,
  )
  expect(parts.get('word/settings.xml')).toContain(
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>',
  )
  expect(parts.get('word/fontTable.xml')).toContain('<w:altName w:val="仿宋"/>')
  expect(parts.get('docProps/core.xml')).toContain('<dc:language>zh-CN</dc:language>')
  expect(parts.get('docProps/core.xml')?.match(/2024-12-09T08:30:15Z/gu)).toHaveLength(2)
})

test('the package begins as programs that sniff its kind expect', () => {
  const names = Object.keys(unzipSync(patchPackage(unpatched, NOW)))
  expect(names.slice(0, 3)).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml'])
})

describe('a package of another shape is refused, never left unpatched', () => {
  test.each<[string, string, (xml: string) => string | undefined]>([
    [
      'Normal already has properties',
      'word/styles.xml',
      (xml) => xml.replace('<w:name w:val="Normal"/>', '<w:name w:val="Normal"/><w:next w:val="Normal"/>'),
    ],
    ['no style Title', 'word/styles.xml', (xml) => xml.replace('w:styleId="Title"', 'w:styleId="Other"')],
    [
      'the page number has no spacing',
      'word/styles.xml',
      (xml) => xml.replace(/(w:styleId="GwFooter".*?)<w:spacing [^>]*>/u, '$1'),
    ],
    ['no compat in the settings', 'word/settings.xml', (xml) => xml.replace(/<w:compat>.*<\/w:compat>/u, '')],
    [
      'a font table with fonts',
      'word/fontTable.xml',
      (xml) => xml.replace(/\/>$/u, '><w:font w:name="宋体"/></w:fonts>'),
    ],
    [
      'properties without a time',
      'docProps/core.xml',
      (xml) => xml.replace(/<dcterms:created.*<\/dcterms:created>/u, ''),
    ],
    [
      'properties with two revisions',
      'docProps/core.xml',
      (xml) => xml.replace('<cp:revision>', '<cp:revision>1</cp:revision><cp:revision>'),
    ],
    ['a part is missing', 'word/fontTable.xml', () => undefined],
    ['the document is missing', 'word/document.xml', () => undefined],
  ])('%s', (_, part, change) => {
    const other = changed(part, change)
    expect(other).not.toEqual(unpatched)
    expect(() => patchPackage(other, NOW)).toThrow(PackageShapeError)
    expect(() => patchPackage(other, NOW)).toThrow(part)
  })

  test('a package already patched', () => {
    expect(() => patchPackage(patchPackage(unpatched, NOW), NOW)).toThrow(PackageShapeError)
  })
})
