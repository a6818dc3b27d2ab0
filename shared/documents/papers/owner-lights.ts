import { type OwnerCount, type StatusCount, summedCounts } from '../../ledger/statistics.ts'
import { type TrafficLight, trafficLight } from '../../ledger/traffic-light.ts'
import type { Run } from '../paper-document.ts'
import { LIGHT_WORDING } from './one-page-wording.ts'

/** Findings of one lead official or department, or of several that share the last row, with their light. */
export type OwnerLight = StatusCount & {
  readonly name: string
  readonly overdue: number
  readonly light: TrafficLight | undefined
}

/** Red first, then yellow: what a leader must press on comes first. */
const URGENCY: readonly (TrafficLight | undefined)[] = ['red', 'yellow', 'green', undefined]

/** A light as a run of text. */
export const lightRun = (light: TrafficLight | undefined): readonly Run[] =>
  light === undefined ? [] : [{ text: LIGHT_WORDING[light], tone: light, bold: true }]

const together = (
  counts: readonly (StatusCount & { readonly overdue: number })[],
  name: string,
): OwnerLight => {
  const count = summedCounts(counts)
  const overdue = counts.reduce((sum, owner) => sum + owner.overdue, 0)
  return { ...count, name, overdue, light: trafficLight(count, overdue) }
}

const unfinished = ({ total, byStatus }: StatusCount): number => total - byStatus.rectified

/**
 * The owners of findings with their lights, the most pressing first: by light, overdue, unfinished, then by first mention.
 * At most `rows` of them; where there are more, the last row sums up the others under `others(n)`.
 */
export const ownerLights = (
  counts: readonly OwnerCount[],
  nameOf: (id: string) => string | undefined,
  {
    rows,
    others,
    nobody,
  }: { readonly rows: number; readonly others: (count: number) => string; readonly nobody: string },
): readonly OwnerLight[] => {
  const lights = counts
    .map((count) => together([count], count.id === undefined ? nobody : (nameOf(count.id) ?? nobody)))
    .toSorted(
      (one, other) =>
        URGENCY.indexOf(one.light) - URGENCY.indexOf(other.light) ||
        other.overdue - one.overdue ||
        unfinished(other) - unfinished(one),
    )
  if (lights.length <= rows) return lights
  const rest = lights.slice(rows - 1)
  return [...lights.slice(0, rows - 1), together(rest, others(rest.length))]
}
