import { basename, extname, join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import type { WorkProgress } from '#shared/bridge/session-view.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { writeDurably } from '../../services/files/durable-file.ts'
import { removeStaleTemporaries } from '../../services/files/temporary-file.ts'
import { localDay } from '../../services/ledger/command-context.ts'
import { type NoticeFormat, noticeFile } from '../../services/papers/notice-file.ts'
import { chooseTarget } from '../bridge/file-dialogs.ts'
import { DIALOG_WORDS, EXPORT_STEPS } from '../bridge/wording.ts'

/** Which notice to write, and how to follow and stop the work. */
export type NoticeExport = {
  readonly ledger: Ledger
  readonly inspectionId: string
  readonly format: NoticeFormat
  readonly workId: string
  readonly signal: AbortSignal
  readonly tell: (progress: WorkProgress) => void
}

/** Progress is told in hundredths. */
const WHOLE = 100

/** Asks where to, then writes the notice there whole or not at all; answers the path. */
export const exportNotice = async (
  window: BrowserWindow,
  { ledger, inspectionId, format, workId, signal, tell }: NoticeExport,
): Promise<Result<string, Problem>> => {
  const notice = noticeFile(ledger, inspectionId, localDay(new Date()))
  if (!notice.ok) return notice
  const target = await chooseTarget(
    window,
    DIALOG_WORDS.exportNotice,
    join(app.getPath('documents'), `${notice.value.name}.${format}`),
    [{ name: format === 'docx' ? DIALOG_WORDS.wordFile : DIALOG_WORDS.textFile, extensions: [format] }],
  )
  if (!target.ok) return target
  const path = withExtension(target.value, format)
  const report = (share: number, step: string) =>
    tell({ workId, done: Math.round(share * WHOLE), total: WHOLE, step })
  try {
    const content = await notice.value.content(format, {
      signal,
      onProgress: (share) => report(share, EXPORT_STEPS.composing),
    })
    signal.throwIfAborted()
    report(1, EXPORT_STEPS.writing)
    await removeStaleTemporaries(path)
    const written = await writeDurably(path, content)
    return written.ok ? ok(path) : written
  } catch (error) {
    if (signal.aborted) return fail(problem('cancelled'))
    throw error
  }
}

/** Linux dialogs do not add the extension by themselves. */
const withExtension = (path: string, format: NoticeFormat): string =>
  extname(basename(path)).toLowerCase() === `.${format}` ? path : `${path}.${format}`
