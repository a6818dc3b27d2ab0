import { expect, test } from 'vitest'
import { windowBounds } from '../../../../../main/app/window/window-bounds.ts'

const desktop = { x: 0, y: 0, width: 1920, height: 1040 }
const right = { x: 1920, y: 0, width: 1920, height: 1040 }
const small = { x: 0, y: 0, width: 1093, height: 574 }

test('the first window stands in the middle of the primary desktop', () => {
  expect(windowBounds(null, [desktop, right])).toEqual({
    x: 240,
    y: 70,
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
  })
})

test('a window is where it was', () => {
  const place = { x: 2000, y: 100, width: 1200, height: 800 }
  expect(windowBounds(place, [desktop, right])).toMatchObject(place)
})

test('a window on a display that is gone comes back to the one that is left', () => {
  const place = { x: 2000, y: 100, width: 1200, height: 800 }
  expect(windowBounds(place, [desktop])).toMatchObject({ x: 720, y: 100, width: 1200, height: 800 })
})

test('a window is never larger than its desktop nor smaller than the screens are laid out for', () => {
  expect(windowBounds({ x: -50, y: -50, width: 5000, height: 5000 }, [desktop])).toMatchObject({
    x: 0,
    y: 0,
    width: 1920,
    height: 1040,
  })
  expect(windowBounds({ x: 0, y: 0, width: 10, height: 10 }, [desktop])).toMatchObject({
    width: 1024,
    height: 640,
  })
})

test('1366 × 768 at 125 % has less room than the smallest window: the window fills it', () => {
  expect(windowBounds(null, [small])).toEqual({ ...small, minWidth: 1024, minHeight: 574 })
})
