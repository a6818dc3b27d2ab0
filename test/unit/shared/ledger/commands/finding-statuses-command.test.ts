import { expect, test } from 'vitest'
import type { Command } from '#shared/ledger/commands/registry.ts'
import { changed, findingTitled, refusal, smallLedger } from '../../../../support/test-ledger.ts'

const setStatuses = (inspectionId: string, statuses: readonly [string, 'rectified' | 'inProgress'][]) =>
  ({
    name: 'finding.setStatuses',
    input: { inspectionId, statuses: statuses.map(([findingId, status]) => ({ findingId, status })) },
  }) satisfies Command

test('many findings get a status each in one step, and only what changed is told', () => {
  const { ledger, inspectionId, findingId } = smallLedger()
  const first = changed(ledger, setStatuses(inspectionId, [[findingId('甲一'), 'inProgress']])).ledger
  const { ledger: after, summary } = changed(
    first,
    setStatuses(inspectionId, [
      [findingId('甲一'), 'inProgress'],
      [findingId('甲二'), 'rectified'],
      [findingId('甲三'), 'rectified'],
      [findingId('乙一'), 'inProgress'],
    ]),
  )
  expect(['甲一', '甲二', '甲三', '乙一'].map((title) => findingTitled(after, title).status)).toEqual([
    'inProgress',
    'rectified',
    'rectified',
    'inProgress',
  ])
  expect(summary).toBe('设置3项问题的状态：整改到位2项，正在整改1项')
})

test('statuses that are there already change nothing', () => {
  const { ledger, inspectionId, findingId } = smallLedger()
  const first = changed(ledger, setStatuses(inspectionId, [[findingId('甲一'), 'rectified']])).ledger
  const again = changed(first, setStatuses(inspectionId, [[findingId('甲一'), 'rectified']])).ledger
  expect(again).toBe(first)
})

test('a finding that is not there refuses the whole step', () => {
  const { ledger, inspectionId, findingId } = smallLedger()
  const mixed = setStatuses(inspectionId, [
    [findingId('甲一'), 'rectified'],
    ['nobody', 'rectified'],
  ])
  expect(refusal(ledger, mixed)).toMatchObject({ code: 'not-found' })
})
