import { addDays } from '../calendar/calendar-date.ts'
import type { Supervision } from './finding.ts'
import type { Inspection } from './inspection.ts'
import type { Ledger } from './ledger.ts'
import { supervisionsNewestFirst } from './supervision-records.ts'

/** Days given to reply until the clerk says otherwise (common practice, no rule). */
const DAYS_TO_REPLY = 7

/** What is written on a paper that has just been issued; its number is given by the command. */
export type SupervisionProposal = Pick<
  Supervision,
  'kind' | 'date' | 'basis' | 'requirement' | 'issuedBy'
> & { readonly dueDate: string }

/**
 * A 督办单 or 提醒函 as it is issued by one click on `today` (`YYYY-MM-DD`): to be replied to within a week, signed by whoever signed
 * the last one of its kind, else by the head of the 领导小组. Basis and requirement stay empty, so that the paper's own wording
 * is printed until the clerk writes another.
 */
export const proposedSupervision = (
  { people }: Pick<Ledger, 'people'>,
  inspection: Pick<Inspection, 'aspects' | 'findings' | 'leadingGroup'>,
  kind: Supervision['kind'],
  today: string,
): SupervisionProposal => {
  const last = supervisionsNewestFirst(inspection).find(({ supervision }) => supervision.kind === kind)
  const leader = people.find(({ id }) => id === inspection.leadingGroup.leader)
  return {
    kind,
    date: today,
    basis: '',
    requirement: '',
    dueDate: addDays(today, DAYS_TO_REPLY),
    issuedBy: last?.supervision.issuedBy ?? leader?.name ?? '',
  }
}
