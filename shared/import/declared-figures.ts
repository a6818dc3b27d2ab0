import { parseChineseNumber } from '../documents/chinese-number.ts'
import type { Status } from '../ledger/status.ts'
import { narrow, withoutBlanks } from '../text/han.ts'
import type { DraftFigure, DraftText } from './import-draft.ts'

const FIGURE = '(\\d{1,4}|[一二三四五六七八九十百两]{1,4})'
const UNIT = '(个|项|条|类)'
const ASPECTS = new RegExp(`${FIGURE}(个大|个|大)?(?:方面|类)`, 'u')
/** 方面 are counted of many things; only those of the feedback are aspects. */
const ABOUT_FEEDBACK = new RegExp(`(?:反馈|指出)[^,。;:]{0,12}?${FIGURE}(?:个大|个|大)?(?:方面|类)`, 'u')
const FINDINGS = new RegExp(
  `(?:反馈|指出|围绕|针对|梳理|发现|移交|共|方面|类|对)[^,。;:()]{0,14}?${FIGURE}${UNIT}(?:大项|小项|具体|突出|主要|存在|反馈|方面)?(?:的)?问题`,
  'u',
)
const FINDINGS_AFTER = new RegExp(`(?:反馈|指出|发现)(?:的)?(?:具体)?问题(?:共|共计)?${FIGURE}${UNIT}`, 'u')
/** Tasks that findings were broken down into (`细化为42项整改任务`) are no findings. */
const TASKS = new RegExp(
  `(?:反馈|指出)(?:(?!细化|分解|制定|明确|形成)[^,。;:]){0,10}?${FIGURE}${UNIT}(?:具体)?整改(?:任务|事项)`,
  'u',
)
const STATUS_COUNT = new RegExp(
  `(?<!一[个项条])(?!一[个项条]一)${FIGURE}${UNIT}(?!方面|制度|措施|工作|文件|单位|支部|部门|人|组)|(?<=全部|均|的|已|问题|完成|到位|整改)(\\d{1,4})$`,
  'u',
)
/** Words of each status, the narrower first: 基本完成 also holds 完成, 未完成 too. */
const STATUS_WORDS: readonly (readonly [Status, RegExp])[] = [
  ['substantiallyDone', /基本(?:完成|整改|到位|解决)|阶段性(?:成果|成效|进展)/u],
  ['notStarted', /(?:未|尚未|没有)启动/u],
  [
    'inProgress',
    /正在(?:整改|推进|落实|办理)|整改中(?!的)|推进中|(?:未|尚未)(?:完成|整改|销号|到位)|进行中/u,
  ],
  ['longTerm', /(?:持续|长期)(?:努力)?(?:整改|坚持|推进|抓好|深化|用力|落实)|需(?:要)?(?:持续|长期)/u],
  [
    'rectified',
    /整改到位|完成整改|整改完成|整改完毕|已(?:全部)?(?:完成|整改|销号|办结)|销号|立行立改完成|全部完成/u,
  ],
]
const NUMERAL = '(?:\\d{1,4}|[一二三四五六七八九十百两]{1,4})'
const COUNTED_TASKS = new RegExp(
  `${NUMERAL}${UNIT}(?:具体)?(?:整改)?(?:措施|任务|举措|事项)|(?:措施|任务|举措|事项)${NUMERAL}${UNIT}`,
  'u',
)
/** `11个问题，分解为27项具体问题`: what follows is counted in the smaller ones. */
const BROKEN_DOWN = new RegExp(`(?:分解|细化|拆分)(?:为|成|出)${NUMERAL}${UNIT}`, 'u')
const OTHER_MATTERS = /措施|制度|线索|会议|文件|案件|信访|举报|建议|整改率|完成率|万元|人次/u

/** The value of a figure in Arabic or Chinese numerals. */
export const figureValue = (figure: string): number | undefined =>
  /^\d+$/u.test(figure) ? Number(figure) : parseChineseNumber(figure)

const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)/gu, '')

/** Clauses of a text with half-width marks; brackets may hold commas of their own and are left out. */
const clausesOf = (sentence: string): string[] => withoutBrackets(sentence).split(/[,、;:]/u)

