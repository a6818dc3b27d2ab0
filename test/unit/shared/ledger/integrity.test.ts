import { expect, test } from 'vitest'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { integrityFaults } from '#shared/ledger/integrity.ts'
import { largeLedger } from '../../../support/large-ledger.ts'
import { processorTime } from '../../../support/processor-time.ts'
import { onlyRound, smallLedger } from '../../../support/test-ledger.ts'

const faultsAfter = (break_: (round: Inspection) => Partial<Inspection>) => {
  const { ledger } = smallLedger()
  const round = onlyRound(ledger)
  return integrityFaults({ ...ledger, inspections: [{ ...round, ...break_(round) }] })
}

test('a sound ledger has no faults, a large one is checked in no time', async () => {
  expect(integrityFaults(smallLedger().ledger)).toEqual([])
  const large = largeLedger(3000, 20)
  const time = await processorTime(() => expect(integrityFaults(large)).toEqual([]))
  expect(time).toBeLessThan(3000)
})

test('a finding of an unknown aspect and a reference to nobody are found with their place', () => {
  expect(
    faultsAfter(({ findings }) => ({
      findings: findings.map((finding, index) =>
        index === 1
          ? { ...finding, aspectId: 'gone', leadOfficial: 'nobody', assistingDepartments: ['none'] }
          : finding,
      ),
    })),
  ).toEqual([
    { kind: 'unknown-reference', at: 'inspections.0.findings.1.aspectId' },
    { kind: 'unknown-reference', at: 'inspections.0.findings.1.leadOfficial' },
    { kind: 'unknown-reference', at: 'inspections.0.findings.1.assistingDepartments.0' },
  ])
})

test('two records with one id are found', () => {
  const faults = faultsAfter(({ findings }) => ({ findings: findings.concat(findings.slice(0, 1)) }))
  expect(faults).toEqual([{ kind: 'duplicate-id', at: 'inspections.0.findings.4' }])
})

test('none or two chapters for the findings are found', () => {
  const withHolding = (holdsFindings: boolean) =>
    faultsAfter(({ notice }) => ({
      notice: { ...notice, chapters: notice.chapters.map((chapter) => ({ ...chapter, holdsFindings })) },
    }))
  const fault = [{ kind: 'findings-chapter', at: 'inspections.0.notice.chapters' }]
  expect(withHolding(false)).toEqual(fault)
  expect(withHolding(true)).toEqual(fault)
})

test('a tree of three levels, a circle and a missing parent are found', () => {
  const parents = (first: string | undefined, second: string | undefined) =>
    faultsAfter(({ aspects }) => ({
      aspects: aspects.map((aspect, index) => {
        const parentId = index === 0 ? first : second
        return { ...aspect, ...(parentId === undefined ? {} : { parentId }) }
      }),
    })).map(({ kind }) => kind)
  const [a, b] = onlyRound(smallLedger().ledger).aspects
  expect(parents(undefined, 'gone')).toEqual(['aspect-depth'])
  expect(parents(b?.id, a?.id).length).toBeGreaterThan(0)
})

test('a paper, a text, a column or a decision that stands twice is found with its place', () => {
  const column = { key: 'title', title: '问题', shown: true, width: 40 }
  const remark = {
    rule: 'half-width',
    text: '',
    reason: '原文如此',
    acceptedBy: '许若彤',
    acceptedAt: '2023-03-01T01:00:00.000Z',
  }
  expect(
    faultsAfter(() => ({
      papers: [
        {
          kind: 'finding-list',
          texts: [
            { slot: 'title', text: '清单' },
            { slot: 'title', text: '清单' },
          ],
          columns: [column, { ...column, key: 'facts' }, column],
        },
        { kind: 'report', texts: [] },
        { kind: 'finding-list', texts: [] },
      ],
      acceptedRemarks: [
        { ...remark, id: 'one', key: 'k' },
        { ...remark, id: 'two', key: 'k' },
      ],
    })).map(({ kind, at }) => [kind, at]),
  ).toEqual([
    ['duplicate-id', 'inspections.0.papers.2'],
    ['duplicate-id', 'inspections.0.papers.0.texts.1'],
    ['duplicate-id', 'inspections.0.papers.0.columns.2'],
    ['duplicate-id', 'inspections.0.acceptedRemarks.1.key'],
  ])
})

test('a finding looked at before is judged anew when what it refers to is gone, or its ids come twice', () => {
  const { ledger } = smallLedger()
  expect(integrityFaults(ledger)).toEqual([])
  const round = onlyRound(ledger)
  const kinds = (changed: Partial<typeof ledger>) =>
    new Set(integrityFaults({ ...ledger, ...changed }).map(({ kind, at }) => `${kind} ${at.split('.')[0]}`))
  const again = { ...round, id: 'another-round' }
  expect(kinds({ inspections: [round, again] })).toEqual(new Set(['duplicate-id inspections']))
  const withoutAspects = { ...round, aspects: [], declaredFigures: [] }
  expect(kinds({ inspections: [withoutAspects] })).toEqual(new Set(['unknown-reference inspections']))
  const [first] = round.findings
  const person = { id: first?.id ?? '', name: '重号', position: '' }
  expect(kinds({ people: [...ledger.people, person] })).toEqual(new Set(['duplicate-id inspections']))
  expect(integrityFaults(ledger)).toEqual([])
})

test('checking again after a change costs next to nothing', async () => {
  const large = largeLedger(3000, 20)
  integrityFaults(large)
  const round = onlyRound(large)
  const [first, ...rest] = round.findings
  if (first === undefined) throw new RangeError('no finding')
  const leastOf = async (findings: () => (typeof round)['findings']): Promise<number> => {
    const times: number[] = []
    for (let time = 0; time < 3; time += 1) {
      const ledger = { ...large, inspections: [{ ...round, findings: findings() }] }
      times.push(await processorTime(() => integrityFaults(ledger)))
    }
    return Math.min(...times)
  }
  const again = await leastOf(() => [{ ...first, title: '改' }, ...rest])
  const anew = await leastOf(() => structuredClone([...round.findings]))
  expect(again).toBeLessThan(anew / 2)
})
