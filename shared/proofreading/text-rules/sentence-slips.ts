import { headingMarker } from '../../import/heading-marker.ts'
import { isEnded } from '../../text/sentence-end.ts'
import type { Slip } from '../slip.ts'
import { SLIP_WORDING } from '../wording.ts'

/** A line shorter than this, without any mark in it, may be a heading; in UTF-16 units. */
const SHORTEST_SENTENCE = 6
const LONGEST_HEADING = 60
/** What no sentence ends with: a comma, a word that leads on to the next. */
const BREAKS_OFF =
  /(?:[，、,]|[的和与及或把被将对向从在以为于并且按因由]|通过|根据|按照|以及|并且|围绕|针对)$/u
/** `现将整改进展情况报告如下：` leads on to the chapters. */
const LEADS_ON = /(?:报告|通报|公布|公开|公示|汇报|说明)如下[：:]$/u
const NO_SENTENCE = /\}\}$|｝｝$|[0-9A-Za-z/]$|\t/u

/** `完成时限：立行立改`: an entry of a form, not a sentence. */
const LABELLED = /^\p{Script=Han}{2,8}[：:][^。；]{0,24}$/u

const isHeadingLine = (paragraph: string, last: boolean): boolean =>
  headingMarker(paragraph) !== undefined &&
  paragraph.length < LONGEST_HEADING &&
  !(last ? /[。，；]/u : /[。；]/u).test(paragraph)

/** The sentence breaks off at the end of a paragraph of this length. */
const cutAt = (length: number): Slip => ({
  rule: 'cut-sentence',
  from: length - 1,
  to: length,
  message: SLIP_WORDING.cut,
  suggestion: SLIP_WORDING.finish,
})

/**
 * A paragraph of running text that does not end its sentence. `last`: nothing follows it in its field, so that it can be
 * no heading.
 */
export const sentenceSlips = (paragraph: string, last: boolean): readonly Slip[] => {
  const at = paragraph.length
  if (/[，、,]$/u.test(paragraph) && paragraph.length >= SHORTEST_SENTENCE) return [cutAt(at)]
  if (isEnded(paragraph) && !(last && /[；;：:]$/u.test(paragraph) && paragraph.length > LONGEST_HEADING))
    return []
  if (LEADS_ON.test(paragraph)) return []
  if (NO_SENTENCE.test(paragraph) || LABELLED.test(paragraph) || isHeadingLine(paragraph, last)) return []
  const isSentence = last ? paragraph.length >= SHORTEST_SENTENCE : /[，。；]/u.test(paragraph)
  if (!isSentence) return []
  if (BREAKS_OFF.test(paragraph)) return [cutAt(at)]
  const ending = paragraph.slice(-1)
  const instead = /[；;：:]$/u.test(ending) ? '。' : `${ending}。`
  return [
    {
      rule: 'missing-full-stop',
      from: at - 1,
      to: at,
      message: SLIP_WORDING.noStop,
      suggestion: SLIP_WORDING.addStop,
      replacement: instead,
    },
  ]
}
