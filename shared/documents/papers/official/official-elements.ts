import { officialDate } from '../../../calendar/calendar-date.ts'
import type { Inspection } from '../../../ledger/inspection.ts'
import type { Ledger } from '../../../ledger/ledger.ts'
import type { OfficialElements } from '../../../ledger/notice.ts'
import type { PaperKind, PaperSettings } from '../../../ledger/paper-settings.ts'
import { oneLine } from '../../composition/typed-text.ts'
import { officialDocumentNumber } from './document-number.ts'
import { MARK_SUFFIX } from './wording.ts'

/** The elements of an official paper as they are printed, each on one line; empty is not known or not wanted. */
export type PrintedElements = {
  readonly [Element in keyof Required<OfficialElements>]: string
}

const HEAD = ['copyNumber', 'secrecy', 'secrecyTerm', 'urgency', 'issuer', 'documentNumber'] as const
const FOOT = ['mainRecipients', 'copyRecipients', 'printingOffice', 'printDate'] as const

/** What a paper with 版头 and 版记 prints of the elements, in the order of the form: a 下行文, and a 上行文 with 签发人 (7.2.6). */
export const DOWNWARD_ELEMENTS: readonly (keyof OfficialElements)[] = [...HEAD, ...FOOT]
export const UPWARD_ELEMENTS: readonly (keyof OfficialElements)[] = [...HEAD, 'signer', ...FOOT]

/** 巡察 works under a leading group of the committee that sent it; reports go to that group's office. */
const officeOf = (body: string, matter: string): string => {
  if (/(?:中央|委)$/u.test(body)) return `${body}${matter}工作领导小组办公室`
  return /领导小组$/u.test(body) ? `${body}办公室` : body
}

const MATTER: Readonly<Record<Inspection['kind'], string | undefined>> = {
  routine: '巡察',
  special: '巡察',
  lookBack: '巡察',
  provincial: '巡视',
  audit: undefined,
  other: '巡察',
}

const reportRecipient = ({ commissioningBody, kind }: Inspection): string => {
  const body = oneLine(commissioningBody)
  const matter = MATTER[kind]
  return matter === undefined ? body : officeOf(body, matter)
}

/**
 * What stands for an element the clerk has not filled in: 发文机关标志 and 印发机关 from the unit, 主送机关 of a report from
 * who sent the 巡察组, of the 党内通报 the departments in general. Everything else has no default: nothing is invented.
 */
export const defaultElements = (
  ledger: Pick<Ledger, 'unit'>,
  inspection: Inspection,
  kind: PaperKind,
): Pick<PrintedElements, 'issuer' | 'mainRecipients' | 'printingOffice'> => {
  const unit = oneLine(ledger.unit.fullName)
  return {
    issuer: unit === '' ? '' : `${unit}${MARK_SUFFIX}`,
    mainRecipients:
      kind === 'internal-notice' ? '各党支部、机关各科室、所属各单位' : reportRecipient(inspection),
    printingOffice: unit,
  }
}

/** 密级 with 保密期限 as printed, `机密★1年`; without a term the 密级 alone (GB/T 9704-2012 7.2.2). */
export const printedSecrecy = ({ secrecy, secrecyTerm }: PrintedElements): string => {
  const level = secrecy.replaceAll('★', '')
  return level === '' || secrecyTerm === '' || secrecy.includes('★') ? secrecy : `${level}★${secrecyTerm}`
}

/** What the clerk filled in for a paper; the 党内通报 also takes what the notice itself holds. */
export const givenElements = (
  { notice }: Pick<Inspection, 'notice'>,
  { kind, official }: Pick<PaperSettings, 'kind' | 'official'>,
): OfficialElements => (kind === 'internal-notice' ? { ...notice.official, ...official } : (official ?? {}))

/**
 * The elements of a paper: what the clerk filled in, else the default. `printDate` is written out, and is the 成文日期 unless
 * told otherwise.
 */
export const printedElements = (
  ledger: Pick<Ledger, 'unit'>,
  inspection: Inspection,
  settings: Pick<PaperSettings, 'kind' | 'official' | 'date'>,
): PrintedElements => {
  const own = givenElements(inspection, settings)
  const defaults = defaultElements(ledger, inspection, settings.kind)
  const text = (element: Exclude<keyof OfficialElements, 'printDate'>) => oneLine(own[element] ?? '')
  const printed = own.printDate ?? settings.date
  return {
    copyNumber: text('copyNumber'),
    secrecy: text('secrecy'),
    secrecyTerm: text('secrecyTerm'),
    urgency: text('urgency'),
    issuer: text('issuer') || defaults.issuer,
    documentNumber: officialDocumentNumber(text('documentNumber')),
    // Several may be typed a line each.
    signer: oneLine((own.signer ?? '').trim().replace(/\s*\n\s*/gu, '、')),
    mainRecipients: (text('mainRecipients') || defaults.mainRecipients).replace(/[：:。]+$/u, ''),
    copyRecipients: text('copyRecipients')
      .replace(/^抄\s*送[：:]/u, '')
      .replace(/。$/u, ''),
    printingOffice: text('printingOffice') || defaults.printingOffice,
    printDate: printed === undefined ? '' : officialDate(printed),
    issue: text('issue'),
  }
}
