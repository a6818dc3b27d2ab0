import { expect, test } from 'vitest'
import type { PaperInput } from '#shared/documents/papers/paper-definition.ts'
import { SlotPaper } from '#shared/documents/papers/slot-paper.ts'
import { inspection, TODAY } from '../notice/ledger-fixture.ts'
import { tableLedger } from './table-reading.ts'

const slot = (name: string, defaultText: string) => ({ name, label: name, defaultText, lines: 1 })
const paperWith = (...slots: readonly ReturnType<typeof slot>[]): SlotPaper => {
  const round = inspection()
  const input: PaperInput = {
    ledger: tableLedger(round),
    inspection: round,
    settings: { kind: 'ledger', texts: [] },
    today: TODAY,
  }
  return new SlotPaper({ kind: 'ledger', label: '整改台账', slots }, input)
}

test('a variable of the paper’s own has the value it was given last and is shown with its first', () => {
  const paper = paperWith(slot('line', '编号{{编号}}'))
  paper.define([{ name: '编号', explanation: '', value: '一' }])
  expect(paper.text('line')).toBe('编号一')
  paper.define([{ name: '编号', explanation: '', value: '二' }])
  expect(paper.text('line')).toBe('编号二')
  const finished = paper.finish('题')
  const own = finished.ok ? finished.value.variables.filter(({ name }) => name === '编号') : []
  expect(own).toEqual([{ name: '编号', group: '本文书', explanation: '', value: '一' }])
})

test('it stands in place of a variable of the same name', () => {
  const paper = paperWith(slot('line', '{{总数}}'))
  paper.define([{ name: '总数', explanation: '', value: '九' }])
  expect(paper.text('line')).toBe('九')
  const finished = paper.finish('题')
  expect(finished.ok && finished.value.variables.filter(({ name }) => name === '总数')).toHaveLength(1)
})

test('a value not known yet is a gap and makes the file a draft', () => {
  const paper = paperWith(slot('line', '编号{{编号}}'))
  paper.define([{ name: '编号', explanation: '', value: null }])
  expect(paper.text('line')).toBe('编号【待补录：编号】')
  const finished = paper.finish('题')
  expect(finished.ok && finished.value.fileName).toBe('题（草稿）')
})

test('an empty title is a gap, and the paper keeps a name', () => {
  const paper = paperWith(slot('title', ' '))
  expect(paper.title('title')).toBe('整改台账')
  expect(paper.composition.issues.map(({ code }) => code)).toEqual(['empty-title'])
})

test('a long title is broken by meaning, on a landscape sheet later than on an upright one', () => {
  const title = slot('title', '某某市文化馆党支部落实四届市委第二轮巡察反馈意见整改台账')
  const linesOn = (orientation: 'portrait' | 'landscape') => {
    const paper = paperWith(title)
    paper.title('title', { paper: 'A4', orientation, pageNumbers: true })
    const [block] = paper.blocks
    return block?.kind === 'title' ? block.lines.length : 0
  }
  expect([linesOn('portrait'), linesOn('landscape')]).toEqual([2, 1])
})
