/**
 * Saves in turn by the program, by the floor, and by the floor that is given the text of the ledger for nothing, and prints the
 * times of all in milliseconds: `<folder> <ledger.json> <rounds>`. A save of the program counts from the request until it is
 * acknowledged.
 */
import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import { commandContext } from '../../main/services/ledger/command-context.ts'
import type { LedgerStore } from '../../main/services/ledger/ledger-store.ts'
import { openLedgerStore } from '../../main/services/ledger/open-ledger-store.ts'
import { floorSave, stringified } from './floor-save.ts'

const [folder = '', source = '', rounds = ''] = process.argv.slice(2)
const WARM_UP = 3

const granted = <Value>(result: Result<Value, Problem>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

const elapsed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** What a clerk does all day, on one finding after another. */
const change = (store: LedgerStore, round: number): (() => Promise<Result<unknown, Problem>>) => {
  const [inspection] = store.view().ledger.inspections
  const finding = inspection?.findings[(round * 37) % (inspection?.findings.length ?? 1)]
  if (inspection === undefined || finding === undefined) throw new RangeError('the ledger has no finding')
  const target = { inspectionId: inspection.id, findingId: finding.id }
  const text = `第${round}次核对，已按要求完成整改，相关材料报巡察办备案。`
  if (round % 4 === 0)
    return () => store.execute({ name: 'progress.add', input: { ...target, date: '2024-01-31', text } })
  if (round % 4 === 1)
    return () => store.execute({ name: 'finding.edit', input: { ...target, patch: { result: text } } })
  if (round % 4 === 2) return () => store.undo()
  return () => store.execute({ name: 'unit.edit', input: { patch: { shortName: `市文联${round}` } } })
}

const floorFolder = join(folder, 'floor')
await mkdir(floorFolder)
const path = join(folder, 'ledger.json')
await copyFile(source, path)
const store = granted(
  await openLedgerStore({ path, context: () => commandContext('王晓燕'), whenAbsent: 'refuse' }),
)
await store.settled()
const taken: { program: number; floor: number; given: number }[] = []
for (let round = 0; round < WARM_UP + Number(rounds); round += 1) {
  const save = change(store, round)
  const program = async () => elapsed(async () => granted(await save()))
  const ledger = { ...store.view().ledger, revision: round }
  const line = (await readFile(join(folder, 'ledger.data', 'history.jsonl'), 'utf8').catch(() => ''))
    .split('\n')
    .at(-2)
  const floor = () => elapsed(() => floorSave(floorFolder, () => stringified(ledger), line ?? ''))
  const text = stringified(ledger)
  const given = () => elapsed(() => floorSave(floorFolder, () => text, line ?? ''))
  const times = { program: 0, floor: 0, given: 0 }
  const ways = [
    async () => {
      times.program = await program()
      // What is kept after the acknowledgement is nobody's wait; it must not meet the others either.
      await store.settled()
    },
    async () => {
      times.floor = await floor()
    },
    async () => {
      times.given = await given()
    },
  ]
  // Each goes first, second and last in turn.
  for (let turn = 0; turn < ways.length; turn += 1) await ways[(round + turn) % ways.length]?.()
  taken.push(times)
}
await store.close()
console.log(JSON.stringify(taken.slice(WARM_UP)))
