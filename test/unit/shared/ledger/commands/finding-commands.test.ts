import { expect, test } from 'vitest'
import { findingsInOrder } from '#shared/ledger/finding-order.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { changed, findingTitled, onlyRound, refusal, smallLedger } from '../../../../support/test-ledger.ts'

const titles = (ledger: Ledger) => findingsInOrder(onlyRound(ledger)).map(({ title }) => title)

test('findings are added at the end of their aspect or at a position, with their number in the line', () => {
  const { ledger, inspectionId, aspects } = smallLedger()
  expect(titles(ledger)).toEqual(['甲一', '甲二', '甲三', '乙一'])
  const { ledger: after, summary } = changed(ledger, {
    name: 'finding.add',
    input: { inspectionId, aspectId: aspects.first, title: '甲新', at: 1 },
  })
  expect(titles(after)).toEqual(['甲一', '甲新', '甲二', '甲三', '乙一'])
  expect(summary).toBe('新增第2项“甲新”')
})

test('a row without title is 待补录 until it gets a text', () => {
  const { ledger, inspectionId, aspects } = smallLedger()
  const { ledger: added, summary } = changed(ledger, {
    name: 'finding.add',
    input: { inspectionId, aspectId: aspects.second, title: '' },
  })
  const finding = findingTitled(added, '')
  expect(finding.placeholder).toBe(true)
  expect(summary).toBe('新增第5项（待补录）')
  const edit = (patch: { title?: string; shortName?: string; noticeText?: string }) =>
    onlyRound(
      changed(added, { name: 'finding.edit', input: { inspectionId, findingId: finding.id, patch } }).ledger,
    ).findings.find(({ id }) => id === finding.id)?.placeholder
  expect(edit({ shortName: '简称' })).toBe(true)
  expect(edit({ title: '  ' })).toBe(true)
  expect(edit({ title: '新问题' })).toBeUndefined()
  expect(edit({ noticeText: '已经整改。' })).toBeUndefined()
})

test('a finding moves within its aspect and to another one', () => {
  const { ledger, inspectionId, aspects, findingId } = smallLedger()
  const move = (input: { aspectId?: string; at?: number }) =>
    changed(ledger, { name: 'finding.move', input: { inspectionId, findingId: findingId('甲三'), ...input } })
  expect(titles(move({ at: 0 }).ledger)).toEqual(['甲三', '甲一', '甲二', '乙一'])
  expect(move({ at: 0 }).summary).toBe('调整第3项“甲三”的顺序')
  const across = move({ aspectId: aspects.second, at: 0 })
  expect(titles(across.ledger)).toEqual(['甲一', '甲二', '甲三', '乙一'])
  expect(findingTitled(across.ledger, '甲三').aspectId).toBe(aspects.second)
  expect(across.summary).toBe('把第3项“甲三”移到方面“乙方面”')
  expect(move({}).ledger).toBe(ledger)
  expect(move({ at: 99 }).ledger).toBe(ledger)
})

test('a finding is removed; numbers close up by themselves', () => {
  const { ledger, inspectionId, findingId } = smallLedger()
  const removed = changed(ledger, {
    name: 'finding.remove',
    input: { inspectionId, findingId: findingId('甲二') },
  })
  expect(titles(removed.ledger)).toEqual(['甲一', '甲三', '乙一'])
  expect(removed.summary).toBe('删除第2项“甲二”')
})

