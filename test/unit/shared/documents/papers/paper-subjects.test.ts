import { expect, test } from 'vitest'
import { paperSubjects } from '#shared/documents/papers/paper-subjects.ts'
import type { Supervision } from '#shared/ledger/finding.ts'
import { finding, inspection } from '../notice/ledger-fixture.ts'

const supervision = (id: string, kind: Supervision['kind']): Supervision => ({
  id,
  kind,
  number: `第${id}号`,
  date: '2024-05-06',
  basis: '',
  requirement: '',
  issuedBy: '',
  reply: '',
})

const ROUND = inspection({
  findings: [
    finding({ id: '整改完的', aspectId: 'a2', status: 'rectified' }),
    finding({ id: '制度', aspectId: 'a2', supervision: [supervision('3', 'notice')] }),
    finding({
      id: '学习',
      supervision: [supervision('1', 'notice'), supervision('2', 'reminder')],
      measures: [
        {
          id: 'm',
          text: '建章立制',
          departments: [],
          people: [],
          done: false,
          progress: [],
          evidence: [],
          supervision: [supervision('4', 'notice')],
        },
      ],
    }),
  ],
})

const idsOf = (...definition: Parameters<typeof paperSubjects>[1][]) =>
  definition.map((each) => paperSubjects(ROUND, each).map(({ id }) => id))

test('forms about findings take every finding in the order of the papers', () => {
  expect(idsOf({ kind: 'close-out-form', subjects: 'findings' })).toEqual([['学习', '整改完的', '制度']])
})

test('forms about 督办 take the records of their own kind, then drafts for what is unfinished', () => {
  expect(
    idsOf(
      { kind: 'supervision-notice', subjects: 'supervisions' },
      { kind: 'reminder', subjects: 'supervisions' },
    ),
  ).toEqual([
    ['1', '4', '3', '学习', '制度'],
    ['2', '学习', '制度'],
  ])
})

test('a paper about the whole round has no subjects', () => {
  expect(idsOf({ kind: 'notice' })).toEqual([[]])
})
