import { narrow, withoutBlanks } from '../text/han.ts'
import { headingMarker } from './heading-marker.ts'
import type { NoticePiece } from './notice-piece.ts'
import type { SegmentKind } from './notice-segment.ts'
import { findTitle } from './notice-title.ts'
import { isEmptyPageLabel, isMachineDate, isPageDate, isPageNoise } from './page-noise.ts'
import { progressLabelLength } from './progress-label.ts'

/** What stands around the chapters: kinds of the first and last pieces, and the stretch between them. */
export type NoticeEdges = {
  readonly kinds: ReadonlyMap<number, SegmentKind>
  readonly from: number
  readonly to: number
}

const PREAMBLE_OPENING = /^(?:根据|按照|为|现将|经)/u
const CONTACT =
  /联系(?:方式|电话|人|地址|邮箱)|电\s*话(?:号码)?\s*:|邮\s*箱\s*:|邮\s*编\s*:|邮政编码|通[讯信]地址|地\s*址\s*:|信箱\s*:|欢迎(?:广大|社会|各界|干部|党员|群众).{0,80}(?:监督|意见)|公[示开](?:期|时间|期限)|如有(?:意见|异议|问题).{0,40}(?:反映|反馈|联系|提出)|^[\w.+-]+@[\w.-]+$|^[\d-]{7,20}$|^特此(?:通报|公告|报告|公示)/u
const CONTACT_OPENING =
  /^(?:欢迎(?:广大|社会|各界|干部|党员|群众)|联系(?:方式|电话|人)|公示(?:期|时间)|监督电话)/u
const CONTACT_HEADING = /联系方式|监督方式|反映(?:渠道|方式)|意见反馈|监督电话/u
const UNIT_ENDING =
  /(?:党组|党委|委员会|党总支|党支部|支部|党工委|机关|办公室|领导小组|局|厅|院|公司|集团|中心|学校|中学|小学|大学|学院|联合会|总工会|协会|检察院|法院)(?:\(.{1,8}\))?$/u
const PAPER_DATE =
  /^\(?(?:\d{4}年(?:\d{1,2}月(?:\d{1,2}日?)?)?|[二2][〇○0零].{2}年.{1,3}月.{1,3}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})\)?$/u
const LONGEST_CONTACT = 320
const LONGEST_SIGNATURE = 44
/** Longest contact block, in lines. */
const LONGEST_BLOCK = 10

const isProse = (piece: NoticePiece): boolean => {
  if (isPageNoise(piece.text)) return false
  if (piece.marker !== undefined) return piece.text.length > 100
  const opening = PREAMBLE_OPENING.test(piece.text) && /[。:：，,]/u.test(piece.text)
  return opening || (piece.text.length >= 40 && /[,，。]/u.test(piece.text))
}

/** True for a date as papers carry it at their end; half of one counts, so that it can be reported. */
export const isPaperDate = (text: string): boolean =>
  text.length <= LONGEST_SIGNATURE && PAPER_DATE.test(withoutBlanks(narrow(text)))

const isContact = (text: string): boolean => text.length <= LONGEST_CONTACT && CONTACT.test(narrow(text))

const looksSigned = (text: string, dated: boolean): boolean => {
  if (text.length > LONGEST_SIGNATURE) return false
  const plain = narrow(text)
  return (
    !/[。,;:!?]/u.test(plain) &&
    headingMarker(text) === undefined &&
    UNIT_ENDING.test(plain.trim()) &&
    (dated || /^(?:中共|中国共产党)/u.test(plain))
  )
}

/** Numbered lines before the preamble are an outline when the numbering begins again behind it. */
const outlineOf = (pieces: readonly NoticePiece[], first: number, end: number): number[] => {
  const isFirst = ({ marker }: NoticePiece) =>
    marker?.number === 1 && /^(?:chinese|part)$/u.test(marker.family)
  const numbered = pieces
    .slice(first, end)
    .flatMap(({ marker }, offset) => (marker === undefined ? [] : [first + offset]))
  const startsAgain = pieces.slice(end).some(isFirst)
  const starts = numbered.some((index) => isFirst(pieces[index] as NoticePiece))
  return startsAgain && starts ? numbered : []
}

