import { open } from 'node:fs/promises'
import type { HistoryLine } from '#shared/bridge/session-view.ts'
import type { Problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { fileProblem, isAbsent } from '../files/file-problem.ts'
import type { ChangeLine, StoredLine } from './history-line.ts'
import { lastLines, markedLines } from './history-survey.ts'

type Entry = { readonly change: ChangeLine; readonly effective: boolean }

/** Commits of one stay in a field follow each other; read as one change, told by the last of them. */
const joinsNext = (entry: Entry, next: Entry | undefined): boolean =>
  entry.change.typing !== undefined &&
  entry.change.typing === next?.change.typing &&
  entry.effective === next.effective

const entriesOf = (lines: readonly StoredLine[], revision: number): readonly Entry[] => {
  const marked = markedLines(lines)
  const entries = lines.flatMap(({ line, hash }) =>
    line?.kind === 'change'
      ? [{ change: line, effective: line.revision <= revision && !marked.has(hash) }]
      : [],
  )
  return entries.filter((entry, index) => !joinsNext(entry, entries[index + 1]))
}

/**
 * The newest `limit` changes of the history at `path`, newest first, for a ledger at `revision`. Changes that never
 * took effect are among them, told apart by `effective`; damaged lines are left out. No file is an empty history.
 */
export const listHistory = async (
  path: string,
  revision: number,
  limit: number,
): Promise<Result<readonly HistoryLine[], Problem>> => {
  try {
    const handle = await open(path, 'r')
    try {
      const { lines } = await lastLines(handle, (found) => entriesOf(found, revision).length > limit)
      const newest = entriesOf(lines, revision).slice(-limit).toReversed()
      return ok(
        newest.map(({ change: { revision: at, time, operator, summary }, effective }) => ({
          revision: at,
          time,
          operator,
          summary,
          effective,
        })),
      )
    } finally {
      await handle.close()
    }
  } catch (error) {
    return isAbsent(error) ? ok([]) : fail(fileProblem(error, path))
  }
}
