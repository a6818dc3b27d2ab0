import { expect, test } from 'vitest'
import { proposedSupervision } from '#shared/ledger/supervision-proposal.ts'
import { changed, onlyRound, smallLedger } from '../../../support/test-ledger.ts'

test('a paper is proposed for today, to be replied to within a week, signed by the head of the leading group', () => {
  const { ledger, inspectionId, director } = smallLedger()
  const led = changed(ledger, {
    name: 'leadingGroup.edit',
    input: { inspectionId, patch: { leader: director } },
  }).ledger
  expect(proposedSupervision(led, onlyRound(led), 'notice', '2024-02-27')).toEqual({
    kind: 'notice',
    date: '2024-02-27',
    basis: '',
    requirement: '',
    dueDate: '2024-03-05',
    issuedBy: '张主任',
  })
})

test('whoever signed the last one of the kind signs the next', () => {
  const { ledger, inspectionId, findingId } = smallLedger()
  const issued = changed(ledger, {
    name: 'supervision.issue',
    input: {
      inspectionId,
      findingId: findingId('甲一'),
      kind: 'reminder',
      date: '2023-03-01',
      basis: '',
      requirement: '',
      issuedBy: '李科长',
    },
  }).ledger
  expect(proposedSupervision(issued, onlyRound(issued), 'reminder', '2023-03-02').issuedBy).toBe('李科长')
  expect(proposedSupervision(issued, onlyRound(issued), 'notice', '2023-03-02').issuedBy).toBe('')
})
