import { expect, test } from 'vitest'
import { compareDeclaredFigures } from '#shared/ledger/declared-figures.ts'
import { onlyRound, smallLedger } from '../../../support/test-ledger.ts'

test('what the notice declared is kept beside what the ledger holds', () => {
  const { ledger, aspects } = smallLedger()
  const round = {
    ...onlyRound(ledger),
    declaredFigures: [
      { what: 'aspects' as const, value: 2, text: '2个方面' },
      { what: 'findings' as const, value: 4, text: '4项' },
      { what: 'status' as const, status: 'rectified' as const, value: 3, text: '3条' },
      { what: 'aspectFindings' as const, aspectId: aspects.first, value: 5, text: '5个问题' },
    ],
  }
  expect(compareDeclaredFigures(round).map(({ agrees, present, text }) => [agrees, present, text])).toEqual([
    [true, 2, '原文写2，台账现为2'],
    [true, 4, '原文写4，台账现为4'],
    [false, 0, '原文写3，台账现为0'],
    [false, 3, '原文写5，台账现为3'],
  ])
})
