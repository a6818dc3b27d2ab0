import { expect, test } from 'vitest'
import type { FindingDifference } from '#shared/ledger/history/compare-states.ts'
import {
  differenceCount,
  differenceSummary,
  findingsShown,
  isSame,
} from '../../../../renderer/history/difference-counts.ts'

const finding = (kind: FindingDifference['kind'], number: number): FindingDifference => ({
  kind,
  inspectionId: 'round',
  findingId: `finding-${number}`,
  number,
  title: `问题${number}`,
  changes: [],
})

const OTHER = { subject: '单位', field: '单位简称', before: '甲', after: '乙' }
const COMPARED = {
  findings: [finding('changed', 1), finding('added', 2), finding('changed', 3), finding('removed', 4)],
  others: [OTHER],
}

test('every difference is counted once, in all and under its kind', () => {
  const counts = (['all', 'added', 'removed', 'changed', 'others'] as const).map((filter) =>
    differenceCount(COMPARED, filter),
  )
  expect(counts).toEqual([5, 1, 1, 2, 1])
  expect(findingsShown(COMPARED, 'changed').map(({ number }) => number)).toEqual([1, 3])
  expect(findingsShown(COMPARED, 'others')).toEqual([])
})

test('the summary names what there is and nothing else', () => {
  expect(differenceSummary(COMPARED)).toBe('新增 1 个问题，删除 1 个问题，修改 2 个问题，问题以外 1 处不同')
  expect(differenceSummary({ findings: [finding('added', 1)], others: [] })).toBe('新增 1 个问题')
  expect(differenceSummary({ findings: [], others: [] })).toBe('内容完全相同')
})

test('two states are the same only when neither a finding nor anything else differs', () => {
  expect(isSame({ findings: [], others: [] })).toBe(true)
  expect(isSame({ findings: [], others: [OTHER] })).toBe(false)
  expect(isSame({ findings: [finding('added', 1)], others: [] })).toBe(false)
})
