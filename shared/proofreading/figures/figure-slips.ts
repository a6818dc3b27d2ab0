import { figureValue } from '../../import/declared-figures.ts'
import { completionRate } from '../../ledger/completion-rate.ts'
import type { StatusLabels } from '../../ledger/status.ts'
import { compactText } from '../compact-text.ts'
import type { RuleId } from '../rules.ts'
import type { Slip } from '../slip.ts'
import { FIGURE_WORDING } from '../wording.ts'
import type { AspectFigures, LedgerFigures } from './ledger-figures.ts'
import {
  type Sentence,
  type StatedFigure,
  type StatedStatus,
  sentencesOf,
  statedAspects,
  statedStatuses,
  statedTotal,
} from './sentence.ts'

type Found = {
  readonly rule: RuleId
  readonly from: number
  readonly to: number
  readonly message: string
  readonly suggestion: string
}

const RATE =
  /(?:完成率|整改率|办结率|到位率|销号率|(?:整改到位|完成整改|整改完成)(?:的)?(?:问题)?(?:数)?占(?:比|全部|总数|问题|反馈|的)*)(?:已|均|达到|达|为|约|是|超过|到|分别)*(?:(\d{1,3}(?:\.\d{1,4})?)%|百分之([一二三四五六七八九十百]{1,4}))/gu
/** Other work has rates of its own: 年度造林任务完成率. */
const ABOUT_FINDINGS = /整改|反馈|问题|销号|^完成率|总体完成率/u
const OTHER_RATE = /立行立改|信访|线索|群众|制度|审计|移交|按期/u
/** What a rate is of when things are counted before it: the last thing counted. */
const COUNTED =
  /(?:\d|[一二三四五六七八九十百])[个项条](?:具体|整改)*(问题|措施|任务|事项|举措)|(问题|措施|任务|事项|举措)(?:共|共计)?(?:\d+|[一二三四五六七八九十百]+)[个项条]/gu
