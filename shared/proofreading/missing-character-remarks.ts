import type { FontCoverage } from '../documents/fonts/font-check.ts'
import { missingCharacters } from '../documents/fonts/missing-characters.ts'
import { missingCharacterAdvice, missingCharacterMessage } from '../documents/fonts/wording.ts'
import type { PaperDocument } from '../documents/paper-document.ts'
import { excerptOf } from './excerpt.ts'
import type { Remark } from './remark.ts'
import type { FindingPlaces } from './round-passages.ts'
import { finished, remarkSourceKey } from './to-remark.ts'

/** GB 2312 has no 〇, yet office programs draw it in 二〇二三年 with the font at hand; in figures it is no rare character. */
const isZeroOfFigure = (character: string, context: string): boolean =>
  character === '〇' && /[一二三四五六七八九〇]〇|〇[一二三四五六七八九〇]/u.test(context)

/** Characters of a paper its fonts lack, each once for the thing it was composed from; `label` names the paper. */
export const missingCharacterRemarks = (
  document: PaperDocument,
  coverage: FontCoverage,
  { places, label }: { readonly places: FindingPlaces; readonly label: string },
): readonly Remark[] => {
  const remarks = new Map<string, Remark>()
  for (const missing of missingCharacters(document, coverage)) {
    const { character, context, source } = missing
    const key = `${remarkSourceKey(source)} ${character}`
    if (remarks.has(key) || isZeroOfFigure(character, context)) continue
    const at = context.indexOf(character)
    remarks.set(
      key,
      finished({
        rule: 'missing-character',
        source,
        where: ('findingId' in source ? places.get(source.findingId) : undefined) ?? label,
        ...excerptOf(context, at, at + character.length),
        message: `${missingCharacterMessage(missing)}。`,
        suggestion: missingCharacterAdvice(missing),
      }),
    )
  }
  return [...remarks.values()]
}
