import type { BrowserWindow } from 'electron'
import type { PaperProgress } from '#shared/bridge/paper-page.ts'
import type { WorkProgress } from '#shared/bridge/session-view.ts'
import type { PaperRequest } from '#shared/documents/papers/compose-paper.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { localDay } from '../../services/ledger/command-context.ts'
import { type PaperFile, paperFile } from '../../services/papers/paper-file.ts'
import { DIALOG_WORDS, EXPORT_STEPS } from '../bridge/wording.ts'
import type { SettingsKeeper } from '../settings-keeper.ts'
import { inThread } from '../threads.ts'
import { chooseExportTarget, type FileKind, writeExport } from './export-target.ts'
import { paperPdf, printPaper as printDocument } from './paper-printing.ts'

/** What a paper can be written as. */
export type ExportFormat = Exclude<FileKind, 'xlsx'>

/** Which paper to take out of the program, and how to follow and stop the work. */
export type PaperTask = {
  readonly ledger: Ledger
  readonly paper: PaperRequest
  readonly workId: string
  readonly signal: AbortSignal
  readonly tell: (progress: WorkProgress) => void
}

/** Progress of writing a file is told in hundredths. */
const WHOLE = 100

const composed = ({ ledger, paper }: PaperTask): Result<PaperFile, Problem> =>
  paperFile(ledger, paper, localDay(new Date()))

const drawingWork = (window: BrowserWindow, { workId, signal, tell }: PaperTask) => ({
  parent: window,
  signal,
  onProgress: ({ step, done, total }: PaperProgress) =>
    tell({ workId, done, total, step: EXPORT_STEPS[step] }),
})

/** The bytes or the text of the file, made where it keeps nothing else waiting. Rejects with the signal's reason when stopped. */
const contentOf = async (
  window: BrowserWindow,
  file: PaperFile,
  format: ExportFormat,
  task: PaperTask,
): Promise<Result<Uint8Array | string, Problem>> => {
  if (format === 'pdf') return paperPdf(file.composed.document, drawingWork(window, task))
  const { workId, signal, tell } = task
  const onProgress = (share: number) =>
    tell({ workId, done: Math.round(share * WHOLE), total: WHOLE, step: EXPORT_STEPS.composing })
  // A paper of one long table tells nothing more until it is written.
  onProgress(0)
  return ok(
    format === 'docx'
      ? await inThread('wordFile', file.composed.document, { signal, onProgress })
      : await file.content(format, { signal, onProgress }),
  )
}

/** Asks where to, then writes the paper there whole or not at all; answers the path. See `paperFile` for what is refused. */
export const exportPaper = async (
  window: BrowserWindow,
  settings: SettingsKeeper,
  format: ExportFormat,
  task: PaperTask,
): Promise<Result<string, Problem>> => {
  const file = composed(task)
  if (!file.ok) return file
  const target = await chooseExportTarget(window, settings, {
    title: DIALOG_WORDS.exportPaper,
    name: file.value.composed.fileName,
    kind: format,
  })
  if (!target.ok) return target
  const path = target.value
  const { signal } = task
  try {
    signal.throwIfAborted()
    const content = await contentOf(window, file.value, format, task)
    if (!content.ok) return content
    signal.throwIfAborted()
    const written = await writeExport(settings, path, content.value)
    return written.ok ? ok(path) : written
  } catch (error) {
    if (signal.aborted) return fail(problem('cancelled'))
    throw error
  }
}

/** Prints the paper through the dialog of the system; refuses what `paperFile` refuses. */
export const printPaper = async (window: BrowserWindow, task: PaperTask): Promise<Result<null, Problem>> => {
  const file = composed(task)
  return file.ok ? printDocument(file.value.composed.document, drawingWork(window, task)) : file
}
