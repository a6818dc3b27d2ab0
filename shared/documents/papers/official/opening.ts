import { gapRun } from '../../composition/gap.ts'
import { givenElements } from './official-elements.ts'
import { type OfficialPaper, officialOrigin, requiredElement } from './official-paper.ts'
import { OFFICIAL_PLACES } from './wording.ts'

/** The title from its slot and the empty line under it; returns it on one line. */
export const addOfficialTitle = ({ slots, composition }: OfficialPaper): string => {
  const title = slots.title('title')
  composition.blocks.push({ kind: 'blank', lines: 1 })
  return title
}

/**
 * 主送机关: flush left under the title, later lines too, a full-width colon at its end (GB/T 9704-2012 7.3.2). One the
 * program put there is named, so that the clerk looks at it.
 */
export const addRecipients = (paper: OfficialPaper): void => {
  const { composition, inspection, input, elements } = paper
  const origin = officialOrigin(paper, OFFICIAL_PLACES.recipients)
  const recipients = requiredElement(paper, 'mainRecipients', origin.place)
  const given = givenElements(inspection, input.settings).mainRecipients ?? ''
  if (given.trim() === '' && elements.mainRecipients !== '')
    composition.report('default-recipients', origin, recipients)
  composition.blocks.push({
    kind: 'paragraph',
    runs:
      elements.mainRecipients === ''
        ? [gapRun(origin.place), { text: '：' }]
        : composition.runs(`${recipients}：`, origin),
    source: origin.source,
    indent: { left: 0, firstLine: 0 },
  })
}
