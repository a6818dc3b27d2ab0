import { expect, test } from 'vitest'
import { leadingGroupSentence } from '#shared/documents/papers/official/official-variables.ts'
import type { LeadingGroup } from '#shared/ledger/inspection.ts'
import { inspection, ledger } from '../../notice/ledger-fixture.ts'

const sentence = (group: Partial<LeadingGroup>) =>
  leadingGroupSentence(ledger(), {
    leadingGroup: { ...inspection().leadingGroup, ...group },
  })

const CASES: readonly (readonly [Partial<LeadingGroup>, string | null])[] = [
  [{}, null],
  [{ leader: 'p1' }, '党支部书记林知远同志任组长'],
  [
    { leader: 'p1', deputies: ['p2'], members: ['p3'] },
    '党支部书记林知远同志任组长，苏文同志任副组长，苏文同志为成员',
  ],
  [{ deputies: ['p1', 'p2'] }, '林知远、苏文同志任副组长'],
  [{ note: '党组书记任组长，\n党组成员任副组长。' }, '党组书记任组长，党组成员任副组长'],
  [{ leader: 'p1', note: '办公室设在机关党委。' }, '党支部书记林知远同志任组长；办公室设在机关党委'],
  [{ leader: '已删除' }, null],
]

test.each(CASES)('%j reads %s', (group, words) => {
  expect(sentence(group)).toBe(words)
})
