import { access } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type BrowserWindow, clipboard, shell } from 'electron'
import type { WorkProgress } from '#shared/bridge/session-view.ts'
import type { PaperRequest } from '#shared/documents/papers/compose-paper.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { ExportedFiles } from '../papers/exported-files.ts'
import { noticeFromBytes, noticeFromFile } from '../papers/notice-import.ts'
import { exportPaper, type PaperTask, printPaper } from '../papers/paper-export.ts'
import type { LedgerSession } from '../session/ledger-session.ts'
import type { SettingsKeeper } from '../settings-keeper.ts'
import { chooseFile } from './file-dialogs.ts'
import type { RequestHandlers } from './register.ts'
import type { StoppableWork } from './stoppable-work.ts'
import { DIALOG_WORDS } from './wording.ts'

/** Opens with the program the system has for it; `file-missing` when it is gone or nothing opens it. */
const openPath = async (path: string): Promise<Result<null, Problem>> => {
  const reason = await shell.openPath(path)
  return reason === '' ? ok(null) : fail(problem('file-missing', { path }))
}

/** The folder, or the nearest one above it that is there: a ledger without its first change has none yet, one that is gone has none any more. */
const nearestFolder = async (folder: string): Promise<string> => {
  const there = await access(folder).then(
    () => true,
    () => false,
  )
  return there || dirname(folder) === folder ? folder : nearestFolder(dirname(folder))
}

/** Requests about papers and other files outside the ledger, and about the clipboard. */
export const paperRequests = (
  window: BrowserWindow,
  session: LedgerSession,
  settings: SettingsKeeper,
  work: StoppableWork,
  exported: ExportedFiles,
  tell: (progress: WorkProgress) => void,
) => {
  /** Does a piece of work on a paper of the open ledger that `cancelWork` can stop. */
  const stoppable = async <Value>(
    workId: string,
    paper: PaperRequest,
    act: (task: PaperTask) => Promise<Result<Value, Problem>>,
  ): Promise<Result<Value, Problem>> => {
    const ledger = session.ledger()
    if (ledger === undefined) return fail(problem('no-ledger-open'))
    return work.run(workId, (signal) => act({ ledger, paper, workId, signal, tell }))
  }

  return {
    readNoticeFile: async () => {
      const path = await chooseFile(window, DIALOG_WORDS.importNotice, [
        { name: DIALOG_WORDS.textFile, extensions: ['txt'] },
      ])
      return path.ok ? noticeFromFile(path.value) : path
    },
    readDroppedNotice: ({ name, bytes }) => noticeFromBytes(name, bytes),
    exportPaper: ({ workId, format, ...paper }) =>
      stoppable(workId, paper, async (task) => {
        const written = await exportPaper(window, settings, format, task)
        return written.ok ? ok(exported.add(written.value)) : written
      }),
    printPaper: ({ workId, ...paper }) => stoppable(workId, paper, (task) => printPaper(window, task)),
    cancelWork: ({ workId }) => {
      work.stop(workId)
      return ok(null)
    },
    openExported: async ({ token }) => {
      const path = exported.path(token)
      return path === undefined ? fail(problem('not-found')) : openPath(path)
    },
    showExported: ({ token }) => {
      const path = exported.path(token)
      if (path === undefined) return fail(problem('not-found'))
      shell.showItemInFolder(path)
      return ok(null)
    },
    openLedgerFolder: async () => {
      const path = session.shownPath()
      if (path === undefined) return fail(problem('no-ledger-open'))
      return openPath(await nearestFolder(dirname(path)))
    },
    copyText: async ({ text }) => {
      // Awaited for the Electrons in which this takes a while.
      await clipboard.writeText(text)
      return ok(null)
    },
  } satisfies Partial<RequestHandlers>
}
