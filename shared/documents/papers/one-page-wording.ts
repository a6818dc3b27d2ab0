import type { TrafficLight } from '../../ledger/traffic-light.ts'

/** A light says its colour by shape and word as well, for grey print and colour-blind eyes. */
export const LIGHT_WORDING: Readonly<Record<TrafficLight, string>> = {
  red: '●红灯',
  yellow: '▲黄灯',
  green: '■绿灯',
}

/** Fixed words of the 领导一页纸; what the clerk may change stands in its slots. */
export const ONE_PAGE_WORDS = {
  aspect: '方面',
  findings: '问题',
  state: '整改情况',
  noAspect: '未分方面',
  otherAspects: (count: number) => `其他${count}个方面`,
  inWords: (name: string, counts: string) => `${name}：${counts}`,
  noFindings: '没有问题',
  leadOfficial: '牵头领导',
  department: '责任科室',
  light: '亮灯',
  overdue: '逾期',
  otherPeople: (count: number) => `其他${count}人`,
  otherDepartments: (count: number) => `其他${count}个科室`,
  nobody: '未明确',
  overdueHead: (count: number, unitWord: string) => `逾期未完成（${count}${unitWord}）`,
  soonHead: (count: number, unitWord: string) => `30天内到期（${count}${unitWord}）`,
  overdueBy: (days: number) => `（逾期${days}天）`,
  dueToday: '（今天到期）',
  dueIn: (days: number) => `（还有${days}天）`,
  none: '无',
  ofMany: (count: number, unitWord: string) => `等${count}${unitWord}`,
} as const
