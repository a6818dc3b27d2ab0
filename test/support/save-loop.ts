/**
 * A program that does nothing but save: `node save-loop <ledger.json> [saves]`. Prints `open`, then a line
 * `<revision> <sha256>` for every acknowledged save, and is there to be killed. With a number it ends by itself.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeSync } from 'node:fs'
import { commandContext } from '../../main/services/ledger/command-context.ts'
import { openLedgerStore } from '../../main/services/ledger/open-ledger-store.ts'

const [path = '', saves] = process.argv.slice(2)
const say = (line: string): void => {
  writeSync(1, `${line}\n`)
}

const opened = await openLedgerStore({
  path,
  context: () => commandContext('循环'),
  whenAbsent: 'refuse',
  snapshotInterval: 0,
})
if (!opened.ok) {
  say(`refused ${opened.problem.code}`)
  process.exit(1)
}
const store = opened.value
say('open')
for (let number = 1; saves === undefined || number <= Number(saves); number += 1) {
  const request = { name: 'unit.edit', input: { patch: { shortName: `${process.pid}-${number}` } } }
  const answer = await store.execute(request)
  if (!answer.ok) {
    say(`refused ${answer.problem.code}`)
    process.exit(1)
  }
  const { revision } = answer.value.view.ledger
  say(`${revision} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`)
}
await store.close()
