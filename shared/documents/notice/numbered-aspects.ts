import { aspectsInOrder, findingsOfAspect, type PlacedAspect } from '../../ledger/finding-order.ts'
import type { Aspect, Inspection } from '../../ledger/inspection.ts'
import { chineseNumber } from '../chinese-number.ts'

/** A 方面 or 类 as the notice heads it. `heading` is empty for one without title. */
export type NumberedAspect = PlacedAspect & { readonly heading: string; readonly findingCount: number }

const findingCount = (inspection: Inspection, aspect: Aspect): number =>
  [aspect, ...inspection.aspects.filter(({ parentId }) => parentId === aspect.id)].reduce(
    (count, { id }) => count + findingsOfAspect(inspection, id).length,
    0,
  )

/**
 * The aspects in order with their headings: `（一）…方面（7个问题）`, a 类 under it `1.…（3个问题）`; the findings of its 类
 * count for a 方面. An aspect without title only groups its findings: no heading, and the next one takes its number.
 */
export const numberedAspects = (inspection: Inspection): readonly NumberedAspect[] => {
  const countPattern = inspection.notice.options.aspectCount
  let aspects = 0
  let subAspects = 0
  return aspectsInOrder(inspection.aspects).map((placed) => {
    const title = placed.aspect.title.trim()
    const count = findingCount(inspection, placed.aspect)
    if (placed.level === 1) subAspects = 0
    if (title === '') return { ...placed, heading: '', findingCount: count }
    if (placed.level === 1) aspects += 1
    else subAspects += 1
    const number = placed.level === 1 ? `（${chineseNumber(aspects)}）` : `${subAspects}.`
    const heading = `${number}${title}${countPattern.replaceAll('{数}', String(count))}`
    return { ...placed, heading, findingCount: count }
  })
}
