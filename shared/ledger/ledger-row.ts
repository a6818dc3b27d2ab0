import { deadlineText } from './deadline-text.ts'
import { type Due, findingDue } from './due.ts'
import type { Finding, ProgressEntry } from './finding.ts'
import { type FindingNumber, findingsInOrder, numberFindings } from './finding-order.ts'
import type { Aspect, Inspection } from './inspection.ts'
import type { Ledger } from './ledger.ts'

/** The newest thing known of a finding. `date` is absent when only the notice's progress text tells it. */
export type LatestProgress = { readonly date?: string; readonly text: string }

/** A finding as the ledger table, the search and the spreadsheet show it: references as names, the rest computed. */
export type LedgerRow = {
  readonly finding: Finding
  readonly aspect: Aspect | undefined
  readonly number: FindingNumber
  readonly leadOfficial: string
  readonly departments: readonly string[]
  readonly assistingDepartments: readonly string[]
  readonly people: readonly string[]
  /** Names that only measures mention: their lead officials, departments and people. */
  readonly measureOwners: readonly string[]
  readonly deadline: string
  readonly due: Due
  readonly statusLabel: string
  readonly latestProgress: LatestProgress | undefined
}

const isNewer = (entry: ProgressEntry, than: ProgressEntry | undefined): boolean =>
  than === undefined ||
  entry.date > than.date ||
  (entry.date === than.date && entry.recordedAt >= than.recordedAt)

/** The diary line of the latest day, of the finding or one of its measures; without any, what the notice says. */
export const latestProgress = (finding: Finding): LatestProgress | undefined => {
  let latest: ProgressEntry | undefined
  for (const { progress } of [finding, ...finding.measures])
    for (const entry of progress) if (isNewer(entry, latest)) latest = entry
  if (latest !== undefined) return { date: latest.date, text: latest.text }
  return finding.noticeText.trim() === '' ? undefined : { text: finding.noticeText }
}

/** All findings of a round as rows, in the order of the papers, on `today` (`YYYY-MM-DD`). */
export const ledgerRows = (
  ledger: Pick<Ledger, 'people' | 'departments' | 'settings'>,
  inspection: Inspection,
  today: string,
): readonly LedgerRow[] => {
  const people = new Map(ledger.people.map(({ id, name }) => [id, name]))
  const departments = new Map(ledger.departments.map(({ id, name }) => [id, name]))
  const aspects = new Map(inspection.aspects.map((aspect) => [aspect.id, aspect]))
  const numbers = numberFindings(inspection)
  const named = (ids: readonly string[], names: ReadonlyMap<string, string>): readonly string[] =>
    ids.flatMap((id) => names.get(id) ?? [])
  return findingsInOrder(inspection).map((finding) => ({
    finding,
    aspect: aspects.get(finding.aspectId),
    number: numbers.get(finding.id) ?? { inAspect: 0, through: 0 },
    leadOfficial: named(finding.leadOfficial === undefined ? [] : [finding.leadOfficial], people).join(''),
    departments: named(finding.departments, departments),
    assistingDepartments: named(finding.assistingDepartments, departments),
    people: named(finding.people, people),
    measureOwners: finding.measures.flatMap((measure) => [
      ...named(
        [...(measure.leadOfficial === undefined ? [] : [measure.leadOfficial]), ...measure.people],
        people,
      ),
      ...named(measure.departments, departments),
    ]),
    deadline: finding.deadline === undefined ? '' : deadlineText(finding.deadline, inspection.feedbackDate),
    due: findingDue(finding, inspection.feedbackDate, today),
    statusLabel: ledger.settings.statusLabels[finding.status],
    latestProgress: latestProgress(finding),
  }))
}
