import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { HistoryIndex, type IndexedChange } from '../../../../../main/services/history/history-index.ts'
import { indexedLines } from '../../../../../main/services/history/indexed-lines.ts'
import { ledgerFiles } from '../../../../../main/services/ledger/ledger-files.ts'
import { codeOf, granted, naming, newStore } from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const indexed = async () => {
  const path = join(temporaryFolder(), '台账.json')
  const store = await newStore(path)
  const { history } = ledgerFiles(path)
  const index = new HistoryIndex(history)
  const name = async (...names: readonly string[]) => {
    for (const each of names) granted(await store.execute(naming(each)))
  }
  const read = async (): Promise<readonly string[]> => {
    granted(await index.read(statSync(history).size))
    return index.changes.map(({ changes }) => changes?.[0]?.after ?? '')
  }
  return { history, index, name, read }
}

test('only what was added is read again', async () => {
  const { history, name, read } = await indexed()
  await name('甲', '乙')
  expect(await read()).toEqual(['甲', '乙'])
  await name('丙')
  const text = readFileSync(history, 'utf8')
  // Read again, the first line would be one that cannot be read.
  writeFileSync(history, text.replace('{"kind":"change"', '{"kind":"chance"'))
  expect(await read()).toEqual(['甲', '乙', '丙'])
})

test('a file that was replaced, cut or taken away is read anew', async () => {
  const { history, name, read, index } = await indexed()
  await name('甲', '乙')
  expect(await read()).toEqual(['甲', '乙'])
  const text = readFileSync(history, 'utf8')
  writeFileSync(history, text.replaceAll('王晓燕', '王晓艳'))
  expect(await read()).toEqual(['甲', '乙'])
  expect(index.changes.map(({ operator }) => operator)).toEqual(['王晓艳', '王晓艳'])
  writeFileSync(history, `${text.split('\n')[0]}\n`)
  expect(await read()).toEqual(['甲'])
  rmSync(history)
  granted(await index.read(text.length))
  expect(index.changes).toEqual([])
})

test('the steps of changes are read where they are needed, and only of the very lines', async () => {
  const { history, index, name, read } = await indexed()
  await name('甲', '乙', '丙')
  await read()
  const [first, second, third] = index.changes
  if (first === undefined || second === undefined || third === undefined) throw new Error('nothing was read')
  const tos = async (...changes: readonly IndexedChange[]) =>
    granted(await indexedLines(history, changes)).map(({ steps }) => JSON.stringify(steps))
  expect(await tos(first, third)).toEqual([
    expect.stringContaining('"to":"甲"'),
    JSON.stringify([{ kind: 'value', at: ['unit', 'shortName'], from: '乙', to: '丙' }]),
  ])
  expect(await tos()).toEqual([])
  writeFileSync(history, readFileSync(history, 'utf8').replace('"to":"乙"', '"to":"丁"'))
  expect(codeOf(await indexedLines(history, [first, second]))).toBe('state-out-of-reach')
  expect(await tos(third)).toHaveLength(1)
})

test('a history of many pieces is read piece by piece', async () => {
  const { history, index, name, read } = await indexed()
  const long = (sign: string) => sign.repeat(60_000)
  await name(long('甲'), '乙', long('丙'), '丁')
  await read()
  const lines = granted(await indexedLines(history, index.changes))
  expect(lines.map(({ revision }) => revision)).toEqual([1, 2, 3, 4])
})
