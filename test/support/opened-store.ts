import { onTestFinished } from 'vitest'
import type { Snapshot } from '#shared/bridge/history-view.ts'
import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import { LedgerHistory } from '../../main/services/history/ledger-history.ts'
import { commandContext } from '../../main/services/ledger/command-context.ts'
import { ledgerFiles } from '../../main/services/ledger/ledger-files.ts'
import type { LedgerStore } from '../../main/services/ledger/ledger-store.ts'
import { type OpenStoreOptions, openLedgerStore } from '../../main/services/ledger/open-ledger-store.ts'
import { listSnapshots } from '../../main/services/snapshots/snapshot-list.ts'
import { inSameThread } from './same-thread.ts'

export const OPERATOR = '王晓燕'

/** The options a window would open with: nothing is created unless asked for. */
export const storeOptions = (path: string): OpenStoreOptions => ({
  path,
  context: () => commandContext(OPERATOR),
  whenAbsent: 'refuse',
})

/** Opens a ledger and closes it when the running test ends. */
export const openStore = async (
  path: string,
  options: Partial<OpenStoreOptions> = {},
): Promise<Result<LedgerStore, Problem>> => {
  const opened = await openLedgerStore({ ...storeOptions(path), ...options })
  if (opened.ok) onTestFinished(() => opened.value.close())
  return opened
}

/** The value of a result; throws with the problem when there is none. */
export const granted = <Value>(result: Result<Value, Problem>): Value => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`)
  return result.value
}

/** The code of a problem; `ok` when there is none. */
export const codeOf = (result: Result<unknown, Problem>): string => (result.ok ? 'ok' : result.problem.code)

/** Opens a new ledger, which must succeed. */
export const newStore = async (path: string, options: Partial<OpenStoreOptions> = {}): Promise<LedgerStore> =>
  granted(await openStore(path, { whenAbsent: 'start-empty', ...options }))

/** A change everybody can tell apart: the short name of the unit. */
export const naming = (shortName: string) => ({ name: 'unit.edit', input: { patch: { shortName } } })

/** What can be learned from the history of an open ledger. */
export const historyOf = (store: LedgerStore): LedgerHistory =>
  new LedgerHistory(ledgerFiles(store.path), () => store.moment(), inSameThread)

/** The snapshots beside an open ledger, as lists show them. */
export const snapshotsOf = async (store: LedgerStore): Promise<readonly Snapshot[]> =>
  granted(await listSnapshots(ledgerFiles(store.path))).snapshots
