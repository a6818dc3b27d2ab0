import { narrow, withoutBlanks } from '../text/han.ts'
import { headingMarker } from './heading-marker.ts'
import type { NoticePiece } from './notice-piece.ts'
import type { SegmentKind } from './notice-segment.ts'
import { isPageNoise } from './page-noise.ts'
import { progressLabelLength } from './progress-label.ts'

/** Kinds of the pieces after the last sentence of the notice, and where they begin. */
export type NoticeTail = { readonly kinds: ReadonlyMap<number, SegmentKind>; readonly to: number }

const CONTACT =
  /联系(?:方式|电话|人|地址|邮箱)|电\s?话(?:号码)?\s?:|邮\s?箱\s?:|邮\s?编\s?:|邮政编码|通[讯信]地址|地\s?址\s?:|信箱\s?:|欢迎(?:广大|社会|各界|干部|党员|群众).{0,80}(?:监督|意见)|公[示开](?:期|时间|期限)|如有(?:意见|异议|问题).{0,40}(?:反映|反馈|联系|提出)|^[\w.+-]+@[\w.-]+$|^[\d-]{7,20}$|^特此(?:通报|公告|报告|公示)/u
const CONTACT_OPENING =
  /^(?:欢迎(?:广大|社会|各界|干部|党员|群众)|联系(?:方式|电话|人)|公示(?:期|时间)|监督电话)/u
const ATTACHMENT = /^附\s{0,4}件\s?\d{0,2}\s?:/u
const CONTACT_HEADING = /联系方式|监督方式|反映(?:渠道|方式)|意见反馈|监督电话/u
const UNIT_ENDING =
  /(?:党组|党委|委员会|党总支|党支部|支部|党工委|机关|办公室|领导小组|局|厅|院|公司|集团|中心|学校|中学|小学|大学|学院|联合会|总工会|协会|检察院|法院)(?:\(.{1,8}\))?$/u
/** Endings of units that end other words too; taken only right above the date. */
const RARER_ENDING = /(?:[部委办会社站所队馆室园处科厂行库村镇乡县区市省校]|街道|政府|文联|医院)$/u
const PAPER_DATE =
  /^\(?(?:\d{4}年(?:\d{1,2}月(?:\d{1,2}日?)?)?|[二2][〇○0零].{2}年.{1,3}月.{1,3}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})\)?$/u
const LONGEST_CONTACT = 320
const LONGEST_SIGNATURE = 44
const LONGEST_HEADING = 20
/** Longest line a page puts below the date, and how many of them. */
const LONGEST_FOOT = 60
const MOST_FEET = 12
/** Longest contact block, in lines. */
const LONGEST_BLOCK = 10

const isPaperDate = (text: string): boolean =>
  text.length <= LONGEST_SIGNATURE && PAPER_DATE.test(withoutBlanks(narrow(text)))

/** A progress text may speak of telephones, and a numbered heading of 公示期 too: neither is contact. */
const isContact = (text: string): boolean =>
  text.length <= (headingMarker(text) === undefined ? LONGEST_CONTACT : LONGEST_FOOT) &&
  progressLabelLength(text) === 0 &&
  CONTACT.test(narrow(text))

const looksSigned = (text: string, dated: boolean): boolean => {
  if (text.length > LONGEST_SIGNATURE) return false
  const plain = narrow(text)
  return (
    !/[。,;:!?]/u.test(plain) &&
    headingMarker(text) === undefined &&
    (dated
      ? UNIT_ENDING.test(plain) || RARER_ENDING.test(plain)
      : UNIT_ENDING.test(plain) && /^(?:中共|中国共产党)/u.test(plain))
  )
}

/** Where the date under the signature stands; below it a page may have short lines of any kind. */
const dateIndex = (pieces: readonly NoticePiece[], from: number): number => {
  for (let index = pieces.length - 1; index > from && index >= pieces.length - 1 - MOST_FEET; index--) {
    const piece = pieces[index]
    if (piece === undefined) break
    if (isPaperDate(piece.text)) return index
    const foot = piece.marker === undefined && (piece.text.length <= LONGEST_FOOT || isContact(piece.text))
    if (!foot && !isPageNoise(piece.text)) break
  }
  return -1
}

/**
 * Where the contact block begins that ends at `last`: its first line says so, what follows up to the end may be anything
 * without number or label (an address broken over two lines). Beyond `last` when there is none.
 */
const contactStart = (pieces: readonly NoticePiece[], from: number, last: number): number => {
  let start = last + 1
  for (let index = last; index > from && index > last - LONGEST_BLOCK; index--) {
    const piece = pieces[index]
    if (piece === undefined || piece.marker !== undefined || piece.text.length > LONGEST_CONTACT) break
    if (progressLabelLength(piece.text) > 0) break
    if (CONTACT_OPENING.test(narrow(piece.text))) start = index
  }
  return start
}

/**
 * Where the attachments named below the contact block begin (`附件：1.整改任务清单`, `2.…`); beyond `last` when the lines
 * up to `last` name none or stand below no contact: then they belong to the body.
 */
const attachmentStart = (pieces: readonly NoticePiece[], from: number, last: number): number => {
  for (let index = last; index > from + 1 && index > last - LONGEST_BLOCK; index--) {
    const text = pieces[index]?.text ?? ''
    if (text.length > LONGEST_FOOT) break
    if (ATTACHMENT.test(narrow(text))) return isContact(pieces[index - 1]?.text ?? '') ? index : last + 1
  }
  return last + 1
}

/** What stands below the date; an address in the foot of the site is the site's. */
const footKind = (text: string, inSiteFoot: boolean): SegmentKind => {
  if (isPageNoise(text)) return 'noise'
  if (isContact(text)) return inSiteFoot ? 'noise' : 'contact'
  return 'unplaced'
}

/**
 * Reads the end of a notice backwards: page noise, date, signature, attachments below the contact, contact. `headDated`: a date already stands under
 * the title. The piece at `from` always belongs to the body.
 */
export const noticeTail = (pieces: readonly NoticePiece[], from: number, headDated: boolean): NoticeTail => {
  const kinds = new Map<number, SegmentKind>()
  let index = pieces.length - 1
  const text = () => pieces[index]?.text ?? ''
  const take = (kind: SegmentKind) => kinds.set(index--, kind)
  const date = headDated ? -1 : dateIndex(pieces, from)
  const siteFoot = pieces.findIndex((piece, at) => at > date && isPageNoise(piece.text))
  while (index > date && date >= 0) take(footKind(text(), siteFoot >= 0 && index > siteFoot))
  while (date < 0 && index > from && isPageNoise(text()) && !isContact(text())) take('noise')
  if (date >= 0) take('date')
  while (index > from && looksSigned(text(), date >= 0 && index === date - 1)) take('signature')
  const attachments = attachmentStart(pieces, from, index)
  while (index >= attachments) take('contact')
  const start = contactStart(pieces, from, index)
  while (index > from && (index >= start || isContact(text()) || isPageNoise(text())))
    take(isContact(text()) || !isPageNoise(text()) ? 'contact' : 'noise')
  const contact = [...kinds.values()].includes('contact')
  if (contact && index > from && text().length <= LONGEST_HEADING && CONTACT_HEADING.test(text()))
    take('contact')
  return { kinds, to: index + 1 }
}
