import { expect, test } from 'vitest'
import { leftovers } from '#shared/text/leftover.ts'

test.each([
  ['市XX局开展××次', ['XX', '××']],
  ['由某某单位负责', ['某某']],
  ['待补充、待核实、（略）', ['待补充', '待核实', '（略）']],
  ['清退？？万元，____元', ['？？', '____']],
  ['召开会议X次', ['X']],
])('%s', (text, found) => {
  expect(leftovers(text).map((left) => left.text)).toEqual(found)
})

test.each(['张某某、李某', 'X光机、XXL号', 'a@xx.cn', '为什么？', '3×5米'])(
  'nothing is left in %s',
  (text) => {
    expect(leftovers(text)).toEqual([])
  },
)

test('a place is told with its position', () => {
  expect(leftovers('共XX次')).toEqual([{ text: 'XX', at: 1 }])
})
