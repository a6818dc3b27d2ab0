import { z } from 'zod'

/** Stored rectification statuses in the order they are reported. 逾期 is computed, never stored. */
export const STATUSES = ['rectified', 'substantiallyDone', 'inProgress', 'longTerm', 'notStarted'] as const

export const Status = z.enum(STATUSES)
export type Status = z.infer<typeof Status>

/** The unit's own words for the statuses; editable, because units say 整改到位, 已完成 or 已销号 for the same thing. */
export const StatusLabels = z.strictObject({
  rectified: z.string().min(1),
  substantiallyDone: z.string().min(1),
  inProgress: z.string().min(1),
  longTerm: z.string().min(1),
  notStarted: z.string().min(1),
})
export type StatusLabels = z.infer<typeof StatusLabels>

/** The founding document's words, used until the unit chooses its own. */
export const DEFAULT_STATUS_LABELS: StatusLabels = {
  rectified: '整改到位',
  substantiallyDone: '基本完成',
  inProgress: '正在整改',
  longTerm: '需要持续努力整改',
  notStarted: '未启动',
}
