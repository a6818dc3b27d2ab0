import { expect, test } from 'vitest'
import { aspectsInOrder, findingsOfAspect } from '#shared/ledger/finding-order.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { changed, onlyRound, refusal, smallLedger } from '../../../../support/test-ledger.ts'

const titles = (ledger: Ledger) =>
  aspectsInOrder(onlyRound(ledger).aspects).map(({ aspect, level }) => `${level}${aspect.title}`)

const withSubAspects = () => {
  const small = smallLedger()
  const { inspectionId, aspects } = small
  const { ledger } = changed(
    small.ledger,
    { name: 'aspect.add', input: { inspectionId, title: '甲乙类', parentId: aspects.first } },
    { name: 'aspect.add', input: { inspectionId, title: '甲甲类', parentId: aspects.first, at: 0 } },
  )
  const idOf = (title: string) => onlyRound(ledger).aspects.find((aspect) => aspect.title === title)?.id ?? ''
  return { ...small, ledger, idOf }
}

test('类 stand under their 方面 in the order asked for', () => {
  expect(titles(withSubAspects().ledger)).toEqual(['1甲方面', '2甲甲类', '2甲乙类', '1乙方面'])
})

test('the tree never gets a third level', () => {
  const { ledger, inspectionId, aspects, idOf } = withSubAspects()
  const code = (command: Parameters<typeof refusal>[1]) => refusal(ledger, command)?.details?.fault
  expect(
    code({ name: 'aspect.add', input: { inspectionId, title: '再下层', parentId: idOf('甲甲类') } }),
  ).toBe('too-deep')
  expect(
    code({
      name: 'aspect.move',
      input: { inspectionId, aspectId: aspects.first, parentId: aspects.second },
    }),
  ).toBe('too-deep')
  expect(
    code({
      name: 'aspect.move',
      input: { inspectionId, aspectId: aspects.second, parentId: aspects.second },
    }),
  ).toBe('too-deep')
})

test('moving goes among siblings, under another 方面, or up to the first level', () => {
  const { ledger, inspectionId, aspects, idOf } = withSubAspects()
  const move = (aspectId: string, input: { parentId?: string | null; at?: number }) =>
    titles(changed(ledger, { name: 'aspect.move', input: { inspectionId, aspectId, ...input } }).ledger)
  expect(move(aspects.second, { at: 0 })).toEqual(['1乙方面', '1甲方面', '2甲甲类', '2甲乙类'])
  expect(move(idOf('甲乙类'), { at: 0 })).toEqual(['1甲方面', '2甲乙类', '2甲甲类', '1乙方面'])
  expect(move(idOf('甲乙类'), { parentId: aspects.second })).toEqual([
    '1甲方面',
    '2甲甲类',
    '1乙方面',
    '2甲乙类',
  ])
  expect(move(idOf('甲乙类'), { parentId: null, at: 0 })).toEqual([
    '1甲乙类',
    '1甲方面',
    '2甲甲类',
    '1乙方面',
  ])
})

test('moving to where it stands gives back the same ledger', () => {
  const { ledger, inspectionId, aspects } = withSubAspects()
  const same = changed(ledger, {
    name: 'aspect.move',
    input: { inspectionId, aspectId: aspects.second, parentId: null, at: 1 },
  })
  expect(same.ledger).toBe(ledger)
})

test('titles of siblings differ; blank ones are refused', () => {
  const { ledger, inspectionId, aspects } = withSubAspects()
  expect(
    refusal(ledger, {
      name: 'aspect.edit',
      input: { inspectionId, aspectId: aspects.second, patch: { title: '甲方面' } },
    })?.code,
  ).toBe('duplicate-name')
  expect(refusal(ledger, { name: 'aspect.add', input: { inspectionId, title: ' ' } })?.code).toBe(
    'invalid-input',
  )
  const edited = changed(ledger, {
    name: 'aspect.edit',
    input: { inspectionId, aspectId: aspects.second, patch: { title: '丙方面', intro: '导语。' } },
  })
  expect(edited.summary).toBe('修改方面“乙方面”的标题、导语')
})

test('an aspect with findings goes only when they are moved, and they keep their order', () => {
  const { ledger, inspectionId, aspects } = smallLedger()
  const input = { inspectionId, aspectId: aspects.first }
  expect(refusal(ledger, { name: 'aspect.remove', input })).toEqual({
    code: 'still-in-use',
    details: { name: '甲方面', count: 3, where: '3个问题' },
  })
  const { ledger: after, summary } = changed(ledger, {
    name: 'aspect.remove',
    input: { ...input, moveFindingsTo: aspects.second },
  })
  expect(findingsOfAspect(onlyRound(after), aspects.second).map(({ title }) => title)).toEqual([
    '乙一',
    '甲一',
    '甲二',
    '甲三',
  ])
  expect(summary).toBe('删除方面“甲方面”，其中3个问题移到“乙方面”')
})

test('an aspect with 类 is not removed, an empty one is, with what a notice declared for it', () => {
  const { ledger, inspectionId, aspects, idOf } = withSubAspects()
  expect(
    refusal(ledger, {
      name: 'aspect.remove',
      input: { inspectionId, aspectId: aspects.first, moveFindingsTo: aspects.second },
    })?.details?.where,
  ).toBe('2个类')
  const round = onlyRound(ledger)
  const declaredFigures = [
    { what: 'aspectFindings' as const, aspectId: idOf('甲甲类'), value: 2, text: '2个问题' },
    { what: 'findings' as const, value: 4, text: '4项' },
  ]
  const declared = { ...ledger, inspections: [{ ...round, declaredFigures }] }
  const after = changed(declared, {
    name: 'aspect.remove',
    input: { inspectionId, aspectId: idOf('甲甲类') },
  }).ledger
  expect(titles(after)).toEqual(['1甲方面', '2甲乙类', '1乙方面'])
  expect(onlyRound(after).declaredFigures.map(({ what }) => what)).toEqual(['findings'])
})
