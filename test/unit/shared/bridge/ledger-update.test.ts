import { expect, test } from 'vitest'
import { applyLedgerUpdate, ledgerUpdate } from '../../../../shared/bridge/ledger-update.ts'
import { applyCommand, type Command } from '../../../../shared/ledger/commands/registry.ts'
import { emptyLedger, type Ledger } from '../../../../shared/ledger/ledger.ts'

let made = 0
const context = {
  now: '2023-05-01T00:00:00.000Z',
  today: '2023-05-01',
  operator: '张',
  newId: () => `id-${++made}`,
}

const after = (ledger: Ledger, command: Command): Ledger => {
  const changed = applyCommand(ledger, command, context)
  if (!changed.ok) throw new Error(JSON.stringify(changed.problem))
  return { ...changed.value.ledger, revision: ledger.revision + 1 }
}

/** What the bridge does to data. */
const sent = <Value>(value: Value): Value => structuredClone(value)
