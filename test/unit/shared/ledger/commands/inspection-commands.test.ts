import { expect, test } from 'vitest'
import { changed, onlyRound, refusal, smallLedger } from '../../../../support/test-ledger.ts'

test('a new round has a complete notice with one chapter for the findings and ids of its own', () => {
  const { ledger } = smallLedger()
  const { notice } = onlyRound(ledger)
  expect(notice.chapters.filter(({ holdsFindings }) => holdsFindings)).toHaveLength(1)
  expect(new Set(notice.chapters.map(({ id }) => id)).size).toBe(notice.chapters.length)
  expect(notice.title).not.toBe('')
})

test('two rounds of one title are refused', () => {
  const { ledger } = smallLedger()
  const input = { title: '首轮巡察 ', kind: 'special', commissioningBody: '', team: '' } as const
  expect(refusal(ledger, { name: 'inspection.add', input })?.code).toBe('duplicate-name')
})

test('facts are corrected, dates cleared by null, days that do not exist refused', () => {
  const { ledger, inspectionId } = smallLedger()
  const edited = changed(ledger, {
    name: 'inspection.edit',
    input: { inspectionId, patch: { team: '第二巡察组', feedbackDate: null, startDate: '2022-08-19' } },
  })
  expect(onlyRound(edited.ledger)).toMatchObject({ team: '第二巡察组', startDate: '2022-08-19' })
  expect(onlyRound(edited.ledger).feedbackDate).toBeUndefined()
  expect(edited.summary).toBe('修改巡察“首轮巡察”的巡察组、巡察开始、反馈日期')
  expect(
    refusal(ledger, {
      name: 'inspection.edit',
      input: { inspectionId, patch: { endDate: '2023-02-30' } },
    }),
  ).toEqual({ code: 'invalid-date', details: { at: 'patch.endDate' } })
})

test('an edit that changes nothing gives back the same ledger', () => {
  const { ledger, inspectionId } = smallLedger()
  const same = changed(ledger, {
    name: 'inspection.edit',
    input: { inspectionId, patch: { team: '第一巡察组', endDate: null } },
  })
  expect(same.ledger).toBe(ledger)
})

test('a round is removed whole', () => {
  const { ledger, inspectionId } = smallLedger()
  expect(changed(ledger, { name: 'inspection.remove', input: { inspectionId } }).ledger.inspections).toEqual(
    [],
  )
})

test('the leading group names people once, and only people there are', () => {
  const { ledger, inspectionId, director, chief } = smallLedger()
  const edited = changed(ledger, {
    name: 'leadingGroup.edit',
    input: { inspectionId, patch: { leader: director, members: [chief, chief], note: '办公室设在局办公室' } },
  })
  expect(onlyRound(edited.ledger).leadingGroup).toEqual({
    leader: director,
    deputies: [],
    members: [chief],
    note: '办公室设在局办公室',
  })
  expect(edited.summary).toBe('修改整改工作领导小组的组长、成员、说明')
  expect(
    refusal(ledger, { name: 'leadingGroup.edit', input: { inspectionId, patch: { deputies: ['nobody'] } } }),
  ).toEqual({ code: 'not-found', details: { what: '人员' } })
})

const milestone = { kind: 'meeting', note: '' } as const

test('milestones stand in the order of their dates', () => {
  const { ledger, inspectionId } = smallLedger()
  const later = { inspectionId, ...milestone, date: '2023-03-23', title: '专题会' }
  const earlier = { inspectionId, ...milestone, date: '2023-01-17', title: '动员会' }
  const both = changed(
    ledger,
    { name: 'milestone.add', input: later },
    { name: 'milestone.add', input: earlier },
  ).ledger
  expect(onlyRound(both).milestones.map(({ title }) => title)).toEqual(['动员会', '专题会'])
  const milestoneId = onlyRound(both).milestones[0]?.id ?? ''
  const moved = changed(both, {
    name: 'milestone.edit',
    input: { inspectionId, milestoneId, patch: { date: '2023-04-01' } },
  })
  expect(onlyRound(moved.ledger).milestones.map(({ title }) => title)).toEqual(['专题会', '动员会'])
  expect(moved.summary).toBe('修改重要节点“动员会”的日期')
})

test('a text that uses the date of a milestone follows its new title and protects it from removal', () => {
  const { ledger, inspectionId } = smallLedger()
  const used = changed(
    ledger,
    { name: 'milestone.add', input: { inspectionId, ...milestone, date: '2023-03-23', title: '动员会' } },
    { name: 'notice.edit', input: { inspectionId, patch: { preamble: '{{动员会日期}}召开动员会。' } } },
  ).ledger
  const milestoneId = onlyRound(used).milestones[0]?.id ?? ''
  expect(refusal(used, { name: 'milestone.remove', input: { inspectionId, milestoneId } })).toEqual({
    code: 'still-in-use',
    details: { name: '动员会', count: 1, where: '通报等文书的文字1处' },
  })
  const renamed = changed(used, {
    name: 'milestone.edit',
    input: { inspectionId, milestoneId, patch: { title: '部署会' } },
  }).ledger
  expect(onlyRound(renamed).notice.preamble).toBe('{{部署会日期}}召开动员会。')
  const freed = changed(renamed, {
    name: 'notice.edit',
    input: { inspectionId, patch: { preamble: '' } },
  }).ledger
  const removed = changed(freed, { name: 'milestone.remove', input: { inspectionId, milestoneId } }).ledger
  expect(onlyRound(removed).milestones).toEqual([])
})

test('of two milestones of one title either can go, because the other still gives the date', () => {
  const { ledger, inspectionId } = smallLedger()
  const add = (date: string) =>
    ({ name: 'milestone.add', input: { inspectionId, ...milestone, date, title: '调度会' } }) as const
  const used = changed(ledger, add('2023-03-01'), add('2023-04-01'), {
    name: 'notice.edit',
    input: { inspectionId, patch: { preamble: '{{调度会日期}}' } },
  }).ledger
  const milestoneId = onlyRound(used).milestones[1]?.id ?? ''
  expect(refusal(used, { name: 'milestone.remove', input: { inspectionId, milestoneId } })).toBeUndefined()
})
