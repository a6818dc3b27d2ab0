import { expect, test } from 'vitest'
import type { Block } from '#shared/documents/paper-document.ts'
import { writeDocx } from '../../../../../main/services/docx/write-docx.ts'
import { readDocx } from '../../../../support/docx-reader.ts'
import {
  blank,
  heading,
  outline,
  paper,
  paragraph,
  signature,
  title,
} from '../../../../support/paper-samples.ts'

const written = async (...blocks: readonly Block[]) => readDocx(await writeDocx(paper(...blocks))).paragraphs

test('every kind of block has its style', async () => {
  const paragraphs = await written(
    outline(1, '一、甲'),
    outline(2, '（一）乙'),
    title('上', '下'),
    blank(2),
    heading(1, '一、甲'),
    heading(2, '（一）乙'),
    heading(3, '问题一：丙'),
    paragraph('丁。'),
    signature('戊', '2024年12月9日'),
  )
  expect(paragraphs.map((each) => [each.style, each.text])).toEqual([
    ['GwOutline1', '一、甲'],
    ['GwOutline2', '（一）乙'],
    ['Title', '上\n下'],
    ['GwBlank', ''],
    ['GwBlank', ''],
    ['Heading1', '一、甲'],
    ['Heading2', '（一）乙'],
    ['Heading3', '问题一：丙'],
    ['GwBody', '丁。'],
    ['GwSignature', '戊'],
    ['GwSignature', '2024年12月9日'],
  ])
})

test('a run-in heading is body text: neither keepNext nor a heading style', async () => {
  const [runIn] = await written(
    paragraph([{ text: '（一）到位。', font: 'heading2' }, { text: '正文。' }]),
    paragraph('正文。'),
  )
  expect(runIn).toMatchObject({ style: 'GwBody', keepNext: false, keepLines: false })
})

test('the last text and the blank lines after it stay with the signature, text before it is free', async () => {
  const paragraphs = await written(
    paragraph('一。'),
    paragraph('二。'),
    blank(2),
    signature('中共青禾市文化馆党组', '2024年12月9日'),
  )
  expect(paragraphs.map((each) => each.keepNext)).toEqual([false, true, true, true, true, false])
})

test('the blank line under the title stays with what follows', async () => {
  const paragraphs = await written(title('上'), blank(), paragraph('一。'))
  expect(paragraphs.map((each) => each.keepNext)).toEqual([false, true, false])
})

test('a paragraph says where it differs from body text', async () => {
  const [plain, note, hanging] = await written(
    paragraph('一。'),
    { ...paragraph('注。'), size: 'note', align: 'right' },
    { ...paragraph('附件：1.台账'), indent: { left: 5, firstLine: -3 }, keepNext: true },
    paragraph('二。'),
  )
  expect(plain).toMatchObject({ style: 'GwBody', alignment: undefined, indent: {}, keepNext: false })
  expect(note).toMatchObject({
    style: 'GwNote',
    alignment: 'right',
    indent: { 'w:left': '0', 'w:firstLine': '560', 'w:firstLineChars': '200' },
  })
  expect(hanging).toMatchObject({
    style: 'GwBody',
    keepNext: true,
    indent: { 'w:left': '1575', 'w:hanging': '945' },
  })
})
