import { sourceKey } from '../documents/block-source.ts'
import { excerptOf } from './excerpt.ts'
import type { RemarkDraft } from './ledger-rules/remark-draft.ts'
import type { Passage } from './passage.ts'
import type { LineSlip } from './passage-slips.ts'
import { isOnPaper, type Remark, type RemarkSource } from './remark.ts'
import { proofreadingRule } from './rules.ts'

const LONGEST_KEY = 400

/** The thing a remark is about, as one text. */
export const remarkSourceKey = (source: RemarkSource): string =>
  isOnPaper(source) ? sourceKey(source) : source.kind

/** A remark with its severity and key. Rule, place and text make the key: it is the same until one of them changes. */
export const finished = (draft: RemarkDraft & { readonly severity?: Remark['severity'] }): Remark => {
  const { rule, source, part = '', where, text, message } = draft
  const place = source === null ? where : `${remarkSourceKey(source)}/${part}`
  const key = `${rule}|${place}|${text === '' ? message : text}`
    .slice(0, LONGEST_KEY)
    // Not half of a rare character.
    .replace(/[\uD800-\uDBFF]$/u, '')
  return { severity: proofreadingRule(rule).severity, ...draft, key }
}

/** A slip in a passage as a remark, with the command that puts it right where that is certain. */
export const remarkOfSlip = (passage: Passage, slip: LineSlip): Remark => {
  const { line, rule, from, to, message, suggestion, replacement, expanded } = slip
  const { source, part, where, text, edit } = passage
  const fix =
    replacement === undefined || edit === undefined || expanded === true
      ? undefined
      : edit(text.slice(0, line.at + from) + replacement + text.slice(line.at + to))
  return finished({
    rule,
    source,
    part,
    paragraph: line.paragraph,
    where,
    ...excerptOf(line.text, from, to),
    message,
    suggestion,
    ...(fix === undefined ? {} : { fix }),
  })
}
