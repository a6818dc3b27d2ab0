import { type Due, deadlineDue, isWithin, measureDue } from '../../ledger/due.ts'
import type { Measure, Supervision } from '../../ledger/finding.ts'
import { type LedgerRow, ledgerRows } from '../../ledger/ledger-row.ts'
import type { PaperInput } from './paper-definition.ts'
import { findingOwners, measureOwners, type Owners, ownerNames } from './work-entry.ts'

/** What a 督办通知单 or 提醒函 is about: a record, or a draft about a finding or measure for which there is none yet. */
export type SupervisionSubject = {
  readonly row: LedgerRow
  readonly owners: Owners
  readonly due: Due
  readonly measure?: Measure
  readonly record?: Supervision
}

/**
 * A subject as it stood on the day its paper went out: extensions granted later are not counted, and days run from that
 * day, whatever has become of the work since.
 */
const asOf = (
  subject: SupervisionSubject,
  date: string,
  feedbackDate: string | undefined,
): SupervisionSubject => {
  const { deadline } = subject.owners
  if (deadline === undefined) return subject
  const extensions = deadline.extensions.filter(({ recordedAt }) => recordedAt.slice(0, 10) <= date)
  const owners = { ...subject.owners, deadline: { ...deadline, extensions } }
  return { ...subject, owners, due: deadlineDue(owners.deadline, feedbackDate, date) }
}

/** A row that only stands for a finding not written yet is nothing to press for. */
const isWritten = ({ finding }: LedgerRow): boolean => finding.placeholder !== true

const isUnfinished = ({ finding }: LedgerRow): boolean =>
  finding.status !== 'rectified' && finding.closeOut.state !== 'approved'

/** Which findings a draft is made for when nothing is recorded: those it is high time for, or else all unfinished ones. */
const isPressing: Readonly<Record<Supervision['kind'], (row: LedgerRow) => boolean>> = {
  notice: ({ due }) => due.state === 'overdue',
  reminder: ({ due }) => isWithin(due.state, '30days'),
}

/**
 * What to print papers of a kind about, in the order of the papers. With subjects: the records of these ids, and drafts for
 * ids of findings and measures. Without: every record; while there is none, drafts for the findings that are overdue
 * (督办) or due within 30 days (提醒); when there is none of these either, drafts for all unfinished findings.
 */
export const supervisionSubjects = (
  { ledger, inspection, today, subjects }: PaperInput,
  kind: Supervision['kind'],
): readonly SupervisionSubject[] => {
  const names = ownerNames(ledger)
  const rows = ledgerRows(ledger, inspection, today)
  const ofFinding = (row: LedgerRow): SupervisionSubject => ({
    row,
    owners: findingOwners(row.finding, names),
    due: row.due,
  })
  const ofMeasure = (row: LedgerRow, measure: Measure): SupervisionSubject => ({
    row,
    measure,
    owners: measureOwners(measure, row.finding, names),
    due: measureDue(measure, row.finding, inspection.feedbackDate, today),
  })
  const recorded = (subject: SupervisionSubject, records: readonly Supervision[]) =>
    records
      .filter((record) => record.kind === kind)
      .map((record) => ({ ...asOf(subject, record.date, inspection.feedbackDate), record }))
  const records = rows.flatMap((row) => [
    ...recorded(ofFinding(row), row.finding.supervision),
    ...row.finding.measures.flatMap((measure) => recorded(ofMeasure(row, measure), measure.supervision)),
  ])
  if (subjects !== undefined) {
    const wanted = new Set(subjects)
    return [
      ...records.filter(({ record }) => wanted.has(record.id)),
      ...rows.filter(({ finding }) => wanted.has(finding.id)).map(ofFinding),
      ...rows.flatMap((row) =>
        row.finding.measures.filter(({ id }) => wanted.has(id)).map((measure) => ofMeasure(row, measure)),
      ),
    ]
  }
  if (records.length > 0) return records
  const written = rows.filter(isWritten)
  const pressing = written.filter(isPressing[kind])
  return (pressing.length > 0 ? pressing : written.filter(isUnfinished)).map(ofFinding)
}
