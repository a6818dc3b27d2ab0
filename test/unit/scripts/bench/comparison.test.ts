import { expect, test } from 'vitest'
import { composeNotice } from '#shared/documents/notice/compose-notice.ts'
import { runText } from '#shared/documents/run-text.ts'
import { brokenBounds, type Round, ratioTo, requireSameText } from '../../../../scripts/bench/comparison.ts'
import { ledgerOfFindings } from '../../../../scripts/bench/many-findings.ts'
import { noticeLines } from '../../../../scripts/bench/notice-lines.ts'

const measurement = (milliseconds: number, peakKilobytes = 1000, characters = 10) => ({
  milliseconds,
  peakKilobytes,
  characters,
  fileBytes: 1,
})
const round = (program: number, template: number): Round => ({
  program: measurement(program, 2000),
  template: measurement(template),
  bare: measurement(100),
})

test('ratios are taken within each round, so that a slow moment meets both', () => {
  expect(ratioTo('template', [round(150, 100), round(1500, 1000), round(100, 500)])).toEqual({
    time: 1.5,
    memory: 2,
  })
})

test('says which bound is broken, and nothing while both hold', () => {
  expect(brokenBounds({ time: 1.99, memory: 2.99 })).toEqual([])
  expect(brokenBounds({ time: 2, memory: 3 })).toHaveLength(2)
})

test('files with different texts are no comparison', () => {
  const same = round(1, 1)
  expect(() => requireSameText(same)).not.toThrow()
  expect(() => requireSameText({ ...same, bare: measurement(1, 1, 11) })).toThrow('different texts')
})

test('the lines for other programs are the text of the notice, in order and whole', () => {
  const ledger = ledgerOfFindings(60)
  const { blocks } = composeNotice(ledger, ledger.inspections[0]?.id ?? '', { today: '2024-01-31' }).document
  const { before, findings, after } = noticeLines({ title: '', author: '', subject: '', blocks })
  const text = [
    ...before,
    ...findings.flatMap(({ heading, paragraphs }) => [{ text: heading }, ...paragraphs]),
    ...after,
  ]
    .map((line) => line.text)
    .join('')
  const printed = blocks
    .map((block) => {
      if (block.kind === 'title') return block.lines.join('')
      if (block.kind === 'signature') return `${block.issuer}${block.date}`
      return 'runs' in block ? runText(block.runs) : ''
    })
    .join('')
  expect(text).toBe(printed)
  expect(findings.length).toBeGreaterThan(60)
})
