import { createHash, randomBytes } from 'node:crypto'
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { type Entry, openPromise } from 'yauzl'
import { SEAL_BYTES, sealedHash, sealOf } from '../../../../../main/services/backup/backup-seal.ts'
import { HashThread } from '../../../../../main/services/backup/hash-thread.ts'
import { endingInHash } from '../../../../../main/services/backup/hashed-stretches.ts'
import { localHeaderBytes, type ZipPart, zipStream } from '../../../../../main/services/backup/zip-stream.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const part = (name: string, packed: boolean, ...pieces: Uint8Array[]): ZipPart => ({
  name,
  packed,
  content: async function* () {
    yield* pieces
  },
})

const written = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(Buffer.from(piece))
  return Buffer.concat(all)
}

const MOMENT = new Date(2026, 4, 23, 15, 30, 12)

const zipOf = async (parts: readonly ZipPart[]): Promise<Buffer> => {
  const thread = new HashThread()
  try {
    return await written(endingInHash(zipStream(parts, MOMENT, SEAL_BYTES), thread.begin(), sealOf))
  } finally {
    await thread.close()
  }
}

test('a zip program reads what was written, in its order, with its checksums', async () => {
  const big = Buffer.alloc(3_000_000, '整改')
  const path = join(temporaryFolder(), '备份.zip')
  writeFileSync(
    path,
    await zipOf([
      part('台账.json', true, Buffer.from('{"整改":'), Buffer.from('true}')),
      part('attachments/空', false),
      part('attachments/大', false, big.subarray(0, 1_000_001), big.subarray(1_000_001)),
    ]),
  )
  const zip = await openPromise(path, { autoClose: false })
  const found: [string, string][] = []
  for await (const entry of zip.eachEntry()) {
    const pieces = await written(await zip.openReadStreamPromise(entry))
    found.push([entry.fileName, createHash('sha256').update(pieces).digest('hex')])
    expect(entry.crc32).toBe(crc32(pieces))
    expect(entry.getLastModDate({ forceDosFormat: true, timezone: 'local' })).toEqual(MOMENT)
  }
  zip.close()
  const hash = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
  expect(found).toEqual([
    ['台账.json', hash('{"整改":true}')],
    ['attachments/空', hash('')],
    ['attachments/大', hash(big)],
  ])
})

test('more parts than an old zip can count', async () => {
  const path = join(temporaryFolder(), '多.zip')
  const many = Array.from({ length: 70_000 }, (_, index) =>
    part(`p${index}`, false, Buffer.from(String(index))),
  )
  writeFileSync(path, await zipOf(many))
  const zip = await openPromise(path, { autoClose: false })
  expect(zip.entryCount).toBe(70_000)
  zip.close()
})

test('a part beyond 4 GB, and one behind it', async () => {
  const path = join(temporaryFolder(), '大.zip')
  const size = 4_300_000_000
  const empty = Buffer.alloc(1_000_000)
  const large: ZipPart = {
    name: 'attachments/大',
    packed: false,
    large: true,
    content: async function* () {
      for (let at = 0; at < size; at += empty.byteLength) yield empty
    },
  }
  // Nothing but the records is written: the rest of the file is a hole.
  const file = openSync(path, 'w')
  let at = 0
  for await (const piece of zipStream([large, part('后', false, Buffer.from('整改'))], MOMENT, 0)) {
    if (piece !== empty) writeSync(file, piece, 0, piece.byteLength, at)
    at += piece.byteLength
  }
  closeSync(file)
  const zip = await openPromise(path, { autoClose: false })
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  const [first, second] = entries
  if (first === undefined || second === undefined) throw new Error('not two parts')
  expect([first.uncompressedSize, first.compressedSize]).toEqual([size, size])
  const header = await zip.readLocalFileHeaderPromise(first)
  expect(header.fileDataStart).toBe(localHeaderBytes(first.fileNameLength, true))
  expect((await written(await zip.openReadStreamPromise(second))).toString()).toBe('整改')
  zip.close()
}, 120_000)

test('the comment is the hash of everything before it', async () => {
  const zip = await zipOf([part('a', false, Buffer.from('整改'))])
  expect(sealedHash(zip.subarray(-SEAL_BYTES))).toBe(
    createHash('sha256').update(zip.subarray(0, -SEAL_BYTES)).digest('hex'),
  )
  expect(sealedHash(Buffer.from('some other comment'))).toBeUndefined()
})

test.each([new Date(1970, 0, 1), new Date(2200, 5, 1)])('a clock at %s can be written', async (moment) => {
  const path = join(temporaryFolder(), '备份.zip')
  const parts = [part('台账.json', true, Buffer.from('{}'))]
  writeFileSync(path, await written(zipStream(parts, moment, 0)))
  const zip = await openPromise(path, { autoClose: false })
  expect(zip.entryCount).toBe(1)
  zip.close()
})

test.each([true, false])(
  'a part that cannot be read ends it with its own fault (packed: %s)',
  async (packed) => {
    const fault = new Error('read')
    const broken: ZipPart = {
      name: '台账.json',
      packed,
      content: async function* () {
        yield Buffer.alloc(300_000, '整改')
        throw fault
      },
    }
    await expect(written(zipStream([broken], MOMENT, 0))).rejects.toBe(fault)
  },
)

test.each([true, false])('left in the middle, nothing stays open (packed: %s)', async (packed) => {
  const closed = vi.fn()
  const endless: ZipPart = {
    name: '台账.json',
    packed,
    content: async function* () {
      try {
        for (;;) yield randomBytes(1_000_000)
      } finally {
        closed()
      }
    },
  }
  let size = 0
  for await (const piece of zipStream([endless], MOMENT, 0)) {
    size += piece.byteLength
    if (size > 5_000_000) break
  }
  await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce())
})
