import type { Remark } from '../remark.ts'

/** A remark before it is given its severity and key. */
export type RemarkDraft = Omit<Remark, 'severity' | 'key'>
