import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asFarAsReadable } from '../../../../../main/services/backup/backup-parts.ts'
import { openBackup, proveParts } from '../../../../../main/services/backup/open-backup.ts'
import { writeBackup } from '../../../../../main/services/backup/write-backup.ts'
import { ledgerAndStick } from '../../../../support/backed-up-ledger.ts'
import { FaultyMachine } from '../../../../support/faulty-machine.ts'
import { codeOf, granted, naming } from '../../../../support/opened-store.ts'

test('a backup is proven before it bears its name, and opens with everything in it', async () => {
  const { stick, files, order } = await ledgerAndStick()
  const proven = granted(await writeBackup(order))
  expect(readdirSync(stick)).toEqual([expect.stringMatching(/^整改台账_区文联_20260523-\d{4}_r3\.zgbak$/u)])
  expect(proven.readBack).toBe('device')
  expect(proven.manifest).toMatchObject({ revision: 3, historyLines: 3, missing: [], operator: '王晓梅' })
  expect(proven.manifest.parts.map(({ name }) => name)).toEqual([
    'ledger.json',
    'history.jsonl',
    ...readdirSync(files.attachments)
      .toSorted()
      .map((hash) => `attachments/${hash}`),
  ])

  const backup = granted(await openBackup(proven.path, undefined))
  expect(granted(await proveParts(backup, proven.path)).unit.shortName).toBe('区文联')
  for (const part of backup.manifest.parts) {
    const pieces: Buffer[] = []
    for await (const piece of backup.content(part)) pieces.push(piece)
    const source = part.name === 'ledger.json' ? files.ledger : join(files.data, part.name)
    expect(Buffer.concat(pieces).equals(readFileSync(source))).toBe(true)
  }
  await backup.close()
})

test('a second backup in the same minute gets a name of its own', async () => {
  const { stick, order } = await ledgerAndStick()
  granted(await writeBackup(order))
  granted(await writeBackup(order))
  expect(readdirSync(stick)).toHaveLength(2)
})

test('one byte changed anywhere, or any stretch cut off, and the backup is refused', async () => {
  const { order } = await ledgerAndStick()
  const { path, size } = granted(await writeBackup(order))
  const whole = readFileSync(path)
  for (let run = 0; run < 60; run += 1) {
    const at = Math.floor(Math.random() * size)
    const flipped = Buffer.from(whole)
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (run % 8))
    writeFileSync(path, run % 2 === 0 ? flipped : whole.subarray(0, at))
    const opened = await openBackup(path, undefined)
    expect(opened.ok, `run ${run}, byte ${at}`).toBe(false)
    if (!opened.ok) expect(opened.problem.code).toMatch(/^backup-(damaged|incomplete|not-one)$/u)
  }
})

test('a password is asked for, told wrong, and opens', async () => {
  const { order } = await ledgerAndStick()
  const { path } = granted(await writeBackup({ ...order, password: '整改2026' }))
  expect(codeOf(await openBackup(path, undefined))).toBe('backup-needs-password')
  expect(codeOf(await openBackup(path, '整改2027'))).toBe('backup-wrong-password')
  const backup = granted(await openBackup(path, '整改2026'))
  expect(granted(await proveParts(backup, path)).revision).toBe(3)
  await backup.close()
})

test('a change saved after the ledger was read is neither in ledger nor history of the backup', async () => {
  const { store, order, files } = await ledgerAndStick()
  const before = readFileSync(files.ledger)
  granted(await store.execute(naming('省文联')))
  const after = readFileSync(files.ledger)
  writeFileSync(files.ledger, before)
  const { manifest } = granted(await writeBackup(order))
  writeFileSync(files.ledger, after)
  expect(manifest).toMatchObject({ revision: 3, historyLines: 3 })
})

test('evidence that is gone or not whole is named, and the backup is made all the same', async () => {
  const { order, files } = await ledgerAndStick()
  const [first = ''] = readdirSync(files.attachments)
  writeFileSync(join(files.attachments, first), 'something else')
  const { manifest } = granted(await writeBackup(order))
  expect(manifest.parts.find(({ name }) => name.endsWith(first))?.sha256).not.toBe(first)
})

test('stopped in the middle, nothing is left on the stick', async () => {
  const { stick, order } = await ledgerAndStick()
  for (const phase of ['writing', 'reading'] as const) {
    const stopping = new AbortController()
    const done = await writeBackup(order, {
      signal: stopping.signal,
      onProgress: (now) => {
        if (now === phase) stopping.abort()
      },
    })
    expect(codeOf(done)).toBe('cancelled')
    expect(readdirSync(stick)).toEqual([])
  }
})

test('the ledger’s own folder is refused, and one that is gone', async () => {
  const { order, files, stick } = await ledgerAndStick()
  expect(codeOf(await writeBackup({ ...order, folder: files.attachments }))).toBe('target-inside-ledger')
  expect(codeOf(await writeBackup({ ...order, folder: join(stick, '没有') }))).toBe('target-gone')
})

test('a file that was put in the place of the open ledger is not backed up in its stead', async () => {
  const { store, order, files, stick } = await ledgerAndStick()
  const older = readFileSync(files.ledger)
  granted(await store.execute(naming('省文联')))
  const inUse = store.view().ledger
  granted(await writeBackup({ ...order, inUse }))
  writeFileSync(files.ledger, older)
  expect(codeOf(await writeBackup({ ...order, inUse }))).toBe('changed-outside')
  expect(readdirSync(stick)).toHaveLength(1)
})