const headKinds = (
  pieces: readonly NoticePiece[],
): NoticeEdges & { readonly repeated: readonly number[] } => {
  const prose = pieces.findIndex(isProse)
  const end = prose < 0 ? pieces.length : prose
  const { title, repeated } = findTitle(pieces, end)
  const kinds = new Map<number, SegmentKind>()
  const titleEnd = title.length === 0 ? 0 : Math.max(...title) + 1
  for (const index of title) kinds.set(index, 'title')
  for (const index of repeated) kinds.set(index, 'noise')
  for (let index = 0; index < titleEnd; index++)
    if (pieces[index]?.marker !== undefined && !kinds.has(index)) kinds.set(index, 'outline')
  for (const index of outlineOf(pieces, titleEnd, end)) kinds.set(index, 'outline')
  const firstHeading = pieces.findIndex((piece, index) => piece.marker !== undefined && !kinds.has(index))
  const from = firstHeading < 0 ? end : Math.min(end, firstHeading)

  const noisy = pieces.slice(0, from).some(({ text }) => isPageNoise(text))
  let value = false
  for (let index = 0; index < from; index++) {
    const piece = pieces[index]
    if (piece === undefined || kinds.has(index)) {
      value = false
      continue
    }
    const { text } = piece
    const plain = withoutBlanks(text)
    if (isPageNoise(text) || value) kinds.set(index, 'noise')
    else if (isPageDate(text)) kinds.set(index, isMachineDate(text) || index < titleEnd ? 'noise' : 'date')
    else if (plain === '目录' || plain === '目次') kinds.set(index, 'outline')
    else if (index >= titleEnd && title.length > 0 && /^[(（].{2,12}[)）]$/u.test(plain))
      kinds.set(index, 'title')
    else if (index >= titleEnd && /[:：。]$/u.test(plain)) kinds.set(index, 'preamble')
    else kinds.set(index, noisy && plain.length <= 20 && !/[，,。]/u.test(plain) ? 'noise' : 'unplaced')
    value = isEmptyPageLabel(text)
  }
  return { kinds, from, to: pieces.length, repeated }
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

const tailKinds = (
  pieces: readonly NoticePiece[],
  from: number,
  headDated: boolean,
): [number, SegmentKind][] => {
  const kinds: [number, SegmentKind][] = []
  let index = pieces.length - 1
  const text = () => pieces[index]?.text ?? ''
  const take = (kind: SegmentKind) => kinds.push([index--, kind])
  // Below the date a page may have anything short; without a date only what is surely noise.
  while (index > from && isPageNoise(text())) take('noise')
  const dated = index > from && !headDated && isPaperDate(text())
  if (dated) take('date')
  if (index > from && looksSigned(text(), dated)) take('signature')
  const start = contactStart(pieces, from, index)
  while (index > from && (index >= start || isContact(text()) || isPageNoise(text())))
    take(isPageNoise(text()) && !isContact(text()) ? 'noise' : 'contact')
  const contact = kinds.some(([, kind]) => kind === 'contact')
  if (contact && index > from && text().length <= 20 && CONTACT_HEADING.test(text())) take('contact')
  return kinds
}

/**
 * Tells the notice from the page around it and the chapters from what stands before and after them: title, outline,
 * noise and unplaced lines before the first sentence; contact, signature, date and noise after the last.
 */
export const noticeEdges = (pieces: readonly NoticePiece[]): NoticeEdges => {
  const head = headKinds(pieces)
  const kinds = new Map(head.kinds)
  const tail = tailKinds(pieces, head.from, [...kinds.values()].includes('date'))
  for (const [index, kind] of tail) kinds.set(index, kind)
  return { kinds, from: head.from, to: pieces.length - tail.length }
}
