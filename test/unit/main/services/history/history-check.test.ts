import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ChainCheck } from '#shared/bridge/history-view.ts'
import { checkHistory } from '../../../../../main/services/history/history-check.ts'
import { ledgerFiles } from '../../../../../main/services/ledger/ledger-files.ts'
import { granted, historyOf, naming, newStore, openStore } from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const NAMES = ['甲', '乙', '丙', '丁', '戊']

const writtenHistory = async () => {
  const path = join(temporaryFolder(), '台账.json')
  const store = await newStore(path)
  for (const name of NAMES) granted(await store.execute(naming(name)))
  const { history } = ledgerFiles(path)
  const lines = readFileSync(history, 'utf8').trimEnd().split('\n')
  const checked = async (edited: readonly string[], end = '\n'): Promise<ChainCheck> => {
    writeFileSync(history, `${edited.join('\n')}${end}`)
    return granted(await checkHistory(history, statSync(history).size, NAMES.length))
  }
  return { store, history, lines, checked }
}

test('a history that was only ever added to is whole', async () => {
  const { store } = await writtenHistory()
  expect(granted(await historyOf(store).check())).toEqual({ kind: 'whole', lines: NAMES.length })
})

test('a line that was altered is the first bad one, whichever it is', async () => {
  const { lines, checked } = await writtenHistory()
  for (let at = 0; at < lines.length - 1; at += 1) {
    const altered = lines.map((line, index) => (index === at ? line.replace('王晓燕', '王晓艳') : line))
    expect(await checked(altered)).toEqual({
      kind: 'broken',
      lines: lines.length,
      firstBadLine: at + 1,
      proven: at === 0 ? null : { revision: at, time: expect.stringMatching(/Z$/u) },
    })
    const damaged = lines.map((line, index) => (index === at ? line.slice(0, -3) : line))
    expect(await checked(damaged)).toMatchObject({ kind: 'broken', firstBadLine: at + 1 })
  }
  expect(await checked(lines)).toEqual({ kind: 'whole', lines: lines.length })
})

test('a missing, added or exchanged line is found where it is', async () => {
  const { lines, checked } = await writtenHistory()
  const [first = '', second = '', third = ''] = lines
  expect(await checked(lines.toSpliced(0, 1))).toMatchObject({ firstBadLine: 1, proven: null })
  expect(await checked(lines.toSpliced(2, 1))).toMatchObject({ firstBadLine: 3, proven: { revision: 2 } })
  expect(await checked(lines.slice(0, -1))).toEqual({
    kind: 'broken',
    lines: 4,
    firstBadLine: 5,
    proven: { revision: 4, time: expect.any(String) },
  })
  expect(await checked(lines.toSpliced(2, 0, third.replace('丙', '假')))).toMatchObject({
    firstBadLine: 3,
    proven: { revision: 2, time: expect.any(String) },
  })
  expect(await checked([second, first, ...lines.slice(2)])).toMatchObject({ kind: 'broken', firstBadLine: 1 })
  expect(await checked(lines, '')).toMatchObject({ firstBadLine: 5, proven: { revision: 4 } })
})

test('a line whose writing was cut off and that is marked 未生效 is in order', async () => {
  const path = join(temporaryFolder(), '台账.json')
  const { history } = ledgerFiles(path)
  const store = await newStore(path)
  granted(await store.execute(naming('甲')))
  await store.close()
  writeFileSync(history, `${readFileSync(history, 'utf8')}{"kind":"change","revision":2,"ti`)
  const again = granted(await openStore(path))
  granted(await again.execute(naming('乙')))
  expect(granted(await historyOf(again).check())).toEqual({ kind: 'whole', lines: 4 })
})

test('without a history nothing is claimed, and one that cannot be read is a problem', async () => {
  const none = join(temporaryFolder(), 'history.jsonl')
  expect(granted(await checkHistory(none, 0, 0))).toEqual({ kind: 'whole', lines: 0 })
  expect((await checkHistory(temporaryFolder(), 10, 1)).ok).toBe(false)
})
