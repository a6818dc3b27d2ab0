import { expect, test } from 'vitest'
import { DEFAULT_STATUS_LABELS } from '#shared/ledger/status.ts'
import { changed, refusal, smallLedger } from '../../../../support/test-ledger.ts'

test('unit and contact change field by field, and the line names the fields', () => {
  const { ledger } = smallLedger()
  const unit = changed(ledger, { name: 'unit.edit', input: { patch: { shortName: '市某局党组' } } })
  expect(unit.ledger.unit).toEqual({ ...ledger.unit, shortName: '市某局党组' })
  expect(unit.summary).toBe('修改单位的简称')
  const contact = changed(ledger, { name: 'contact.edit', input: { patch: { phone: '8210001', email: '' } } })
  expect(contact.ledger.unit.contact.phone).toBe('8210001')
  expect(contact.summary).toBe('修改单位的电话')
  expect(changed(ledger, { name: 'unit.edit', input: { patch: {} } }).ledger).toBe(ledger)
})

test('labels follow the unit’s own words; two statuses never bear one', () => {
  const { ledger } = smallLedger()
  const edited = changed(ledger, {
    name: 'settings.edit',
    input: { patch: { statusLabels: { rectified: '已销号' }, unitWord: '条', rateDecimals: 1 } },
  })
  expect(edited.ledger.settings).toEqual({
    rateBase: 'findings',
    rateDecimals: 1,
    unitWord: '条',
    statusLabels: { ...DEFAULT_STATUS_LABELS, rectified: '已销号' },
  })
  expect(
    refusal(ledger, { name: 'settings.edit', input: { patch: { statusLabels: { rectified: '正在整改' } } } }),
  ).toEqual({ code: 'duplicate-name', details: { name: '正在整改' } })
  expect(
    refusal(ledger, { name: 'settings.edit', input: { patch: { statusLabels: { longTerm: ' ' } } } })?.code,
  ).toBe('invalid-input')
})
