import type { StatusCount } from './statistics.ts'

/** 红黄绿灯 of a group of findings, by which leaders see at a glance where to press. */
export type TrafficLight = 'red' | 'yellow' | 'green'

/**
 * Red: something is overdue. Green: everything is rectified. Yellow: still at work, 需要持续努力整改 included.
 * Undefined for a group without findings.
 */
export const trafficLight = ({ total, byStatus }: StatusCount, overdue: number): TrafficLight | undefined => {
  if (total === 0) return undefined
  if (overdue > 0) return 'red'
  return byStatus.rectified === total ? 'green' : 'yellow'
}
