import type { Ledger } from '../../ledger/ledger.ts'
import { PAPER_KINDS, type PaperKind } from '../../ledger/paper-settings.ts'
import { type Problem, problem } from '../../problem.ts'
import { fail, type Result } from '../../result.ts'
import { archiveIndexPaper } from './archive-index-paper.ts'
import { closeOutFormPaper } from './close-out-form-paper.ts'
import { findingListPaper } from './finding-list-paper.ts'
import { internalNoticePaper } from './internal-notice-paper.ts'
import { leaderReportPaper } from './leader-report-paper.ts'
import { ledgerPaper } from './ledger-paper.ts'
import { noticePaper } from './notice-paper.ts'
import { onePagePaper } from './one-page-paper.ts'
import type { ComposedPaper, PaperDefinition } from './paper-definition.ts'
import { settingsOfPaper } from './paper-texts.ts'
import { reminderPaper } from './reminder-paper.ts'
import { reportPaper } from './report-paper.ts'
import { responsibilityListPaper } from './responsibility-list-paper.ts'
import { supervisionNoticePaper } from './supervision-notice-paper.ts'
import { taskListPaper } from './task-list-paper.ts'

const DEFINITIONS: readonly PaperDefinition[] = [
  noticePaper,
  internalNoticePaper,
  reportPaper,
  leaderReportPaper,
  ledgerPaper,
  findingListPaper,
  taskListPaper,
  responsibilityListPaper,
  closeOutFormPaper,
  supervisionNoticePaper,
  reminderPaper,
  onePagePaper,
  archiveIndexPaper(() => DEFINITIONS),
]

/** Every kind of paper there is, in the order of the window. */
export const PAPERS: readonly PaperDefinition[] = PAPER_KINDS.flatMap((kind) =>
  DEFINITIONS.filter((definition) => definition.kind === kind),
)

/** The definition of a kind; throws RangeError for one that does not exist. */
export const paperDefinition = (kind: PaperKind): PaperDefinition => {
  const definition = DEFINITIONS.find((candidate) => candidate.kind === kind)
  if (definition === undefined) throw new RangeError(`no such paper: ${kind}`)
  return definition
}

/** Which paper of which round, about which findings or 督办 records (see `PaperInput`). */
export type PaperRequest = {
  readonly kind: PaperKind
  readonly inspectionId: string
  readonly subjects?: readonly string[]
}

/**
 * Composes a paper of a round on `today` (`YYYY-MM-DD`). Problems: `not-found` when the round is gone,
 * `nothing-to-print` when it holds nothing the paper is about.
 */
export const composePaper = (
  ledger: Ledger,
  { kind, inspectionId, subjects }: PaperRequest,
  { today }: { readonly today: string },
): Result<ComposedPaper, Problem> => {
  const inspection = ledger.inspections.find(({ id }) => id === inspectionId)
  if (inspection === undefined) return fail(problem('not-found', { what: '巡察' }))
  const settings = settingsOfPaper(inspection, kind)
  return paperDefinition(kind).compose({
    ledger,
    inspection,
    settings,
    today,
    ...(subjects === undefined ? {} : { subjects }),
  })
}
