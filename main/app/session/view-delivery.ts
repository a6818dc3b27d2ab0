import { ledgerUpdate } from '#shared/bridge/ledger-update.ts'
import type { SessionView } from '#shared/bridge/session-view.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { localDay } from '../../services/ledger/command-context.ts'
import type { LedgerStore, StoreView } from '../../services/ledger/ledger-store.ts'

/** What a view says beside the ledger itself. */
export type ViewSurroundings = {
  readonly sample: boolean
  readonly operator: string | null
  readonly appVersion: string
}

/**
 * Sends the ledger to one window: whole at first and after `startAnew`, then only what changed since the last view.
 * Views must reach the window in the order they were made.
 */
export class ViewDelivery {
  #delivered: Ledger | undefined

  /** The window holds nothing any more, or another ledger was opened. */
  startAnew(): void {
    this.#delivered = undefined
  }

  view(store: LedgerStore, state: StoreView, surroundings: ViewSurroundings): SessionView {
    const update = ledgerUpdate(this.#delivered, state.ledger)
    this.#delivered = state.ledger
    return {
      update,
      savedAt: state.savedAt,
      ledgerPath: store.path,
      readOnly: store.readOnly,
      undo: state.undo && { summary: state.undo.summary },
      redo: state.redo && { summary: state.redo.summary },
      snapshotProblem: state.snapshotProblem,
      today: localDay(new Date()),
      ...surroundings,
    }
  }
}
