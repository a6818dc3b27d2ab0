import type { HistoryQuery } from '#shared/bridge/history-view.ts'
import type { WordedChange } from '#shared/ledger/history/worded-change.ts'
import { normaliseForComparison } from '#shared/text/han.ts'
import { localDay } from '../ledger/command-context.ts'
import type { MergedChange } from './history-entries.ts'
import type { IndexedChange } from './history-index.ts'
import { localMinute } from './local-moment.ts'

const searchable = (text: string): string => normaliseForComparison(text).toLowerCase()

const saidOf = ({ subject, field, before, after }: WordedChange): readonly string[] => [
  subject,
  field,
  before,
  after,
]

/** The day of a change and its minute as clerks write them; a time that is none is of no day. */
const daysOf = (time: string): readonly string[] => {
  const moment = new Date(time)
  if (Number.isNaN(moment.getTime())) return []
  return [localMinute(time), `${moment.getFullYear()}年${moment.getMonth() + 1}月${moment.getDate()}日`]
}

/** What was put together once for a change stays right as long as the change is known. */
const saidBy = new WeakMap<IndexedChange, string>()

const textOfPart = (part: IndexedChange): string => {
  const known = saidBy.get(part)
  if (known !== undefined) return known
  const { summary, operator, time, changes = [] } = part
  const said = [summary, operator, ...daysOf(time), ...changes.flatMap(saidOf)].map(searchable).join('\n')
  saidBy.set(part, said)
  return said
}

const textOf = ({ parts }: MergedChange): string => parts.map(textOfPart).join('\n')

/** A word and how the summaries would say it: to the clerk 第12条 and 第12个 are 第12项. */
const waysToSay = (word: string): readonly string[] => [word, word.replace(/第(\d+)[条个]/gu, '第$1项')]

/** True when the day, as the clerk's calendar shows it, is one asked for; a time that is none is of no day. */
const isOfDays = ({ time }: IndexedChange, { from, to }: HistoryQuery): boolean => {
  if (from === undefined && to === undefined) return true
  const day = localDay(new Date(time))
  return (from === undefined || day >= from) && (to === undefined || day <= to)
}

/**
 * A test for what a query looks for. All of its words, set apart by blanks, have to stand somewhere in the summary, the name, the
 * day and minute or the told changes; width of letters and marks and case do not matter.
 */
export const queryTest = (query: HistoryQuery): ((entry: MergedChange) => boolean) => {
  const { text = '', operator, inspectionId, findingId, before } = query
  const words = text
    .split(/\s+/u)
    .map(searchable)
    .filter((word) => word !== '')
    .map(waysToSay)
  return (entry) => {
    const { last, parts } = entry
    if (before !== undefined && last.revision >= before) return false
    if (operator !== undefined && last.operator !== operator) return false
    if (inspectionId !== undefined && !parts.some(({ touched }) => touched.inspections.has(inspectionId)))
      return false
    if (findingId !== undefined && !parts.some(({ touched }) => touched.findings.has(findingId))) return false
    if (!isOfDays(last, query)) return false
    if (words.length === 0) return true
    const said = textOf(entry)
    return words.every((ways) => ways.some((way) => said.includes(way)))
  }
}
