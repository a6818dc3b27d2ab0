import { narrow } from '../text/han.ts'
import type { HeadingMarker } from './heading-marker.ts'

/** Longest heading on a line of its own, in characters; a longer numbered line is a numbered paragraph. */
const LONGEST_LINE = 90
/** Longest heading that runs into its paragraph. */
const LONGEST_RUN_IN = 80
/** A line up to this long is taken whole even when a sentence ends inside. */
const SHORT_LINE = 36

/** A first sentence longer than this may be a heading with its text glued to it. */
const SHORT_RUN_IN = 24

const OPENING = '“‘《〈（(【［[「『'
const CLOSING = '”’》〉）)】］]」』'
/** Headings of parts end with such words, so a body glued to one can be told apart. */
const CLOSED_FORM =
  /^[^。]{3,40}?(?:情况|方面的?问题|方面|成效|打算|安排|措施|建议|差距)(?:(?:及|和|与)[^,。;]{0,6}?(?:情况|成效|打算|安排|措施|做法))?(?=[^、,:;“””的及和与])/u

/** A problem named beyond doubt, up to where its heading ends. */
const NAMED_PROBLEM =
  /^(?:(?:关于|针对)[^“"。,]{0,6}[“"][^”"。]+[”"]|关于(?:[^。“”",]|“[^”。]{1,30}”){4,60}?)(?:方面)?的?问题(?:的?整改)?(?:落实|进展)?(?:情况)?[。.:]?/u

/** Headings of findings without number. */
const UNNUMBERED_QUOTED = /^(?:关于|针对)\s?[“"][^”"。]+[”"][^。,“”"]{0,8}问题/u
const UNNUMBERED_LABEL = /^(?:巡[察视])?(?:反馈|存在|具体)?(?:的)?问题\s?:/u
/** Longest rest of a line behind a named problem that still belongs to its heading, as `整改落实情况`. */
const LONGEST_REST = 12

/** Position after the first full stop that stands outside quotes and brackets, or -1. */
const firstSentenceEnd = (text: string): number => {
  let depth = 0
  for (let index = 0; index < text.length && index < 400; index++) {
    const char = text.charAt(index)
    if (OPENING.includes(char)) depth += 1
    else if (CLOSING.includes(char)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && (char === '。' || char === '！' || char === '？')) return index + 1
  }
  const plain = text.slice(0, 400).indexOf('。')
  return plain < 0 ? -1 : plain + 1
}

/** Position after `针对“……”的问题，` when the heading is only the first clause of a sentence, or -1. */
const namedProblemEnd = (text: string): number => {
  const match = /^(?:关于|针对|对)[^“"。]{0,6}[“"][^”"。]+[”"][^。,:;“”]{0,8}问题[^。,:;“”]{0,10}[,:]/u.exec(
    narrow(text.slice(0, 200)),
  )
  return match === null ? -1 : match[0].length
}

/** Position where `一是……`, `（1）……` or the text after a named problem begins without any mark between, or -1. */
const unmarkedEnd = (text: string, shared: boolean): number => {
  const plain = narrow(text.slice(0, 200))
  const listed = /^[^。,;]{4,60}?(?:的?问题)?(?=\s*(?:一是|\(1\)|①))/u.exec(plain)
  const named = shared ? NAMED_PROBLEM.exec(plain) : null
  return listed?.[0].length ?? named?.[0].length ?? -1
}

/** Position where wide blanks separate a heading from its text, or -1. */
const blankEnd = (text: string): number => {
  const match = /^\S[^\n。]{1,60}?(?:\u3000+|[ \u00A0]{2,})(?=\S)/u.exec(text)
  return match === null ? -1 : match[0].length
}

/** Position of the end of a heading whose text was glued to it: `扛牢政治责任，强化思想认识反馈会后……` splits after six and six. */
const gluedEnd = (text: string): number => {
  const plain = narrow(text.slice(0, 120))
  const single = /^\S{2,40}? (?=\S)/u.exec(plain)
  if (single !== null && !/[。;]/u.test(single[0])) return single[0].length
  const closed = CLOSED_FORM.exec(plain)?.[0].length ?? -1
  const comma = plain.indexOf(',')
  const balanced = comma >= 4 && comma <= 16 && plain.length > comma * 2 + 1
  return balanced && (closed < 0 || closed > comma) ? comma * 2 + 1 : closed
}

/**
 * How much of a numbered text is the heading: its whole length when it stands on a line of its own, less when text runs
 * on in the same paragraph, 0 when it is no heading but a numbered paragraph. Counts from the start of the text.
 * `shared`: its line holds more than this text, as when a notice came in one paragraph, so that the end of the heading
 * may have been lost with its line.
 */
export const headingExtent = (text: string, marker: HeadingMarker, shared = false): number => {
  const body = text.slice(marker.length)
  if (body === '') return text.length
  const ends = [namedProblemEnd(body), blankEnd(body), unmarkedEnd(body, shared)].filter(
    (end) => end > 0 && end < body.length,
  )
  if (ends.length > 0) return marker.length + Math.min(...ends)
  const top = marker.family === 'chinese' || marker.family === 'part'
  const sentence = firstSentenceEnd(body)
  const glued = top ? gluedEnd(body) : -1
  if (shared && glued > 0 && sentence > SHORT_RUN_IN && body.length > glued) return marker.length + glued
  const single = sentence < 0 || sentence >= body.length
  if (single && body.length <= LONGEST_LINE) return text.length
  if (!single && sentence <= (top ? SHORT_LINE : LONGEST_RUN_IN)) return marker.length + sentence
  if (glued > 0) return marker.length + glued
  return !single && sentence <= LONGEST_RUN_IN ? marker.length + sentence : 0
}

/**
 * How much of a text without number is the heading of a finding: `关于“……”的问题。` up to its end, `问题：……` whole; 0 when
 * it is no such heading. Counts from the start of the text.
 */
export const unnumberedExtent = (text: string): number => {
  const plain = narrow(text.slice(0, 200))
  if (UNNUMBERED_LABEL.test(plain)) return text.length <= LONGEST_LINE ? text.length : 0
  if (!UNNUMBERED_QUOTED.test(plain)) return 0
  const end = NAMED_PROBLEM.exec(plain)?.[0].length ?? 0
  const rest = plain.slice(end)
  // `针对“……”问题，开展……` is a sentence of its own.
  if (rest !== '' && !/[。.:]$/u.test(plain.slice(0, end)) && rest.length > LONGEST_REST) return 0
  return rest.length <= LONGEST_REST && !/[。,]/u.test(rest.slice(0, -1)) ? text.length : end
}
