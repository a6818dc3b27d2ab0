import type { ProblemCode } from '../problem.ts'

/** A problem as the clerk reads it: what happened, what was kept, what to do next. A part may be empty. */
export type ProblemWording = { readonly what: string; readonly kept: string; readonly next: string }

/** A detail of the problem as text, or what to say when it is not known. */
export type Detail = (name: string, otherwise?: string) => string

/** The words of the codes of one field. */
export type Wordings = Partial<Record<ProblemCode, (detail: Detail) => ProblemWording>>

/** Nothing of the ledger was touched. */
export const UNCHANGED = '台账没有改动。'
/** Holds for a save as for an export: what was on disk is whole, what was typed is not lost. */
export const EDIT_KEPT = '磁盘上原有的文件没有动过，屏幕上的内容也都还在。'
/** The file read from is as it was. */
export const FILE_UNTOUCHED = '原文件原样保留，没有动过。'

/** The name of a file in quotes, or nothing when it is not known. */
export const quotedName = (detail: Detail): string => (detail('name') === '' ? '' : `“${detail('name')}”`)
