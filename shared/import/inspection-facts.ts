import type { Inspection } from '../ledger/inspection.ts'
import { narrow, withoutBlanks } from '../text/han.ts'
import type { DraftDate, DraftInspection, DraftText } from './import-draft.ts'
import { dayOf, type WrittenDate, writtenDates } from './written-date.ts'

/** What title and preamble say of round and unit. */
export type InspectionFacts = {
  readonly inspection: DraftInspection
  readonly unit: { readonly fullName: string | null; readonly shortName: string | null }
}

/** A text prepared for the rules: no blanks, half-width marks, with the line each position came from. */
type Prepared = { readonly text: string; readonly lineAt: (index: number) => number | null }

const LONGEST = 6000
const COMMISSIONING =
  '(?:党中央|中央|自治区党委|省委|市委|区委|县委|旗委|州委|盟委|兵团党委|党委|党组|党工委|工委)'
const ORDINAL = '[一二三四五六七八九十百\\d]+'
const TEAM = new RegExp(
  `(?<body>[\\p{Script=Han}]{0,14}${COMMISSIONING})(?<rest>(?:[\\p{Script=Han}\\d“”]{0,14}?)巡[察视](?:第?${ORDINAL})?(?:小)?组)(?=[对向到于在进,]|组织|并)`,
  'gu',
)
const LEAD_IN = /^.*(?:部署|安排|要求|批准|同意|期间|由|经|并|派出|根据|按照|组建)/u
/** The term of office before a commissioning body: 七届市委 is 市委. */
const TERM = new RegExp(`^(?:中共)?${ORDINAL}届`, 'u')
const ROUND = new RegExp(
  `(?<round>(?:中共)?${ORDINAL}届[\\p{Script=Han}]{1,10}?第${ORDINAL}轮(?:[\\p{Script=Han}“”"]{0,14}?)巡[察视](?:[“"]回头看[”"])?)`,
  'u',
)
const OBJECT = [
  /巡[察视][^对,。;]{0,8}组对(?<object>[^,。;、]{2,40}?)(?:开展|进行|实施|作了|做了)/u,
  /巡[察视][^向,。;]{0,8}组向(?<object>[^,。;、]{2,40}?)(?:反馈|通报|全面反馈)/u,
  /对(?<object>[^,。;、]{2,30}?(?:党组|党委|委员会|党工委|党总支|党支部|支部))(?:开展|进行|实施)了?[^,。;]{0,16}巡[察视]/u,
]

/** What follows a day on which an inspection began; other single days say nothing of it. */
const BEGINS_INSPECTION = /^(?=[起开,]|对)[^。]{0,60}?(?:巡[察视]|审计(?:组|局|厅|署)|进驻)/u

const prepare = (texts: readonly DraftText[]): Prepared => {
  const starts: { at: number; line: number }[] = []
  let text = ''
  for (const part of texts) {
    if (text.length >= LONGEST) break
    starts.push({ at: text.length, line: part.line })
    text += withoutBlanks(narrow(part.text)).slice(0, LONGEST)
  }
  return { text, lineAt: (index) => starts.findLast(({ at }) => at <= index)?.line ?? null }
}

const draftDate = (date: WrittenDate, year: number | undefined, line: number | null): DraftDate => ({
  value: dayOf({ ...date, year }) ?? null,
  raw: date.raw,
  line,
})

/** The year a date without one belongs to: that of the date before, or the next when it would lie before that date. */
const impliedYear = (
  date: WrittenDate,
  before: DraftDate | null,
  fallback: number | undefined,
): number | undefined => {
  if (date.year !== undefined) return date.year
  const known = before?.value ?? null
  const year = known === null ? fallback : Number(known.slice(0, 4))
  if (year === undefined || date.yearWord === 'same') return year
  if (date.yearWord === 'next') return year + 1
  const same = dayOf({ ...date, year })
  return same !== undefined && known !== null && same < known ? year + 1 : year
}

type Dates = Pick<DraftInspection, 'start' | 'end' | 'feedback'>

