import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { HashThread } from '../../../../../main/services/backup/hash-thread.ts'
import { endingInHash } from '../../../../../main/services/backup/hashed-stretches.ts'

const STRETCH = 4_194_304

/** The content in pieces of one memory, each overwritten as soon as the next one is asked for. */
async function* lent(content: Buffer, length: number): AsyncGenerator<Uint8Array> {
  const memory = Buffer.alloc(length)
  for (let at = 0; at < content.byteLength; at += length) {
    const piece = content.subarray(at, at + length)
    memory.set(piece)
    yield memory.subarray(0, piece.byteLength)
    memory.fill(0)
  }
}

test.each([
  [0, 1000],
  [300, 77],
  [STRETCH - 1, 1_048_576],
  [STRETCH, 1_048_576],
  [STRETCH + 1, 5_000_000],
  [40_000_000, 1_048_576],
  [40_000_000, 9_000_001],
])('%d bytes in pieces of %d go on as they are, and then their hash', async (size, length) => {
  const content = randomBytes(size)
  const thread = new HashThread()
  const whole: Buffer[] = []
  const lengths: number[] = []
  let previous: Uint8Array = Buffer.alloc(0)
  let expected = Buffer.alloc(0)
  for await (const stretch of endingInHash(lent(content, length), thread.begin(), (hash) => hash)) {
    // One may still be being written while the next is passed on.
    expect(expected.equals(previous)).toBe(true)
    ;[previous, expected] = [stretch, Buffer.from(stretch)]
    whole.push(Buffer.from(stretch))
    lengths.push(stretch.byteLength)
  }
  await thread.close()
  const hash = createHash('sha256').update(content).digest()
  expect(Buffer.concat(whole).equals(Buffer.concat([content, hash]))).toBe(true)
  const left = size % STRETCH
  expect(lengths).toEqual([
    ...Array.from({ length: Math.floor(size / STRETCH) }, () => STRETCH),
    ...(left > 0 ? [left] : []),
    32,
  ])
})

test('a thread that ended ends it', async () => {
  const thread = new HashThread()
  const hash = thread.begin()
  await thread.close()
  const all = async () => {
    for await (const _stretch of endingInHash(lent(randomBytes(20_000_000), 1_000_000), hash, (end) => end));
  }
  await expect(all()).rejects.toThrow('ended')
})
