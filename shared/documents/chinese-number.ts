const DIGITS = '零一二三四五六七八九'
const PLACES = ['', '十', '百', '千']
const NUMERAL = /^[零一二三四五六七八九十百千]+$/u

const belowTenThousand = (value: number): string => {
  const figures = String(value)
  let written = ''
  let zero = false
  for (const [index, figure] of [...figures].entries()) {
    if (figure === '0') zero = written !== ''
    else {
      const place = PLACES[figures.length - 1 - index] ?? ''
      written += `${zero ? '零' : ''}${DIGITS.charAt(Number(figure))}${place}`
      zero = false
    }
  }
  return written
}

/**
 * A whole number from 0 to 99999999 in Chinese numerals as headings write it: 一, 十, 二十一, 一百零五, 一百一十,
 * 一万零三. Throws RangeError outside that range.
 */
export const chineseNumber = (value: number): string => {
  if (!Number.isInteger(value) || value < 0 || value > 99_999_999)
    throw new RangeError(`no Chinese numeral: ${value}`)
  if (value === 0) return '零'
  const [high, low] = [Math.floor(value / 10_000), value % 10_000]
  const tenThousands = high === 0 ? '' : `${belowTenThousand(high)}万`
  const zero = high > 0 && low > 0 && low < 1000 ? '零' : ''
  return `${tenThousands}${zero}${belowTenThousand(low)}`.replace(/^一十/u, '十')
}

/**
 * The value of a Chinese numeral from 0 to 9999, or undefined for anything else. `〇` counts as 零, `两` as 二 and
 * `一十` as 十; a text no one would write, such as 十百 or 一二, is refused.
 */
export const parseChineseNumber = (text: string): number | undefined => {
  const numeral = text.replaceAll('〇', '零').replaceAll('两', '二').replace(/^一十/u, '十')
  if (!NUMERAL.test(numeral)) return undefined
  let value = 0
  let digit = 0
  for (const character of numeral) {
    const place = PLACES.indexOf(character)
    if (place < 0) digit = DIGITS.indexOf(character)
    else {
      value += (digit === 0 ? 1 : digit) * 10 ** place
      digit = 0
    }
  }
  value += digit
  return value <= 9999 && chineseNumber(value) === numeral ? value : undefined
}
