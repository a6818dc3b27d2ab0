import { expect, test } from 'vitest'
import { ledgerRows } from '#shared/ledger/ledger-row.ts'
import { inspectionStatistics } from '#shared/ledger/statistics.ts'
import { dropPlace } from '../../../../renderer/ledger/row-drag.ts'
import { tableRows } from '../../../../renderer/ledger/table-rows.ts'
import { changed, findingTitled, onlyRound, smallLedger } from '../../../support/test-ledger.ts'

const setting = () => {
  const small = smallLedger()
  const inspection = onlyRound(small.ledger)
  const all = ledgerRows(small.ledger, inspection, '2023-03-01')
  const { byAspect } = inspectionStatistics(inspection, small.ledger.settings, '2023-03-01')
  const rows = tableRows(
    { all, shown: all, kept: undefined },
    { byAspect, collapsed: new Set(), withEmpty: true },
  )
  const row = (title: string) => {
    const found = rows.find((each) =>
      each.kind === 'aspect' ? each.placed.aspect.title === title : each.row.finding.title === title,
    )
    if (found === undefined) throw new Error(`no row ${title}`)
    return found
  }
  return { ...small, inspection, row }
}

/** The order after dropping one finding on a row, in its upper or lower half. */
const dropped = (title: string, on: string, half: 'upper' | 'lower'): readonly string[] => {
  const { ledger, inspection, inspectionId, row } = setting()
  const dragged = findingTitled(ledger, title).id
  const place = dropPlace(inspection, dragged, {
    row: row(on),
    top: 100,
    bottom: 154,
    distance: half === 'upper' ? 105 : 150,
  })
  if (place === undefined) throw new Error('nowhere to drop')
  const { aspectId, at } = place
  const after = changed(ledger, {
    name: 'finding.move',
    input: { inspectionId, findingId: dragged, aspectId, at },
  }).ledger
  return ledgerRows(after, onlyRound(after), '2023-03-01').map(
    ({ aspect, finding }) => `${aspect?.title} ${finding.title}`,
  )
}

test.each([
  ['甲三', '甲一', 'upper', ['甲方面 甲三', '甲方面 甲一', '甲方面 甲二', '乙方面 乙一']],
  ['甲一', '甲三', 'lower', ['甲方面 甲二', '甲方面 甲三', '甲方面 甲一', '乙方面 乙一']],
  ['甲一', '甲三', 'upper', ['甲方面 甲二', '甲方面 甲一', '甲方面 甲三', '乙方面 乙一']],
  ['甲一', '乙一', 'lower', ['甲方面 甲二', '甲方面 甲三', '乙方面 乙一', '乙方面 甲一']],
  ['甲二', '乙方面', 'upper', ['甲方面 甲一', '甲方面 甲三', '乙方面 甲二', '乙方面 乙一']],
] as const)('%s dropped on %s (%s half)', (title, on, half, order) => {
  expect(dropped(title, on, half)).toEqual(order)
})

test('a finding is not dropped on itself', () => {
  const { ledger, inspection, row } = setting()
  const dragged = findingTitled(ledger, '甲一').id
  const target = { row: row('甲一'), top: 0, bottom: 54, distance: 10 }
  expect(dropPlace(inspection, dragged, target)).toBeUndefined()
})