test('fields are edited, cleared by null, and named in the line', () => {
  const { ledger, inspectionId, findingId, director, chief, office } = smallLedger()
  const at = { inspectionId, findingId: findingId('甲一') }
  const edited = changed(ledger, {
    name: 'finding.edit',
    input: {
      ...at,
      patch: {
        title: '换届不及时',
        leadOfficial: director,
        people: [chief, chief],
        departments: [office],
        publicity: { kind: 'notPublic', reason: '涉及未公开事项' },
      },
    },
  })
  expect(findingTitled(edited.ledger, '换届不及时')).toMatchObject({
    leadOfficial: director,
    people: [chief],
    departments: [office],
    publicity: { kind: 'notPublic', reason: '涉及未公开事项' },
  })
  expect(edited.summary).toBe('修改第1项“甲一”的问题、牵头领导、责任科室、责任人、公开方式')
  const cleared = changed(edited.ledger, {
    name: 'finding.edit',
    input: { ...at, patch: { leadOfficial: null } },
  })
  expect(Object.hasOwn(findingTitled(cleared.ledger, '换届不及时'), 'leadOfficial')).toBe(false)
})

test('typing the same text again writes nothing, and only the changed finding is a new object', () => {
  const { ledger, inspectionId, findingId } = smallLedger()
  const at = { inspectionId, findingId: findingId('甲二') }
  expect(changed(ledger, { name: 'finding.edit', input: { ...at, patch: { title: '甲二' } } }).ledger).toBe(
    ledger,
  )
  const after = changed(ledger, { name: 'finding.edit', input: { ...at, patch: { facts: '表现' } } }).ledger
  expect(findingTitled(after, '甲一')).toBe(findingTitled(ledger, '甲一'))
  expect(onlyRound(after).notice).toBe(onlyRound(ledger).notice)
  expect(after.people).toBe(ledger.people)
})

test('references to nobody and findings that are not there are refused', () => {
  const { ledger, inspectionId, findingId } = smallLedger()
  const refused = (input: {
    findingId: string
    patch: { people?: string[]; assistingDepartments?: string[] }
  }) => refusal(ledger, { name: 'finding.edit', input: { inspectionId, ...input } })?.details?.what
  expect(refused({ findingId: findingId('甲一'), patch: { people: ['nobody'] } })).toBe('人员')
  expect(refused({ findingId: findingId('甲一'), patch: { assistingDepartments: ['none'] } })).toBe('科室')
  expect(refused({ findingId: 'gone', patch: {} })).toBe('问题')
})

test('one status is told from old to new, many as one step', () => {
  const { ledger, inspectionId, findingId } = smallLedger()
  const set = (titlesToSet: string[], from = ledger) =>
    changed(from, {
      name: 'finding.setStatus',
      input: { inspectionId, findingIds: titlesToSet.map(findingId), status: 'rectified' },
    })
  const one = set(['甲三'])
  expect(one.summary).toBe('把第3项“甲三”的状态由“未启动”改为“整改到位”')
  const many = set(['乙一', '甲三', '甲一', '甲一'], one.ledger)
  expect(many.summary).toBe('把2项问题的状态改为“整改到位”（序号1、4）')
  expect(findingsInOrder(onlyRound(many.ledger)).map(({ status }) => status)).toEqual([
    'rectified',
    'notStarted',
    'rectified',
    'rectified',
  ])
  expect(set(['甲三'], one.ledger).ledger).toBe(one.ledger)
  expect(
    refusal(ledger, {
      name: 'finding.setStatus',
      input: { inspectionId, findingIds: [findingId('甲一'), 'gone'], status: 'longTerm' },
    })?.code,
  ).toBe('not-found')
})

test('many findings get a status each in one step', () => {
  const { ledger, inspectionId, findingId } = smallLedger()
  const { ledger: after, summary } = changed(ledger, {
    name: 'finding.setStatuses',
    input: {
      inspectionId,
      statuses: [
        { findingId: findingId('甲一'), status: 'rectified' },
        { findingId: findingId('甲二'), status: 'rectified' },
        { findingId: findingId('乙一'), status: 'longTerm' },
        { findingId: findingId('甲三'), status: 'notStarted' },
      ],
    },
  })
  expect(findingsInOrder(onlyRound(after)).map(({ status }) => status)).toEqual([
    'rectified',
    'rectified',
    'notStarted',
    'longTerm',
  ])
  expect(summary).toContain('整改到位2项')
  expect(summary).toContain('需要持续努力整改1项')
})
