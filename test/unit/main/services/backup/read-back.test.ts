import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { BackupManifest } from '../../../../../main/services/backup/backup-manifest.ts'
import { SEAL_BYTES, sealOf } from '../../../../../main/services/backup/backup-seal.ts'
import { HashThread } from '../../../../../main/services/backup/hash-thread.ts'
import { endingInHash } from '../../../../../main/services/backup/hashed-stretches.ts'
import { openBackup } from '../../../../../main/services/backup/open-backup.ts'
import { lockedBy } from '../../../../../main/services/backup/password-box.ts'
import { provenAt } from '../../../../../main/services/backup/read-back.ts'
import { writeBackup } from '../../../../../main/services/backup/write-backup.ts'
import { zipStream } from '../../../../../main/services/backup/zip-stream.ts'
import { thisMachine } from '../../../../../main/services/files/file-environment.ts'
import { sha256 } from '../../../../../main/services/files/read-file.ts'
import { openProven } from '../../../../../main/services/restore/restore-backup.ts'
import { ledgerAndStick } from '../../../../support/backed-up-ledger.ts'
import { codeOf, granted } from '../../../../support/opened-store.ts'

const PASSWORD = '整改2026'

const flip = (path: string, at: number): void => {
  const handle = openSync(path, 'r+')
  writeSync(handle, Buffer.of((readFileSync(path)[at] ?? 0) ^ 1), 0, 1, at)
  fsyncSync(handle)
  closeSync(handle)
}

/** The machine, on which one byte of the file is another as soon as the file has been flushed. */
const damaging = (place: (size: number) => number) => ({
  ...thisMachine,
  open: async (...parameters: Parameters<typeof thisMachine.open>) => {
    const handle = await thisMachine.open(...parameters)
    const sync = handle.sync.bind(handle)
    handle.sync = async () => {
      await sync()
      if (parameters[1] === 'wx') flip(String(parameters[0]), Math.floor(place((await handle.stat()).size)))
    }
    return handle
  },
})

const MIDDLE = (size: number) => size / 2
const LAST = (size: number) => size - 1

test.each([
  ['the first byte', () => 0, {}],
  ['the time of the first part, which nobody asks for', () => 11, {}],
  ['the ledger', () => 200, {}],
  ['evidence', MIDDLE, {}],
  ['the manifest', (size: number) => size - 1200, {}],
  ['the directory', (size: number) => size - 200, {}],
  ['the seal', LAST, {}],
  // Fewer, as every one of them makes a key.
  ['the header under a password', () => 20, { password: PASSWORD }],
  ['evidence under a password', MIDDLE, { password: PASSWORD }],
  ['the hash under a password', LAST, { password: PASSWORD }],
])('where %s does not lie as it was written, nothing is proven', async (_what, place, locked) => {
  const { order, stick } = await ledgerAndStick()
  const answer = await writeBackup({ ...order, ...locked, environment: damaging(place) })
  expect(codeOf(answer)).toBe('backup-not-proven')
  expect(readdirSync(stick)).toEqual([])
})

/** A backup in which everything is right but what `change` makes of its manifest, sealed as if nothing were. */
const sealedWith = async (change: (manifest: BackupManifest) => BackupManifest, password?: string) => {
  const { order, stick } = await ledgerAndStick()
  const whole = granted(await writeBackup(order))
  const backup = granted(await openBackup(whole.path, undefined))
  const contents = await Promise.all(
    backup.manifest.parts.map(async (part) => {
      const pieces: Buffer[] = []
      for await (const piece of backup.content(part)) pieces.push(piece)
      return { name: part.name, bytes: Buffer.concat(pieces) }
    }),
  )
  await backup.close()
  const manifest = change(whole.manifest)
  const parts = [...contents, { name: 'manifest.json', bytes: Buffer.from(JSON.stringify(manifest)) }]
  const zip = zipStream(
    parts.map(({ name, bytes }) => ({
      name,
      packed: !name.startsWith('attachments/'),
      content: async function* () {
        yield bytes
      },
    })),
    new Date(),
    SEAL_BYTES,
  )
  const hashes = new HashThread()
  const sealed = endingInHash(zip, hashes.begin(), sealOf)
  const stretches =
    password === undefined
      ? sealed
      : endingInHash(lockedBy(password, sealed, { log2N: 10, r: 8, p: 1 }), hashes.begin(), (hash) => hash)
  const written: Buffer[] = []
  for await (const stretch of stretches) written.push(Buffer.from(stretch))
  const path = join(stick, '另一份')
  writeFileSync(path, Buffer.concat(written), { flush: true })
  const prove = async (control = {}) => {
    try {
      return await provenAt(path, password, manifest, hashes, control)
    } finally {
      await hashes.close()
    }
  }
  return { path, manifest, prove }
}

const withPart = (manifest: BackupManifest, chosen: RegExp, change: { sha256?: string; size?: number }) => ({
  ...manifest,
  parts: manifest.parts.map((part) => (chosen.test(part.name) ? { ...part, ...change } : part)),
})

test.each([
  ['no password', undefined],
  ['a password', PASSWORD],
])('with %s, what is as its manifest says is proven', async (_how, password) => {
  const seen: number[] = []
  const { prove } = await sealedWith((manifest) => manifest, password)
  expect(granted(await prove({ onProgress: (done: number) => seen.push(done) }))).toBe('device')
  expect(seen).toEqual(seen.toSorted((one, other) => one - other))
})

test.each([
  [
    'of evidence',
    (manifest: BackupManifest) => withPart(manifest, /^attachments/u, { sha256: 'a'.repeat(64) }),
  ],
  [
    'of the history',
    (manifest: BackupManifest) => withPart(manifest, /^history/u, { sha256: 'a'.repeat(64) }),
  ],
  ['of the ledger', (manifest: BackupManifest) => withPart(manifest, /^ledger/u, { sha256: 'a'.repeat(64) })],
  ['and a size', (manifest: BackupManifest) => withPart(manifest, /^history/u, { size: 5 })],
  [
    'and counts',
    (manifest: BackupManifest) => ({ ...manifest, counts: { ...manifest.counts, findings: 999 } }),
  ],
] as const)('a manifest with a wrong hash %s is not proven, whole as the file is', async (_of, change) => {
  for (const password of [undefined, PASSWORD]) {
    const { prove } = await sealedWith(change, password)
    expect(codeOf(await prove())).toBe('backup-not-proven')
  }
})

test('another manifest than that of what was written is not proven', async () => {
  const { path, manifest } = await sealedWith((same) => same)
  const hashes = new HashThread()
  const other = { ...manifest, operator: sha256(randomBytes(4)) }
  expect(codeOf(await provenAt(path, undefined, other, hashes, {}))).toBe('backup-not-proven')
  await hashes.close()
})

test.each([
  ['names another unit than the ledger', () => ({ unit: '中共邻市水务局党组' })],
  ['names another revision than the ledger', () => ({ revision: 999 })],
  [
    'tells of a ledger larger than any',
    (manifest: BackupManifest) => withPart(manifest, /^ledger/u, { size: 900_000_000 }),
  ],
] as const)('a backup somebody sealed by hand whose manifest %s is damaged', async (_how, change) => {
  const { path } = await sealedWith((manifest) => ({ ...manifest, ...change(manifest) }))
  expect(codeOf(await openProven(path, undefined))).toBe('backup-damaged')
})

test('stopped, it says so', async () => {
  const stop = new AbortController()
  const { prove } = await sealedWith((manifest) => manifest)
  expect(codeOf(await prove({ signal: stop.signal, onProgress: () => stop.abort() }))).toBe('cancelled')
})
