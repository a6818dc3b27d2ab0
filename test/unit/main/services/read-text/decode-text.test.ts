import { expect, test } from 'vitest'
import { decodeText, MAX_TEXT_BYTES } from '../../../../../main/services/read-text/decode-text.ts'

const TEXT = '一、提高政治站位\r\n“甲”，𠮷林㐂\r乙\n丙\u2028丁'

const utf16 = (text: string, little: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le')
  return little ? bytes : bytes.swap16()
}

const codeOf = (bytes: Uint8Array): string | undefined => {
  const result = decodeText(bytes)
  return result.ok ? undefined : result.problem.code
}

test.each([
  ['UTF-8', Buffer.from(TEXT), 'UTF-8'],
  ['UTF-8 with byte order mark', Buffer.from(`\uFEFF${TEXT}`), 'UTF-8'],
  ['UTF-16 little endian', utf16(`\uFEFF${TEXT}`, true), 'UTF-16'],
  ['UTF-16 big endian', utf16(`\uFEFF${TEXT}`, false), 'UTF-16'],
  ['UTF-16 without mark', utf16(TEXT, true), 'UTF-16'],
] as const)('%s', (_, bytes, encoding) => {
  expect(decodeText(bytes)).toEqual({ ok: true, value: { text: TEXT, encoding } })
})

test('GB18030: two-byte, four-byte and ASCII characters', () => {
  // 进展情况：已完成A。㐂
  const bytes = Buffer.from([
    0xbd, 0xf8, 0xd5, 0xb9, 0xc7, 0xe9, 0xbf, 0xf6, 0xa3, 0xba, 0xd2, 0xd1, 0xcd, 0xea, 0xb3, 0xc9, 0x41,
    0xa1, 0xa3, 0x81, 0x39, 0xf0, 0x31,
  ])
  expect(decodeText(bytes)).toEqual({
    ok: true,
    value: { text: new TextDecoder('gb18030').decode(bytes), encoding: 'GB18030' },
  })
  expect(new TextDecoder('gb18030').decode(bytes)).toMatch(/^进展情况：已完成A。\p{Script=Han}$/u)
})

test('UTF-8 with one damaged byte is still UTF-8, not garbage', () => {
  const bytes = Buffer.from(TEXT.repeat(20))
  const damaged = Buffer.concat([bytes, Buffer.from('整').subarray(0, 2)])
  expect(decodeText(damaged)).toEqual({
    ok: true,
    value: { text: `${TEXT.repeat(20)}\uFFFD`, encoding: 'UTF-8' },
  })
})

test.each([
  ['nothing', Buffer.alloc(0), 'text-empty'],
  ['only blanks', Buffer.from('\uFEFF \r\n\t　'), 'text-empty'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0x01]), 'text-encoding'],
  ['control characters', Buffer.from('甲\u0001乙'), 'text-encoding'],
  ['bytes of no encoding', Buffer.from([0xff, 0xff, 0xfa, 0x80, 0x20]), 'text-encoding'],
  ['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x00]), 'text-encoding'],
  ['a docx', Buffer.from('PK\u0003\u0004 word/document.xml'), 'unsupported-file'],
  ['a doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'unsupported-file'],
  ['a PDF', Buffer.from('%PDF-1.7'), 'unsupported-file'],
  ['more than is taken', Buffer.alloc(MAX_TEXT_BYTES + 1, 0x41), 'text-too-large'],
])('%s is refused', (_, bytes, code) => {
  expect(codeOf(bytes)).toBe(code)
})

test('the largest text that is taken', () => {
  expect(codeOf(Buffer.alloc(MAX_TEXT_BYTES, 0x41))).toBeUndefined()
})
