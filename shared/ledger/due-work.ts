import { type Due, type DueState, isWithin, measureDue } from './due.ts'
import type { Measure, Supervision } from './finding.ts'
import { effectiveMeasure } from './inheritance.ts'
import type { Inspection } from './inspection.ts'
import type { Ledger } from './ledger.ts'
import { type LedgerRow, ledgerRows } from './ledger-row.ts'

/** 逾期; due within 7 days, today included; due within 30 days, those 7 included. */
export type DueWorkGroup = 'overdue' | '7days' | '30days'
export const DUE_WORK_GROUPS = ['overdue', '7days', '30days'] as const satisfies readonly DueWorkGroup[]

/** A finding, or a measure with a deadline of its own, that is overdue or due soon. `index` of the measure counts from 0. */
export type DueWork = {
  readonly row: LedgerRow
  readonly measure?: Measure
  readonly index?: number
  readonly due: Due
  /** Names of the responsible departments, inherited ones included. */
  readonly departments: readonly string[]
  /** What was issued about it so far. */
  readonly supervision: readonly Supervision[]
}

const belongs = (state: DueState, group: DueWorkGroup): boolean =>
  group === 'overdue' ? state === 'overdue' : isWithin(state, group)

const measuresOf = (
  row: LedgerRow,
  names: ReadonlyMap<string, string>,
  feedbackDate: string | undefined,
  today: string,
): readonly DueWork[] =>
  row.finding.measures.flatMap((measure, index) =>
    // A measure without a deadline of its own is due with its finding, and pressed for with it.
    measure.deadline === undefined || row.finding.closeOut.state === 'approved'
      ? []
      : [
          {
            row,
            measure,
            index,
            due: measureDue(measure, row.finding, feedbackDate, today),
            departments: effectiveMeasure(measure, row.finding).departments.value.flatMap(
              (id) => names.get(id) ?? [],
            ),
            supervision: measure.supervision,
          },
        ],
  )

/** The work of a group on `today` (`YYYY-MM-DD`), the longest overdue or soonest due first. */
export const dueWork = (
  ledger: Pick<Ledger, 'people' | 'departments' | 'settings'>,
  inspection: Inspection,
  today: string,
  group: DueWorkGroup,
): readonly DueWork[] => {
  const names = new Map(ledger.departments.map(({ id, name }) => [id, name]))
  return ledgerRows(ledger, inspection, today)
    .flatMap((row): readonly DueWork[] => [
      { row, due: row.due, departments: row.departments, supervision: row.finding.supervision },
      ...measuresOf(row, names, inspection.feedbackDate, today),
    ])
    .filter(({ due }) => belongs(due.state, group))
    .toSorted((left, right) => (left.due.date ?? '').localeCompare(right.due.date ?? ''))
}
