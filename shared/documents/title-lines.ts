import { TITLE_CHARACTERS_PER_LINE } from './page-layout.ts'
import { widthInCharacters } from './text-width.ts'

/** Words of the field that stay on one line; no break falls inside them. */
const WHOLE_WORDS = [
  '关于',
  '整改进展情况的?',
  '整改落实情况的?',
  '整改情况的?',
  '进展情况的?',
  '落实情况的?',
  '(?:巡察|巡视|审计|集中|反馈|问题)整改(?:进展|落实)?(?:情况)?的?(?:通报|报告|公告|公示)?',
  '的?(?:情况)?(?:的)?(?:通报|报告|公告|公示|通知|请示|函)',
  '(?:常规|专项|提级|交叉|机动|联动)+巡察',
  '(?:中央|[市省区县州旗]委)?(?:第[一二三四五六七八九十\\d]+)?(?:巡察|巡视|督察|审计|检查)组',
  '(?:巡察|巡视)?“?回头看”?',
  '第?[一二三四五六七八九十百零〇\\d]+(?:届|轮|次|批|号|组|年度?|月|日|季度|个?方面|[项条个])',
  '[市省区县州旗]委',
  '党(?:组|委|工委|总支|支部)',
  '领导小组(?:办公室)?',
  '[人民高中基层]{0,4}(?:法院|检察院|政府)',
  '(?:委员会|办公室|总工会|联合会|代表大会|政治协商会议)',
  '(?:住房和城乡建设|人力资源和社会保障|(?:文化|体育|广电|广播电视)+和旅游|发展和改革|工业和信息化|自然资源和规划|农业农村|科学技术|生态环境|交通运输|卫生健康|医疗保障|退役军人事务|应急管理|市场监督管理|政务服务|乡村振兴)(?:局|厅|委员会)?',
  '反馈(?:意见|问题)',
  '(?:主要)?负责(?:人|同志)|组织落实|组织实施|选人用人|专项检查|领导(?:班子|干部)',
  '(?:离任|经济责任|专项)审计|自然资源资产|[股份责任]*有限(?:责任)?公司|集团',
  '(?:问题|任务|责任)清单|整改(?:台账|方案)|实施方案',
  '意见|问题|工作|巡察|巡视|审计|整改|反馈|中国|中共|中央',
  '【[^】]*】',
  '[0-9A-Za-z.．%—–-]+',
] as const

/** Where a break reads best, from the best on; the number is what a break there costs. */
const GOOD_BREAKS: readonly { readonly after: RegExp; readonly before: RegExp; readonly cost: number }[] = [
  { after: /关于$/u, before: /^/u, cost: 0 },
  { after: /党[组委]$|支部$|委员会$|办公室$|政府$|[局院会厅部校]$/u, before: /^关于/u, cost: 3 },
  { after: /党组$|党委$|党支部$/u, before: /^/u, cost: 4 },
  { after: /负责(?:人|同志)$/u, before: /^(?:关于|组织|抓|落实)/u, cost: 4 },
  { after: /委员会$/u, before: /^/u, cost: 12 },
  // The name of one body ends within that of another.
  { after: /(?<![布全格大结])局$|[^大]厅$|管委会$/u, before: /^(?!和|与|及|党)/u, cost: 12 },
  { after: /[，、；：]$|》$/u, before: /^/u, cost: 4 },
  { after: /[轮次批]$/u, before: /^(?:常规|专项|巡察|巡视)/u, cost: 14 },
  { after: /届$|年度?$/u, before: /^(?:[市省区县州旗]委|中央)/u, cost: 24 },
  { after: /第[^第]{1,4}[轮次批]$|届$|年度?$|期间$/u, before: /^/u, cost: 5 },
  { after: /(?:巡察|巡视|审计)$/u, before: /^(?:整改|反馈|发现)/u, cost: 6 },
  { after: /反馈$|反馈(?:意见|问题)$/u, before: /^/u, cost: 6 },
  { after: /[市省区县州旗]委$|中央$/u, before: /^第/u, cost: 26 },
  { after: /^(?:中共|中国共产党)(?:(?!关于).)*[市省区县州旗]委$/u, before: /^(?!巡)/u, cost: 7 },
  { after: /[市省区县州旗]委$|中央$/u, before: /^/u, cost: 24 },
  { after: /^/u, before: /^(?:集中整改|巡察|巡视|整改|《|“)/u, cost: 8 },
  { after: /[省市区县州旗]$/u, before: /^/u, cost: 20 },
  { after: /^/u, before: /^[和及与暨]/u, cost: 16 },
]
const OTHER_BREAK = 30
/** A break inside what a dictionary of Chinese takes for a word, on top of the others. */
const INSIDE_WORD = 25

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' })

