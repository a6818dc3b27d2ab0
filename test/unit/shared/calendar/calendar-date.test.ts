import { expect, test } from 'vitest'
import { addDays, addMonths, daysBetween } from '#shared/calendar/calendar-date.ts'

test.each([
  ['2024-02-27', 7, '2024-03-05'],
  ['2023-02-27', 7, '2023-03-06'],
  ['2025-12-28', 7, '2026-01-04'],
  ['2024-03-01', -1, '2024-02-29'],
  ['2024-03-01', 0, '2024-03-01'],
])('%s and %i days is %s', (date, days, later) => {
  expect(addDays(date, days)).toBe(later)
  expect(daysBetween(date, later)).toBe(days)
})

test('months are clamped to the end of the month', () => {
  expect(addMonths('2023-11-30', 3)).toBe('2024-02-29')
  expect(addMonths('2023-11-30', 3)).not.toBe(addDays('2023-11-30', 90))
})

test('what is no date throws', () => {
  expect(() => addDays('2023-02-30', 1)).toThrow(RangeError)
})
