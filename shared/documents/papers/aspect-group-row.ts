import type { LedgerSettings } from '../../ledger/ledger.ts'
import { type AspectCount, presentStatuses } from '../../ledger/statistics.ts'
import { chineseNumber } from '../chinese-number.ts'
import { oneLine } from '../composition/typed-text.ts'
import type { TableRow } from '../paper-document.ts'
import { inFont } from '../run-text.ts'
import type { OwnVariable, SlotPaper } from './slot-paper.ts'
import { HEAD_FONT } from './table-cells.ts'

/** The slot of the wording over the findings of an aspect; empty prints no such rows. */
export const GROUP_LINE = 'groupLine'

/** The figures of an aspect in words; what does not occur is left out, so that the parts always sum to the total. */
const aspectFigures = (count: AspectCount, { statusLabels, unitWord }: LedgerSettings): string => {
  const { withSubAspects } = count
  const parts = presentStatuses(withSubAspects).map(
    (present) => `${statusLabels[present.status]}${present.count}${unitWord}`,
  )
  return [`共${withSubAspects.total}${unitWord}`, ...(parts.length === 0 ? [] : [parts.join('，')])].join(
    '：',
  )
}

const aspectVariables = (
  count: AspectCount,
  number: number,
  settings: LedgerSettings,
): readonly OwnVariable[] => [
  {
    name: '方面序号',
    explanation: '方面写作“一、”，类写作“（一）”',
    value: count.level === 1 ? `${chineseNumber(number)}、` : `（${chineseNumber(number)}）`,
  },
  { name: '方面名称', explanation: '方面或类的名称', value: oneLine(count.aspect.title) },
  {
    name: '方面问题数',
    explanation: '这个方面的问题总数',
    value: String(count.withSubAspects.total),
  },
  {
    name: '方面整改情况',
    explanation: '这个方面的问题总数和各种状态的问题数',
    value: aspectFigures(count, settings),
  },
]

/**
 * The group row of each aspect that has a title, by aspect id: across all columns, on the page of the row that follows.
 * Numbers count the aspects with a title, those of level 2 within their parent.
 */
export const groupRows = (
  paper: SlotPaper,
  counts: readonly AspectCount[],
  settings: LedgerSettings,
  columns: number,
): ReadonlyMap<string, TableRow> => {
  const rows = new Map<string, TableRow>()
  if (paper.wording(GROUP_LINE).trim() === '') return rows
  const numbers = { 1: 0, 2: 0 }
  for (const count of counts) {
    const { aspect, level, withSubAspects } = count
    if (level === 1) numbers[2] = 0
    if (oneLine(aspect.title) === '') continue
    numbers[level] += 1
    paper.define(aspectVariables(count, numbers[level], settings))
    const runs = inFont(paper.runs(GROUP_LINE), level === 1 ? HEAD_FONT : 'heading2')
    const source = { kind: 'aspect', aspectId: aspect.id } as const
    rows.set(aspect.id, {
      cells: [{ paragraphs: [{ runs }], columns, align: 'left', vertical: 'center', shade: 'group', source }],
      source,
      keepNext: withSubAspects.total > 0,
    })
  }
  return rows
}
