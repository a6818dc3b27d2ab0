import type { Slip, TextRule } from '../slip.ts'
import { FIGURE_WORDING } from '../wording.ts'
import { type CountedThing, countedThings, sumOf } from './counted-things.ts'

const REST = /(?:其余|剩余|余下|剩下|尚余)的?\p{Script=Han}{0,4}$/u
const ALTOGETHER = /(?:合计|共计|总计)(?:为|达)?$/u
const AMONG = /^[^，,；;]{0,12}[，,；;（(]?其中[，,：:]?[^，,、；;）)]{0,20}$/u
const LISTED = /^[^，,、；;]{0,12}(?:[、，,]|[和及与]|以及)[^，,、；;（()）含]{0,20}$/u
const FOUND = /(?:发现|排查出?|查出|查摆|交办)[^，,；;]{0,12}$/u
const MENDED =
  /^[，,][已均现]*(?:全部)?(?:完成整改|整改完成|整改到位|整改|办结|完成|销号|解决|化解)(?:到位|完毕)?$/u
/** A run of counts longer than this is a table in words, whose parts can be read in too many ways. */
const LONGEST_RUN = 12

const slip = (first: CountedThing, last: CountedThing, message: string): Slip => ({
  rule: 'figure-part',
  from: first.from,
  to: last.to,
  message,
  suggestion: FIGURE_WORDING.checkSum,
})

/** Whether some of `parts` sum to `sum`. */
const someSumTo = (parts: readonly number[], sum: number): boolean => {
  const [first, ...others] = parts
  if (first === undefined) return false
  return first === sum || someSumTo(others, sum) || someSumTo(others, sumOf([sum, -first]))
}

/** `整治8处，剩余3处` of 11: no whole before it is what is done and what is left. */
const restSlips = (things: readonly CountedThing[]): Slip[] =>
  things.flatMap((rest, index): Slip[] => {
    if (!REST.test(rest.before)) return []
    const all = things.slice(Math.max(0, index - LONGEST_RUN), index)
    const before = all.slice(all.findLastIndex(({ unit }) => unit !== rest.unit) + 1)
    const values = before.map(({ value }) => value)
    const [first] = before
    // What was done so far tells nothing of how many there are.
    if (first === undefined || /累计|已|完成|办结/u.test(first.before.slice(-12))) return []
    if (before.length < 2 || [...values, rest.value].some(Number.isNaN)) return []
    if (values.some((whole, at) => someSumTo(values.slice(at + 1), sumOf([whole, -rest.value])))) return []
    return [slip(first, rest, FIGURE_WORDING.rest(values.map(String), String(rest.value)))]
  })

/** `14项，9项，3项，共计25项`. */
const altogetherSlips = (things: readonly CountedThing[]): Slip[] =>
  things.flatMap((whole, index): Slip[] => {
    if (!ALTOGETHER.test(whole.before)) return []
    const other = things.slice(0, index).findLastIndex(({ unit }) => unit !== whole.unit)
    const run = things.slice(other + 1, index)
    const values = run.map(({ value }) => value)
    const [first] = run
    if (first === undefined || run.length < 2 || [...values, whole.value].some(Number.isNaN)) return []
    const sums = values.slice(0, -1).map((_, at) => sumOf(values.slice(at)))
    if (sums.includes(whole.value)) return []
    return [slip(first, whole, FIGURE_WORDING.sum(values, sumOf(values), whole.value))]
  })

const decimalsOf = (written: string): number => written.split('.')[1]?.length ?? 0

/** Whether two figures side by side in `written` changed places make it `right`. */
const isSwapped = (written: string, right: number): boolean => {
  const decimals = decimalsOf(written)
  const figures = written.replaceAll(/[,.]/gu, '')
  return /^\d{2,}$/u.test(figures)
    ? [...figures].some((figure, at) => {
        const next = figures.charAt(at + 1)
        const other = figures.slice(0, at) + next + figure + figures.slice(at + 2)
        return next !== '' && sumOf([Number(other) / 10 ** decimals]) === right
      })
    : false
}

/**
 * Parts after 其中 need not be all of them, and may overlap. What they sum to is a slip only when it misses the whole by
 * what a slip of the hand makes: by one, or by two figures changed about; or when one part alone is more than the whole.
 */
