import { chineseNumber } from '../../chinese-number.ts'
import { gapRun } from '../../composition/gap.ts'
import { addText } from '../../composition/text-paragraphs.ts'
import type { OfficialPaper } from './official-paper.ts'

/** A part of a report: a slot of text, printed unless `when` says no, or blocks made from the ledger. */
export type SectionPart =
  | { readonly slot: string; readonly when?: boolean }
  | { readonly add: (paper: OfficialPaper) => void }

/** A part of a report under a heading `一、`, whose words stand in the slot `heading`. */
export type Section = { readonly heading: string; readonly parts: readonly SectionPart[] }

const addPart = (paper: OfficialPaper, part: SectionPart): void => {
  if ('add' in part) part.add(paper)
  else if (part.when !== false)
    addText(paper.composition, paper.slots.wording(part.slot), paper.slots.origin(part.slot))
}

/**
 * Puts the sections of a report onto the paper, numbered 一、二、 in the order they are printed. One without anything under
 * its heading is left out with it; a heading the clerk emptied leaves the text as it is and takes no number.
 */
export const addSections = (paper: OfficialPaper, sections: readonly Section[]): void => {
  const { composition, slots } = paper
  let printed = 0
  for (const { heading, parts } of sections) {
    const words = slots.wording(heading).trim()
    const { blocks } = composition
    if (words !== '') {
      const origin = slots.origin(heading)
      const number = `${chineseNumber(printed + 1)}、`
      composition.heading(1, [{ text: number }, ...slots.runs(heading)], origin)
    }
    const before = blocks.length
    for (const part of parts) addPart(paper, part)
    if (words === '') continue
    if (blocks.length === before) blocks.pop()
    else printed += 1
  }
}

/** A slot a paper may not go without: its text, or 【待补录】, which is reported. */
export const addRequiredText = ({ composition, slots }: OfficialPaper, slot: string): void => {
  const text = slots.wording(slot)
  const origin = slots.origin(slot)
  if (text.trim() === '') {
    composition.report('missing-element', origin, origin.place)
    composition.paragraph([gapRun(origin.place)], origin)
  } else addText(composition, text, origin)
}