/** The unit in which a clause counts tasks or measures, when it says nothing of problems behind them. */
const otherUnit = (clause: string): string | undefined => {
  const match = BROKEN_DOWN.exec(clause) ?? COUNTED_TASKS.exec(clause.slice(clause.lastIndexOf('问题') + 1))
  return match?.[1] ?? match?.[2]
}

/** How many findings of which status a sentence (half-width marks, no blanks) says there are. */
export const statusFigures = (sentence: string, line: number): DraftFigure[] => {
  // `制定整改措施36条，已完成33条` counts measures, `5个问题分解为23项任务，已完成4个` problems: the unit tells.
  const countsTasks = TASKS.test(sentence)
  let other: string | undefined
  return clausesOf(sentence).flatMap((clause): DraftFigure[] => {
    if (!countsTasks) other = otherUnit(clause) ?? (clause.includes('问题') ? undefined : other)
    if (OTHER_MATTERS.test(clause)) return []
    const status = STATUS_WORDS.find(([, words]) => words.test(clause))?.[0]
    const match = STATUS_COUNT.exec(clause)
    const value = figureValue(match?.[1] ?? match?.[3] ?? '')
    if (status === undefined || match === null || value === undefined) return []
    if (match[2] !== undefined && match[2] === other) return []
    return [
      {
        what: 'status',
        status,
        aspect: null,
        value,
        unit: match[2] ?? '',
        text: clause.replace(/^(?:截[至止]目前|目前|其中)/u, ''),
        line,
      },
    ]
  })
}

/** How many aspects and findings a sentence (half-width marks, no blanks) says there are. */
export const totalFigures = (sentence: string, line: number): DraftFigure[] => {
  const figure = (what: 'aspects' | 'findings', match: RegExpExecArray | null): DraftFigure[] => {
    const value = match === null ? undefined : figureValue(match[1] ?? '')
    return match === null || value === undefined
      ? []
      : [{ what, status: null, aspect: null, value, unit: match[2] ?? '', text: match[0], line }]
  }
  const findings = FINDINGS.exec(sentence) ?? FINDINGS_AFTER.exec(sentence) ?? TASKS.exec(sentence)
  const aspects = ASPECTS.exec(sentence)
  return [
    ...(aspects !== null && (findings !== null || ABOUT_FEEDBACK.test(sentence))
      ? figure('aspects', aspects)
      : []),
    ...figure('findings', findings),
  ]
}

/**
 * Figures a notice declares of its findings in its own prose: how many aspects and findings, how many of each status.
 * Taken from preamble and chapters, never from the progress of one finding. The first total wins; statuses come from
 * the one sentence that names most of them, so that figures of different days are never mixed.
 */
export const declaredFigures = (prose: readonly DraftText[]): DraftFigure[] => {
  const sentences = prose.flatMap(({ text, line }) =>
    narrow(text)
      .split(/[。\t]/u)
      .map(withoutBlanks)
      .map((sentence) => ({ sentence, line })),
  )
  const all = sentences.flatMap(({ sentence, line }) => totalFigures(sentence, line))
  const statuses = sentences.map(({ sentence, line }) => statusFigures(sentence, line))
  const richest = statuses.reduce((best, next) => (next.length > best.length ? next : best), [])
  const seen = new Set<Status | null>()
  return [
    ...(['aspects', 'findings'] as const).flatMap((what) =>
      all.filter((figure) => figure.what === what).slice(0, 1),
    ),
    ...richest.filter(({ status }) => !seen.has(status) && seen.add(status)),
  ]
}

/** Longest count after an aspect's heading, `（共反馈二十五项具体问题）。`, in characters. */
const LONGEST_COUNT = 32
const ASPECT_COUNT =
  /\s*\(\s*(?:共|共计)?(?:反馈)?(\d{1,3}|[一二三四五六七八九十百]{1,4})\s*(?:个|项|条)\s*(?:具体)?(?:问题)?\s*\)\s*[。:;]?$/u

/** The count at the end of an aspect's heading, `(7个问题)`: its value and how it is written; undefined without one. */
export const aspectCount = (
  heading: string,
): { readonly value: number; readonly text: string } | undefined => {
  const end = Math.max(0, heading.length - LONGEST_COUNT)
  const match = ASPECT_COUNT.exec(narrow(heading.slice(end)))
  const value = match === null ? undefined : figureValue(match[1] ?? '')
  return match === null || value === undefined ? undefined : { value, text: heading.slice(end + match.index) }
}
