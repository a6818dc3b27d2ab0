import { randomUUID } from 'node:crypto'
import { chmod, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { app, type BrowserWindow, shell } from 'electron'
import { locateWork } from '#shared/ledger/commands/locate.ts'
import type { Evidence } from '#shared/ledger/finding.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { evidenceFileName, runsWhenOpened } from '../../services/evidence/evidence-file-name.ts'
import { retrieveEvidence } from '../../services/evidence/evidence-store.ts'
import { madeFolder } from '../../services/files/made-folder.ts'
import { chooseTarget } from '../bridge/file-dialogs.ts'
import { DIALOG_WORDS } from '../bridge/wording.ts'
import type { LedgerSession } from '../session/ledger-session.ts'
import type { EvidenceOwner, EvidenceWork } from './attach-evidence.ts'
import { EVIDENCE_STEPS } from './wording.ts'

const evidenceOf = (
  session: LedgerSession,
  owner: EvidenceOwner,
  evidenceId: string,
): Result<Evidence, Problem> => {
  const ledger = session.ledger()
  if (ledger === undefined) return fail(problem('no-ledger-open'))
  const work = locateWork(ledger, owner)
  if (!work.ok) return work
  const evidence = work.value.work.evidence.find(({ id }) => id === evidenceId)
  return evidence === undefined ? fail(problem('not-found', { what: '佐证材料' })) : ok(evidence)
}

const copyOut = (
  session: LedgerSession,
  evidence: Evidence,
  target: string,
  { workId, signal, tell }: EvidenceWork,
): Promise<Result<null, Problem>> | Result<null, Problem> => {
  const attachments = session.attachments('read')
  if (!attachments.ok) return attachments
  const step = EVIDENCE_STEPS.fetching(evidence.name)
  return retrieveEvidence(attachments.value, evidence, target, {
    signal,
    onProgress: (bytes) => tell({ workId, done: bytes, total: evidence.size, step }),
  })
}

/** Where copies for looking at lie: never the stored file itself, which no program may change. */
const viewingFolder = (): string => join(app.getPath('userData'), 'viewing')

/** Removes the copies of earlier runs; one that is still open stays till the next start. */
export const clearViewedEvidence = async (): Promise<void> => {
  await rm(viewingFolder(), { recursive: true, force: true }).catch(() => undefined)
}

/**
 * Opens a read-only copy of a piece of evidence, proven to be what was stored, with the program the system has for it.
 * Problems: `evidence-runs` for what would run as a program, `no-program` when nothing opens it, and those of
 * `retrieveEvidence`.
 */
export const openEvidence = async (
  session: LedgerSession,
  owner: EvidenceOwner,
  evidenceId: string,
  work: EvidenceWork,
): Promise<Result<null, Problem>> => {
  const evidence = evidenceOf(session, owner, evidenceId)
  if (!evidence.ok) return evidence
  const { name } = evidence.value
  if (runsWhenOpened(name)) return fail(problem('evidence-runs', { name }))
  const folder = join(viewingFolder(), randomUUID())
  const made = await madeFolder(folder)
  if (!made.ok) return made
  const path = join(folder, evidenceFileName(name))
  const copied = await copyOut(session, evidence.value, path, work)
  if (!copied.ok) return copied
  await chmod(path, 0o444)
  const reason = await shell.openPath(path)
  return reason === '' ? ok(null) : fail(problem('no-program', { name }))
}

/** Asks where to, then writes a piece of evidence there, proven to be what was stored. */
export const saveEvidenceAs = async (
  window: BrowserWindow,
  session: LedgerSession,
  owner: EvidenceOwner,
  evidenceId: string,
  work: EvidenceWork,
): Promise<Result<null, Problem>> => {
  const evidence = evidenceOf(session, owner, evidenceId)
  if (!evidence.ok) return evidence
  const target = await chooseTarget(
    window,
    DIALOG_WORDS.saveEvidence,
    join(app.getPath('documents'), evidenceFileName(evidence.value.name)),
    [],
  )
  return target.ok ? copyOut(session, evidence.value, target.value, work) : target
}
