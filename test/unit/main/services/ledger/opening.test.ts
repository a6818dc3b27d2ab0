import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyLedger, SCHEMA_VERSION } from '#shared/ledger/ledger.ts'
import { ledgerPresence } from '../../../../../main/services/ledger/first-run.ts'
import { largeLedger } from '../../../../support/large-ledger.ts'
import { foundLedger } from '../../../../support/ledger-oracle.ts'
import {
  codeOf,
  granted,
  historyOf,
  naming,
  newStore,
  openStore,
  snapshotsOf,
} from '../../../../support/opened-store.ts'
import { processorTime } from '../../../../support/processor-time.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const json = (value: unknown): string => JSON.stringify(value)
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`
const withKey = (key: string): string => json(emptyLedger()).replace('{', `{"${key}":{"fullName":"x"},`)

const HOSTILE: readonly (readonly [string, string | Buffer, string])[] = [
  ['an empty file', '', 'ledger-broken'],
  ['one line feed', '\n', 'ledger-broken'],
  ['only NULs', Buffer.alloc(4096), 'ledger-broken'],
  ['a web page', '<!DOCTYPE html><html><body>404</body></html>', 'ledger-broken'],
  ['GBK bytes', Buffer.from([0x7b, 0x22, 0xcc, 0xa8, 0xd5, 0xcb, 0x22, 0x3a, 0x31, 0x7d]), 'ledger-broken'],
  ['UTF-16', Buffer.from(`\uFEFF${json(emptyLedger())}`, 'utf16le'), 'ledger-broken'],
  ['a zip', Buffer.from('504b0304140000000800', 'hex'), 'ledger-broken'],
  ['null', 'null', 'ledger-foreign'],
  ['a list', '[]', 'ledger-foreign'],
  ['an empty object', '{}', 'ledger-foreign'],
  ['a text', '"台账"', 'ledger-foreign'],
  ['other JSON', '{"name":"demo","version":"1.0.0"}', 'ledger-foreign'],
  ['lists just deeper than a ledger', nested(65), 'ledger-broken'],
  ['lists as deep as a ledger', nested(64), 'ledger-foreign'],
  [
    'lists deep within a text',
    json(emptyLedger()).replace('"fullName":""', `"fullName":${nested(10_000)}`),
    'ledger-broken',
  ],
  ['a __proto__ key', withKey('__proto__'), 'ledger-broken'],
  ['a constructor key', withKey('constructor'), 'ledger-broken'],
  ['a __proto__ that brings the marks', `{"__proto__":${json(emptyLedger())}}`, 'ledger-foreign'],
  ['a ledger cut off', json(largeLedger(20)).slice(0, 9000), 'ledger-broken'],
  ['a ledger without its findings', json({ ...emptyLedger(), inspections: undefined }), 'ledger-broken'],
  ['a ledger with a revision of text', json({ ...emptyLedger(), revision: '3' }), 'ledger-broken'],
  ['a newer ledger', json({ ...emptyLedger(), schemaVersion: SCHEMA_VERSION + 1, more: 1 }), 'ledger-newer'],
]

test.each(HOSTILE)(
  '%s is refused, left as it is, and nothing is put beside it',
  async (_what, content, code) => {
    const folder = temporaryFolder()
    const path = join(folder, 'ledger.json')
    writeFileSync(path, content)
    for (const whenAbsent of ['refuse', 'start-empty'] as const)
      expect(codeOf(await openStore(path, { whenAbsent }))).toBe(code)
    expect(readFileSync(path)).toEqual(Buffer.from(content))
    expect(readdirSync(folder)).toEqual(['ledger.json'])
    expect({}).not.toHaveProperty('fullName')
  },
)

test('a file of more than 200 MB is refused at once, without being read', async () => {
  const path = join(temporaryFolder(), 'ledger.json')
  writeFileSync(path, json(emptyLedger()))
  truncateSync(path, 3_000_000_000)
  const time = await processorTime(async () => expect(codeOf(await openStore(path))).toBe('ledger-too-large'))
  expect(time).toBeLessThan(2000)
})

test('lists a hundred million deep are refused at once, without using up the memory', async () => {
  const path = join(temporaryFolder(), 'ledger.json')
  writeFileSync(path, Buffer.alloc(100_000_000, '['))
  const time = await processorTime(async () => expect(codeOf(await openStore(path))).toBe('ledger-broken'))
  expect(time).toBeLessThan(3000)
})

test('a ledger with a BOM, or on one line, is opened and keeps its content', async () => {
  const path = join(temporaryFolder(), 'ledger.json')
  writeFileSync(path, `\uFEFF${json(largeLedger(3))}`)
  const store = granted(await openStore(path))
  expect(store.view().ledger).toEqual(largeLedger(3))
  granted(await store.execute(naming('市文联')))
  expect(foundLedger(path).ledger.inspections).toEqual(largeLedger(3).inspections)
})

test('a folder in the place of the ledger is a problem and stays', async () => {
  const path = join(temporaryFolder(), 'ledger.json')
  mkdirSync(path)
  expect(codeOf(await openStore(path, { whenAbsent: 'start-empty' }))).toBe('io-error')
})

test('a pipe in the place of the ledger is a problem at once, and waits for nobody', async () => {
  const path = join(temporaryFolder(), 'ledger.json')
  execFileSync('mkfifo', [path])
  expect(codeOf(await openStore(path))).toBe('io-error')
})

test('whatever lies where a ledger was worked in counts as the ledger broken', async () => {
  const path = join(temporaryFolder(), 'ledger.json')
  const store = await newStore(path)
  granted(await store.execute(naming('市文联')))
  await store.close()
  const inItsPlace: readonly (() => void)[] = [
    () => mkdirSync(path),
    () => execFileSync('mkfifo', [path]),
    () => writeFileSync(path, '{}'),
    () => {
      writeFileSync(path, '')
      truncateSync(path, 300_000_000)
    },
  ]
  for (const put of inItsPlace) {
    rmSync(path, { recursive: true })
    put()
    expect(codeOf(await openStore(path))).toBe('ledger-broken')
  }
})

test('first run means nothing at all: ledger, history, snapshots, folder on record', async () => {
  const path = join(temporaryFolder(), 'ledger.json')
  expect(await ledgerPresence(path, false)).toEqual({ ok: true, value: 'first-run' })
  expect(await ledgerPresence(path, true)).toEqual({ ok: true, value: 'missing' })
  expect(codeOf(await openStore(path))).toBe('ledger-missing')
  expect(readdirSync(join(path, '..'))).toEqual([])

  const store = await newStore(path)
  expect(store.view().ledger).toEqual(emptyLedger())
  expect(await ledgerPresence(path, true)).toEqual({ ok: true, value: 'present' })
  granted(await store.execute(naming('甲')))
  await store.close()

  rmSync(path)
  expect(await ledgerPresence(path, false)).toEqual({ ok: true, value: 'missing' })
  expect(codeOf(await openStore(path, { whenAbsent: 'start-empty' }))).toBe('ledger-missing')
  rmSync(join(path, '..', 'ledger.data', 'history.jsonl'))
  expect(codeOf(await openStore(path, { whenAbsent: 'start-empty' }))).toBe('ledger-missing')
  rmSync(join(path, '..', 'ledger.data', 'snapshots'), { recursive: true })
  expect(await ledgerPresence(path, false)).toEqual({ ok: true, value: 'first-run' })
})

test('two ledgers in one folder share nothing', async () => {
  const folder = temporaryFolder()
  const [first, second] = [join(folder, '甲.json'), join(folder, '乙.json')]
  const stores = [await newStore(first), await newStore(second)]
  for (const [index, store] of stores.entries()) granted(await store.execute(naming(`单位${index}`)))
  expect([first, second].map((path) => foundLedger(path).history.length)).toEqual([1, 1])
})

test('a read-only file opens for reading, and every change says so', async () => {
  const path = join(temporaryFolder(), 'ledger.json')
  writeFileSync(path, json(largeLedger(2)))
  chmodSync(path, 0o444)
  const store = granted(await openStore(path))
  expect(store.readOnly?.code).toBe('read-only')
  expect(store.view().ledger).toEqual(largeLedger(2))
  expect(codeOf(await store.execute(naming('甲')))).toBe('read-only')
  expect(codeOf(await store.takeSnapshot('hand'))).toBe('read-only')
  expect(readFileSync(path, 'utf8')).toBe(json(largeLedger(2)))
})

test('an older copy put in the place of the ledger is noticed, and no revision is given twice', async () => {
  const path = join(temporaryFolder(), 'ledger.json')
  const store = await newStore(path)
  granted(await store.execute(naming('第1版')))
  copyFileSync(path, `${path}.old`)
  for (const name of ['第2版', '第3版', '第4版']) granted(await store.execute(naming(name)))
  await store.close()
  copyFileSync(`${path}.old`, path)

  const again = granted(await openStore(path))
  expect(again.notices).toMatchObject([
    { text: expect.stringMatching(/第1次修改.*第4次/u), tone: 'look', look: { kind: 'snapshots' } },
  ])
  granted(await again.execute(naming('第5版')))
  await again.settled()
  expect((await snapshotsOf(again)).map(({ whole }) => whole)).not.toContain(false)
  const found = foundLedger(path)
  expect(found.revision).toBe(5)
  expect(found.faults).toEqual([])
  expect(
    granted(await historyOf(again).page({ limit: 9 })).entries.map(({ revision, effective }) => [
      revision,
      effective,
    ]),
  ).toEqual([
    [5, true],
    [4, false],
    [3, false],
    [2, false],
    [1, true],
  ])
})

test('a ledger edited by hand while the program was closed opens with a notice', async () => {
  const path = join(temporaryFolder(), 'ledger.json')
  const store = await newStore(path)
  granted(await store.execute(naming('市文联')))
  await store.close()
  writeFileSync(path, readFileSync(path, 'utf8').replace('市文联', '县文联'))
  const again = granted(await openStore(path))
  expect(again.view().ledger.unit.shortName).toBe('县文联')
  expect(again.notices).toMatchObject([{ tone: 'look', look: { kind: 'changes', since: 1 } }])
  await again.close()
  expect(granted(await openStore(path)).notices).toHaveLength(1)
})

test('another ledger in its place, or a history that lost its end, is noticed at once', async () => {
  const path = join(temporaryFolder(), 'ledger.json')
  const store = await newStore(path)
  for (const name of ['甲', '乙', '丙']) granted(await store.execute(naming(name)))
  await store.close()
  const history = join(path, '..', 'ledger.data', 'history.jsonl')
  const [own, lines] = [readFileSync(path), readFileSync(history, 'utf8')]
  const noticed = async () => {
    const opened = granted(await openStore(path))
    await opened.close()
    return opened.notices.map(({ text }) => text)
  }

  writeFileSync(path, json({ ...emptyLedger(), revision: 99 }))
  expect(await noticed()).toEqual([expect.stringMatching(/第99次修改.*只到第3次/u)])
  writeFileSync(path, own)
  expect(await noticed()).toEqual([])
  writeFileSync(history, lines.slice(0, -40))
  expect(await noticed()).toEqual([expect.stringMatching(/第3次修改.*只到第2次/u)])
  const damaged = granted(await openStore(path))
  granted(await damaged.execute(naming('丁')))
  expect(granted(await historyOf(damaged).check()), 'the next line hides nothing').toMatchObject({
    kind: 'broken',
    firstBadLine: 3,
  })
  await damaged.close()
  rmSync(history)
  expect(await noticed()).toEqual([expect.stringContaining('没有它的修改记录')])
})

test('a history deleted while the ledger is open is missed by the check, whatever is saved afterwards', async () => {
  const path = join(temporaryFolder(), 'ledger.json')
  const store = await newStore(path)
  for (const name of ['甲', '乙']) granted(await store.execute(naming(name)))
  rmSync(join(path, '..', 'ledger.data', 'history.jsonl'))
  for (const name of ['丙', '丁']) granted(await store.execute(naming(name)))
  expect(granted(await historyOf(store).check())).toMatchObject({ kind: 'broken', firstBadLine: 1 })
})

test('without its history, or with a damaged one, the ledger still opens and goes on', async () => {
  const path = join(temporaryFolder(), 'ledger.json')
  const store = await newStore(path)
  for (const name of ['甲', '乙']) granted(await store.execute(naming(name)))
  await store.close()
  const history = join(path, '..', 'ledger.data', 'history.jsonl')
  writeFileSync(history, `not json\n${'x'.repeat(700_000)}\n\u0000\n{"kind":"change"}\ncut off in the mid`)
  const damaged = granted(await openStore(path))
  granted(await damaged.execute(naming('丙')))
  expect(damaged.view().ledger.unit.shortName).toBe('丙')
  expect(
    granted(await historyOf(damaged).page({ limit: 5 })).entries.map(({ summary, revision }) => [
      summary.length > 0,
      revision,
    ]),
  ).toEqual([[true, 3]])
  await damaged.close()
  rmSync(history)
  const without = granted(await openStore(path))
  expect(granted(await without.execute(naming('丁'))).view.ledger.revision).toBe(4)
})

test('a history that cannot be read is said at once; what is changed can be saved as a copy', async () => {
  const path = join(temporaryFolder(), 'ledger.json')
  writeFileSync(path, json(largeLedger(2)))
  mkdirSync(join(path, '..', 'ledger.data', 'history.jsonl'), { recursive: true })
  const store = granted(await openStore(path))
  expect(store.notices).toMatchObject([{ text: expect.stringContaining('修改记录读不出来'), look: null }])
  expect(codeOf(await store.execute(naming('甲')))).toBe('io-error')
  expect(readFileSync(path, 'utf8')).toBe(json(largeLedger(2)))
  const copy = join(path, '..', '另存.json')
  granted(await store.saveCopy(copy, [naming('甲')]))
  granted(await granted(await openStore(copy)).execute(naming('乙')))
  expect(foundLedger(copy).ledger.unit.shortName).toBe('乙')
})
