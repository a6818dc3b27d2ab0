import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { HistoryIndex } from '../../../../../main/services/history/history-index.ts'
import { ledgerFiles } from '../../../../../main/services/ledger/ledger-files.ts'
import { granted, naming, newStore } from '../../../../support/opened-store.ts'
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

test('the steps of a change are read where they are needed, and only of the very line', async () => {
  const { history, index, name, read } = await indexed()
  await name('甲', '乙')
  await read()
  const [, second] = index.changes
  if (second === undefined) throw new Error('nothing was read')
  expect((await index.line(second))?.steps).toEqual([
    { kind: 'value', at: ['unit', 'shortName'], from: '甲', to: '乙' },
  ])
  writeFileSync(history, readFileSync(history, 'utf8').replace('"to":"乙"', '"to":"丙"'))
  expect(await index.line(second)).toBeUndefined()
})
