import { isOfficialDocumentNumber } from './document-number.ts'
import { printedSecrecy } from './official-elements.ts'
import { type OfficialPaper, officialOrigin, requiredElement } from './official-paper.ts'
import { OFFICIAL_PLACES } from './wording.ts'

/**
 * Puts 版头 onto the paper (GB/T 9704-2012 7.2). 发文机关标志 and 发文字号 may not be missing, nor the 签发人 of a 上行文
 * (`upward`); 份号, 密级 and 紧急程度 are printed when filled in. A paper with 密级 needs a 份号: without one it is said.
 */
export const addRedHead = (paper: OfficialPaper, { upward }: { readonly upward: boolean }): void => {
  const { composition, elements } = paper
  const place = OFFICIAL_PLACES.redHead
  const origin = officialOrigin(paper, place)
  const documentNumber = requiredElement(paper, 'documentNumber', place)
  if (elements.documentNumber !== '' && !isOfficialDocumentNumber(elements.documentNumber))
    composition.report('document-number-form', origin, elements.documentNumber)
  if (elements.secrecy !== '' && elements.copyNumber === '') composition.report('no-copy-number', origin)
  composition.blocks.push({
    kind: 'redHead',
    copyNumber: elements.copyNumber,
    secrecy: printedSecrecy(elements),
    urgency: elements.urgency,
    mark: requiredElement(paper, 'issuer', place),
    documentNumber,
    signer: upward ? requiredElement(paper, 'signer', place) : '',
    source: origin.source,
  })
}