const NEVER_FIRST = /^(?:[的了之等，。、；：？！）》”’〉】]|党[组委]|党总支|党支部)/u
const NEVER_LAST = /[（《“‘〈【第]$/u

const SHORTEST_LINE = 4
const EXTRA_LINE = 12
const SHORT_LINE = 60
const EQUAL_LINES = 4
const HOURGLASS = 15
const PER_CHARACTER_OF_DIFFERENCE = 0.8
/** Up to this many lines every way to break is tried; a longer title is filled line by line. */
const MOST_LINES_TRIED = 4

type Break = { readonly at: number; readonly cost: number }

const breaksOf = (title: string): Break[] => {
  const torn = new Set<number>()
  for (const word of WHOLE_WORDS)
    for (const found of title.matchAll(new RegExp(word, 'gu')))
      for (let at = found.index + 1; at < found.index + found[0].length; at++) torn.add(at)
  const wordStarts = new Set([...WORDS.segment(title)].map(({ index }) => index))
  const breaks: Break[] = []
  let at = 0
  for (const character of title) {
    at += character.length
    const [before, after] = [title.slice(0, at), title.slice(at)]
    if (after === '' || torn.has(at) || NEVER_FIRST.test(after) || NEVER_LAST.test(before)) continue
    const good = GOOD_BREAKS.find((rule) => rule.after.test(before) && rule.before.test(after))
    breaks.push({ at, cost: good?.cost ?? (wordStarts.has(at) ? OTHER_BREAK : OTHER_BREAK + INSIDE_WORD) })
  }
  return breaks
}

/** How far the shape is from the trapezoid or rhombus the standard asks for; an oblong or an hourglass costs more. */
const shapeCost = (lines: readonly string[]): number => {
  const widths = lines.map(widthInCharacters)
  let cost = 0
  for (const [index, width] of widths.entries()) {
    if (width < SHORTEST_LINE) cost += SHORT_LINE
    const previous = widths[index - 1]
    if (previous === undefined) continue
    cost += Math.abs(width - previous) * PER_CHARACTER_OF_DIFFERENCE
    const next = widths[index + 1]
    if (next !== undefined && width < previous && width < next) cost += HOURGLASS
  }
  return cost + (Math.max(...widths) - Math.min(...widths) < 2 ? EQUAL_LINES : 0)
}

/** Fills line by line; only for titles no one would print, so that nothing is lost. */
const filled = (title: string, widest: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const character of title) {
    if (widthInCharacters(line + character) > widest) {
      lines.push(line)
      line = ''
    }
    line += character
  }
  return [...lines, line]
}

const bestLines = (title: string, widest: number): string[] => {
  const width = widthInCharacters(title)
  if (width <= widest) return [title]
  const fewest = Math.ceil(width / widest)
  const breaks = breaksOf(title)
  let best: { readonly lines: string[]; readonly cost: number } | undefined
  const consider = (lines: string[], from: number, cost: number, left: number) => {
    const rest = title.slice(from)
    if (left === 1) {
      if (widthInCharacters(rest) > widest) return
      const whole = [...lines, rest]
      const total = cost + shapeCost(whole)
      if (best === undefined || total < best.cost) best = { lines: whole, cost: total }
      return
    }
    for (const { at, cost: ofBreak } of breaks) {
      if (at <= from) continue
      const line = title.slice(from, at)
      if (widthInCharacters(line) > widest) break
      if (widthInCharacters(title.slice(at)) > widest * (left - 1)) continue
      consider([...lines, line], at, cost + ofBreak, left - 1)
    }
  }
  for (const count of [fewest, fewest + 1])
    if (count <= MOST_LINES_TRIED) consider([], 0, (count - fewest) * EXTRA_LINE, count)
  return best?.lines ?? filled(title, widest)
}

/**
 * A title broken by meaning into lines of at most `widest` full-width characters (20 of 22 pt fit the type area), in the
 * shape of a trapezoid or rhombus, words whole, no line of a single character (GB/T 9704-2012 7.3.1). Joined, the lines
 * are the title. Line breaks typed in the title are kept.
 */
export const titleLines = (title: string, widest: number = TITLE_CHARACTERS_PER_LINE): string[] =>
  title
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => bestLines(line, widest))
