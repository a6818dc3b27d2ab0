import { expect, test } from 'vitest'
import { changed, findingTitled, onlyRound, refusal, smallLedger } from '../../../../support/test-ledger.ts'

test('two people may share a name when their positions tell them apart', () => {
  const { ledger } = smallLedger()
  const twins = changed(ledger, { name: 'person.add', input: { name: '张主任', position: '副局长' } })
  expect(twins.ledger.people.filter(({ name }) => name === '张主任')).toHaveLength(2)
})

test.each(['主任', '', ' '])('the same name with the position %j is refused', (position) => {
  const { ledger } = smallLedger()
  expect(refusal(ledger, { name: 'person.add', input: { name: '张主任', position } })?.code).toBe(
    'duplicate-name',
  )
})

test('a person of an unknown department is refused', () => {
  const { ledger } = smallLedger()
  expect(
    refusal(ledger, { name: 'person.add', input: { name: '新人', position: '', departmentId: 'none' } }),
  ).toEqual({ code: 'not-found', details: { what: '科室' } })
})

test('editing keeps the id, null clears, and the line says what changed', () => {
  const { ledger, director, office } = smallLedger()
  const placed = changed(ledger, {
    name: 'person.edit',
    input: { personId: director, patch: { departmentId: office, phone: '8210001' } },
  })
  expect(placed.ledger.people[0]).toEqual({
    id: director,
    name: '张主任',
    position: '主任',
    departmentId: office,
    phone: '8210001',
  })
  expect(placed.summary).toBe('修改人员“张主任”的所在科室、电话')
  const cleared = changed(placed.ledger, {
    name: 'person.edit',
    input: { personId: director, patch: { departmentId: null } },
  })
  expect(Object.hasOwn(cleared.ledger.people[0] ?? {}, 'departmentId')).toBe(false)
  const renamed = changed(ledger, {
    name: 'person.edit',
    input: { personId: director, patch: { name: '章主任' } },
  })
  expect(renamed.summary).toBe('把人员“张主任”改名为“章主任”')
})

test('a person in use is refused with every kind of place, or replaced in all of them', () => {
  const { ledger, director, chief, inspectionId, findingId } = smallLedger()
  const at = { inspectionId, findingId: findingId('甲一') }
  const used = changed(
    ledger,
    { name: 'finding.edit', input: { ...at, patch: { leadOfficial: director, people: [director, chief] } } },
    {
      name: 'leadingGroup.edit',
      input: { inspectionId, patch: { leader: director, members: [chief, director] } },
    },
  ).ledger
  expect(refusal(used, { name: 'person.remove', input: { personId: director } })).toEqual({
    code: 'still-in-use',
    details: { name: '张主任', count: 2, where: '1个问题、1个领导小组' },
  })
  const replaced = changed(used, {
    name: 'person.remove',
    input: { personId: director, replaceWith: chief },
  }).ledger
  expect(findingTitled(replaced, '甲一')).toMatchObject({ leadOfficial: chief, people: [chief] })
  expect(onlyRound(replaced).leadingGroup).toEqual({
    leader: chief,
    deputies: [],
    members: [chief],
    note: '',
  })
})

test('people are put in the order papers name them in', () => {
  const { ledger, chief } = smallLedger()
  const moved = changed(ledger, { name: 'person.move', input: { personId: chief, at: 0 } })
  expect(moved.ledger.people.map(({ name }) => name)).toEqual(['李科长', '张主任'])
})
