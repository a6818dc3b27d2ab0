import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeDocx } from '../../../main/services/docx/write-docx.ts'
import { orderFaults, packageFaults } from '../../support/docx-faults.ts'
import { everyBlockPaper } from '../../support/paper-block-samples.ts'
import { noticePaper } from '../../support/paper-samples.ts'

const docx = await writeDocx(noticePaper(2))

const everything = await writeDocx(everyBlockPaper())

const mutated = (part: string, change: (xml: string) => string, of = docx): Uint8Array => {
  const parts = unzipSync(of)
  const before = strFromU8(parts[part] ?? new Uint8Array())
  const after = change(before)
  if (after === before) throw new Error(`the change found nothing in ${part}`)
  return zipSync({ ...parts, [part]: strToU8(after) })
}

const withoutPart = (name: string): Uint8Array => {
  const { [name]: _, ...rest } = unzipSync(docx)
  return zipSync(rest)
}

const inDocument = (change: (xml: string) => string): Uint8Array =>
  mutated('word/document.xml', change, everything)

test('the file as written has none', () => {
  expect(packageFaults(docx)).toEqual([])
  expect(packageFaults(everything)).toEqual([])
})

test.each<[string, Uint8Array, RegExp]>([
  [
    'paragraph properties swapped',
    mutated('word/styles.xml', (xml) =>
      xml.replace('<w:keepNext/><w:keepLines/>', '<w:keepLines/><w:keepNext/>'),
    ),
    /w:keepNext after w:keepLines/u,
  ],
  [
    'run properties swapped',
    mutated('word/styles.xml', (xml) => xml.replace(/(<w:color [^>]*>)(<w:sz [^>]*>)/u, '$2$1')),
    /w:color after w:sz/u,
  ],
  [
    'section properties swapped',
    mutated('word/document.xml', (xml) => xml.replace(/(<w:pgSz [^>]*>)(<w:pgMar [^>]*>)/u, '$2$1')),
    /w:pgSz after w:pgMar/u,
  ],
  [
    'settings swapped',
    mutated('word/settings.xml', (xml) =>
      xml.replace(/(<w:characterSpacingControl [^>]*>)(<w:compat>.*<\/w:compat>)/u, '$2$1'),
    ),
    /w:characterSpacingControl after w:compat/u,
  ],
  [
    'an element twice',
    mutated('word/styles.xml', (xml) => xml.replace('<w:kinsoku/>', '<w:kinsoku/><w:kinsoku/>')),
    /w:kinsoku twice/u,
  ],
  [
    'an unknown element',
    mutated('word/styles.xml', (xml) => xml.replace('<w:kinsoku/>', '<w:kinsuko/>')),
    /unknown w:kinsuko/u,
  ],
  ['a tag left open', mutated('word/document.xml', (xml) => xml.replace('</w:p>', '')), /document\.xml/u],
  [
    'a control character',
    mutated('word/document.xml', (xml) => xml.replace('根据', '根\u0007据')),
    /forbids/u,
  ],
  [
    'a control character by reference',
    mutated('word/document.xml', (xml) => xml.replace('根据', '根&#7;据')),
    /forbids/u,
  ],
  ['a part gone', withoutPart('word/footer2.xml'), /no part word\/footer2\.xml/u],
  [
    'a reference to nothing',
    mutated('word/document.xml', (xml) => xml.replace(/r:id="rId\d+"/u, 'r:id="rId99"')),
    /rId99 leads nowhere/u,
  ],
  [
    'a content type gone',
    mutated('[Content_Types].xml', (xml) => xml.replace(/<Override [^>]*styles\.xml"\/>/u, '')),
    /general content type for word\/styles\.xml/u,
  ],
  [
    'a style nobody defined',
    mutated('word/document.xml', (xml) => xml.replace('w:val="GwBody"', 'w:val="GwNone"')),
    /no style GwNone/u,
  ],
  [
    'a link to the outside',
    mutated('word/_rels/document.xml.rels', (xml) =>
      xml.replace('<Relationship ', '<Relationship TargetMode="External" '),
    ),
    /outside/u,
  ],
  [
    'table properties swapped',
    inDocument((xml) => xml.replace(/(<w:tblW [^>]*>)(<w:jc [^>]*>)/u, '$2$1')),
    /w:tblPr: w:tblW after w:jc/u,
  ],
  [
    'cell properties swapped',
    inDocument((xml) => xml.replace(/(<w:gridSpan [^>]*>)(<w:shd [^>]*>)/u, '$2$1')),
    /w:tcPr: w:gridSpan after w:shd/u,
  ],
  [
    'a row short of a cell',
    inDocument((xml) => xml.replace(/<w:tc>(?:(?!<w:tc>).)*?<\/w:tc>/u, '')),
    /row 1: 3 of 4 columns/u,
  ],
  [
    'a cell without a paragraph',
    inDocument((xml) => xml.replace(/(<\/w:tcPr>)<w:p>(?:(?!<w:p>).)*?<\/w:p><\/w:tc>/u, '$1</w:tc>')),
    /without a last paragraph/u,
  ],
  [
    'a cell carried down from nothing',
    inDocument((xml) => xml.replace('<w:vMerge w:val="restart"/>', '')),
    /carried down from nothing/u,
  ],
  [
    'a drawing nobody described',
    inDocument((xml) => xml.replace(/ descr="[^"]*"/u, ' descr=""')),
    /without a description/u,
  ],
  [
    'two drawings of one number',
    inDocument((xml) => xml.replaceAll(/(<wp:docPr [^>]*?id=")[^"]*"/gu, '$11"')),
    /two drawings of one number/u,
  ],
  [
    'a drawing of an image that is not there',
    inDocument((xml) => xml.replace(/r:embed="[^"]*"/u, 'r:embed="rId99"')),
    /rId99 leads nowhere/u,
  ],
])('%s is found', (_, broken, message) => {
  expect(packageFaults(broken).join('\n')).toMatch(message)
})

test('the order of table properties is known too', () => {
  expect(orderFaults('<w:tblPr><w:tblW/><w:jc/><w:tblLayout/></w:tblPr>')).toEqual([])
  expect(orderFaults('<w:tblPr><w:tblLayout/><w:tblW/></w:tblPr>')).toEqual([
    'w:tblPr: w:tblW after w:tblLayout',
  ])
})