const datesOf = ({ text, lineAt }: Prepared): Dates => {
  const dates = writtenDates(text)
  const between = (left: WrittenDate, right: WrittenDate) =>
    text.slice(left.index + left.raw.length, right.index)
  const first = dates.findIndex((date, index) => {
    const next = dates[index + 1]
    return (
      next !== undefined && /^(?:至|到|[—~-]{1,2})?$/u.test(between(date, next)) && date.month !== undefined
    )
  })
  const from = dates[first]
  const until = dates[first + 1]
  const feedbackDate = dates.find((date, index) => {
    if (first >= 0 && (index === first || index === first + 1)) return false
    const next = dates[index + 1]
    const sentence = text.slice(date.index + date.raw.length, next?.index ?? text.length).split('。')[0] ?? ''
    return sentence.includes('反馈') && !/整改(?:到期|期满)/u.test(sentence.split('反馈')[0] ?? '')
  })
  const opening =
    from ??
    dates.find(
      (date) => date !== feedbackDate && BEGINS_INSPECTION.test(text.slice(date.index + date.raw.length)),
    )
  const start = opening === undefined ? null : draftDate(opening, opening.year, lineAt(opening.index))
  const anyYear = dates.find(({ year }) => year !== undefined)?.year
  const endOf = (): DraftDate | null => {
    if (from === undefined || until === undefined) return null
    const within = { ...until, month: until.month ?? from.month }
    return draftDate(within, impliedYear(within, start, from.year ?? anyYear), lineAt(until.index))
  }
  const end = endOf()
  const feedback =
    feedbackDate === undefined
      ? null
      : draftDate(
          feedbackDate,
          impliedYear(feedbackDate, end ?? start, until?.year ?? from?.year ?? anyYear),
          lineAt(feedbackDate.index),
        )
  return { start, end, feedback }
}

const teamOf = (text: string): { team: string; body: string } | null => {
  const dates = writtenDates(text)
  const masked = dates.reduceRight(
    (masked, { index, raw }) => `${masked.slice(0, index)},${masked.slice(index + raw.length)}`,
    text,
  )
  for (const match of masked.matchAll(TEAM)) {
    const body = (match.groups?.body ?? '').replace(LEAD_IN, '')
    const rest = (match.groups?.rest ?? '').replace(/^(?:共?组建|派出)的?/u, '')
    if (/部署|统一|要求/u.test(rest)) continue
    return { team: body + rest, body: body.replace(TERM, '') }
  }
  return null
}

const roundOf = (text: string): string | null => ROUND.exec(text)?.groups?.round ?? null

const kindOf = (text: string, title: string): Inspection['kind'] => {
  const done =
    /(?:开展|进行|实施)了?(?<what>[^,。;]{0,30}巡[察视](?:[“"]回头看[”"])?|[^,。;]{0,20}审计)/u.exec(text)
      ?.groups?.what ?? ''
  const said = `${done}${title}`
  if (/回头看/u.test(said)) return 'lookBack'
  if (/专项(?:巡[察视]|审计)/u.test(said)) return 'special'
  if (/审计/u.test(said) && !/巡[察视]/u.test(said)) return 'audit'
  if (/巡视/u.test(said)) return 'provincial'
  return 'routine'
}

const differences = (left: string, right: string): number =>
  [...left].filter((char, index) => char !== right.charAt(index)).length

const unitOf = (title: string, preamble: string, signature: string) => {
  const named = /^(?<unit>.{3,60}?)关于/u.exec(title)?.groups?.unit ?? null
  const object = OBJECT.map((pattern) => pattern.exec(preamble)?.groups?.object).find(
    (found) => found !== undefined && !/^(?:我|本)|等\d|\d+家|被巡/u.test(found),
  )
  // 市财征局党组 under a title that says 市财政局党组 is no second name of the unit.
  const tail = object === undefined ? undefined : named?.slice(-object.length)
  const isMistyped = tail !== undefined && differences(tail, object ?? '') === 1
  return {
    fullName: named ?? (signature === '' ? null : signature) ?? object ?? null,
    shortName: (isMistyped ? tail : object) ?? null,
  }
}

/**
 * The facts a clerk would type by hand: which round, who sent whom, when, to which unit. Read from title and preamble;
 * a year that is not written follows from the date before it. What the text does not say is null, never guessed.
 */
export const inspectionFacts = (parts: {
  readonly title: string
  readonly preamble: readonly DraftText[]
  readonly signature: string
}): InspectionFacts => {
  const prepared = prepare(parts.preamble)
  const title = withoutBlanks(narrow(parts.title))
  const named = teamOf(prepared.text)
  const commissioned = new RegExp(
    `(?:根据|按照|经)(?<body>[\\p{Script=Han}]{0,10}?${COMMISSIONING})`,
    'u',
  ).exec(prepared.text)?.groups?.body
  return {
    inspection: {
      title: roundOf(title) ?? roundOf(prepared.text),
      kind: kindOf(prepared.text, title),
      commissioningBody: named === null || named.body === '' ? (commissioned ?? null) : named.body,
      team: named?.team ?? null,
      ...datesOf(prepared),
    },
    unit: unitOf(withoutBlanks(parts.title), prepared.text, withoutBlanks(parts.signature)),
  }
}
