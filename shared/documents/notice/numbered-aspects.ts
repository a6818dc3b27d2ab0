import type { AspectCount } from '../../ledger/statistics.ts'
import { chineseNumber } from '../chinese-number.ts'
import { oneLine } from './typed-text.ts'

/** A 方面 or 类 as the notice heads it: `number` is `（一）` or `1.`; number and heading are empty without a title. */
export type NumberedAspect = AspectCount & { readonly number: string; readonly heading: string }

/**
 * The aspects in order with their headings: `（一）…方面（7个问题）`, a 类 under it `1.…（3个问题）`, counted as in the
 * statistics; `countPattern` is the option `aspectCount`. An aspect without title only groups its findings: it has no
 * heading, and the next one takes its number.
 */
export const numberedAspects = (
  byAspect: readonly AspectCount[],
  countPattern: string,
): readonly NumberedAspect[] => {
  let aspects = 0
  let subAspects = 0
  return byAspect.map((counted) => {
    const { aspect, level, withSubAspects } = counted
    const title = oneLine(aspect.title)
    if (level === 1) subAspects = 0
    if (title === '') return { ...counted, number: '', heading: '' }
    if (level === 1) aspects += 1
    else subAspects += 1
    const number = level === 1 ? `（${chineseNumber(aspects)}）` : `${subAspects}.`
    const count = countPattern.trim().replaceAll('{数}', String(withSubAspects.total))
    return { ...counted, number, heading: `${number}${title}${count}` }
  })
}
