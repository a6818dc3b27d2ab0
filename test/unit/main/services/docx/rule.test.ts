import { expect, test } from 'vitest'
import type { RuleBlock } from '#shared/documents/paper-document.ts'
import { writeDocx } from '../../../../../main/services/docx/write-docx.ts'
import { readDocx } from '../../../../support/docx-reader.ts'
import { paper } from '../../../../support/paper-samples.ts'
import { elementsOf, parseXml } from '../../../../support/xml-tree.ts'

const written = async (rule: RuleBlock) => {
  const { paragraphs, parts } = readDocx(await writeDocx(paper(rule)))
  const body = parseXml(parts.get('word/document.xml') ?? '')
  const border = elementsOf(body, 'w:pBdr').flatMap(({ children }) => children)
  const tabs = elementsOf(body, 'w:tabs').flatMap(({ children }) => children)
  return { text: paragraphs[0]?.text, border: border.map(({ attributes }) => attributes['w:val']), tabs }
}

test('a line without label is a border under an empty paragraph', async () => {
  expect(await written({ kind: 'rule', line: 'solid' })).toMatchObject({ text: '', border: ['single'] })
  expect(await written({ kind: 'rule', line: 'dashed' })).toMatchObject({ text: '', border: ['dashed'] })
})

test('with a label the line runs to it from both edges of the type area', async () => {
  const { text, border, tabs } = await written({ kind: 'rule', line: 'dashed', label: '回执' })
  expect(text).toBe('\t　回执　\t')
  expect(border).toEqual([])
  expect(tabs.map(({ attributes }) => attributes)).toEqual([
    { 'w:val': 'center', 'w:pos': '4422', 'w:leader': 'hyphen' },
    { 'w:val': 'right', 'w:pos': '8844', 'w:leader': 'hyphen' },
  ])
})