const COUNT_AFTER =
  /^[^,。;:]{0,12}?\(?(?:共|共计|有|反馈|涉及|存在|的)*(\d{1,3}|[一二三四五六七八九十]{1,4})(?:个|项|条)/u
const SNAPSHOT = /截[至止]|目前|至今|现已|整改期/u
const OVERALL = /共|累计|期间|以来|截[至止]|先后|总计/u

const found = (
  rule: RuleId,
  { from, to }: Pick<StatedFigure, 'from' | 'to'>,
  message: string,
  right: string,
  unset = false,
): Found => ({
  rule,
  from,
  to,
  message,
  suggestion: unset ? FIGURE_WORDING.setStatuses : FIGURE_WORDING.asInLedger(right),
})

/** What a usual word for a status may count, when it is not the unit's own word for exactly one status. */
const lenient = (
  status: keyof StatusLabels,
  { total, byStatus, closedOut }: LedgerFigures,
): readonly number[] => {
  const { rectified, substantiallyDone, inProgress, longTerm, notStarted } = byStatus
  switch (status) {
    case 'rectified':
      return [rectified, rectified + substantiallyDone, closedOut]
    case 'inProgress':
      return [
        inProgress,
        total - rectified,
        inProgress + longTerm,
        inProgress + notStarted,
        total - rectified - substantiallyDone,
      ]
    case 'longTerm':
      return [longTerm, longTerm + inProgress, longTerm + substantiallyDone]
    case 'substantiallyDone':
      return [substantiallyDone, substantiallyDone + rectified]
    case 'notStarted':
      return [notStarted]
  }
}

const aspectIn = (sentence: string, { aspects }: LedgerFigures): AspectFigures | undefined =>
  aspects.find(({ core }) => sentence.includes(core))

/** `…方面7个问题` and `…方面（7个问题）` against each aspect the sentence names. */
const aspectSlips = (sentence: string, { aspects }: LedgerFigures): Found[] =>
  aspects.flatMap(({ core, counts, title }) => {
    const at = sentence.indexOf(core)
    if (at < 0) return []
    const from = at + core.length
    const after = sentence.slice(from)
    const match = COUNT_AFTER.exec(after)
    const value = match === null ? undefined : figureValue(match[1] ?? '')
    if (match === null || value === undefined || value === counts.total) return []
    if (!/问题|方面|\(/u.test(after.slice(0, match[0].length + 4))) return []
    return [
      found(
        'figure-aspect',
        { from, to: from + match[0].length },
        FIGURE_WORDING.aspect(title, value, counts.total),
        String(counts.total),
      ),
    ]
  })

const totalSlips = (sentence: string, figures: LedgerFigures): Found[] => {
  const total = statedTotal(sentence)
  const aspects = statedAspects(sentence)
  return [
    ...(total !== undefined && total.value !== figures.total
      ? [found('figure-total', total, FIGURE_WORDING.total(total.text, figures.total), String(figures.total))]
      : []),
    // A ledger may go without 方面.
    ...(aspects !== undefined && figures.aspects.length > 0 && !figures.aspectCounts.includes(aspects.value)
      ? [
          found(
            'figure-total',
            aspects,
            FIGURE_WORDING.aspectTotal(aspects.text, figures.aspectCounts[0] ?? 0),
            String(figures.aspectCounts[0] ?? 0),
          ),
        ]
      : []),
  ]
}

/** As after an import, before the clerk has given any finding its status: then the ledger is what lacks. */
const statusesUnset = ({ byStatus, total }: LedgerFigures): boolean =>
  total > 1 && byStatus.inProgress === total

const statusSlips = (statuses: readonly StatedStatus[], figures: LedgerFigures): Found[] =>
  statuses.flatMap((stated) => {
    const right = figures.byStatus[stated.status]
    const accepted = stated.exact ? [right] : lenient(stated.status, figures)
    return accepted.includes(stated.value)
      ? []
      : [
          found(
            'figure-status',
            stated,
            FIGURE_WORDING.status(stated.text, figures.labels[stated.status], right),
            String(right),
            statusesUnset(figures),
          ),
        ]
  })

const rateSlips = (sentence: string, figures: LedgerFigures): Found[] =>
  (ABOUT_FINDINGS.test(sentence) ? [...sentence.matchAll(RATE)] : []).flatMap((match): Found[] => {
    const clause = sentence.slice(Math.max(0, match.index - 16), match.index)
    const written = match[1] ?? String(figureValue(match[2] ?? '') ?? '')
    if (written === '' || OTHER_RATE.test(clause)) return []
    const counted = [...sentence.slice(0, match.index).matchAll(COUNTED)].at(-1)
    const what = counted?.[1] ?? counted?.[2]
    if (what === '任务' || what === '事项') return []
    const ofMeasures =
      what === '措施' ||
      what === '举措' ||
      /措施|整改任务/u.test(clause) ||
      (figures.rateBase === 'measures' && !/问题/u.test(clause))
    const [done, total] = ofMeasures
      ? [figures.measures.done, figures.measures.total]
      : [figures.byStatus.rectified, figures.total]
    if (total === 0) return []
    const decimals = written.split('.')[1]?.length ?? 0
    const right = completionRate(done, total, decimals >= 2 ? 2 : decimals === 1 ? 1 : 0)
    if (right.value === Number(written)) return []
    const shown = completionRate(done, total, figures.rateDecimals).text
    const place = { from: match.index, to: match.index + match[0].length }
    return [
      found(
        'figure-rate',
        place,
        FIGURE_WORDING.rate(match[0], done, total, shown),
        shown,
        statusesUnset(figures),
      ),
    ]
  })

const otherSlips = (sentence: string, { measures, counters }: LedgerFigures): Found[] => {
  const slips: Found[] = []
  const match =
    /(?:制定|细化|提出|明确)(?:了|具体|出)*整改措施(?:共|共计|了)?(\d{1,4})[条项个]|(?:制定|细化|提出|明确)(?:了|具体|出)*(\d{1,4})[条项个](?:具体)?整改措施/u.exec(
      sentence,
    )
  const value = match === null ? undefined : Number(match[1] ?? match[2])
  if (
    match !== null &&
    value !== undefined &&
    measures.complete &&
    measures.total > 0 &&
    value !== measures.total
  )
    slips.push(
      found(
        'figure-other',
        { from: match.index, to: match.index + match[0].length },
        FIGURE_WORDING.measures(match[0], measures.total),
        String(measures.total),
      ),
    )
  if (!OVERALL.test(sentence)) return slips
  for (const counter of counters) {
    const name = counter.name.trim()
    const at = name.length < 3 ? -1 : sentence.indexOf(name)
    if (at < 0) continue
    const after = sentence.slice(at + name.length)
    const stated = /^(?:共|共计|达|了|合计|累计)*(\d+(?:\.\d+)?)/u.exec(after)
    if (stated === null || !after.slice(stated[0].length).startsWith(counter.unit)) continue
    if (Number(stated[1]) === Number(counter.value)) continue
    const to = at + name.length + stated[0].length + counter.unit.length
    slips.push(
      found(
        'figure-other',
        { from: at, to },
        FIGURE_WORDING.counter(sentence.slice(at, to), `${counter.value}${counter.unit}`),
        counter.value,
      ),
    )
  }
  return slips
}

/** The parts a paragraph names must sum to the total it names: of statuses, and of `7、11、5、2`. */
const sumSlips = (
  sentences: readonly (Sentence & { readonly statuses: readonly StatedStatus[] })[],
  ledgerTotal: number | undefined,
): Slip[] => {
  const slips: Slip[] = []
  let total: StatedFigure | undefined
  const statuses = new Map<string, { stated: StatedStatus; at: number }>()
  for (const sentence of sentences) {
    total ??= statedTotal(sentence.text)
    for (const stated of sentence.statuses)
      if (!statuses.has(stated.status)) statuses.set(stated.status, { stated, at: sentence.at })
    const list = /(?<![\d.])\d{1,3}[个项条]?(?:[、+]\d{1,3}[个项条]?){2,}(?:=(\d{1,4}))?/u.exec(sentence.text)
    if (list === null) continue
    const terms = (list[0].split('=')[0] ?? '').split(/[、+]/u).map((term) => Number.parseInt(term, 10))
    const sum = terms.reduce((left, right) => left + right, 0)
    const whole =
      list[1] !== undefined
        ? Number(list[1])
        : /方面|分别/u.test(sentence.text)
          ? (total?.value ?? ledgerTotal)
          : undefined
    const counts = list[0].includes('+') || list[1] !== undefined || /问题/u.test(sentence.text)
    if (whole === undefined || !counts || sum === whole) continue
    slips.push({
      rule: 'figure-sum',
      from: sentence.at + list.index,
      to: sentence.at + list.index + list[0].length,
      message: FIGURE_WORDING.sum(terms, sum, whole),
      suggestion: FIGURE_WORDING.checkSum,
    })
  }
  const parts = [...statuses.values()]
  const [first] = parts
  const last = parts.at(-1)
  const sum = parts.reduce((left, { stated }) => left + stated.value, 0)
  if (
    parts.length < 2 ||
    total === undefined ||
    sum === total.value ||
    first === undefined ||
    last === undefined
  )
    return slips
  return [
    ...slips,
    {
      rule: 'figure-sum',
      from: first.at + first.stated.from,
      to: last.at + last.stated.to,
      message: FIGURE_WORDING.sum(
        parts.map(({ stated }) => stated.value),
        sum,
        total.value,
      ),
      suggestion: FIGURE_WORDING.checkSum,
    },
  ]
}

/**
 * Figures in a paragraph that tells of the round as a whole (preamble, chapters, reports), variables already replaced:
 * against the ledger, when there is one, and against each other.
 */
export const figureSlips = (
  paragraph: string,
  figures: LedgerFigures | undefined,
  labels: StatusLabels,
): readonly Slip[] => {
  if (!/[\d一二三四五六七八九十]/u.test(paragraph)) return []
  const compact = compactText(paragraph)
  const sentences = sentencesOf(compact.text).map((sentence) => ({
    ...sentence,
    statuses: statedStatuses(sentence.text, labels),
  }))
  const hasTotal = sentences.some(({ text }) => statedTotal(text) !== undefined)
  const slips: Slip[] = []
  if (figures !== undefined)
    for (const { text, at, statuses } of sentences) {
      const aspect = aspectIn(text, figures)
      const told = statuses.length >= 2 || (statuses.length === 1 && (hasTotal || SNAPSHOT.test(text)))
      const all = [
        ...aspectSlips(text, figures),
        ...(aspect === undefined ? totalSlips(text, figures) : []),
        ...(told && aspect === undefined ? statusSlips(statuses, figures) : []),
        ...(aspect === undefined ? rateSlips(text, figures) : []),
        ...otherSlips(text, figures),
      ]
      slips.push(...all.map((slip) => ({ ...slip, from: at + slip.from, to: at + slip.to })))
    }
  const wrong = slips.some(({ rule }) => rule === 'figure-status' || rule === 'figure-total')
  if (!wrong) slips.push(...sumSlips(sentences, figures?.total))
  return slips.map((slip) => ({ ...slip, from: compact.at(slip.from), to: compact.at(slip.to - 1) + 1 }))
}
