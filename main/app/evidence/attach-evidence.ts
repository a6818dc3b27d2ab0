import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { AttachedEvidence, WorkProgress } from '#shared/bridge/session-view.ts'
import { MOST_FILES_AT_ONCE } from '#shared/ledger/commands/evidence-commands.ts'
import type { CommandInput } from '#shared/ledger/commands/registry.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { type StoredEvidence, storeEvidence } from '../../services/evidence/evidence-store.ts'
import type { LedgerSession } from '../session/ledger-session.ts'
import { EVIDENCE_STEPS } from './wording.ts'

/** Whose evidence it is: a finding's, or with `measureId` a measure's. */
export type EvidenceOwner = Omit<CommandInput<'evidence.add'>, 'files'>

/** How the copying is followed and stopped. */
export type EvidenceWork = {
  readonly workId: string
  readonly signal: AbortSignal
  readonly tell: (progress: WorkProgress) => void
}

/** Progress is told in hundredths, and only when there is a new one to tell. */
const WHOLE = 100

const sizeOf = async (path: string): Promise<number> => {
  try {
    return (await stat(path)).size
  } catch {
    // Why a file cannot be read is said when its turn comes.
    return 0
  }
}

const progressTeller = ({ workId, tell }: EvidenceWork, total: number) => {
  let told = -1
  return (bytes: number, step: string) => {
    const done = total === 0 ? WHOLE : Math.floor((bytes * WHOLE) / total)
    if (done === told) return
    told = done
    tell({ workId, done, total: WHOLE, step })
  }
}

/**
 * Stores the files at `paths` beside the open ledger, then enters those that could be stored in one step of the history.
 * `refused` says why of the others; when none could be stored, the first reason is the problem; above 1,000 files `evidence-too-many`. Stopping it, or opening
 * another ledger meanwhile, enters nothing (`cancelled`).
 */
export const attachEvidence = async (
  session: Pick<LedgerSession, 'attachments' | 'execute'>,
  owner: EvidenceOwner,
  paths: readonly string[],
  work: EvidenceWork,
): Promise<Result<AttachedEvidence, Problem>> => {
  const attachments = session.attachments('write')
  if (!attachments.ok) return attachments
  if (paths.length > MOST_FILES_AT_ONCE)
    return fail(problem('evidence-too-many', { count: paths.length, most: MOST_FILES_AT_ONCE }))
  const sizes = await Promise.all(paths.map(sizeOf))
  const report = progressTeller(
    work,
    sizes.reduce((sum, size) => sum + size, 0),
  )
  const files: StoredEvidence[] = []
  const refused: Problem[] = []
  let before = 0
  for (const [index, path] of paths.entries()) {
    const step = EVIDENCE_STEPS.storing(basename(path), index + 1, paths.length)
    const stored = await storeEvidence(attachments.value, path, {
      signal: work.signal,
      onProgress: (bytes) => report(before + bytes, step),
    })
    if (stored.ok) files.push(stored.value)
    else if (stored.problem.code === 'cancelled') return stored
    else refused.push(stored.problem)
    before += sizes[index] ?? 0
  }
  if (work.signal.aborted) return fail(problem('cancelled'))
  if (files.length === 0) return fail(refused[0] ?? problem('cancelled'))
  // Another ledger opened meanwhile may hold the same finding, as a copy does, and would lack the bytes.
  const still = session.attachments('write')
  if (!still.ok) return still
  if (still.value !== attachments.value) return fail(problem('cancelled'))
  const change = await session.execute({ name: 'evidence.add', input: { ...owner, files } })
  return change.ok ? ok({ change: change.value, refused }) : change
}
