import { type CompletionRate, completionRate } from './completion-rate.ts'
import { findingDue, isWithin, measureDue } from './due.ts'
import type { Finding } from './finding.ts'
import { aspectsInOrder, findingsInOrder } from './finding-order.ts'
import { groupByKeys } from './grouping.ts'
import type { Aspect, Inspection } from './inspection.ts'
import type { LedgerSettings } from './ledger.ts'
import { STATUSES, type Status } from './status.ts'

/** How many findings there are, and how many in each status; the parts always sum to the total. */
export type StatusCount = { readonly total: number; readonly byStatus: Readonly<Record<Status, number>> }

/** Findings or measures against their deadlines. `within30Days` contains `within7Days`, which contains `today`. */
export type DueCount = {
  readonly overdue: number
  readonly today: number
  readonly within7Days: number
  readonly within30Days: number
}

/** An aspect with the findings that stand directly in it, and with those of its 类 as well. */
export type AspectCount = {
  readonly aspect: Aspect
  readonly level: 1 | 2
  readonly own: StatusCount
  readonly withSubAspects: StatusCount
}

/** Findings of one department or lead official. Those of several departments count at each; `undefined` is nobody yet. */
export type OwnerCount = StatusCount & { readonly id: string | undefined; readonly overdue: number }

/** All figures of a round on a day. Everything that shows a number takes it from here. */
export type Statistics = StatusCount & {
  /** 方面 of level 1 that have a title; one without only groups findings and has no heading. */
  readonly aspectCount: number
  readonly byAspect: readonly AspectCount[]
  readonly byDepartment: readonly OwnerCount[]
  readonly byLeadOfficial: readonly OwnerCount[]
  readonly due: DueCount
  readonly measures: DueCount & { readonly total: number; readonly done: number }
  readonly rate: CompletionRate
  readonly placeholders: number
  readonly closedOut: number
}

/** Counts findings by status, zeros included. */
export const countByStatus = (findings: readonly Finding[]): StatusCount => {
  const byStatus: Record<Status, number> = {
    rectified: 0,
    substantiallyDone: 0,
    inProgress: 0,
    longTerm: 0,
    notStarted: 0,
  }
  for (const { status } of findings) byStatus[status] += 1
  return { total: findings.length, byStatus }
}

/** Several counts as one, such as those that share the last row of a table. */
export const summedCounts = (counts: readonly StatusCount[]): StatusCount => {
  const sum = (pick: (count: StatusCount) => number): number =>
    counts.reduce((total, count) => total + pick(count), 0)
  return {
    total: sum(({ total }) => total),
    byStatus: {
      rectified: sum(({ byStatus }) => byStatus.rectified),
      substantiallyDone: sum(({ byStatus }) => byStatus.substantiallyDone),
      inProgress: sum(({ byStatus }) => byStatus.inProgress),
      longTerm: sum(({ byStatus }) => byStatus.longTerm),
      notStarted: sum(({ byStatus }) => byStatus.notStarted),
    },
  }
}

/** How many 方面 a reader can count: those of level 1 with a title. */
export const aspectCount = ({ aspects }: Pick<Inspection, 'aspects'>): number =>
  aspects.filter(({ parentId, title }) => parentId === undefined && title.trim() !== '').length

const countDue = (states: readonly ReturnType<typeof findingDue>['state'][]): DueCount => ({
  overdue: states.filter((state) => state === 'overdue').length,
  today: states.filter((state) => isWithin(state, 'today')).length,
  within7Days: states.filter((state) => isWithin(state, '7days')).length,
  within30Days: states.filter((state) => isWithin(state, '30days')).length,
})

const countAspects = ({ aspects, findings }: Inspection): readonly AspectCount[] => {
  const placed = aspectsInOrder(aspects)
  const groups = groupByKeys(findings, ({ aspectId }) => [aspectId])
  const own = (id: string): readonly Finding[] => groups.get(id) ?? []
  return placed.map(({ aspect, level }) => {
    const below = level === 1 ? placed.filter(({ aspect: other }) => other.parentId === aspect.id) : []
    return {
      aspect,
      level,
      own: countByStatus(own(aspect.id)),
      withSubAspects: countByStatus([aspect, ...below.map((sub) => sub.aspect)].flatMap(({ id }) => own(id))),
    }
  })
}

