import type { Counter, Inspection } from '../../ledger/inspection.ts'
import type { Ledger, LedgerSettings } from '../../ledger/ledger.ts'
import { inspectionStatistics, type StatusCount } from '../../ledger/statistics.ts'
import type { StatusLabels } from '../../ledger/status.ts'
import { compactText } from '../compact-text.ts'

/** A 方面 or 类 as prose names it: `core` is its title without 聚焦… and …方面, without blanks, in half-width marks. */
export type AspectFigures = {
  readonly id: string
  readonly title: string
  readonly core: string
  readonly counts: StatusCount
}

/** The figures of a round that prose may state. `aspectCounts` are the right answers to “几个方面”: with 类 or without. */
export type LedgerFigures = StatusCount & {
  readonly aspectCounts: readonly number[]
  readonly aspects: readonly AspectFigures[]
  readonly topCounts: readonly number[]
  readonly closedOut: number
  readonly measures: { readonly total: number; readonly done: number; readonly complete: boolean }
  readonly counters: readonly Counter[]
  readonly labels: StatusLabels
  readonly rateBase: LedgerSettings['rateBase']
  readonly rateDecimals: LedgerSettings['rateDecimals']
}

const LEAD = /^(?:聚焦|关于|围绕|针对|在)/u
const TAIL = /(?:等?方面)?(?:存在)?(?:的)?(?:突出|主要)?(?:问题|情况)?(?:\(.*\))?[。:]?$/u
/** A shorter title stands in too many sentences that are not about it. */
const SHORTEST_CORE = 4

/** An aspect's title reduced to the words by which a sentence names it. */
export const aspectCore = (title: string): string =>
  compactText(title).text.replace(LEAD, '').replace(TAIL, '')

/** The figures of a round on `today` (`YYYY-MM-DD`), as the statistics have them. */
export const ledgerFigures = (ledger: Ledger, inspection: Inspection, today: string): LedgerFigures => {
  const statistics = inspectionStatistics(inspection, ledger.settings, today)
  const titled = statistics.byAspect.filter(({ aspect }) => aspect.title.trim() !== '')
  const { total, byStatus, aspectCount, closedOut, measures } = statistics
  const { statusLabels: labels, rateBase, rateDecimals } = ledger.settings
  return {
    total,
    byStatus,
    closedOut,
    labels,
    rateBase,
    rateDecimals,
    counters: inspection.counters,
    aspectCounts: [aspectCount, titled.filter(({ level }) => level === 2).length, titled.length],
    topCounts: titled.filter(({ level }) => level === 1).map(({ withSubAspects }) => withSubAspects.total),
    aspects: titled
      .map(({ aspect, withSubAspects }) => ({
        id: aspect.id,
        title: aspect.title,
        core: aspectCore(aspect.title),
        counts: withSubAspects,
      }))
      .filter(({ core }) => core.length >= SHORTEST_CORE),
    measures: {
      total: measures.total,
      done: measures.done,
      complete: inspection.findings.every((finding) => finding.measures.length > 0),
    },
  }
}
