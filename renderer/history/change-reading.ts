import type { WordedChange } from '#shared/ledger/history/worded-change.ts'
import { type TextPiece, textDifferences } from '#shared/text/text-differences.ts'

/**
 * How a change is read best. `single`: only one side says anything. `sides`: before → after. `marked`: one text with what
 * went and what came marked in it, as Word shows tracked changes.
 */
export type ChangeReading =
  | { readonly kind: 'single'; readonly side: 'before' | 'after'; readonly text: string }
  | { readonly kind: 'sides'; readonly before: string; readonly after: string }
  | { readonly kind: 'marked'; readonly pieces: readonly TextPiece[] }

/** Texts shorter than this are taken in at a glance, side by side; UTF-16 units. */
const SHORT = 24
/** Share of the longer text that must be common for marks in one text to be readable. */
const COMMON_SHARE = 0.4

/** Chooses the reading of one change. */
export const readingOf = ({ before, after }: Pick<WordedChange, 'before' | 'after'>): ChangeReading => {
  if (before === '') return { kind: 'single', side: 'after', text: after }
  if (after === '') return { kind: 'single', side: 'before', text: before }
  const longer = Math.max(before.length, after.length)
  if (longer < SHORT) return { kind: 'sides', before, after }
  const pieces = textDifferences(before, after)
  const common = pieces.reduce((sum, { text, in: side }) => sum + (side === 'both' ? text.length : 0), 0)
  return common / longer < COMMON_SHARE ? { kind: 'sides', before, after } : { kind: 'marked', pieces }
}

/** A change with its place in the list, from 0: two of them may say the very same. */
type PlacedChange = WordedChange & { readonly at: number }

/** Changes of one subject, one after the other. */
export type SubjectChanges = { readonly subject: string; readonly changes: readonly PlacedChange[] }

/** Puts changes that follow one another and concern the same under one heading. */
export const bySubject = (changes: readonly WordedChange[]): readonly SubjectChanges[] => {
  const groups: { subject: string; changes: PlacedChange[] }[] = []
  for (const [at, change] of changes.entries()) {
    const last = groups.at(-1)
    if (last?.subject === change.subject) last.changes.push({ ...change, at })
    else groups.push({ subject: change.subject, changes: [{ ...change, at }] })
  }
  return groups
}

/** How a finding is named at the start of what a change belongs to: `第12项“…”`, with what hangs on it after 的. */
const FINDING = /^(第\d+[^“（]*(?:“[^”]*”|（待补录）))(?:的(.*))?$/su

/** The part of a finding a change belongs to: `措施2`, `2023-05-20进展`; empty for the finding itself. */
export const partOfFinding = (subject: string): string => {
  const found = FINDING.exec(subject)
  return found === null ? subject : (found[2] ?? '')
}

/** What has to be named under a summary that may name it already. */
export const headingUnder = (summary: string, subject: string): string => {
  if (summary.includes(subject)) return ''
  const finding = FINDING.exec(subject)?.[1]
  return finding !== undefined && summary.includes(finding) ? partOfFinding(subject) : subject
}
