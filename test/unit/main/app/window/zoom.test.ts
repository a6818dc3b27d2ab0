import { expect, test } from 'vitest'
import { nextZoom } from '../../../../../main/app/window/zoom.ts'

test('zoom goes by steps and stays at either end', () => {
  expect(nextZoom(1, 'in')).toBe(1.1)
  expect(nextZoom(1, 'out')).toBe(0.9)
  expect(nextZoom(3, 'in')).toBe(3)
  expect(nextZoom(0.5, 'out')).toBe(0.5)
  expect(nextZoom(1.75, 'actual')).toBe(1)
})

test('a zoom between two steps goes to the next one', () => {
  expect(nextZoom(1.3, 'in')).toBe(1.5)
  expect(nextZoom(1.3, 'out')).toBe(1.25)
})
