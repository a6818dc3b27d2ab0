import type { Remark } from '#shared/proofreading/remark.ts'

/** How the clerk counts remarks: 待补录 is no slip but something still to write. Worst first. */
export const REMARK_KINDS = ['error', 'gap', 'warning', 'hint'] as const
export type RemarkKind = (typeof REMARK_KINDS)[number]

/** The kind a remark is counted and coloured as. */
export const remarkKind = ({ severity, issue }: Pick<Remark, 'severity' | 'issue'>): RemarkKind =>
  issue?.severity === 'gap' ? 'gap' : severity

/** The remarks, kind by kind, each kind in the order it came. */
export const byKind = (remarks: readonly Remark[]): readonly Remark[] =>
  REMARK_KINDS.flatMap((kind) => remarks.filter((remark) => remarkKind(remark) === kind))
