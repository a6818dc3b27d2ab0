import type { Supervision } from '#shared/ledger/finding.ts'
import { proposedSupervision } from '#shared/ledger/supervision-proposal.ts'
import { say } from '../session/messages.ts'
import { goTo } from '../session/navigation.ts'
import { run } from '../session/run-command.ts'
import { currentSession } from '../session/session.ts'
import type { SupervisionOwner } from './supervision-owner.ts'
import { SUPERVISION_WORDS as words } from './wording.ts'

const proposal = (inspectionId: string, kind: Supervision['kind']) => {
  const session = currentSession()
  const inspection =
    session.kind === 'open' ? session.ledger.inspections.find(({ id }) => id === inspectionId) : undefined
  return session.kind === 'open' && inspection !== undefined
    ? proposedSupervision(session.ledger, inspection, kind, session.view.today)
    : undefined
}

/** Issues a paper about one finding or measure, with what is usual; the clerk completes it in place. True when it was done. */
export const issueSupervision = async (
  owner: SupervisionOwner,
  kind: Supervision['kind'],
): Promise<boolean> => {
  const proposed = proposal(owner.inspectionId, kind)
  if (proposed === undefined) return false
  const done = await run({ name: 'supervision.issue', input: { ...owner, ...proposed } })
  if (done !== undefined) say(words.issued(done.summary))
  return done !== undefined
}

/** Issues a paper for each of several findings and measures of a round, in one step. True when it was done. */
export const issueSupervisions = async (
  inspectionId: string,
  targets: readonly { readonly findingId: string; readonly measureId?: string }[],
  kind: Supervision['kind'],
): Promise<boolean> => {
  const proposed = proposal(inspectionId, kind)
  if (proposed === undefined || targets.length === 0) return false
  const done = await run({
    name: 'supervision.issueMany',
    input: { inspectionId, targets: [...targets], ...proposed },
  })
  if (done !== undefined) say(words.issued(done.summary))
  return done !== undefined
}

/** Shows the papers of these records on 文书, ready to be printed. All are of one kind. */
export const showOnPaper = (records: readonly Supervision[]) => {
  const [first] = records
  if (first === undefined) return
  goTo({
    screen: 'papers',
    paper: first.kind === 'notice' ? 'supervision-notice' : 'reminder',
    subjects: records.map(({ id }) => id),
  })
}
