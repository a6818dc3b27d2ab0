import { open } from 'node:fs/promises'
import { afterSteps } from '#shared/ledger/history/apply-steps.ts'
import { type ChangeStep, reversedSteps } from '#shared/ledger/history/change-steps.ts'
import { Ledger } from '#shared/ledger/ledger.ts'
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

/** True when each change starts from the very ledger the one before it led to. */
const leadOnwards = (changes: readonly ChangeLine[]): boolean =>
  changes.every((change, index) => index === 0 || change.before === changes[index - 1]?.ledger)

const stepsOf = (changes: readonly ChangeLine[]): readonly ChangeStep[] | undefined => {
  const steps: ChangeStep[] = []
  for (const change of changes) {
    if (change.steps === undefined) return undefined
    steps.push(...change.steps)
  }
  return steps
}

/** The state as a ledger of this revision, when it is the very one whose hash the history recorded. */
const provenState = (state: unknown, revision: number, recorded: string): Result<Ledger, Problem> => {
  if (typeof state !== 'object' || state === null) return OUT_OF_REACH
  const parsed = Ledger.safeParse({ ...state, revision })
  if (!parsed.success) return OUT_OF_REACH
  const content = ledgerContent(parsed.data)
  return content.ok && content.value.sha256 === recorded ? ok(content.value.ledger) : OUT_OF_REACH
}

/**
 * The ledger as it was right after the change of `revision`, found from a known state of it, earlier or later, along the steps
 * the history keeps. Proven by the hash the history recorded. `state-out-of-reach` when a change between has no steps, the
 * file was changed by others in between, or the revision never was.
 */
export const earlierState = async (
  history: string,
  known: Ledger,
  revision: number,
): Promise<Result<Ledger, Problem>> => {
  if (known.revision === revision) return ok(known)
  const [from, to] = [Math.min(known.revision, revision), Math.max(known.revision, revision)]
  const found = await changesBetween(history, from, to)
  if (!found.ok) return found
  const [first, ...rest] = found.value
  const target = found.value.find((change) => change.revision === revision)
  const steps = stepsOf(rest)
  const complete = first?.revision === from && rest.at(-1)?.revision === to && leadOnwards(found.value)
  if (!complete || target === undefined || steps === undefined) return OUT_OF_REACH
  const state = afterSteps(known, revision < known.revision ? reversedSteps(steps) : steps)
  return state.ok ? provenState(state.value, revision, target.ledger) : OUT_OF_REACH
}
