import type { Slip, TextRule } from '../slip.ts'
import { FIGURE_WORDING } from '../wording.ts'
import { countedThings, countValue, sumOf } from './counted-things.ts'

const FIGURE = '(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[一二三四五六七八九十百]{1,7})'
const UP = '提高|提升|增加|增长|上升|扩大|上涨|增'
const DOWN = '下降|降低|减少|压减|压缩|缩短|压降|缩减|下调|降'
const UNIT =
  '万元|亿元|个工作日|个百分点|人次|平方米|公里|小时|分钟|工作日|[个项条件名人家户处起次份篇场元天亩吨座部%年月]'
const CHANGE = new RegExp(
  `[由从](?:原来的?|最初的|\\d{4}年的?|上年的|每[年月周日天]|平均)*${FIGURE}(${UNIT})(?:/[^，。]{1,3})?(?:左右)?(${UP}|${DOWN})(?:到|至|为)了?(?:每[年月周日天]|平均)?${FIGURE}(${UNIT})(?![以余多])`,
  'gu',
)
const BY = new RegExp(
  `^[，,](?:同比|总体|共)?(?:${UP}|${DOWN}|降幅|增幅|增长率|下降率)(?:了|为|达|达到)?${FIGURE}(个百分点|${UNIT})`,
  'u',
)
/** Rank and order go down when they get better. */
const RANK = /排名|位次|名次|第\S{0,4}$/u

const isUp = (word: string): boolean => new RegExp(`^(?:${UP})$`, 'u').test(word)
const decimalsOf = (written: string): number => written.split('.')[1]?.length ?? 0

/** Whether `written`, rounded or cut off as written, may stand for `right`. */
const standsFor = (written: string, right: number): boolean => {
  const value = countValue(written)
  return value !== undefined && Math.abs(value - right) < 10 ** -decimalsOf(written) - 1e-9
}

const slip = (from: number, to: number, message: string, suggestion: string): Slip => ({
  rule: 'figure-change',
  from,
  to,
  message,
  suggestion,
})

/** `由31.2%下降至27.6%，下降3.6个百分点`: the direction and the difference. */
const changed = (paragraph: string): Slip[] =>
  [...paragraph.matchAll(CHANGE)].flatMap((match): Slip[] => {
    const [all, first = '', unit, word = '', second = '', unitAfter] = match
    const [from, to] = [countValue(first), countValue(second)]
    if (from === undefined || to === undefined || unit !== unitAfter) return []
    if (RANK.test(paragraph.slice(Math.max(0, match.index - 8), match.index))) return []
    const end = match.index + all.length
    if (isUp(word) ? to < from : to > from)
      return [
        slip(match.index, end, FIGURE_WORDING.direction(first, word, second), FIGURE_WORDING.checkOrder),
      ]
    const by = BY.exec(paragraph.slice(end))
    if (by === null || from === 0) return []
    const [told, figure = '', unitOfBy] = by
    const difference = Math.abs(sumOf([to, -from]))
    const share = (difference / from) * 100
    const right =
      unitOfBy === '个百分点'
        ? unit === '%' && standsFor(figure, difference)
        : unitOfBy === '%'
          ? standsFor(figure, share) || (unit === '%' && standsFor(figure, difference))
          : unitOfBy !== unit || standsFor(figure, difference)
    if (right || (unitOfBy === '个百分点' && unit !== '%')) return []
    const shown =
      unitOfBy === '%' && unit !== '%' ? `${share.toFixed(decimalsOf(figure))}%` : String(difference)
    return [
      slip(
        match.index,
        end + told.length,
        FIGURE_WORDING.difference(first, second, shown, `${figure}${unitOfBy ?? ''}`),
        FIGURE_WORDING.checkSum,
      ),
    ]
  })

const RATE = /(?<name>\p{Script=Han}{2,4})率(?:为|达到|达|均为)?(?<rate>\d+(?:\.\d+)?)%/gu
/** Rates of which there is never more than the whole. Plans can be over-fulfilled, budgets not spent. */
const NEVER_ABOVE =
  /整改|办结|满意|合格|达标|参与|参会|出勤|就业|知晓|覆盖|签订|销号|到位|及格|优良|调解成功$/u
