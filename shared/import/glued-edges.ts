import { narrow } from '../text/han.ts'
import { isPageNoise } from './page-noise.ts'

/** Longest stretch before the preamble that is looked through, in characters. */
const LONGEST_HEAD = 6000
/** Stretch at the end of a line in which contact, signature and date may be glued on, in characters. */
const LONGEST_TAIL = 700

const PREAMBLE = /(?:根据|按照)[^。；;]{2,40}?(?:部署|安排|要求|规定|精神)/u
const TITLE =
  /(?<![《“「『（(])(?:中共|中国共产党)[^\s。；，,]{2,60}?关于[^\s。；，,]{2,60}?(?:通报|报告|公告|公示)(?=[\s（(]|根据|按照|为|\d{4}年|$)/u
const PLAIN_TITLE =
  /[^\s：:。；，,>》]{2,40}?(?:党组|党委|委员会|党总支|党支部|党工委)关于[^\s。；，,]{2,60}?(?:通报|报告|公告|公示)/u
/** A title whose lines were joined by blanks. */
const TITLE_IN_PARTS = /关于.{2,80}(?:通报|报告|公告|公示)/su
const CLOSING_WORDS =
  /欢迎(?:广大|社会各界|各界|干部|党员).{0,40}监督|联系(?:方式|电话|人)\s?:|监督电话\s?:/gu
const SIGNATURE_AND_DATE =
  /(?<=^|[。)）\s.\dA-Za-z])((?:中共|中国共产党)[^\s。，,；;：:]{2,40}(?:党组|党委|委员会|党总支|党支部|党工委|部|办公室|工委|机关))?\s{0,20}(\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|二[〇○0零].{2}年.{1,3}月.{1,3}日)(?=$|\s|扫一扫|分享|打印|【|责任编辑|编辑)/u

/** Where a page head or a title ends and the preamble begins that was glued to it; none in an ordinary line. */
export const gluedHeadPositions = (line: string): number[] => {
  const opening = PREAMBLE.exec(line.slice(0, LONGEST_HEAD))?.index ?? 0
  if (opening === 0) return []
  const head = line.slice(0, opening)
  // The lookahead of the title must see what follows the head.
  const title = TITLE.exec(`${head}根据`) ?? PLAIN_TITLE.exec(head)
  const whole = !/[。；;]/u.test(head)
  if (title === null && !isPageNoise(head) && !(whole && TITLE_IN_PARTS.test(head))) return []
  const blanks = whole ? [...head.matchAll(/\s+/gu)].map((match) => match.index + match[0].length) : []
  const titleEnd = title === null ? 0 : title.index + title[0].length
  // `……通报2024年9月9日至11月15日，按照……`: the sentence begins before its usual first word.
  const sentence = title !== null && /[，,]$/u.test(head)
  return [
    ...(title === null ? [] : [title.index, titleEnd]),
    ...(sentence ? blanks.filter((at) => at <= titleEnd) : [...blanks, opening]),
  ]
}

/** Where contact, signature, date and what follows them begin at the end of a line that they were glued to. */
export const gluedTailPositions = (line: string): number[] => {
  const from = Math.max(0, line.length - LONGEST_TAIL)
  const tail = line.slice(from)
  const plain = narrow(tail)
  const contact = [...plain.matchAll(CLOSING_WORDS)].find((match) =>
    /[。;\s]/u.test(plain.charAt(match.index - 1)),
  )
  const positions = contact === undefined ? [] : [contact.index]
  const ending = SIGNATURE_AND_DATE.exec(plain)
  if (ending !== null) {
    const [whole, signature, date] = ending
    const end = ending.index + whole.length
    positions.push(...(signature === undefined ? [] : [ending.index]), end - (date?.length ?? 0), end)
  }
  return positions.map((position) => from + position)
}
