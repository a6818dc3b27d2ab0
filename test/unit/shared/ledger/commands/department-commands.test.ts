import { expect, test } from 'vitest'
import { changed, findingTitled, onlyRound, refusal, smallLedger } from '../../../../support/test-ledger.ts'

test('a department is added trimmed, at the position asked for', () => {
  const { ledger } = smallLedger()
  const change = changed(ledger, { name: 'department.add', input: { name: ' 财务科 ', at: 1 } })
  expect(change.ledger.departments.map(({ name }) => name)).toEqual(['办公室', '财务科', '业务科'])
  expect(change.summary).toBe('新增科室“财务科”')
})

test.each(['办公室', ' 办 公 室 '])('a second department %j is refused, blanks notwithstanding', (name) => {
  const { ledger } = smallLedger()
  expect(refusal(ledger, { name: 'department.add', input: { name } })).toEqual({
    code: 'duplicate-name',
    details: { name: '办公室' },
  })
})

test('a blank name is refused', () => {
  const { ledger } = smallLedger()
  expect(refusal(ledger, { name: 'department.add', input: { name: '  ' } })).toMatchObject({
    code: 'invalid-input',
    details: { fault: 'blank' },
  })
})

test('renaming keeps the id, renaming to itself changes nothing', () => {
  const { ledger, office } = smallLedger()
  const renamed = changed(ledger, {
    name: 'department.edit',
    input: { departmentId: office, name: '综合办公室' },
  })
  expect(renamed.ledger.departments[0]).toEqual({ id: office, name: '综合办公室' })
  expect(renamed.summary).toBe('把科室“办公室”改名为“综合办公室”')
  const same = changed(ledger, { name: 'department.edit', input: { departmentId: office, name: '办公室 ' } })
  expect(same.ledger).toBe(ledger)
})

test('moving changes the order, moving to the same place changes nothing', () => {
  const { ledger, office } = smallLedger()
  const moved = changed(ledger, { name: 'department.move', input: { departmentId: office, at: 9 } })
  expect(moved.ledger.departments.map(({ name }) => name)).toEqual(['业务科', '办公室'])
  expect(changed(ledger, { name: 'department.move', input: { departmentId: office, at: 0 } }).ledger).toBe(
    ledger,
  )
})

const usedEverywhere = () => {
  const small = smallLedger()
  const at = { inspectionId: small.inspectionId, findingId: small.findingId('甲一') }
  const withMeasure = changed(
    small.ledger,
    {
      name: 'finding.edit',
      input: { ...at, patch: { departments: [small.office], assistingDepartments: [small.section] } },
    },
    { name: 'measure.add', input: { ...at, text: '措施' } },
    { name: 'person.edit', input: { personId: small.director, patch: { departmentId: small.office } } },
  ).ledger
  const measureId = findingTitled(withMeasure, '甲一').measures[0]?.id ?? ''
  const { ledger } = changed(withMeasure, {
    name: 'measure.edit',
    input: { ...at, measureId, patch: { departments: [small.office, small.section] } },
  })
  return { ...small, ledger }
}

test('a department in use is not removed, and the refusal says where', () => {
  const { ledger, office } = usedEverywhere()
  expect(refusal(ledger, { name: 'department.remove', input: { departmentId: office } })).toEqual({
    code: 'still-in-use',
    details: { name: '办公室', count: 3, where: '1个问题、1条整改措施、1名人员' },
  })
})

test('removing into another department leads every reference there, once each', () => {
  const { ledger, office, section } = usedEverywhere()
  const { ledger: merged, summary } = changed(ledger, {
    name: 'department.remove',
    input: { departmentId: office, replaceWith: section },
  })
  const finding = findingTitled(merged, '甲一')
  expect(merged.departments.map(({ id }) => id)).toEqual([section])
  expect(finding.departments).toEqual([section])
  expect(finding.measures[0]?.departments).toEqual([section])
  expect(merged.people[0]?.departmentId).toBe(section)
  expect(summary).toBe('把科室“办公室”并入“业务科”')
  expect(findingTitled(merged, '乙一'), 'findings that never named it are shared').toBe(
    onlyRound(ledger).findings.find(({ title }) => title === '乙一'),
  )
})

test('an unused department goes, one that is not there is not found', () => {
  const { ledger, office } = smallLedger()
  const removed = changed(ledger, { name: 'department.remove', input: { departmentId: office } })
  expect(removed.ledger.departments.map(({ name }) => name)).toEqual(['业务科'])
  expect(refusal(removed.ledger, { name: 'department.remove', input: { departmentId: office } })?.code).toBe(
    'not-found',
  )
  expect(
    refusal(ledger, { name: 'department.remove', input: { departmentId: office, replaceWith: office } })
      ?.code,
  ).toBe('not-found')
})
