import { expect, test } from 'vitest'
import { characterRanges } from '#shared/documents/fonts/character-ranges.ts'
import { proofread } from '#shared/proofreading/proofread.ts'
import { changed, onlyRound, smallLedger } from '../../../support/test-ledger.ts'

const TODAY = '2023-06-30'

const ledgerWith = (noticeText: string) => {
  const { ledger, inspectionId, findingId } = smallLedger()
  return changed(ledger, {
    name: 'finding.edit',
    input: { inspectionId, findingId: findingId('甲一'), patch: { noticeText } },
  }).ledger
}

/** A font of every character but those. */
const without = (characters: string) => {
  const missing = new Set([...characters].map((character) => character.codePointAt(0)))
  const all = Array.from({ length: 0xffff }, (_, codePoint) => codePoint)
  return characterRanges(all.filter((codePoint) => !missing.has(codePoint)))
}

const remarksOf = (noticeText: string, coverage = { 仿宋_GB2312: without('喆') }) => {
  const ledger = ledgerWith(noticeText)
  return proofread(ledger, onlyRound(ledger).id, { today: TODAY, coverage }).filter(
    ({ rule }) => rule === 'missing-character',
  )
}

test('a character the body font lacks is a remark at its finding, once', () => {
  const remarks = remarksOf('由王喆牵头。\n王喆多次督促。')
  expect(remarks).toHaveLength(1)
  expect(remarks[0]).toMatchObject({ severity: 'hint', where: '（一）问题一', source: { kind: 'finding' } })
  const { text, spot } = remarks[0] ?? { text: '', spot: [0, 0] }
  expect(text.slice(...spot)).toBe('喆')
})

test('a text the fonts can print, or fonts nobody knows, give no remark', () => {
  expect(remarksOf('由王哲牵头。')).toEqual([])
  const ledger = ledgerWith('由王喆牵头。')
  const all = proofread(ledger, onlyRound(ledger).id, { today: TODAY })
  expect(all.filter(({ rule }) => rule === 'missing-character')).toEqual([])
})

test('with another font chosen, that font is asked', () => {
  const { ledger } = changed(ledgerWith('由王喆牵头。'), {
    name: 'settings.edit',
    input: { patch: { fonts: { body: '仿宋' } } },
  })
  const coverage = { 仿宋_GB2312: without('喆'), 仿宋: without('') }
  const remarks = proofread(ledger, onlyRound(ledger).id, { today: TODAY, coverage })
  expect(remarks.filter(({ rule }) => rule === 'missing-character')).toEqual([])
})

test('〇 in a year is no rare character, in a name it is', () => {
  const coverage = { 仿宋_GB2312: without('〇') }
  expect(remarksOf('二〇二三年三月五日召开会议。', coverage)).toEqual([])
  expect(remarksOf('由王〇牵头。', coverage)).toHaveLength(1)
})
