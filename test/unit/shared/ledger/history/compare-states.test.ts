import { expect, test } from 'vitest'
import { compareStates } from '#shared/ledger/history/compare-states.ts'
import { largeLedger } from '../../../../support/large-ledger.ts'
import { changed, smallLedger } from '../../../../support/test-ledger.ts'

const without = ({ findings, others }: ReturnType<typeof compareStates>) => ({
  findings: findings.map(({ kind, number, title }) => `${kind} ${number} ${title}`),
  others: others.map(({ subject, field }) => `${subject} ${field}`),
})

test('a state does not differ from itself', () => {
  const { ledger } = smallLedger()
  expect(compareStates(ledger, structuredClone(ledger))).toEqual({ findings: [], others: [] })
})

test('findings added, removed and changed are told in their order, each numbered on its own side', () => {
  const { ledger, inspectionId, aspects, findingId } = smallLedger()
  const { ledger: later } = changed(
    ledger,
    { name: 'finding.remove', input: { inspectionId, findingId: findingId('甲二') } },
    { name: 'finding.add', input: { inspectionId, aspectId: aspects.second, title: '乙二' } },
    {
      name: 'finding.edit',
      input: { inspectionId, findingId: findingId('甲三'), patch: { target: '立行立改' } },
    },
    { name: 'unit.edit', input: { patch: { shortName: '市文联' } } },
  )
  const there = compareStates(ledger, later)
  expect(without(there)).toEqual({
    findings: ['changed 2 甲三', 'removed 2 甲二', 'added 4 乙二'],
    others: ['单位 简称'],
  })
  expect(there.findings[0]?.changes).toMatchObject([{ field: '整改目标', before: '', after: '立行立改' }])
  expect(without(compareStates(later, ledger))).toEqual({
    findings: ['added 2 甲二', 'changed 3 甲三', 'removed 4 乙二'],
    others: ['单位 简称'],
  })
})

test('every change is told, however many there are, and a whole round counts finding by finding', () => {
  const large = largeLedger(120)
  const [round] = large.inspections
  if (round === undefined) throw new Error('the large ledger has no round')
  const touched = {
    ...large,
    inspections: [
      { ...round, findings: round.findings.map((finding) => ({ ...finding, target: '立行立改' })) },
    ],
  }
  const { findings } = compareStates(large, touched)
  expect(findings).toHaveLength(120)
  expect(findings.every(({ kind, changes }) => kind === 'changed' && changes.length === 1)).toBe(true)
  expect(findings.map(({ number }) => number)).toEqual(findings.map((_, index) => index + 1))
  const gone = compareStates(large, { ...large, inspections: [] })
  expect(gone.findings.map(({ kind }) => kind)).toEqual(Array(120).fill('removed'))
  expect(without(gone).others).toEqual(['巡察“第一轮巡察” 删除'])
})
