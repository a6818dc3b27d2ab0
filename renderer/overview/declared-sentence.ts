import type { Inspection } from '#shared/ledger/inspection.ts'
import { normaliseForComparison } from '#shared/text/han.ts'

const withoutBrackets = (text: string): string => text.replace(/[（(][^（）()]*[）)]/gu, '')

/**
 * The sentence of the imported text that declares how many findings are in which status, as written, so that the clerk
 * reads there which findings it names. Undefined without an import or without such a sentence.
 */
export const declaredSentence = ({
  importRecord,
  declaredFigures,
}: Pick<Inspection, 'importRecord' | 'declaredFigures'>): string | undefined => {
  const wanted = declaredFigures
    .filter(({ what }) => what === 'status')
    .map(({ text }) => normaliseForComparison(text))
  if (importRecord === undefined || wanted.length === 0) return undefined
  const sentences = importRecord.sourceText.split(/(?<=[。！？\n])/u).map((sentence) => sentence.trim())
  const declares = (sentence: string): number => {
    const plain = normaliseForComparison(withoutBrackets(sentence))
    return wanted.filter((text) => plain.includes(text)).length
  }
  const best = sentences.reduce(
    (found, sentence) => {
      const figures = declares(sentence)
      return figures > found.figures ? { sentence, figures } : found
    },
    { sentence: '', figures: 0 },
  )
  return best.figures === 0 ? undefined : best.sentence
}
