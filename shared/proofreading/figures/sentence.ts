import { figureValue, statusFigures, totalFigures } from '../../import/declared-figures.ts'
import type { DraftFigure } from '../../import/import-draft.ts'
import { DEFAULT_STATUS_LABELS, STATUSES, type StatusLabels } from '../../ledger/status.ts'

/** A figure a sentence states: from and to in the sentence, and its words. */
export type StatedFigure = {
  readonly value: number
  readonly unit: string
  readonly text: string
  readonly from: number
  readonly to: number
}

/** A figure of one status; `exact` when the sentence uses the unit's own word for that status. */
export type StatedStatus = StatedFigure & { readonly status: keyof StatusLabels; readonly exact: boolean }

/** A sentence of a paragraph prepared by `compactText`, and where it starts there. */
export type Sentence = { readonly text: string; readonly at: number }

/** Sentences of a prepared text; a semicolon parts no sentence. */
export const sentencesOf = (text: string): Sentence[] => {
  const sentences: Sentence[] = []
  for (const match of text.matchAll(/[^。!?\t]+/gu)) sentences.push({ text: match[0], at: match.index })
  return sentences
}

const located = (sentence: string, { value, unit, text }: DraftFigure): StatedFigure => {
  const at = sentence.indexOf(text)
  const short = at < 0 ? sentence.indexOf(`${value}${unit}`) : -1
  const [from, length] =
    at >= 0 ? [at, text.length] : short >= 0 ? [short, `${value}${unit}`.length] : [0, sentence.length]
  return { value, unit, text: sentence.slice(from, from + length), from, to: from + length }
}

/** Only the count itself, `26项`, of the words that state it. */
const narrowed = (stated: StatedFigure): StatedFigure => {
  const counts = [...stated.text.matchAll(/(?:\d{1,4}|[一二三四五六七八九十百两]{1,4})[个项条类]/gu)]
  const count = counts.findLast(({ 0: words }) => figureValue(words.slice(0, -1)) === stated.value)
  if (count === undefined) return stated
  const from = stated.from + count.index
  return { ...stated, from, to: from + count[0].length }
}

const ABOUT_ROUND = /反馈|指出|移交|方面|类|围绕|针对/u
/** Findings of other doings than this inspection. */
const OF_OTHERS = /自查|督查|检查|抽查|走访|调研|上一?轮|历次|以往|审计|信访|群众|线索|核查|排查|回头看/u
const EARLIER = /上一?轮|上次|历次|以往|往年/u
/** What else a sentence may count by status. */
const COUNTS_OTHERS = /自查|督查|抽查|检查发现|走访|信访件|线索|排查出|交办/u
const TASKS = /任务|措施|事项|举措/u

/** How many findings the sentence says the inspection fed back; undefined when it speaks of something else. */
export const statedTotal = (sentence: string): StatedFigure | undefined => {
  const figure = totalFigures(sentence, 0).find(({ what }) => what === 'findings')
  if (figure === undefined || TASKS.test(figure.text) || !ABOUT_ROUND.test(figure.text)) return undefined
  const stated = located(sentence, figure)
  const before = sentence.slice(0, stated.to)
  if (EARLIER.test(before)) return undefined
  if (OF_OTHERS.test(before) && !/反馈|移交/u.test(before)) return undefined
  const count = narrowed(stated)
  // `7、11、5、2个问题` lists counts; its last is no total.
  return /\d[、+]$/u.test(sentence.slice(0, count.from)) ? undefined : count
}

const FIGURE = '(\\d{1,4}|[一二三四五六七八九十百两]{1,4})'
const ASPECTS = new RegExp(
  `(?:反馈|指出|移交|围绕|针对|涉及)(?:的|问题|意见|存在)*${FIGURE}(?:个大|个|大)?(?:方面|类)(?=.{0,10}问题)|${FIGURE}(?:个大|个|大)?(?:方面|类)(?:的|共|共计|、|,)*${FIGURE}[个项条](?:具体|突出|主要|反馈)?问题`,
  'u',
)

/** How many 方面 the sentence says the findings belong to. */
export const statedAspects = (sentence: string): StatedFigure | undefined => {
  const match = ASPECTS.exec(sentence)
  const value = match === null ? undefined : figureValue(match[1] ?? match[2] ?? '')
  return match === null || value === undefined
    ? undefined
    : narrowed({ value, unit: '个', text: match[0], from: match.index, to: match.index + match[0].length })
}

const relabelled = (sentence: string, labels: StatusLabels): string =>
  STATUSES.reduce(
    (text, status) =>
      labels[status] === DEFAULT_STATUS_LABELS[status]
        ? text
        : text.replaceAll(labels[status], DEFAULT_STATUS_LABELS[status]),
    sentence,
  )

/** How many findings of which status the sentence states, in the unit's own words or usual ones. */
export const statedStatuses = (sentence: string, labels: StatusLabels): StatedStatus[] => {
  if (EARLIER.test(sentence) || (COUNTS_OTHERS.test(sentence) && !/反馈|移交/u.test(sentence))) return []
  const known = relabelled(sentence, labels)
  return statusFigures(known, 0).flatMap((figure) => {
    if (figure.status === null) return []
    const exact = figure.text.includes(DEFAULT_STATUS_LABELS[figure.status])
    return [{ ...located(sentence, figure), status: figure.status, exact }]
  })
}
