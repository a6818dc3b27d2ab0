import { expect, test } from 'vitest'
import { issuerLines, signatureLines } from '#shared/documents/signature-layout.ts'

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

const LONG = '中共青禾湖自治州自然资源和规划局国有林草湿地保护与不动产登记中心党组'

test('a long issuer is broken by meaning, its lines centred over each other', () => {
  expect(issuerLines(LONG)).toEqual([
    '中共青禾湖自治州自然资源和规划局',
    '国有林草湿地保护与不动产登记中心党组',
  ])
  // The longest line has 18 characters: the lines stand between 8 and 26, the date starts 2 after them.
  expect(signatureLines(LONG, '2023年5月9日', false)).toEqual({
    issuer: { align: 'center', left: 8, right: 2 },
    date: { align: 'left', left: 10, right: 0 },
  })
  expect(signatureLines(LONG, '2023年5月9日', true).issuer).toEqual({ align: 'center', left: 10, right: 0 })
  expect(issuerLines('某'.repeat(40))).toHaveLength(2)
})

test('several units stand on a line each, the first one above', () => {
  expect(issuerLines('云澜市文联\n云澜市文化馆')).toEqual(['云澜市文联', '云澜市文化馆'])
  expect(signatureLines('云澜市文联\n云澜市文化馆', '2023年12月9日', false)).toEqual({
    issuer: { align: 'center', left: 17.5, right: 4.5 },
    date: { align: 'right', left: 0, right: 2 },
  })
  expect(issuerLines('')).toEqual([])
})
