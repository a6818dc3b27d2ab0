import type { Supervision } from '#shared/ledger/finding.ts'
import { SUPERVISION_KIND_LABELS } from '#shared/ledger/supervision-records.ts'
import { SUPERVISION_WORDS } from './wording.ts'

/** Whose record it is: a finding's, or with `measureId` a measure's. */
export type SupervisionOwner = {
  readonly inspectionId: string
  readonly findingId: string
  readonly measureId?: string
}

/** The number of a record, or that it has none yet. */
export const numberOf = ({ number }: Pick<Supervision, 'number'>): string =>
  number.trim() === '' ? SUPERVISION_WORDS.withoutNumber : number.trim()

/** A record as labels name it: 督办单（督办〔2025〕3号）. */
export const nameOfRecord = (record: Pick<Supervision, 'kind' | 'number'>): string =>
  SUPERVISION_WORDS.record(SUPERVISION_KIND_LABELS[record.kind], numberOf(record))
