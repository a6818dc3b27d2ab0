import type { BrowserWindow } from 'electron'
import type { HistoryEntry, HistoryQuery } from '#shared/bridge/history-view.ts'
import { safeFileName } from '#shared/documents/file-name.ts'
import { historyPaper } from '#shared/documents/history/history-paper.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import type { Problem } from '#shared/problem.ts'
import { ok, type Result } from '#shared/result.ts'
import { historyWorkbook } from '../../services/history/history-workbook.ts'
import type { LedgerHistory } from '../../services/history/ledger-history.ts'
import { localMinute } from '../../services/history/local-moment.ts'
import { localDay } from '../../services/ledger/command-context.ts'
import { DIALOG_WORDS, historyFileName } from '../bridge/wording.ts'
import type { SettingsKeeper } from '../settings-keeper.ts'
import { inThread } from '../threads.ts'
import { chooseExportTarget, writeExport } from './export-target.ts'

/** What the history can be written as. */
export type HistoryFormat = 'docx' | 'xlsx'

/** What is left to be done once it is known where to. */
type Writing = () => Promise<Uint8Array>

const writingOf = (
  entries: readonly HistoryEntry[],
  { unit }: Ledger,
  format: HistoryFormat,
): Result<Writing, Problem> => {
  if (format === 'xlsx') return ok(() => historyWorkbook(entries, localMinute))
  const paper = historyPaper({
    entries,
    unit: unit.fullName,
    madeAt: localMinute(new Date().toISOString()),
    localTime: localMinute,
  })
  return paper.ok ? ok(() => inThread('wordFile', paper.value)) : paper
}

/**
 * Asks where to and writes all lines the query finds there, whole or not at all; answers the path. `history-too-long` for more
 * than a Word file takes.
 */
export const exportHistory = async (
  window: BrowserWindow,
  settings: SettingsKeeper,
  history: LedgerHistory,
  { query, format }: { readonly query: HistoryQuery; readonly format: HistoryFormat },
): Promise<Result<string, Problem>> => {
  const found = await history.entries(query)
  if (!found.ok) return found
  const { entries, ledger } = found.value
  const writing = writingOf(entries, ledger, format)
  if (!writing.ok) return writing
  const target = await chooseExportTarget(window, settings, {
    title: DIALOG_WORDS.exportHistory,
    name: safeFileName(historyFileName(ledger.unit.shortName, localDay(new Date()))),
    kind: format,
  })
  if (!target.ok) return target
  const written = await writeExport(settings, target.value, await writing.value())
  return written.ok ? ok(target.value) : written
}
