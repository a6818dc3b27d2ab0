import type { Finding } from '../../ledger/finding.ts'
import { findingsInOrder } from '../../ledger/finding-order.ts'
import { DEFAULT_STATUS_LABELS, STATUSES, type Status } from '../../ledger/status.ts'
import { findingNames, statusSentence } from './status-sentence.ts'
import { known, type VariableDefinition, type VariableSource } from './variable-definition.ts'

/** Names of the status variables; they stay when the unit words its statuses otherwise. */
const STATUS_NAMES: Readonly<Record<Status, string>> = {
  rectified: '整改到位',
  substantiallyDone: '基本完成',
  inProgress: '正在整改',
  longTerm: '持续整改',
  notStarted: '未启动',
}

const findings = ({ inspection }: VariableSource): readonly Finding[] => findingsInOrder(inspection)

const statusCount = (status: Status): VariableDefinition => ({
  name: STATUS_NAMES[status],
  group: '整改情况',
  explanation: `状态为“${DEFAULT_STATUS_LABELS[status]}”的问题数`,
  value: ({ statistics }) => String(statistics.byStatus[status]),
})

const statusNames = (status: Status): VariableDefinition => ({
  name: `${STATUS_NAMES[status]}问题`,
  group: '整改情况',
  explanation: `状态为“${DEFAULT_STATUS_LABELS[status]}”的问题，用问题简称写作“关于……和……”`,
  value: (source) => findingNames(findings(source), status),
})

/** Figures of the round as the statistics have them: totals, statuses, the sentence that sums them up, the rate. */
export const FIGURE_VARIABLES: readonly VariableDefinition[] = [
  {
    name: '总数',
    group: '数字',
    explanation: '问题总数',
    value: ({ statistics }) => String(statistics.total),
  },
  {
    name: '方面数',
    group: '数字',
    explanation: '方面总数',
    value: ({ statistics }) => String(statistics.aspectCount),
  },
  {
    name: '量词',
    group: '数字',
    explanation: '问题的量词，在“称谓与统计”中选“项”“条”或“个”',
    value: ({ ledger }) => ledger.settings.unitWord,
  },
  {
    name: '各方面问题数',
    group: '数字',
    explanation: '各方面的问题数，依次写作“7、11、5、2”',
    value: ({ statistics }) =>
      known(
        statistics.byAspect
          .filter(({ level }) => level === 1)
          .map(({ withSubAspects }) => withSubAspects.total)
          .join('、'),
      ),
  },
  {
    name: '措施数',
    group: '数字',
    explanation: '整改措施总数',
    value: ({ statistics }) => String(statistics.measures.total),
  },
  {
    name: '完成措施数',
    group: '数字',
    explanation: '已完成的整改措施数',
    value: ({ statistics }) => String(statistics.measures.done),
  },
  {
    name: '整改情况句',
    group: '整改情况',
    explanation: '把各种状态的问题数写成一句话，各数相加总是等于总数，不带句号',
    value: (source) => statusSentence(findings(source), source.ledger.settings),
  },
  {
    name: '完成率',
    group: '整改情况',
    explanation: '整改到位数占总数的百分比，基数和小数位在“称谓与统计”中选择',
    value: ({ statistics }) => known(statistics.rate.text),
  },
  ...STATUSES.map(statusCount),
  ...STATUSES.map(statusNames),
]
