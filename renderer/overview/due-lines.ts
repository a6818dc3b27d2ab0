import { type DueState, isWithin, measureDue } from '#shared/ledger/due.ts'
import type { DueGroup } from '#shared/ledger/finding-filter.ts'
import { effectiveMeasure } from '#shared/ledger/inheritance.ts'
import { type FindingLine, lineOfFinding } from './finding-line.ts'
import type { OverviewFigures } from './overview-figures.ts'
import { OVERVIEW_WORDS as words } from './wording.ts'

/** The groups of 到期情况, the most pressing first. */
export const DUE_GROUPS = ['overdue', 'today', '7days', '30days'] as const satisfies readonly DueGroup[]
export type ShownDueGroup = (typeof DUE_GROUPS)[number]

const belongs = (state: DueState, group: ShownDueGroup): boolean =>
  group === 'overdue' ? state === 'overdue' : isWithin(state, group)

const byDate = (left: FindingLine, right: FindingLine): number => left.date.localeCompare(right.date)

/** The findings of a group, the longest overdue or soonest due first. */
export const dueFindings = ({ rows }: OverviewFigures, group: ShownDueGroup): readonly FindingLine[] =>
  rows
    .filter(({ due }) => belongs(due.state, group))
    .map(lineOfFinding)
    .sort(byDate)

/** The measures of a group by their own or inherited deadline, which may differ from their finding's. */
export const dueMeasures = (
  { ledger, inspection, rows, today }: OverviewFigures,
  group: ShownDueGroup,
): readonly FindingLine[] => {
  const names = new Map(ledger.departments.map(({ id, name }) => [id, name]))
  return rows
    .flatMap(({ finding, number }) =>
      finding.measures.map((measure, index): FindingLine => {
        const due = measureDue(measure, finding, inspection.feedbackDate, today)
        return {
          key: measure.id,
          findingId: finding.id,
          number: words.measureOf(number.through, index + 1),
          text: measure.text,
          departments: effectiveMeasure(measure, finding)
            .departments.value.flatMap((id) => names.get(id) ?? [])
            .join('、'),
          date: due.date ?? '',
          due,
        }
      }),
    )
    .filter(({ due }) => belongs(due.state, group))
    .sort(byDate)
}

/** The findings that come due next, after the 30 days of the groups. */
export const nextDue = ({ rows }: OverviewFigures): readonly FindingLine[] => {
  const later = rows
    .filter(({ due }) => due.state === 'later')
    .map(lineOfFinding)
    .sort(byDate)
  return later.filter(({ date }) => date === later[0]?.date)
}
