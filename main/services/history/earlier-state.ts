import { open } from 'node:fs/promises'
import { afterSteps } from '#shared/ledger/history/apply-steps.ts'
import { reversedSteps } from '#shared/ledger/history/change-steps.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { fileProblem, isAbsent } from '../files/file-problem.ts'
import { ledgerContent } from '../ledger/ledger-content.ts'
import type { ChangeLine } from './history-line.ts'
import { lastLines, markedLines } from './history-survey.ts'

const OUT_OF_REACH = fail(problem('state-out-of-reach'))

/** The changes in effect after `from` up to `to` with the one that led to `from`, oldest first. */
export const changesBetween = async (
  history: string,
  from: number,
  to: number,
): Promise<Result<readonly ChangeLine[], Problem>> => {
  try {
    const handle = await open(history, 'r')
    try {
      const { lines } = await lastLines(handle, (found) =>
        found.some(({ line }) => line?.kind === 'change' && line.revision <= from),
      )
      const marked = markedLines(lines)
      const changes = lines.flatMap(({ line, hash }) =>
        line?.kind === 'change' && !marked.has(hash) && line.revision <= to ? [line] : [],
      )
      return ok(
        changes.slice(
          Math.max(
            0,
            changes.findLastIndex(({ revision }) => revision <= from),
          ),
        ),
      )
    } finally {
      await handle.close()
    }
  } catch (error) {
    return isAbsent(error) ? ok([]) : fail(fileProblem(error, history))
  }
}

/** The state as a ledger of this revision, when it is the very one whose hash the history recorded. */
const provenState = (state: unknown, revision: number, recorded: string): Result<Ledger, Problem> => {
  // What does not conform to the schema is refused here, whatever it is; what was written before is not looked at again.
  const content = ledgerContent({ ...(state as Ledger), revision })
  return content.ok && content.value.sha256 === recorded ? ok(content.value.ledger) : OUT_OF_REACH
}

/**
 * The ledger as it was right after the change `target`, from a known state of it, earlier or later. `changes` are all those after the
 * earlier of the two up to the later, oldest first. Proven by the hash the history recorded; `state-out-of-reach` when a change
 * between has no steps or the steps do not lead there.
 */
export const earlierState = (
  known: Ledger,
  changes: readonly ChangeLine[],
  target: Pick<ChangeLine, 'revision' | 'ledger'>,
): Result<Ledger, Problem> => {
  if (changes.some(({ steps }) => steps === undefined)) return OUT_OF_REACH
  const steps = changes.flatMap((change) => change.steps ?? [])
  const state = afterSteps(known, target.revision < known.revision ? reversedSteps(steps) : steps)
  return state.ok ? provenState(state.value, target.revision, target.ledger) : OUT_OF_REACH
}
