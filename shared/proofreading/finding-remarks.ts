import type { Finding } from '../ledger/finding.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { StatusLabels } from '../ledger/status.ts'
import { findingPassages } from './finding-passages.ts'
import { peopleNames } from './names/person-slips.ts'
import { unitNames } from './names/unit-name-slips.ts'
import { type LedgerNames, passageSlips } from './passage-slips.ts'
import type { Remark } from './remark.ts'
import { remarkOfSlip } from './to-remark.ts'

type NamesSource = Pick<Ledger, 'unit' | 'departments' | 'people'>

let latest: { readonly source: NamesSource; readonly names: LedgerNames } | undefined

/** The names of a ledger, prepared for the rules; the same object as long as unit, departments and people are the same. */
export const ledgerNames = ({ unit, departments, people }: NamesSource): LedgerNames => {
  const known = latest?.source
  if (
    latest !== undefined &&
    known?.unit === unit &&
    known.departments === departments &&
    known.people === people
  )
    return latest.names
  const names: LedgerNames = {
    units: unitNames(unit),
    departments: departments.map(({ name }) => name.trim()),
    people: peopleNames(people),
  }
  latest = { source: { unit, departments, people }, names }
  return names
}

/** What the texts of one finding are judged against, besides themselves. */
export type FindingContext = {
  readonly inspectionId: string
  readonly where: string
  readonly names: LedgerNames
  readonly labels: StatusLabels
}

const judged = new WeakMap<
  Finding,
  { readonly context: FindingContext; readonly remarks: readonly Remark[] }
>()

const isSame = (one: FindingContext, other: FindingContext): boolean =>
  one.inspectionId === other.inspectionId &&
  one.where === other.where &&
  one.names === other.names &&
  one.labels === other.labels

/**
 * Remarks on the texts of one finding. A finding is never changed, only replaced, so that what was found of it once is
 * kept: after a change elsewhere a round of a thousand findings is judged anew in a moment.
 */
export const findingRemarks = (finding: Finding, context: FindingContext): readonly Remark[] => {
  const known = judged.get(finding)
  if (known !== undefined && isSame(known.context, context)) return known.remarks
  const { inspectionId, where, names, labels } = context
  const round = { names, labels, figures: undefined, values: new Map<string, string | null>() }
  const remarks = findingPassages(inspectionId, finding, where).flatMap((passage) =>
    passageSlips(passage, round).map((slip) => remarkOfSlip(passage, slip)),
  )
  judged.set(finding, { context, remarks })
  return remarks
}
