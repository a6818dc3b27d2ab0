import { expect, test } from 'vitest'
import { IMPRINT, imprintLayout } from '#shared/documents/imprint-layout.ts'
import { imprint } from '../../../support/paper-block-samples.ts'

test('抄送 over 印发机关 and 印发日期, with what belongs before and after them', () => {
  const { rows } = imprintLayout(imprint({ copyTo: '市委组织部，市委宣传部' }))
  expect(rows.map(({ left, right }) => [left, right])).toEqual([
    ['抄送：市委组织部，市委宣传部。', ''],
    ['中共青禾市文化馆党组办公室', '2024年12月9日印发'],
  ])
})

test.each(['市委组织部', '市委组织部。', '市委组织部.'])('抄送 of “%s” ends with one full stop', (copyTo) => {
  expect(imprintLayout(imprint({ copyTo })).rows[0]?.left).toBe('抄送：市委组织部。')
})

test('long recipients take several lines, the later ones under the first recipient', () => {
  const { rows, height } = imprintLayout(imprint())
  expect(rows[0]?.lines).toHaveLength(2)
  expect(rows[0]?.hang).toBe(3 * 280)
  const rules = 2 * IMPRINT.thickRule + IMPRINT.thinRule
  expect(height).toBe(3 * IMPRINT.linePitch + 2 * IMPRINT.belowRow + rules)
})

test('what is empty takes no row', () => {
  const rowsOf = (change: Parameters<typeof imprint>[0]) => imprintLayout(imprint(change)).rows
  expect(rowsOf({ copyTo: '' })).toHaveLength(1)
  expect(rowsOf({ printingOffice: '', printDate: '' })).toHaveLength(1)
  expect(rowsOf({ printDate: '' })[1]?.right).toBe('')
  expect(imprintLayout(imprint({ copyTo: '', printingOffice: '', printDate: '' }))).toEqual({
    rows: [],
    height: 0,
  })
})

test('a 印发机关 that leaves no room for the date is broken by meaning, the date on its last line', () => {
  const printingOffice = '青禾湖自治州国有林草湿地保护与不动产登记中心办公室'
  const { rows, height } = imprintLayout(imprint({ copyTo: '', printingOffice }))
  expect(rows).toEqual([
    {
      left: '青禾湖自治州国有林草湿地保护\n与不动产登记中心办公室',
      right: '2024年12月9日印发',
      hang: 0,
      lines: ['青禾湖自治州国有林草湿地保护', '与不动产登记中心办公室'],
    },
  ])
  expect(height).toBe(2 * IMPRINT.linePitch + IMPRINT.belowRow + 2 * IMPRINT.thickRule)
})
