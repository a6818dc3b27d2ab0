import { expect, test } from 'vitest'
import { filterChips, withoutPart } from '../../../../renderer/ledger/filter-chips.ts'
import { onlyRound, smallLedger } from '../../../support/test-ledger.ts'

test('each part of a filter reads as a sentence, in the unit’s own words', () => {
  const { ledger, office, section, director, chief, aspects } = smallLedger()
  const renamed = {
    ...ledger,
    settings: { ...ledger.settings, statusLabels: { ...ledger.settings.statusLabels, rectified: '已完成' } },
  }
  const chips = filterChips(
    {
      text: '学习',
      statuses: ['rectified', 'inProgress'],
      aspectIds: [aspects.second],
      leadOfficialIds: [director],
      departmentIds: [office, section],
      personIds: [chief],
      due: ['overdue', '7days'],
      placeholder: false,
    },
    renamed,
    onlyRound(ledger),
  )
  expect(chips.map(({ words }) => words)).toEqual([
    '搜索 = “学习”',
    '状态 = 已完成、正在整改',
    '方面 = 乙方面',
    '牵头领导 = 张主任',
    '责任科室 = 办公室、业务科',
    '责任人 = 李科长',
    '时限 = 逾期、7天内到期',
    '待补录 = 否',
  ])
})

test('what restricts nothing is no chip', () => {
  const { ledger } = smallLedger()
  expect(filterChips({ text: '', statuses: [], due: [] }, ledger, onlyRound(ledger))).toEqual([])
})

test('a chip taken away leaves the rest of the filter', () => {
  expect(withoutPart({ statuses: ['rectified'], placeholder: true }, 'statuses')).toEqual({
    placeholder: true,
  })
})
