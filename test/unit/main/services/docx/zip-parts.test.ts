import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { partText, textPart, zipOf, zippedParts } from '../../../../../main/services/docx/zip-parts.ts'

const TEXTS = { 'a.xml': '<a>整改</a>', 'word/b.xml': '喆'.repeat(5000), 'empty.xml': '' }

test('what another program packed is read as it was, whether packed or stored', () => {
  const files = Object.fromEntries(Object.entries(TEXTS).map(([name, text]) => [name, strToU8(text)]))
  for (const level of [0, 6] as const) {
    const parts = zippedParts(zipSync(files, { level, comment: 'made elsewhere' }))
    expect(Object.fromEntries([...parts].map(([name, part]) => [name, partText(part)]))).toEqual(TEXTS)
  }
})

test('what is packed here is read by another library with its checksums, in the order given', () => {
  const zip = zipOf(Object.entries(TEXTS).map(([name, text]) => [name, textPart(text)]))
  const files = unzipSync(zip)
  expect(Object.keys(files)).toEqual(Object.keys(TEXTS))
  expect(Object.values(files).map((file) => strFromU8(file))).toEqual(Object.values(TEXTS))
  expect(() => new PizZip(zip, { checkCRC32: true })).not.toThrow()
})

test('a part that stays as it is keeps its packed bytes', () => {
  const packed = zipSync({ 'a.xml': strToU8(TEXTS['word/b.xml']) })
  const part = zippedParts(packed).get('a.xml')
  expect(part && unzipSync(zipOf([['b.xml', part]]))['b.xml']).toEqual(strToU8(TEXTS['word/b.xml']))
})

test('the same parts give the same bytes', () => {
  expect(zipOf([['a', textPart('整改')]])).toEqual(zipOf([['a', textPart('整改')]]))
})

test('bytes that are no zip are refused', () => {
  expect(() => zippedParts(strToU8('no zip at all'))).toThrow(RangeError)
})
