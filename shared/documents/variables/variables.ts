import { officialDate } from '../../calendar/calendar-date.ts'
import type { Inspection } from '../../ledger/inspection.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { inspectionStatistics } from '../../ledger/statistics.ts'
import { FIGURE_VARIABLES } from './figure-variables.ts'
import { ROUND_VARIABLES } from './round-variables.ts'
import type { VariableDefinition, VariableGroup } from './variable-definition.ts'
import type { VariableValues } from './variable-text.ts'

/** A variable as the window shows it: name without braces, what it means, and its value now (null: not known yet). */
export type PaperVariable = {
  readonly name: string
  readonly group: VariableGroup
  readonly explanation: string
  readonly value: string | null
}

const BUILT_IN: readonly VariableDefinition[] = [...FIGURE_VARIABLES, ...ROUND_VARIABLES]
const BUILT_IN_NAMES: ReadonlySet<string> = new Set(BUILT_IN.map(({ name }) => name))

/** True when a name belongs to the program, so that a counter may not take it: it would never be printed. */
export const isReservedVariableName = (name: string): boolean => BUILT_IN_NAMES.has(name.trim())

const counterVariables = ({ counters }: Inspection): PaperVariable[] =>
  counters.flatMap(({ name, value, unit }) => [
    { name, group: '其他数据', explanation: `${name}，带单位`, value: `${value}${unit}` },
    { name: `${name}数值`, group: '其他数据', explanation: `${name}，只有数字`, value },
  ])

const milestoneVariables = ({ milestones }: Inspection): PaperVariable[] =>
  milestones.map(({ title, date }) => ({
    name: `${title.trim()}日期`,
    group: '日期',
    explanation: `重要节点“${title.trim()}”的日期`,
    value: officialDate(date),
  }))

/**
 * Every variable the texts of a round may use, with its value on `today` (`YYYY-MM-DD`), in the order of the insert
 * menu: figures, dates, unit and round, then the round's own counters and milestones. Names are unique; the program's
 * own come first.
 */
export const paperVariables = (ledger: Ledger, inspection: Inspection, today: string): PaperVariable[] => {
  const statistics = inspectionStatistics(inspection, ledger.settings, today)
  const builtIn = BUILT_IN.map(({ name, group, explanation, value }) => ({
    name,
    group,
    explanation,
    value: value({ ledger, inspection, statistics, today }) ?? null,
  }))
  const byName = new Map<string, PaperVariable>()
  for (const variable of [...builtIn, ...counterVariables(inspection), ...milestoneVariables(inspection)])
    if (!byName.has(variable.name)) byName.set(variable.name, variable)
  return [...byName.values()]
}

/** The same variables as a table for `expandVariables`. */
export const variableValues = (variables: readonly PaperVariable[]): VariableValues =>
  new Map(variables.map(({ name, value }) => [name, value]))
