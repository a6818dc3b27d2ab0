import { expect, test } from 'vitest'
import type { Deadline } from '#shared/ledger/deadline.ts'
import { effectiveMeasure } from '#shared/ledger/inheritance.ts'
import { changed, findingTitled, smallLedger } from '../../../support/test-ledger.ts'

test('each empty field of a measure inherits on its own', () => {
  const { ledger, inspectionId, findingId, director, chief, office, section } = smallLedger()
  const at = { inspectionId, findingId: findingId('甲一') }
  const { ledger: filled } = changed(
    ledger,
    {
      name: 'finding.edit',
      input: { ...at, patch: { leadOfficial: director, departments: [office], people: [chief] } },
    },
    { name: 'deadline.set', input: { ...at, deadline: { kind: 'date', date: '2023-04-16', text: '' } } },
    { name: 'measure.add', input: { ...at, text: '措施' } },
  )
  const finding = findingTitled(filled, '甲一')
  const [measure] = finding.measures
  if (measure === undefined) throw new Error('no measure')
  expect(effectiveMeasure(measure, finding)).toEqual({
    leadOfficial: { value: director, inherited: true },
    departments: { value: [office], inherited: true },
    people: { value: [chief], inherited: true },
    deadline: { value: finding.deadline, inherited: true },
  })
  const deadline: Deadline = { kind: 'immediate', text: '', extensions: [] }
  const own = { ...measure, departments: [section], deadline }
  expect(effectiveMeasure(own, finding)).toMatchObject({
    departments: { value: [section], inherited: false },
    deadline: { value: deadline, inherited: false },
    people: { inherited: true },
  })
  expect(effectiveMeasure(measure, findingTitled(ledger, '甲一'))).toEqual({
    leadOfficial: { value: undefined, inherited: false },
    departments: { value: [], inherited: false },
    people: { value: [], inherited: false },
    deadline: { value: undefined, inherited: false },
  })
})
