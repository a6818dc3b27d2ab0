import { describe, expect, test } from 'vitest'
import { CHARACTER, GRID, SIZE, TWIPS_PER_MM, TYPE_AREA } from '#shared/documents/page-layout.ts'
import { RED_HEAD, redHeadLayout } from '#shared/documents/red-head-layout.ts'
import { redHead } from '../../../support/paper-block-samples.ts'

const LONG_MARK = '中共青禾湖自治州自然资源和规划局国有林草湿地保护与不动产登记中心党组文件'
const MARKS = ['青禾市', '青禾市文化馆文件', '中共青禾市文化馆党组文件', '文'.repeat(30), LONG_MARK]
const layoutOf = (mark: string) => redHeadLayout(redHead({ mark }))

describe.each(MARKS)('版头 of %s', (mark) => {
  const { mark: placed, number, rule, height } = layoutOf(mark)

  test('takes a whole number of lines, the same for every mark', () => {
    expect(height).toBe(11 * GRID.linePitch)
    expect(layoutOf(mark).lines).toBe(RED_HEAD.lines)
  })

  test('has its mark 35 mm under the edge and within the type area', () => {
    expect(placed.top / TWIPS_PER_MM).toBeCloseTo(35, 1)
    const width =
      Math.max(...placed.lines.map((line) => [...line].length)) *
      placed.size *
      10 *
      (placed.widthPercent / 100)
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

test('a long mark stands on two lines, broken by meaning, its letters higher than those of the title', () => {
  const { lines, size } = layoutOf(LONG_MARK).mark
  expect(lines).toEqual(['中共青禾湖自治州自然资源和规划局', '国有林草湿地保护与不动产登记中心党组文件'])
  expect(size).toBeGreaterThan(SIZE.title)
  expect(layoutOf('中共青禾市文化馆党组巡察整改工作领导小组文件').mark.lines).toHaveLength(1)
})

describe('several 签发人 (7.2.6)', () => {
  const signersOf = (signer: string, change: Parameters<typeof redHead>[0] = {}) =>
    redHeadLayout(redHead({ ...change, signer }))
  const words = (signer: string, change: Parameters<typeof redHead>[0] = {}) =>
    signersOf(signer, change).signers.lines.map(({ names }) => names.map(({ text }) => text))

  test('one stands beside 发文字号 as before', () => {
    expect(signersOf('张三丰').number.signer).toBe('张三丰')
    expect(signersOf('张三丰').signers.lines).toEqual([])
    expect(signersOf('阿不都·热合曼、').signers.lines).toEqual([])
  })

  test('go from left to right and down, two a line, names of two characters as wide as the others', () => {
    expect(words('张三丰、李四，王五六,赵七八；钱九')).toEqual([
      ['张三丰', '李　四'],
      ['王五六', '赵七八'],
      ['钱　九'],
    ])
    expect(words('张三、李四、王五')).toEqual([['张三', '李四'], ['王五']])
  })

  test('later names stand under the first, all end one character from the edge', () => {
    const { labelLeft, lines } = signersOf('张三丰、李四、王五六').signers
    expect(lines.map(({ names }) => names[0]?.left)).toEqual([20 * CHARACTER, 20 * CHARACTER])
    expect(lines[0]?.names[1]?.left).toBe(24 * CHARACTER)
    expect(labelLeft).toBe(16 * CHARACTER)
    expect(lines.map(({ label }) => label)).toEqual([true, false])
  })

  test('发文字号 stands on the last line, 版头 is a line higher for every further one', () => {
    const { number, signers, rule, lines, height, mark } = signersOf('张三丰、李四、王五六、赵七、钱八')
    expect(number.signer).toBe('')
    expect(signers.lines.at(-1)?.top).toBe(number.top)
    expect(rule.top).toBeGreaterThan(number.top + GRID.linePitch)
    expect(lines).toBe(RED_HEAD.lines + 2)
    expect(height).toBe(lines * GRID.linePitch)
    expect((signers.lines[0]?.top ?? 0) - mark.top - mark.height).toBeGreaterThanOrEqual(2 * GRID.linePitch)
  })

  test('names too long to stand beside 发文字号 in pairs stand one under the other', () => {
    expect(words('阿依古丽·买买提、欧阳明月', { documentNumber: '青林湿登党报〔2025〕16号' })).toEqual([
      ['阿依古丽·买买提'],
      ['欧阳明月'],
    ])
  })
})