test('what a killed program left of a backup is removed by the next one', async () => {
  const { order, stick } = await ledgerAndStick()
  const mark = createHash('sha256').update('backup').digest('hex').slice(0, 10)
  writeFileSync(join(stick, `.${mark}-999999999-0123456789ab.tmp`), 'half')
  granted(await writeBackup(order))
  expect(readdirSync(stick)).toEqual([expect.stringMatching(/\.zgbak$/u)])
})

test('evidence a FAT stick cannot hold in one file, or no room for it, is told before anything is written', async () => {
  const { order, files, stick } = await ledgerAndStick()
  const evidence = join(files.attachments, 'ab'.repeat(32))
  writeFileSync(evidence, '')
  truncateSync(evidence, 4_400_000_000)
  const onFat = await writeBackup({ ...order, fileSystem: 'FAT32' })
  expect(onFat).toMatchObject({
    ok: false,
    problem: { code: 'backup-too-large', details: { place: stick, gigabytes: 5 } },
  })
  truncateSync(evidence, 8_000_000_000_000)
  const full = await writeBackup({ ...order, fileSystem: 'exfat' })
  expect(full).toMatchObject({ ok: false, problem: { code: 'disk-full', details: { place: stick } } })
  expect(readdirSync(stick)).toEqual([])
})

test('a ledger without any evidence', async () => {
  const { order, files } = await ledgerAndStick()
  rmSync(files.attachments, { recursive: true })
  const { manifest, path } = granted(await writeBackup(order))
  expect(manifest.parts.map(({ name }) => name)).toEqual(['ledger.json', 'history.jsonl'])
  const backup = granted(await openBackup(path, undefined))
  expect(granted(await proveParts(backup, path)).revision).toBe(3)
  await backup.close()
})

test('evidence that cannot be read costs nothing but itself', async () => {
  const { order, files } = await ledgerAndStick()
  // Reading a folder fails as reading a worn-out disk does.
  const unreadable = 'a'.repeat(64)
  mkdirSync(join(files.attachments, unreadable))
  const { manifest, path } = granted(await writeBackup(order))
  expect(manifest.parts.find(({ name }) => name.endsWith(unreadable))).toMatchObject({ size: 0 })
  expect(manifest.parts).toHaveLength(5)
  const backup = granted(await openBackup(path, undefined))
  granted(await proveParts(backup, path))
  await backup.close()
})

test('evidence that goes while the backup is being written costs nothing but itself', async () => {
  const { order, files, stick } = await ledgerAndStick()
  for (let index = 0; index < 8; index += 1) {
    const bytes = randomBytes(5_000_000)
    writeFileSync(join(files.attachments, createHash('sha256').update(bytes).digest('hex')), bytes)
  }
  const last = readdirSync(files.attachments).toSorted().at(-1) ?? ''
  const proven = granted(
    await writeBackup(order, { onProgress: () => rmSync(join(files.attachments, last), { force: true }) }),
  )
  expect(proven.manifest.parts.some(({ name, size }) => name.endsWith(last) && size > 0)).toBe(false)
  expect(readdirSync(stick)).toHaveLength(1)
})

test('a clock that stands at 1970 does not keep a backup from being made', async () => {
  const { order } = await ledgerAndStick()
  const now = '1970-01-01T00:00:00.000Z'
  granted(await writeBackup({ ...order, facts: { ...order.facts, now } }))
})

test('a fault of what is backed up is not taken for one of the stick', async () => {
  const { order, files, stick } = await ledgerAndStick()
  const fault = Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' })
  const worn = {
    name: 'settings.json',
    size: 1,
    content: async function* () {
      yield Buffer.from('{')
      throw fault
    },
  }
  expect(await writeBackup({ ...order, further: [worn] })).toMatchObject({
    problem: { code: 'io-error', details: { path: join(files.data, 'settings.json') } },
  })
  expect(readdirSync(stick)).toEqual([])
})

test('of evidence on a worn-out disk goes along what can be read; a fault of the program does not pass', async () => {
  const failing = async function* (error: Error) {
    yield Buffer.from('整改')
    throw error
  }
  const seen: string[] = []
  for await (const piece of asFarAsReadable(failing(Object.assign(new Error(), { code: 'EIO' }))))
    seen.push(Buffer.from(piece).toString())
  expect(seen).toEqual(['整改'])
  const passing = async (error: Error) => {
    for await (const _piece of asFarAsReadable(failing(error)));
  }
  await expect(passing(Object.assign(new Error(), { code: 'EMFILE' }))).rejects.toThrow()
  await expect(passing(new TypeError('fault'))).rejects.toThrow('fault')
})

test('what a pulled stick keeps of an unfinished backup goes with the next one', async () => {
  const { order, stick } = await ledgerAndStick()
  const { environment } = new FaultyMachine({ at: 1, errno: 'ENOENT', forGood: true, calls: ['unlink'] })
  const stop = new AbortController()
  const control = { signal: stop.signal, onProgress: () => stop.abort() }
  expect(codeOf(await writeBackup({ ...order, environment }, control))).toBe('cancelled')
  expect(readdirSync(stick)).toEqual([expect.stringMatching(/\.tmp$/u)])
  granted(await writeBackup(order))
  expect(readdirSync(stick)).toEqual([expect.stringMatching(/\.zgbak$/u)])
})
