import type { Inspection } from '../../ledger/inspection.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Statistics } from '../../ledger/statistics.ts'
import { oneLine } from '../composition/typed-text.ts'

/** Headings of the insert menu. */
export type VariableGroup =
  | '数字'
  | '整改情况'
  | '日期'
  | '单位'
  | '巡察'
  | '领导小组'
  | '其他数据'
  | '本文书'

/** What a value is computed from: the round, its statistics on `today` (`YYYY-MM-DD`). */
export type VariableSource = {
  readonly ledger: Ledger
  readonly inspection: Inspection
  readonly statistics: Statistics
  readonly today: string
}

/** A variable of the program's own. `value` is undefined while it is not known; an empty text is a known, empty list. */
export type VariableDefinition = {
  readonly name: string
  readonly group: VariableGroup
  readonly explanation: string
  readonly value: (source: VariableSource) => string | undefined
}

/** A text as a value inside a sentence: on one line, blank means not known yet. */
export const known = (text: string | undefined): string | undefined => oneLine(text ?? '') || undefined
