/** A share in per cent. `value` is rounded to the decimals asked for; null when there is nothing to count. */
export type CompletionRate = {
  readonly done: number
  readonly total: number
  readonly value: number | null
  /** As papers write it, `98.71%` or `88%`, without idle zeros; empty when there is nothing to count. */
  readonly text: string
}

/**
 * 完成率: done of total, rounded half up in whole numbers, so that no floating point decides a digit. It shows 100 only
 * when all are done and 0 only when none is (design.md §6): 999 of 1000 without decimals is 99 %.
 */
export const completionRate = (done: number, total: number, decimals: 0 | 1 | 2): CompletionRate => {
  if (total === 0) return { done, total, value: null, text: '' }
  const scale = 10 ** decimals
  const whole = 100 * scale
  const rounded = Math.floor((2 * done * whole + total) / (2 * total))
  const shown = done === total ? whole : done === 0 ? 0 : Math.min(Math.max(rounded, 1), whole - 1)
  const value = shown / scale
  return { done, total, value, text: `${value}%` }
}
