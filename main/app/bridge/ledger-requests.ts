import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import type { ChangeRequest } from '#shared/bridge/contract.ts'
import { safeFileName } from '#shared/documents/file-name.ts'
import type { Problem } from '#shared/problem.ts'
import { ok, type Result } from '#shared/result.ts'
import { localDay } from '../../services/ledger/command-context.ts'
import type { LedgerSession } from '../session/ledger-session.ts'
import { chooseFolder, chooseTarget } from './file-dialogs.ts'
import type { RequestHandlers } from './register.ts'
import { copyName, DIALOG_WORDS } from './wording.ts'

const done = (result: Result<unknown, Problem>): Result<null, Problem> => (result.ok ? ok(null) : result)

/** 另存一份: asks where to and writes the ledger with the `pending` changes there. */
export const saveCopyByDialog = async (
  window: BrowserWindow,
  session: LedgerSession,
  pending: readonly ChangeRequest[],
): Promise<Result<{ readonly path: string }, Problem>> => {
  const name = safeFileName(copyName(session.ledger()?.unit.shortName ?? '', localDay(new Date())))
  const path = await chooseTarget(
    window,
    DIALOG_WORDS.saveCopy,
    join(app.getPath('documents'), `${name}.json`),
    [{ name: DIALOG_WORDS.ledgerFile, extensions: ['json'] }],
  )
  return path.ok ? session.withOpen((open) => open.saveCopy(path.value, pending)) : path
}

/**
 * Requests about the ledger: which one is open, what changes in it, what is being typed. The first request of a page is
 * `openAtStart`, which `onPageStarted` is told of.
 */
export const ledgerRequests = (window: BrowserWindow, session: LedgerSession, onPageStarted: () => void) =>
  ({
    openAtStart: () => {
      onPageStarted()
      return session.start()
    },
    openSample: () => session.openSample(),
    openOwn: () => session.openOwn(),
    createEmpty: async ({ place }) => {
      if (place === 'default') return session.createEmpty()
      const folder = await chooseFolder(window, DIALOG_WORDS.newLedgerFolder)
      return folder.ok ? session.createEmpty(folder.value) : folder
    },
    chooseLedgerFolder: async () => {
      const folder = await chooseFolder(window, DIALOG_WORDS.ledgerFolder)
      return folder.ok ? session.openFolder(folder.value) : folder
    },
    recoverFrom: ({ state }) => session.recoverFrom(state),
    reload: () => session.reload(),

    execute: (request) => session.execute(request),
    undo: () => session.changeBy((store) => store.undo()),
    redo: () => session.changeBy((store) => store.redo()),
    saveNow: () => session.withOpen((open) => open.saveNow()),
    saveCopy: ({ pending }) => saveCopyByDialog(window, session, pending),

    saveDraft: async ({ field, text }) =>
      done(await session.withOpen(({ drafts }) => drafts.save(field, text, new Date().toISOString()))),
    clearDraft: async ({ field }) => done(await session.withOpen(({ drafts }) => drafts.clear(field))),
    listDrafts: () => session.withOpen(({ drafts }) => drafts.list()),
  }) satisfies Partial<RequestHandlers>
