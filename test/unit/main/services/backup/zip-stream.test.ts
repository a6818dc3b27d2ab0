import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { openPromise } from 'yauzl'
import { SEAL_BYTES, sealedHash, sealOf } from '../../../../../main/services/backup/backup-seal.ts'
import { HashThread } from '../../../../../main/services/backup/hash-thread.ts'
import { endingInHash } from '../../../../../main/services/backup/hashed-stretches.ts'
import { type ZipPart, zipStream } from '../../../../../main/services/backup/zip-stream.ts'
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

test('the comment is the hash of everything before it', async () => {
  const zip = await zipOf([part('a', false, Buffer.from('整改'))])
  expect(sealedHash(zip.subarray(-SEAL_BYTES))).toBe(
    createHash('sha256').update(zip.subarray(0, -SEAL_BYTES)).digest('hex'),
  )
  expect(sealedHash(Buffer.from('some other comment'))).toBeUndefined()
})
