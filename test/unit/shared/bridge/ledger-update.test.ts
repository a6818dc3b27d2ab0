import { expect, test } from 'vitest'
import { applyLedgerUpdate, ledgerUpdate } from '../../../../shared/bridge/ledger-update.ts'
import { applyCommand, type Command } from '../../../../shared/ledger/commands/registry.ts'
import { emptyLedger, type Ledger } from '../../../../shared/ledger/ledger.ts'

let made = 0
const context = {
  now: '2023-05-01T00:00:00.000Z',
  today: '2023-05-01',
  operator: '张',
  newId: () => `id-${++made}`,
}

const after = (ledger: Ledger, command: Command): Ledger => {
  const changed = applyCommand(ledger, command, context)
  if (!changed.ok) throw new Error(JSON.stringify(changed.problem))
  return { ...changed.value.ledger, revision: ledger.revision + 1 }
}

/** What the bridge does to data. */
const sent = <Value>(value: Value): Value => structuredClone(value)

const round = (title: string): Command => ({
  name: 'inspection.add',
  input: { title, kind: 'routine', commissioningBody: '市委', team: '第三巡察组' },
})

const filled = (): Ledger => {
  let ledger = after(after(emptyLedger(), round('第一轮')), round('第二轮'))
  const inspectionId = ledger.inspections[0]?.id ?? ''
  ledger = after(ledger, { name: 'aspect.add', input: { inspectionId, title: '第一方面' } })
  const aspectId = ledger.inspections[0]?.aspects[0]?.id ?? ''
  for (const title of ['甲', '乙', '丙'])
    ledger = after(ledger, { name: 'finding.add', input: { inspectionId, aspectId, title } })
  return ledger
}

test('a window that holds nothing gets the whole ledger', () => {
  const ledger = filled()
  expect(applyLedgerUpdate(undefined, sent(ledgerUpdate(undefined, ledger)))).toEqual(ledger)
})

test('one changed finding travels alone, and the rest stays the same objects in the window', () => {
  const before = filled()
  const held = sent(before)
  const [inspection] = before.inspections
  const second = inspection?.findings[1]
  const changed = after(before, {
    name: 'finding.edit',
    input: {
      inspectionId: inspection?.id ?? '',
      findingId: second?.id ?? '',
      patch: { facts: '新写的具体表现' },
    },
  })
  const update = ledgerUpdate(before, changed)
  if (update.kind !== 'changes') throw new Error('expected changes')
  expect(update.inspections[1]).toBe(before.inspections[1]?.id)
  expect(update.inspections[0]).toMatchObject({
    findings: [inspection?.findings[0]?.id, { facts: '新写的具体表现' }, inspection?.findings[2]?.id],
  })

  const applied = applyLedgerUpdate(held, sent(update))
  expect(applied).toEqual(changed)
  expect(applied?.inspections[1]).toBe(held.inspections[1])
  expect(applied?.inspections[0]?.findings[0]).toBe(held.inspections[0]?.findings[0])
})

test('unit, lists and settings travel only when they changed', () => {
  const before = after(filled(), { name: 'department.add', input: { name: '办公室' } })
  const held = sent(before)
  const renamed = after(before, round('第三轮'))
  const update = ledgerUpdate(before, renamed)
  expect(update.kind === 'changes' && Object.keys(update.ledger)).toEqual([
    'format',
    'schemaVersion',
    'revision',
  ])
  const applied = applyLedgerUpdate(held, sent(update))
  expect(applied).toEqual(renamed)
  for (const part of ['unit', 'departments', 'people', 'settings'] as const)
    expect(applied?.[part]).toBe(held[part])

  const counted = after(renamed, { name: 'settings.edit', input: { patch: { rateDecimals: 0 } } })
  const last = applyLedgerUpdate(applied, sent(ledgerUpdate(renamed, counted)))
  expect(last).toEqual(counted)
  expect(last?.departments).toBe(held.departments)
})

test('moved and removed findings arrive in their order', () => {
  const before = filled()
  const inspectionId = before.inspections[0]?.id ?? ''
  const [first, second] = before.inspections[0]?.findings ?? []
  const moved = after(before, {
    name: 'finding.move',
    input: { inspectionId, findingId: first?.id ?? '', aspectId: first?.aspectId ?? '', at: 2 },
  })
  const removed = after(moved, {
    name: 'finding.remove',
    input: { inspectionId, findingId: second?.id ?? '' },
  })
  const held = applyLedgerUpdate(sent(before), sent(ledgerUpdate(before, moved)))
  expect(held).toEqual(moved)
  expect(applyLedgerUpdate(held, sent(ledgerUpdate(moved, removed)))).toEqual(removed)
})

test('an update that starts from another revision, or from findings not held, is not guessed at', () => {
  const before = filled()
  const changed = after(before, round('第三轮'))
  const update = sent(ledgerUpdate(before, changed))
  expect(applyLedgerUpdate(undefined, update)).toBeUndefined()
  expect(applyLedgerUpdate({ ...before, revision: 1 }, update)).toBeUndefined()
  expect(applyLedgerUpdate({ ...before, inspections: [] }, update)).toBeUndefined()
})
