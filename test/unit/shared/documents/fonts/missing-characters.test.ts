import { expect, test } from 'vitest'
import { characterRanges, inRanges } from '#shared/documents/fonts/character-ranges.ts'
import { missingCharacters } from '#shared/documents/fonts/missing-characters.ts'
import { missingCharacterAdvice, missingCharacterMessage } from '#shared/documents/fonts/wording.ts'
import type { Block, PaperDocument } from '#shared/documents/paper-document.ts'

const source = { kind: 'preamble' } as const
const paper = (...blocks: readonly Block[]): PaperDocument => ({ title: '', author: '', subject: '', blocks })
const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }], source })
const characters = (text: string) =>
  characterRanges([...new Set(text)].map((char) => char.codePointAt(0) ?? 0).sort((a, b) => a - b))

const coverage = { 仿宋_GB2312: characters('责任人张三，'), 仿宋: characters('责任人张三，喆') }

test('a character the body font lacks is reported with its surroundings and a font that has it', () => {
  const found = missingCharacters(paper(paragraph('责任人张三'), paragraph('责任人，张喆、张喆')), coverage)
  expect(found).toMatchObject([
    { character: '喆', font: '仿宋_GB2312', better: '仿宋', blockIndex: 1, source, privateUse: false },
    { character: '、', font: '仿宋_GB2312', better: null, blockIndex: 1 },
  ])
  expect(found[0]?.context).toBe('责任人，张喆、张喆')
})

test('letters, figures and blanks are of the Latin font; of a font nobody knows nothing is said', () => {
  expect(missingCharacters(paper(paragraph('张三 No.7\u3000é·\t\u200b')), coverage)).toEqual([])
  expect(missingCharacters(paper(paragraph('喆')), {})).toEqual([])
})

test('a character made on one PC is reported as such', () => {
  const [found] = missingCharacters(paper(paragraph('张\uE000')), coverage)
  expect(found).toMatchObject({ character: '\uE000', privateUse: true })
  expect(found && missingCharacterMessage(found)).toContain('自造字')
})

test('rare characters of the higher planes are one character', () => {
  const [found] = missingCharacters(paper(paragraph('张𠮷')), coverage)
  expect(found).toMatchObject({ character: '𠮷', better: null })
  expect(found && missingCharacterAdvice(found)).toContain('打印后核对')
})

test('title, headings, signature, red head, imprint and cells are looked through in their own fonts', () => {
  const none = { 方正小标宋简体: [], 黑体: [], 楷体_GB2312: [], 仿宋_GB2312: [] }
  const found = missingCharacters(
    paper(
      { kind: 'title', lines: ['题'], source },
      { kind: 'heading', level: 1, runs: [{ text: '章' }], source },
      { kind: 'heading', level: 2, runs: [{ text: '节' }], source },
      { kind: 'signature', issuer: '委', date: '', seal: false, source },
      {
        kind: 'redHead',
        copyNumber: '',
        secrecy: '密',
        urgency: '',
        mark: '文',
        documentNumber: '号',
        signer: '签',
        source,
      },
      {
        kind: 'table',
        columns: [20],
        head: [],
        rows: [{ cells: [{ paragraphs: [{ runs: [{ text: '格' }] }] }] }],
        size: 'table',
        source,
      },
    ),
    none,
  )
  expect(found.map(({ font, character }) => `${character}${font}`)).toEqual([
    '题方正小标宋简体',
    '章黑体',
    '节楷体_GB2312',
    '委仿宋_GB2312',
    '文方正小标宋简体',
    '密黑体',
    '号仿宋_GB2312',
    '签楷体_GB2312',
    '格仿宋_GB2312',
  ])
})

test('a chosen font is the one that is looked into', () => {
  const document = { ...paper(paragraph('张喆')), fonts: { body: '仿宋' } }
  expect(missingCharacters(document, coverage)).toEqual([])
})

test('ranges hold exactly what they were made of', () => {
  const ranges = characterRanges([1, 2, 3, 7, 9, 10])
  expect(ranges).toEqual([1, 3, 7, 7, 9, 10])
  expect([0, 1, 3, 4, 7, 8, 9, 10, 11].filter((value) => inRanges(ranges, value))).toEqual([1, 3, 7, 9, 10])
  expect(inRanges([], 1)).toBe(false)
})
