import { expect, test } from 'vitest'
import { signatureLines } from '#shared/documents/signature-layout.ts'

test('without seal: issuer 2 from the right, date 2 right of the issuer', () => {
  // 9 characters end 2 before the 28th, so they start after 17; the date starts after 19.
  expect(signatureLines('中共云澜市文联党组', '2023年5月9日', false)).toEqual({
    issuer: { align: 'right', left: 0, right: 2 },
    date: { align: 'left', left: 19, right: 0 },
  })
})

test('without seal: a date longer than the issuer stands 2 from the right and moves the issuer', () => {
  // The date is 6.5 wide (figures are half a character) and starts after 19.5.
  expect(signatureLines('市文联', '2023年12月9日', false)).toEqual({
    issuer: { align: 'left', left: 17.5, right: 0 },
    date: { align: 'right', left: 0, right: 2 },
  })
})

test('with seal: date 4 from the right, issuer centred over it', () => {
  const { issuer, date } = signatureLines('中共云澜市文联党组', '2023年5月9日', true)
  expect(issuer).toEqual(date)
  // A box of 6 + 2 × 4 characters at the right edge.
  expect(date).toEqual({ align: 'center', left: 14, right: 0 })
})

test('with seal: a long issuer stays on its line and keeps the date centred under it', () => {
  const { issuer } = signatureLines('中共云澜市河湾区住房和城乡建设局机关委员会', '2023年5月9日', true)
  expect(issuer).toEqual({ align: 'center', left: 7, right: 0 })
})

test('an issuer wider than the page starts at the left edge', () => {
  const { issuer, date } = signatureLines('某'.repeat(40), '2023年5月9日', false)
  expect(issuer).toEqual({ align: 'right', left: 0, right: 2 })
  expect(date.left).toBe(2)
  expect(signatureLines('某'.repeat(40), '2023年5月9日', true).issuer.left).toBe(0)
})
