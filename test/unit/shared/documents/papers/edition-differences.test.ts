import { expect, test } from 'vitest'
import { editionDifferences } from '#shared/documents/papers/edition-differences.ts'
import type { Finding } from '#shared/ledger/finding.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { finding, inspection, ledger, TODAY } from '../notice/ledger-fixture.ts'
import { withPaper } from './paper-fixture.ts'

const differences = (round: Inspection) => editionDifferences(ledger(round), round.id, { today: TODAY })
const ofFindings = (...findings: Finding[]) =>
  differences(inspection({ findings })).filter(({ publicity }) => publicity !== undefined)

test('when every finding is public only preamble and contact differ', () => {
  const found = differences(inspection())
  expect(
    found.map(({ place, publicText, internalText }) => [place, publicText === null, internalText === null]),
  ).toEqual([
    ['前言', false, false],
    ['联系方式', false, true],
  ])
  const [preamble] = found
  expect(preamble?.pieces.filter((piece) => piece.in !== 'both')).toEqual([
    { text: '公布', in: 'left' },
    { text: '通报', in: 'right' },
  ])
  expect(preamble).toMatchObject({
    publicSource: { kind: 'preamble' },
    internalSource: { kind: 'slot', paper: 'internal-notice', slot: 'preambleEnding' },
    warnings: [],
  })
})

test('another wording: both texts as printed and the parts that changed', () => {
  const [difference] = ofFindings(
    finding({
      id: '甲',
      noticeText: '对张某诫勉谈话，收回3.5万元。',
      publicity: { kind: 'otherWording', reason: '涉及个人' },
      publicText: '对相关人员作出处理，收回3.5万元。',
    }),
  )
  expect(difference).toMatchObject({
    key: 'finding/甲',
    place: '问题一：甲不到位。',
    publicity: 'otherWording',
    reason: '涉及个人',
    publicText: '问题一：甲不到位。\n进展情况：对相关人员作出处理，收回3.5万元。',
    internalText: '问题一：甲不到位。\n进展情况：对张某诫勉谈话，收回3.5万元。',
    publicSource: { kind: 'finding', findingId: '甲' },
    internalSource: { kind: 'finding', findingId: '甲' },
    warnings: [],
  })
  expect(difference?.pieces.filter((piece) => piece.in === 'left').map(({ text }) => text)).toEqual([
    '相关人员作出处理',
  ])
})

test('not public: nothing on the one side, the reason beside it', () => {
  const [difference] = ofFindings(finding({ id: '甲', publicity: { kind: 'notPublic', reason: '涉密' } }))
  expect(difference).toMatchObject({
    publicity: 'notPublic',
    reason: '涉密',
    publicText: null,
    internalText: '问题一：甲不到位。\n进展情况：已落实甲。',
    warnings: [],
  })
})

test.each([
  [{ publicity: { kind: 'notPublic' } }, 'not-public-without-reason'],
  [{ publicity: { kind: 'notPublic', reason: ' ' } }, 'not-public-without-reason'],
  [{ publicity: { kind: 'otherWording' } }, 'public-wording-missing'],
  [{ publicity: { kind: 'otherWording' }, publicText: '已落实甲。\n' }, 'public-wording-same'],
] as const)('%j is warned about', (fields, code) => {
  const [difference] = ofFindings(finding({ id: '甲', ...fields }))
  expect(difference?.warnings.map((warning) => warning.code)).toEqual([code])
})

test('a chapter that names a finding differs where the finding is not public', () => {
  const chapters = [
    {
      id: 'c1',
      heading: '整改情况',
      outlineHeading: '',
      text: '{{整改情况句}}。',
      holdsFindings: true,
      closingText: '',
    },
  ]
  const round = inspection({
    findings: [finding({ id: '甲', publicity: { kind: 'notPublic', reason: '涉密' } })],
  })
  const found = differences({ ...round, notice: { ...round.notice, chapters } })
  expect(found.find(({ key }) => key === 'chapter/c1')).toMatchObject({
    place: '一、整改情况',
    publicText: '一、整改情况\n正在整改1项。',
    internalText: '一、整改情况\n正在整改1项（关于甲工作）。',
  })
})

test('title and signature are compared part by part, wherever each is edited', () => {
  const texts = [{ slot: 'title', text: '关于巡察整改情况的通报' }]
  const found = differences(withPaper('internal-notice', { texts, date: '2024-06-20' }))
  expect(found.find(({ place }) => place === '标题')).toMatchObject({
    internalText: '关于巡察整改情况的通报',
    publicSource: { kind: 'title' },
    internalSource: { kind: 'slot', slot: 'title' },
  })
  expect(found.find(({ place }) => place === '署名')).toMatchObject({
    publicText: '中共云澜市文化馆支部委员会\n2024年6月18日',
    internalText: '中共云澜市文化馆支部委员会\n2024年6月20日',
  })
})

test('版头, 主送, 版记 and the outline are no differences of wording', () => {
  const round = inspection()
  const outlined = {
    ...round,
    notice: { ...round.notice, options: { ...round.notice.options, outline: true } },
  }
  expect(differences(outlined).map(({ place }) => place)).toEqual(['前言', '联系方式'])
})

test('an unknown round is a mistake of the caller', () => {
  expect(() => editionDifferences(ledger(), '无', { today: TODAY })).toThrow(RangeError)
})
