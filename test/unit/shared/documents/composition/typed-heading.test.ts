import { expect, test } from 'vitest'
import { typedHeading } from '#shared/documents/composition/typed-heading.ts'

test.each([
  ['一、总体情况', 1, '一、总体情况', true],
  ['（一）强化学习', 2, '（一）强化学习', true],
  ['(十二)强化学习。', 2, '(十二)强化学习。', true],
  ['（一）强化学习。组织集中学习。', 2, '（一）强化学习。', false],
  ['1.理论学习不扎实', 3, '1.理论学习不扎实', true],
  ['1．关于学习问题的整改。', 3, '1．关于学习问题的整改。', true],
  ['12、完善制度。修订办法。', 3, '12、完善制度。', false],
  ['（1）完善制度。修订办法。', 3, '（1）完善制度。', false],
] as const)('%s starts with a heading of level %i', (text, level, heading, ownLine) => {
  expect(typedHeading(text)).toEqual({ level, length: heading.length, ownLine })
})

test.each([
  '一是强化学习。',
  '2023年3月召开会议。',
  '1.5万元已退回。',
  '3.15专项行动',
  '第一，强化学习。',
  '（省级）示范单位',
  '（一）',
  '（一）包括下列各项：',
  `（一）${'长'.repeat(60)}。其余`,
  `1.${'长'.repeat(60)}`,
  '',
])('%s does not', (text) => {
  expect(typedHeading(text)).toBeUndefined()
})
