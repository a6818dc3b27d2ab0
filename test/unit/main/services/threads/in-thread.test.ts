import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ledgerFiles } from '../../../../../main/services/ledger/ledger-files.ts'
import { listSnapshots } from '../../../../../main/services/snapshots/snapshot-list.ts'
import { type InThread, threadsOf } from '../../../../../main/services/threads/in-thread.ts'
import { bundledScript } from '../../../../support/bundled-script.ts'
import { granted, naming, newStore } from '../../../../support/opened-store.ts'
import { noticePaper } from '../../../../support/paper-samples.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

let script: string
let inThread: InThread

beforeAll(async () => {
  script = await bundledScript('main/services/threads/thread.ts')
  inThread = threadsOf(script)
})

afterAll(() => rmSync(dirname(script), { recursive: true, force: true }))

/** A ledger with two snapshots. */
const place = async () => {
  const store = await newStore(join(temporaryFolder(), 'ledger.json'))
  granted(await store.execute(naming('甲')))
  granted(await store.takeSnapshot('hand'))
  return ledgerFiles(store.path)
}

test('snapshots are listed as in the same thread, and what was seen spares nothing that changed', async () => {
  const files = await place()
  const first = granted(await inThread('snapshots', { files, seen: new Map() }))
  expect(first).toEqual(granted(await listSnapshots(files)))
  expect(first.snapshots.map(({ revision, whole }) => [revision, whole])).toEqual([
    [1, true],
    [0, true],
  ])
  expect(granted(await inThread('snapshots', { files, seen: first.seen }))).toEqual(first)
  appendFileSync(join(files.snapshots, first.snapshots[1]?.id ?? ''), ' ')
  const second = granted(await inThread('snapshots', { files, seen: first.seen }))
  expect(second.snapshots.map(({ whole }) => whole)).toEqual([true, false])
})

test('what can be recovered is found as in the same thread', async () => {
  const files = await place()
  writeFileSync(files.ledger, '')
  expect((await inThread('recoverableStates', files)).map(({ revision }) => revision)).toEqual([1, 0])
})

test('progress rises while a Word file is written', async () => {
  const shares: number[] = []
  const docx = await inThread('wordFile', noticePaper(20), { onProgress: (share) => shares.push(share) })
  expect(Buffer.from(docx).toString('latin1', 0, 2)).toBe('PK')
  expect(shares.at(-1)).toBe(1)
  expect(shares).toEqual(shares.toSorted((left, right) => left - right))
})

test('stopping ends it with the reason, before it began and in the middle', async () => {
  const stop = new AbortController()
  const writing = inThread('wordFile', noticePaper(2000), {
    signal: stop.signal,
    onProgress: () => stop.abort(new Error('stopped')),
  })
  await expect(writing).rejects.toThrow('stopped')
  await expect(inThread('wordFile', noticePaper(1), { signal: stop.signal })).rejects.toThrow('stopped')
})

test('a thread that fails or ends without an answer rejects', async () => {
  const files = await place()
  const broken = join(temporaryFolder(), 'thread.mjs')
  await expect(threadsOf(broken)('recoverableStates', files)).rejects.toThrow('thread.mjs')
  writeFileSync(broken, `throw new Error('no memory left')`)
  await expect(threadsOf(broken)('recoverableStates', files)).rejects.toThrow('no memory left')
  writeFileSync(broken, `process.exit(7)`)
  await expect(threadsOf(broken)('recoverableStates', files)).rejects.toThrow('ended with 7')
})