/** Groups findings by owner in the order of first mention; those without any come last. */
const countOwners = (
  findings: readonly Finding[],
  ownersOf: (finding: Finding) => readonly string[],
  isOverdue: (finding: Finding) => boolean,
): readonly OwnerCount[] => {
  const groups = groupByKeys(findings, ownersOf)
  const nobody = findings.filter((finding) => ownersOf(finding).length === 0)
  const entries: (readonly [string | undefined, readonly Finding[]])[] = [...groups]
  return [...entries, ...(nobody.length > 0 ? [[undefined, nobody] as const] : [])].map(([id, group]) => ({
    id,
    ...countByStatus(group),
    overdue: group.filter(isOverdue).length,
  }))
}

type RateSettings = Pick<LedgerSettings, 'rateBase' | 'rateDecimals'>

/** The figures computed last of a round; rounds are never changed in place, so the same object has the same figures. */
const known = new WeakMap<
  Inspection,
  RateSettings & { readonly today: string; readonly statistics: Statistics }
>()

/** The figures of a round on `today` (`YYYY-MM-DD`), with the rate by the base and decimals of the settings. */
export const inspectionStatistics = (
  inspection: Inspection,
  { rateBase, rateDecimals }: RateSettings,
  today: string,
): Statistics => {
  const last = known.get(inspection)
  if (last?.today === today && last.rateBase === rateBase && last.rateDecimals === rateDecimals)
    return last.statistics
  const statistics = computed(inspection, { rateBase, rateDecimals }, today)
  known.set(inspection, { rateBase, rateDecimals, today, statistics })
  return statistics
}

const computed = (inspection: Inspection, settings: RateSettings, today: string): Statistics => {
  const { feedbackDate } = inspection
  const findings = findingsInOrder(inspection)
  const states = new Map(findings.map((finding) => [finding, findingDue(finding, feedbackDate, today).state]))
  const counts = countByStatus(findings)
  const measures = findings.flatMap((finding) => finding.measures.map((measure) => ({ measure, finding })))
  const done = measures.filter(({ measure }) => measure.done).length
  const isOverdue = (finding: Finding) => states.get(finding) === 'overdue'
  return {
    ...counts,
    aspectCount: aspectCount(inspection),
    byAspect: countAspects(inspection),
    byDepartment: countOwners(findings, ({ departments }) => departments, isOverdue),
    byLeadOfficial: countOwners(
      findings,
      ({ leadOfficial }) => (leadOfficial === undefined ? [] : [leadOfficial]),
      isOverdue,
    ),
    due: countDue([...states.values()]),
    measures: {
      total: measures.length,
      done,
      ...countDue(
        measures.map(({ measure, finding }) => measureDue(measure, finding, feedbackDate, today).state),
      ),
    },
    rate:
      settings.rateBase === 'findings'
        ? completionRate(counts.byStatus.rectified, counts.total, settings.rateDecimals)
        : completionRate(done, measures.length, settings.rateDecimals),
    placeholders: findings.filter(({ placeholder }) => placeholder === true).length,
    closedOut: findings.filter(({ closeOut }) => closeOut.state === 'approved').length,
  }
}

/** The figures as `stats --json` prints them. `rate` is in per cent, null without findings; `byAspect` in tree order. */
export type StatisticsReport = {
  readonly total: number
  readonly byStatus: Readonly<Record<Status, number>>
  readonly byAspect: readonly {
    readonly title: string
    readonly level: 1 | 2
    readonly total: number
    readonly byStatus: Readonly<Record<Status, number>>
  }[]
  readonly overdue: number
  readonly rate: number | null
}

/** Reduces the figures to the shape of `stats --json` (design.md §4). A 方面 counts its 类 with it. */
export const statisticsReport = ({ total, byStatus, byAspect, due, rate }: Statistics): StatisticsReport => ({
  total,
  byStatus,
  byAspect: byAspect.map(({ aspect, level, withSubAspects }) => ({
    title: aspect.title,
    level,
    ...withSubAspects,
  })),
  overdue: due.overdue,
  rate: rate.value,
})

/** The statuses some finding is in, in the order they are reported, with their numbers. */
export const presentStatuses = ({
  byStatus,
}: StatusCount): readonly { readonly status: Status; readonly count: number }[] =>
  STATUSES.flatMap((status) => (byStatus[status] > 0 ? [{ status, count: byStatus[status] }] : []))
