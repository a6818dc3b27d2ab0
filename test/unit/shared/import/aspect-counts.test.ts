import { expect, test } from 'vitest'
import { findingsInAspects, findingsMissing } from '#shared/import/aspect-counts.ts'
import { buildDraft } from '#shared/import/build-draft.ts'
import { segmentNotice } from '#shared/import/segment-notice.ts'

const LINES = [
  '一、整改落实情况',
  '（一）落实决策部署方面（5个问题）',
  '1.学习贯彻方面',
  '（1）学习不深入。',
  '整改情况：已组织。',
  '（2）研讨不充分。',
  '整改情况：已研讨。',
  '2.推进落实方面（2个问题）',
  '（1）督办不及时。',
  '整改情况：已督办。',
  '（二）作风建设方面（1个问题）',
  '1.调查研究方面',
  '（1）调研走过场。',
  '整改情况：已调研。',
]
const { aspects, warnings, chapters } = buildDraft(segmentNotice(LINES.join('\n')))

test('sub-aspects stand below their aspect', () => {
  expect(aspects.map(({ title, level }) => [title, level])).toEqual([
    ['落实决策部署方面', 1],
    ['学习贯彻方面', 2],
    ['推进落实方面', 2],
    ['作风建设方面', 1],
    ['调查研究方面', 2],
  ])
  expect(chapters).toHaveLength(1)
})

test('an aspect counts the findings of its sub-aspects', () => {
  expect([...findingsInAspects(aspects).values()]).toEqual([3, 2, 1, 1, 1])
})

test('what is missing is counted once, in the last place it can stand', () => {
  expect([...findingsMissing(aspects).values()].reduce((sum, missing) => sum + missing, 0)).toBe(2)
  expect(findingsMissing(aspects).get(aspects[2] as (typeof aspects)[number])).toBe(2)
})

test('numbers that begin again under each aspect are in turn', () => {
  expect(warnings.filter(({ code }) => code === 'numbering')).toEqual([])
})
