import { expect, test } from 'vitest'
import { democraticLifeMeetings, leadingGroupNote } from '#shared/import/rectification-organisation.ts'

const prose = (...texts: string[]) => texts.map((text, index) => ({ text, line: index + 1, segment: index }))

test.each([
  [
    '局里成立由主要负责同志任组长,分管领导任副组长,科室负责人为成员的整改领导小组,下设办公室',
    '主要负责同志任组长,分管领导任副组长,科室负责人为成员',
  ],
  [
    '按照“以上促下，层层压实”的思路，成立了由局长任组长，副局长任副组长的整改领导小组。',
    '局长任组长，副局长任副组长',
  ],
  ['以馆长为组长的整改领导小组每周调度。', '馆长为组长'],
  ['由办公室牵头的文件起草工作完成后，领导小组开会。', ''],
  ['市委巡察工作领导小组听取汇报。', ''],
])('%s', (text, note) => {
  expect(leadingGroupNote(prose('无关。', text))).toBe(note)
})

test('a democratic life meeting with its day', () => {
  expect(
    democraticLifeMeetings(
      prose(
        '2025年6月23日召开党组会。2025年8月12日，局党组召开高质量专题民主生活会。',
        '2025 年 8 月 12 日召开专题民主生活会。',
      ),
    ),
  ).toEqual([{ date: '2025-08-12', title: '专题民主生活会', line: 1 }])
})

test.each([
  '召开专题民主生活会，班子成员查摆问题。',
  '8月12日召开专题民主生活会。',
  '2025年8月召开专题民主生活会。',
])('%s names no day', (text) => {
  expect(democraticLifeMeetings(prose(text))).toEqual([])
})
