import { expect, test } from 'vitest'
import { democraticLifeMeetings, leadingGroupNote } from '#shared/import/rectification-organisation.ts'

const prose = (...texts: string[]) => texts.map((text, index) => ({ text, line: index + 1, segment: index }))

test.each([
  [
    '成立了由党组书记任组长,党组成员任副组长,部室负责同志为成员的巡察整改工作领导小组,制定方案',
    '党组书记任组长,党组成员任副组长,部室负责同志为成员',
  ],
  ['成立以党组书记为组长的巡视整改工作领导小组。', '党组书记为组长'],
  ['由办公室牵头的文件起草工作完成后，领导小组开会。', ''],
  ['市委巡察工作领导小组听取汇报。', ''],
])('%s', (text, note) => {
  expect(leadingGroupNote(prose('无关。', text))).toBe(note)
})

test('a democratic life meeting with its day', () => {
  expect(
    democraticLifeMeetings(
      prose(
        '2025年6月23日召开党组会。并于2025年8月12日召开了巡察反馈意见整改专题民主生活会。',
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