const COUNTED_RATE = /^(?:整改|办结|完成|销号|化解|按期办结|开工|完工|回收|兑现|达标|合格)$/u
const WHOLE = 100
/** A rate this many characters after the last count is of something else. */
const FAR = 8

const sharesOf = (paragraph: string): Slip[] => {
  const sentences = countedThings(paragraph)
  return [...paragraph.matchAll(RATE)].flatMap((match): Slip[] => {
    const { name = '', rate = '' } = match.groups ?? {}
    const place = [match.index, match.index + match[0].length] as const
    if (Number(rate) > WHOLE && NEVER_ABOVE.test(name) && !/增长|提高|同比/u.test(name))
      return [slip(...place, FIGURE_WORDING.aboveWhole(match[0]), FIGURE_WORDING.checkRate)]
    const stem = /(按期办结|整改|办结|完成|销号|化解|开工|完工|回收|兑现|达标|合格)$/u.exec(name)?.[0] ?? ''
    if (!COUNTED_RATE.test(stem)) return []
    const before = sentences
      .find((things) => things.some(({ from, to }) => from >= match.index && to <= place[1] + 1))
      ?.filter(({ to, unit }) => to <= match.index && unit !== '%')
    const part = before?.find(({ clause }) => clause.includes(stem) && !/未|基本|正在|推进/u.test(clause))
    const last = before?.at(-1)
    if (before === undefined || part === undefined || last === undefined) return []
    if (match.index - last.to > FAR) return []
    const own = before.filter(({ unit }) => unit === part.unit)
    const isMade = own.some((one) =>
      own.some(
        (other) =>
          one !== other && one.value <= other.value && standsFor(rate, (one.value / other.value) * WHOLE),
      ),
    )
    if (isMade || own.some(({ value }) => Number.isNaN(value))) return []
    const whole = own
      .slice(0, own.indexOf(part))
      .findLast(
        ({ value, clause }) => value >= part.value && (clause === part.clause || !clause.includes(stem)),
      )
    if (whole === undefined) return []
    const right = ((part.value / whole.value) * WHOLE).toFixed(Math.max(1, decimalsOf(rate)))
    return [
      slip(
        whole.from,
        place[1],
        FIGURE_WORDING.share(whole.written, part.written, `${Number(right)}%`, `${rate}%`),
        FIGURE_WORDING.checkRate,
      ),
    ]
  })
}

const PART_AND_SHARE = /^[，,]占(?:比)?(?:为|达)?$/u

/** `已完成15条，占比78.9%；正在推进3条，占比15.8%；…`: when the parts make the whole, each share is known. */
const listedShares = (paragraph: string): Slip[] =>
  countedThings(paragraph).flatMap((things): Slip[] => {
    const pairs = things.flatMap((share, index) => {
      const part = things[index - 1]
      return share.unit === '%' &&
        part !== undefined &&
        part.unit !== '%' &&
        PART_AND_SHARE.test(share.before)
        ? [{ part, share, index: index - 1 }]
        : []
    })
    const [first] = pairs
    if (first === undefined || pairs.length < 2) return []
    const whole = things.slice(0, first.index).findLast(({ unit }) => unit === first.part.unit)
    if (whole === undefined || sumOf(pairs.map(({ part }) => part.value)) !== whole.value) return []
    return pairs.flatMap(({ part, share }) => {
      const right = (part.value / whole.value) * WHOLE
      if (standsFor(share.written, right)) return []
      const shown = `${right.toFixed(Math.max(1, decimalsOf(share.written)))}%`
      return [
        slip(
          part.from,
          share.to,
          FIGURE_WORDING.share(whole.written, part.written, shown, `${share.written}%`),
          FIGURE_WORDING.checkRate,
        ),
      ]
    })
  })

const MAY_CHANGE = /[由从].{0,24}?[到至为]|率|占/u

/** Figures that tell a change or a rate, against the figures beside them they are made of. */
export const changeSlips: TextRule = (paragraph) =>
  MAY_CHANGE.test(paragraph)
    ? [...changed(paragraph), ...sharesOf(paragraph), ...listedShares(paragraph)]
    : []
