import type { BrowserWindow } from 'electron'
import type { HistoryEntry, HistoryQuery } from '#shared/bridge/history-view.ts'
import type { WorkProgress } from '#shared/bridge/session-view.ts'
import { safeFileName } from '#shared/documents/file-name.ts'
import { historyPaper } from '#shared/documents/history/history-paper.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { LedgerHistory } from '../../services/history/ledger-history.ts'
import { localMinute } from '../../services/history/local-moment.ts'
import { localDay } from '../../services/ledger/command-context.ts'
import type { JobControl } from '../../services/threads/in-thread.ts'
import { DIALOG_WORDS, EXPORT_STEPS, historyFileName } from '../bridge/wording.ts'
import type { SettingsKeeper } from '../settings-keeper.ts'
import { inThread } from '../threads.ts'
import { chooseExportTarget, writeExport } from './export-target.ts'

/** Which lines to write as what, and how to follow and stop the work. */
export type HistoryTask = {
  readonly query: HistoryQuery
  readonly format: 'docx' | 'xlsx'
  readonly workId: string
  readonly signal: AbortSignal
  readonly tell: (progress: WorkProgress) => void
}

/** What is left to be done once it is known where to. */
type Writing = (control: JobControl) => Promise<Uint8Array>

const writingOf = (
  entries: readonly HistoryEntry[],
  { unit }: Ledger,
  { format }: HistoryTask,
): Result<Writing, Problem> => {
  if (format === 'xlsx') return ok((control) => inThread('historyWorkbook', entries, control))
  const paper = historyPaper({
    entries,
    unit: unit.fullName,
    madeAt: localMinute(new Date().toISOString()),
    localTime: localMinute,
  })
  return paper.ok ? ok((control) => inThread('wordFile', paper.value, control)) : paper
}

/** Progress is told in hundredths. */
const WHOLE = 100

/** The bytes of the file, made beside the main process. Rejects with the signal's reason when stopped. */
const written = (writing: Writing, entries: number, { workId, signal, tell }: HistoryTask) => {
  const onProgress = (share: number) =>
    tell({ workId, done: Math.round(share * WHOLE), total: WHOLE, step: EXPORT_STEPS.history(entries) })
  // One long table: nothing more is told until it is nearly there.
  onProgress(0)
  return writing({ signal, onProgress })
}

/**
 * Asks where to and writes all lines the query finds there, whole or not at all; answers the path. `history-too-long` for more
 * than a Word file takes, `cancelled` when it was stopped.
 */
export const exportHistory = async (
  window: BrowserWindow,
  settings: SettingsKeeper,
  history: LedgerHistory,
  task: HistoryTask,
): Promise<Result<string, Problem>> => {
  const found = await history.entries(task.query)
  if (!found.ok) return found
  const { entries, ledger } = found.value
  const writing = writingOf(entries, ledger, task)
  if (!writing.ok) return writing
  const target = await chooseExportTarget(window, settings, {
    title: DIALOG_WORDS.exportHistory,
    name: safeFileName(historyFileName(ledger.unit.shortName, localDay(new Date()))),
    kind: task.format,
  })
  if (!target.ok) return target
  const { signal } = task
  try {
    signal.throwIfAborted()
    const bytes = await written(writing.value, entries.length, task)
    signal.throwIfAborted()
    const stored = await writeExport(settings, target.value, bytes)
    return stored.ok ? ok(target.value) : stored
  } catch (error) {
    if (signal.aborted) return fail(problem('cancelled'))
    throw error
  }
}
