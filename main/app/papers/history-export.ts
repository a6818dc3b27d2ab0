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
import { docxInThread } from './docx-thread.ts'
import { chooseExportTarget, writeExport } from './export-target.ts'

/** What the history can be written as. */
export type HistoryFormat = 'docx' | 'xlsx'

const contentOf = (
  entries: readonly HistoryEntry[],
  { unit }: Ledger,
  format: HistoryFormat,
): Promise<Uint8Array> =>
  format === 'xlsx'
    ? historyWorkbook(entries, localMinute)
    : docxInThread(
        historyPaper({
          entries,
          unit: unit.fullName,
          madeAt: localMinute(new Date().toISOString()),
          localTime: localMinute,
        }),
        {},
      )

/** Asks where to and writes all lines the query finds there, whole or not at all; answers the path. */
export const exportHistory = async (
  window: BrowserWindow,
  settings: SettingsKeeper,
  history: LedgerHistory,
  { query, format }: { readonly query: HistoryQuery; readonly format: HistoryFormat },
): Promise<Result<string, Problem>> => {
  const found = await history.entries(query)
  if (!found.ok) return found
  const { entries, ledger } = found.value
  const target = await chooseExportTarget(window, settings, {
    title: DIALOG_WORDS.exportHistory,
    name: safeFileName(historyFileName(ledger.unit.shortName, localDay(new Date()))),
    kind: format,
  })
  if (!target.ok) return target
  const written = await writeExport(settings, target.value, await contentOf(entries, ledger, format))
  return written.ok ? ok(target.value) : written
}
