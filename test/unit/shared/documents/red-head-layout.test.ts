import { describe, expect, test } from 'vitest'
import { GRID, TWIPS_PER_MM, TYPE_AREA } from '#shared/documents/page-layout.ts'
import { RED_HEAD, redHeadLayout } from '#shared/documents/red-head-layout.ts'
import { redHead } from '../../../support/paper-block-samples.ts'

const MARKS = ['青禾市', '青禾市文化馆文件', '中共青禾市文化馆党组文件', '文'.repeat(30)]
const layoutOf = (mark: string) => redHeadLayout(redHead({ mark }))

describe.each(MARKS)('版头 of %s', (mark) => {
  const { mark: placed, number, rule, height } = layoutOf(mark)

  test('takes a whole number of lines, the same for every mark', () => {
    expect(height).toBe(11 * GRID.linePitch)
    expect(layoutOf(mark).lines).toBe(RED_HEAD.lines)
  })

  test('has its mark 35 mm under the edge and within the type area', () => {
    expect(placed.top / TWIPS_PER_MM).toBeCloseTo(35, 1)
    const width = [...mark].length * placed.size * 10 * (placed.widthPercent / 100)
    expect(width).toBeLessThanOrEqual(TYPE_AREA.width)
    expect(placed.size / 2).toBeLessThanOrEqual(62)
  })

  test('has two lines between mark and number, and two from the red line to the title, in order', () => {
    expect(number.top - placed.top - placed.height).toBeGreaterThanOrEqual(2 * GRID.linePitch)
    expect(rule.top).toBeGreaterThan(number.top + GRID.linePitch)
    expect(height - rule.top - rule.thickness).toBeGreaterThanOrEqual(2 * GRID.linePitch)
  })
})

test('what is not there takes no line in the corner, the order stays', () => {
  const roles = (change: Parameters<typeof redHead>[0]) =>
    redHeadLayout(redHead(change)).corner.map(({ role }) => role)
  expect(roles({})).toEqual(['copyNumber', 'secrecy', 'urgency'])
  expect(roles({ secrecy: '' })).toEqual(['copyNumber', 'urgency'])
  expect(roles({ copyNumber: '', secrecy: '', urgency: '' })).toEqual([])
})

test('an empty mark does not break the layout', () => {
  expect(Number.isFinite(layoutOf('').number.top)).toBe(true)
})
