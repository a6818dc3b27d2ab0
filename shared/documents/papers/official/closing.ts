import { OFFICIAL_ELEMENT_LABELS } from '../../../ledger/field-wording.ts'
import { gapText } from '../../composition/gap.ts'
import { addSignature } from '../../composition/signature-block.ts'
import { type OfficialPaper, officialOrigin, requiredElement } from './official-paper.ts'
import { OFFICIAL_PLACES } from './wording.ts'

/** 署名 from its slot and 成文日期, which an official paper may not lack (GB/T 9704-2012 7.3.5). */
export const addOfficialSignature = ({ slots, composition, input, definition }: OfficialPaper): void => {
  const seal = input.settings.signature ?? definition.signature ?? 'withSeal'
  if (seal === 'none') return
  const { date } = input.settings
  if (date === undefined)
    composition.report(
      'missing-element',
      { source: { kind: 'signature' }, place: OFFICIAL_PLACES.date },
      OFFICIAL_PLACES.date,
    )
  addSignature(
    composition,
    { issuer: slots.wording('signature'), date, seal, datePrinted: true },
    slots.origin('signature'),
  )
}

/**
 * 附注 under the date, in brackets, two characters in: who can be asked (GB/T 9704-2012 7.3.6). A 报告 may go without;
 * with neither a person nor a telephone it does.
 */
export const addContactNote = ({ slots, composition, input }: OfficialPaper): void => {
  const origin = slots.origin('contactPerson')
  const person = slots.text('contactPerson')
  const phone = input.ledger.unit.contact.phone.trim()
  if (person === '' && phone === '') return
  if (person === '') composition.report('no-contact-person', origin)
  const parts = [person === '' ? '' : `联系人：${person}`, phone === '' ? '' : `联系电话：${phone}`]
  composition.paragraph(
    composition.runs(`（${parts.filter((part) => part !== '').join('，')}）`, origin),
    origin,
  )
}

/** 版记 at the foot of the last page; without 抄送机关 it has no line for it (GB/T 9704-2012 7.4). */
export const addImprint = (paper: OfficialPaper): void => {
  const { composition, elements, input } = paper
  const { printDate, copyRecipients } = elements
  const origin = officialOrigin(paper, OFFICIAL_PLACES.imprint)
  composition.blocks.push({
    kind: 'imprint',
    copyTo: copyRecipients,
    printingOffice: requiredElement(paper, 'printingOffice', OFFICIAL_PLACES.imprint),
    printDate: printDate === '' ? gapText(OFFICIAL_ELEMENT_LABELS.printDate) : printDate,
    placement: input.settings.imprint ?? 'auto',
    source: origin.source,
  })
}
