import { expect, test } from 'vitest'
import type { HistoryEntry, Snapshot, StateChoice } from '#shared/bridge/history-view.ts'
import { keyOfState, stateOfKey, stateOptions } from '../../../../renderer/history/state-options.ts'

const COUNTS = { aspects: 4, findings: 25, progressEntries: 183, evidence: 12 }
const noon = new Date(2023, 4, 23, 12).toISOString()

const entry = (revision: number, facts: Partial<HistoryEntry> = {}): HistoryEntry => ({
  revision,
  time: noon,
  operator: '王晓梅',
  summary: `第${revision}步`,
  effective: true,
  withinReach: true,
  changes: [],
  moreChanges: 0,
  ...facts,
})

const snapshot = (id: string, facts: Partial<Snapshot> = {}): Snapshot => ({
  id,
  revision: 5,
  time: noon,
  counts: COUNTS,
  reason: 'interval',
  name: null,
  whole: true,
  ...facts,
})

const listed = (groups: ReturnType<typeof stateOptions>) =>
  groups.flatMap((group) => ('options' in group ? group.options : [group]))

test.each<StateChoice>([
  { kind: 'now' },
  { kind: 'revision', revision: 0 },
  { kind: 'revision', revision: 12_345 },
  { kind: 'snapshot', id: 'r5-20230523T040000Z-named-报审前.json' },
])('%o is found again by its value', (state) => {
  expect(stateOfKey(keyOfState(state))).toEqual(state)
})

test('the present is offered once, and a change that never took effect not at all', () => {
  const groups = stateOptions([], [entry(9), entry(8, { effective: false }), entry(7)], 9, undefined)
  expect(listed(groups).map(({ value }) => value)).toEqual(['now', 'revision:7'])
  expect(groups.map(({ label }) => label)).toEqual(['现在', '修改记录'])
})

test('what cannot be gone back to is shown, but cannot be chosen', () => {
  const groups = stateOptions(
    [snapshot('a', { whole: false, reason: 'start' }), snapshot('b', { name: '报审前' })],
    [entry(3, { withinReach: false })],
    9,
    undefined,
  )
  expect(listed(groups)).toEqual([
    { value: 'now', label: '现在' },
    { value: 'snapshot:a', label: '2023-05-23 12:00（打开程序时）', disabled: true },
    { value: 'snapshot:b', label: '2023-05-23 12:00（报审前）', disabled: false },
    { value: 'revision:3', label: '2023-05-23 12:00（第3步）', disabled: true },
  ])
})

test('a chosen change that is not among the newest is still named', () => {
  const chosen = { kind: 'revision', revision: 2 } as const
  const name = (head?: { revision: number; time: string; counts: typeof COUNTS }) =>
    listed(stateOptions([], [entry(8)], 9, chosen, head))[0]
  expect(name()).toEqual({ value: 'revision:2', label: '第 2 次修改' })
  expect(name({ revision: 2, time: noon, counts: COUNTS })).toEqual({
    value: 'revision:2',
    label: '2023-05-23 12:00 第 2 次修改',
  })
})
