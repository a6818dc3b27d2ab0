import type { BrowserWindow } from 'electron'
import type { WorkProgress } from '#shared/bridge/session-view.ts'
import { ok } from '#shared/result.ts'
import { chosenState, stateComparison } from '../../services/history/chosen-state.ts'
import type { ExportedFiles } from '../papers/exported-files.ts'
import { exportHistory } from '../papers/history-export.ts'
import type { LedgerSession } from '../session/ledger-session.ts'
import type { SettingsKeeper } from '../settings-keeper.ts'
import type { RequestHandlers } from './register.ts'
import type { StoppableWork } from './stoppable-work.ts'

/** Requests about what was: the history, snapshots, comparing states and going back to one. */
export const historyRequests = (
  window: BrowserWindow,
  session: LedgerSession,
  settings: SettingsKeeper,
  work: StoppableWork,
  exported: ExportedFiles,
  tell: (progress: WorkProgress) => void,
) =>
  ({
    queryHistory: (query) => session.withOpen(({ history }) => history.page(query)),
    checkHistory: () => session.withOpen(({ history }) => history.check()),
    exportHistory: ({ workId, ...wanted }) =>
      session.withOpen(({ history }) =>
        work.run(workId, async (signal) => {
          const written = await exportHistory(window, settings, history, { ...wanted, workId, signal, tell })
          return written.ok ? ok(exported.add(written.value)) : written
        }),
      ),
    listSnapshots: () => session.withOpen((open) => open.snapshots()),
    takeSnapshot: ({ name }) => session.withOpen(({ store }) => store.takeSnapshot('named', name)),
    compareStates: ({ left, right }) =>
      session.withOpen(async ({ history, files }) => {
        const from = await chosenState(history, files, left)
        if (!from.ok) return from
        const to = await chosenState(history, files, right)
        return to.ok ? ok(stateComparison(from.value, to.value)) : to
      }),
    restoreState: async ({ state }) => {
      const chosen = await session.withOpen(({ history, files }) => chosenState(history, files, state))
      return chosen.ok
        ? session.changeBy((store) => store.restore(chosen.value.ledger, chosen.value.summary))
        : chosen
    },
  }) satisfies Partial<RequestHandlers>
