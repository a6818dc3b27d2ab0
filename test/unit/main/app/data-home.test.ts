import { expect, test } from 'vitest'
import { dataHome } from '../../../../main/app/data-home.ts'

test('without the variable the usual folder is used', () => {
  expect(dataHome({})).toBeUndefined()
  expect(dataHome({ RECTIFICATION_LEDGER_HOME: '' })).toBeUndefined()
})

test('an absolute path is taken, Chinese and spaces included', () => {
  expect(dataHome({ RECTIFICATION_LEDGER_HOME: '/data/整改 台账/' })).toBe('/data/整改 台账/')
})

test('a relative path is refused instead of guessed', () => {
  expect(() => dataHome({ RECTIFICATION_LEDGER_HOME: 'ledger' })).toThrow('RECTIFICATION_LEDGER_HOME')
})