const isMiscounted = (whole: CountedThing, parts: readonly CountedThing[]): boolean => {
  if (parts.some(({ value }) => value > whole.value)) return true
  if (parts.length < 2) return false
  const missing = sumOf([whole.value, ...parts.map(({ value }) => -value)])
  if (missing === 0) return false
  const isWhole = [whole, ...parts].every(({ written }) => decimalsOf(written) === 0)
  if (isWhole && Math.abs(missing) === 1) return true
  return parts.some(({ value, written }) => isSwapped(written, sumOf([value, missing])))
}

/** `312名，其中硕士58名、本科245名`. */
const amongSlips = (things: readonly CountedThing[]): Slip[] =>
  things.flatMap((first, index): Slip[] => {
    const whole = things.slice(Math.max(0, index - 2), index).findLast(({ unit }) => unit === first.unit)
    if (whole === undefined || !AMONG.test(first.before)) return []
    const following = things.slice(index + 1)
    const end = following.findIndex(({ unit, before }) => unit !== whole.unit || !LISTED.test(before))
    const parts = [first, ...(end < 0 ? following : following.slice(0, end))]
    if ([whole, ...parts].some(({ value }) => Number.isNaN(value))) return []
    if (!isMiscounted(whole, parts)) return []
    const values = parts.map(({ value }) => value)
    return [slip(whole, parts.at(-1) ?? first, FIGURE_WORDING.sum(values, sumOf(values), whole.value))]
  })

/** `发现问题8个，已整改9个`. */
const exceedingSlips = (things: readonly CountedThing[]): Slip[] =>
  things.flatMap((whole, index): Slip[] => {
    const mended = things[index + 1]
    if (mended === undefined || mended.unit !== whole.unit || !(mended.value > whole.value)) return []
    return FOUND.test(whole.before) && MENDED.test(mended.before)
      ? [slip(whole, mended, FIGURE_WORDING.exceeding(mended.written, whole.written))]
      : []
  })

const STATES: readonly (readonly [state: string, words: RegExp])[] = [
  ['mostly', /基本完成|基本解决|阶段性/u],
  ['doing', /正在|推进中|未|待|限期|其余|剩余/u],
  ['longTerm', /持续|长期/u],
  ['done', /完成|到位|办结|销号|已?整改|解决|清结|完工|立行立改/u],
]

const stateOf = ({ clause }: CountedThing): string | undefined =>
  STATES.find(([, words]) => words.test(clause))?.[0]

/** `43项措施已完成38项，正在推进4项`: what is done and what is not, each told once, makes the whole. */
const stateSlips = (things: readonly CountedThing[]): Slip[] =>
  things.flatMap((whole, index): Slip[] => {
    const following = things.slice(index + 1)
    const end = following.findIndex(
      (thing) =>
        thing.unit !== whole.unit ||
        thing.before.length > 16 ||
        /其中|其它|另/u.test(thing.before) ||
        stateOf(thing) === undefined,
    )
    const parts = end < 0 ? following : following.slice(0, end)
    const next = end < 0 ? undefined : following[end]
    // What goes on in another way may well be a part too.
    if (next?.unit === whole.unit && !next.before.includes('其中')) return []
    const states = parts.map(stateOf)
    const [values, last] = [parts.map(({ value }) => value), parts.at(-1)]
    if (
      last === undefined ||
      !states.includes('done') ||
      !(states.includes('doing') || states.includes('longTerm'))
    )
      return []
    if (new Set(states).size < states.length || [whole.value, ...values].some(Number.isNaN)) return []
    const told = (whole.before.split(/[，,、；;：:]/u).at(-1) ?? '').replace(
      /整改(?:措施|任务|问题|事项)/u,
      '',
    )
    if (/累计/u.test(told) || STATES.some(([, words]) => words.test(told))) return []
    const sum = sumOf(values)
    return sum === whole.value ? [] : [slip(whole, last, FIGURE_WORDING.sum(values, sum, whole.value))]
  })

const MAY_HAVE_PARTS = /其中|其余|剩余|余下|剩下|尚余|合计|共计|总计|已|完成|整改/u

/**
 * Counts of one sentence that do not fit each other: parts and their whole, what is done and what is left. Only what can be
 * read in one way is judged.
 */
export const partSlips: TextRule = (paragraph) => {
  if (!MAY_HAVE_PARTS.test(paragraph)) return []
  return countedThings(paragraph).flatMap((things) => {
    const slips = [
      ...restSlips(things),
      ...altogetherSlips(things),
      ...amongSlips(things),
      ...exceedingSlips(things),
    ]
    return slips.length > 0 ? slips : stateSlips(things.filter(({ unit }) => unit !== '%')).slice(0, 1)
  })
}
