import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { earlierState } from '../../../../../main/services/history/earlier-state.ts'
import { ledgerFiles } from '../../../../../main/services/ledger/ledger-files.ts'
import { seededRandom } from '../../../../support/command-draw.ts'
import { codeOf, granted, naming, newStore } from '../../../../support/opened-store.ts'
import { randomCommand } from '../../../../support/random-commands.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

test('every state there ever was can be had again, from the newest and from the oldest', async () => {
  const path = join(temporaryFolder(), '台账.json')
  const store = await newStore(path)
  const random = seededRandom(7)
  const states = new Map<number, Ledger>()
  for (let step = 0; step < 120; step += 1) {
    const { ledger } = store.view()
    if (step % 17 === 16) await store.undo()
    else if (step % 17 === 15) await store.redo()
    else await store.execute(randomCommand(ledger, random))
    states.set(store.view().ledger.revision, store.view().ledger)
  }
  const { history } = ledgerFiles(store.path)
  const revisions = [...states.keys()].filter((revision) => revision > 0)
  expect(revisions.length).toBeGreaterThan(20)
  const [oldest, newest] = [states.get(Math.min(...revisions)), states.get(Math.max(...revisions))]
  if (oldest === undefined || newest === undefined) throw new Error('nothing was done')
  for (const revision of revisions) {
    expect(granted(await earlierState(history, newest, revision))).toEqual(states.get(revision))
    expect(granted(await earlierState(history, oldest, revision))).toEqual(states.get(revision))
  }
  expect(codeOf(await earlierState(history, newest, newest.revision + 1))).toBe('state-out-of-reach')
})

const named = async () => {
  const path = join(temporaryFolder(), '台账.json')
  const store = await newStore(path)
  for (const name of ['甲', '乙', '丙', '丁']) granted(await store.execute(naming(name)))
  return { ledger: store.view().ledger, history: ledgerFiles(store.path).history }
}

test('a line without steps, altered or gone, ends the reach there', async () => {
  const { ledger, history } = await named()
  const lines = readFileSync(history, 'utf8').trimEnd().split('\n')
  const reach = async (at: number, edit: (line: string) => string | undefined): Promise<string> => {
    const edited = lines.flatMap((line, index) => (index === at ? (edit(line) ?? []) : line))
    writeFileSync(history, `${edited.join('\n')}\n`)
    const codes = await Promise.all([3, 2, 1].map((revision) => earlierState(history, ledger, revision)))
    return codes.map((result) => (result.ok ? 'reached' : codeOf(result))).join(' ')
  }
  const far = 'state-out-of-reach'
  expect(await reach(0, (line) => line)).toBe('reached reached reached')
  const withoutSteps = (line: string) => JSON.stringify({ ...JSON.parse(line), steps: undefined })
  expect(await reach(2, withoutSteps)).toBe(`reached ${far} ${far}`)
  expect(await reach(1, (line) => line.replace('"to":"乙"', '"to":"戊"'))).toBe(`reached reached ${far}`)
  expect(await reach(1, () => undefined)).toBe(`reached ${far} ${far}`)
})
