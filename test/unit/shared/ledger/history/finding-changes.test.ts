import { expect, test } from 'vitest'
import { findingChanges } from '#shared/ledger/history/finding-changes.ts'
import { stepsBetween } from '#shared/ledger/history/steps-between.ts'
import { wordedChanges } from '#shared/ledger/history/worded-changes.ts'
import { emptyLedger } from '#shared/ledger/ledger.ts'
import { changed, smallLedger } from '../../../../support/test-ledger.ts'

test('what happened to one finding is told from a later state as it was told at the time', () => {
  const { ledger, inspectionId, findingId, director } = smallLedger()
  const own = { inspectionId, findingId: findingId('甲二') }
  const { ledger: after } = changed(
    ledger,
    { name: 'finding.setStatus', input: { inspectionId, findingIds: [own.findingId], status: 'longTerm' } },
    { name: 'finding.edit', input: { ...own, patch: { target: '立行立改', people: [director] } } },
    { name: 'progress.add', input: { ...own, date: '2023-02-01', text: '已开会研究' } },
    { name: 'finding.edit', input: { ...own, findingId: findingId('甲一'), patch: { target: '别的' } } },
  )
  const steps = stepsBetween(ledger, after)
  const told = wordedChanges(ledger, after, steps).changes.filter(
    (change) => change.findingId === own.findingId,
  )
  const { ledger: later } = changed(after, {
    name: 'finding.edit',
    input: { ...own, patch: { target: '后来又改', title: '甲二（改）' } },
  })
  expect(told.length).toBeGreaterThan(3)
  expect(findingChanges(after, steps, own.findingId)).toEqual(told)
  const unnamed = (changes: typeof told) => changes.map(({ subject: _subject, ...rest }) => rest)
  expect(unnamed([...findingChanges(later, steps, own.findingId)])).toEqual(unnamed([...told]))
})

test('a finding that came with its whole round is told as a new one, one that is gone not at all', () => {
  const { ledger, findingId } = smallLedger()
  const steps = stepsBetween(emptyLedger(), ledger)
  expect(findingChanges(ledger, steps, findingId('乙一'))).toEqual([
    expect.objectContaining({ field: '新增', before: '', after: '乙一', findingId: findingId('乙一') }),
  ])
  expect(findingChanges(emptyLedger(), steps, findingId('乙一'))).toEqual([])
})
