import type { Run } from '../paper-document.ts'

/** What stands on the paper where something is not written yet: 【待补录】, or 【待补录：反馈日期】 when it has a name. */
export const gapText = (what?: string): string => (what === undefined ? '【待补录】' : `【待补录：${what}】`)

/** A gap as a run, marked so that preview and Word show it. */
export const gapRun = (what?: string): Run => ({ text: gapText(what), mark: 'gap' })
