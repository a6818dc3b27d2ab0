import { normaliseForComparison } from '../text/han.ts'
import type { Finding, Measure } from './finding.ts'
import type { LedgerRow } from './ledger-row.ts'

const searchable = (text: string): string => normaliseForComparison(text).toLowerCase()

const workTexts = ({ progress, evidence, supervision }: Finding | Measure): readonly string[] => [
  ...progress.flatMap(({ text, by, date }) => [text, by, date]),
  ...evidence.flatMap(({ name, note }) => [name, note]),
  ...supervision.flatMap(({ number, basis, requirement, reply }) => [number, basis, requirement, reply]),
]

const ownTexts = (finding: Finding): readonly string[] => [
  finding.title,
  finding.shortName,
  finding.facts,
  finding.target,
  finding.result,
  finding.noticeText,
  finding.publicText,
  finding.publicity.reason ?? '',
  ...workTexts(finding),
  ...finding.measures.flatMap((measure) => [measure.text, ...workTexts(measure)]),
]

/** Findings never change in place, so what was prepared for one stays right as long as the object lives. */
const prepared = new WeakMap<Finding, string>()

const preparedText = (finding: Finding): string => {
  const known = prepared.get(finding)
  if (known !== undefined) return known
  const text = ownTexts(finding).map(searchable).join('\n')
  prepared.set(finding, text)
  return text
}

const rowText = (row: LedgerRow): string =>
  [
    row.aspect?.title ?? '',
    row.leadOfficial,
    ...row.departments,
    ...row.assistingDepartments,
    ...row.people,
    ...row.measureOwners,
    row.deadline,
    row.statusLabel,
  ]
    .map(searchable)
    .join('\n')

/**
 * A test for rows that hold every word of a query somewhere in their texts or names. Blanks separate words; width of
 * letters and marks, blanks within the texts and case do not matter. An empty query finds every row.
 */
export const searchTest = (query: string): ((row: LedgerRow) => boolean) => {
  const words = query
    .split(/\s+/u)
    .map(searchable)
    .filter((word) => word !== '')
  if (words.length === 0) return () => true
  return (row) => {
    const own = preparedText(row.finding)
    const missing = words.filter((word) => !own.includes(word))
    if (missing.length === 0) return true
    const names = rowText(row)
    return missing.every((word) => names.includes(word))
  }
}
