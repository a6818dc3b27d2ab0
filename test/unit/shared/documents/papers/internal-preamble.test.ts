import { expect, test } from 'vitest'
import { preambleWithEnding } from '#shared/documents/papers/internal-preamble.ts'

const ENDING = '现将巡察整改进展情况予以通报。'

test.each([
  ['反馈了意见。现将整改进展情况予以公布。', `反馈了意见。${ENDING}`],
  ['按照有关要求,现将整改情况向社会公开,接受干部群众监督。', `按照有关要求,${ENDING}`],
  ['反馈了意见。按照要求，现将{{监督类别}}整改进展情况予以公布。\n', `反馈了意见。按照要求，${ENDING}`],
  ['第一段。\n现将整改进展情况公布如下：', `第一段。\n${ENDING}`],
  ['第一段。\n按照要求，现予以公开。', `第一段。\n按照要求，${ENDING}`],
])('%j ends in the internal words', (preamble, internal) => {
  expect(preambleWithEnding(preamble, ENDING)).toBe(internal)
})

test('a preamble that announces nothing gets the ending added', () => {
  expect(preambleWithEnding('反馈了意见。', ENDING)).toBe(`反馈了意见。${ENDING}`)
  expect(preambleWithEnding('反馈了意见', ENDING)).toBe(`反馈了意见。${ENDING}`)
})

test('a 通报 it announces in its own way stays', () => {
  expect(preambleWithEnding('有关情况通报如下：', ENDING)).toBe('有关情况通报如下：')
})

test('an empty preamble stays empty, so that it is reported as one', () => {
  expect(preambleWithEnding(' ', ENDING)).toBe('')
})

test('现 inside a word is no announcement', () => {
  expect(preambleWithEnding('发现将问题整改到位的经验。', ENDING)).toBe(`发现将问题整改到位的经验。${ENDING}`)
})
