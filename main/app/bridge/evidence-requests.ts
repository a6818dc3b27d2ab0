import type { BrowserWindow } from 'electron'
import type { WorkProgress } from '#shared/bridge/session-view.ts'
import { attachEvidence } from '../evidence/attach-evidence.ts'
import { openEvidence, saveEvidenceAs } from '../evidence/fetch-evidence.ts'
import type { LedgerSession } from '../session/ledger-session.ts'
import { chooseFiles } from './file-dialogs.ts'
import type { RequestHandlers } from './register.ts'
import type { StoppableWork } from './stoppable-work.ts'
import { DIALOG_WORDS } from './wording.ts'

/** Requests about 佐证材料: files that go into the store beside the ledger and come out of it again. */
export const evidenceRequests = (
  window: BrowserWindow,
  session: LedgerSession,
  stoppable: StoppableWork,
  tell: (progress: WorkProgress) => void,
) =>
  ({
    attachEvidence: async ({ workId, ...owner }) => {
      const writable = session.attachments('write')
      if (!writable.ok) return writable
      const paths = await chooseFiles(window, DIALOG_WORDS.attachEvidence)
      if (!paths.ok) return paths
      return stoppable.run(workId, (signal) =>
        attachEvidence(session, owner, paths.value, { workId, signal, tell }),
      )
    },
    attachDropped: ({ workId, paths, ...owner }) =>
      stoppable.run(workId, (signal) => attachEvidence(session, owner, paths, { workId, signal, tell })),
    openEvidence: ({ workId, evidenceId, ...owner }) =>
      stoppable.run(workId, (signal) => openEvidence(session, owner, evidenceId, { workId, signal, tell })),
    saveEvidenceAs: ({ workId, evidenceId, ...owner }) =>
      stoppable.run(workId, (signal) =>
        saveEvidenceAs(window, session, owner, evidenceId, { workId, signal, tell }),
      ),
  }) satisfies Partial<RequestHandlers>
