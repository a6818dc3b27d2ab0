import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { BackupDamage } from '../../../../../main/services/backup/backup-damage.ts'
import { isLocked, lockedBy, unlocked } from '../../../../../main/services/backup/password-box.ts'
import { piecesOf, type RangeSource, showAll } from '../../../../../main/services/backup/range-source.ts'

const PASSWORD = '整改2026·Zg'

const bytesOf = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

const sourceOf = (bytes: Buffer): RangeSource => ({
  size: bytes.byteLength,
  read: async (position, length) => bytes.subarray(position, position + length),
})

const inPieces = async function* (bytes: Buffer, length = 700_000) {
  for (let at = 0; at < bytes.byteLength; at += length) yield bytes.subarray(at, at + length)
}

/** A whole file: the hash that ends it is checked before it is opened, not by opening it. */
const ended = (pieces: Buffer): Buffer =>
  Buffer.concat([pieces, createHash('sha256').update(pieces).digest()])

const locked = async (content: Buffer): Promise<Buffer> =>
  ended(await bytesOf(lockedBy(PASSWORD, inPieces(content), { log2N: 10, r: 8, p: 1 })))

const opened = async (box: Buffer, password = PASSWORD): Promise<Buffer> => {
  const source = await unlocked(sourceOf(box), password)
  return bytesOf(piecesOf(source, 0, source.size))
}

const refusal = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'opened',
    (error: unknown) => (error instanceof BackupDamage ? error.reason : error),
  )

test.each([0, 1, 1_048_575, 1_048_576, 1_048_577, 2_097_152, 3_000_001])(
  '%d bytes come out as they went in',
  async (length) => {
    const content = randomBytes(length)
    const box = await locked(content)
    expect(isLocked(box)).toBe(true)
    expect(box.includes(content.subarray(0, 40)) && length > 40).toBe(false)
    expect((await opened(box)).equals(content)).toBe(true)
  },
)

test('any stretch can be read by itself', async () => {
  const content = randomBytes(2_500_000)
  const source = await unlocked(sourceOf(await locked(content)), PASSWORD)
  for (const [from, to] of [
    [0, 10],
    [1_048_570, 1_048_590],
    [2_499_990, 2_500_000],
    [5, 2_400_000],
  ] as const)
    expect((await bytesOf(piecesOf(source, from, to))).equals(content.subarray(from, to))).toBe(true)
  expect((await source.read(2_500_000, 10)).byteLength).toBe(0)
})

test.each([0, 1, 1_048_576, 2_500_000])(
  '%d bytes are shown as they went in, as far as asked for',
  async (length) => {
    const content = randomBytes(length)
    const source = await unlocked(sourceOf(await locked(content)), PASSWORD)
    for (const end of [0, Math.floor(length / 2), length]) {
      const seen: Buffer[] = []
      await showAll(source, end, (piece) => seen.push(Buffer.from(piece)))
      expect(Buffer.concat(seen).equals(content.subarray(0, end))).toBe(true)
    }
  },
)

test('what is shown is proven: a byte changed, a piece left out', async () => {
  const box = await locked(randomBytes(2_500_000))
  const shown = async (bytes: Buffer) => {
    const source = await unlocked(sourceOf(bytes), PASSWORD)
    await showAll(source, source.size, () => undefined)
  }
  const flipped = Buffer.from(box)
  flipped[2_000_000] = (flipped[2_000_000] ?? 0) ^ 1
  expect(await refusal(shown(flipped))).toBe('backup-damaged')
  const shortened = Buffer.concat([box.subarray(0, 104), box.subarray(104 + 1_048_592)])
  expect(await refusal(shown(shortened))).toBe('backup-damaged')
  expect(await refusal(shown(box))).toBe('opened')
})

test('a wrong password and a damaged file are told apart', async () => {
  const box = await locked(randomBytes(1_500_000))
  const flipped = (at: number) => {
    const copy = Buffer.from(box)
    copy[at] = (copy[at] ?? 0) ^ 1
    return copy
  }
  expect(await refusal(opened(box, '不对'))).toBe('backup-wrong-password')
  for (const at of [8, 12, 30, 45]) expect(await refusal(opened(flipped(at)))).toBe('backup-damaged')
  for (const at of [110, 1_048_680, 1_048_710, box.byteLength - 40])
    expect(await refusal(opened(flipped(at)))).toBe('backup-damaged')
})

test('pieces cut off, exchanged or left out are noticed', async () => {
  const box = await locked(randomBytes(3_200_000))
  const piece = 1_048_592
  const [head, first, second, rest] = [
    box.subarray(0, 104),
    box.subarray(104, 104 + piece),
    box.subarray(104 + piece, 104 + 2 * piece),
    box.subarray(104 + 2 * piece),
  ]
  expect(await refusal(opened(Buffer.concat([head, second, first, rest])))).toBe('backup-damaged')
  expect(await refusal(opened(Buffer.concat([head, first, rest])))).toBe('backup-damaged')
  expect(await refusal(opened(Buffer.concat([head, first, Buffer.alloc(32)])))).toBe('backup-damaged')
  expect(await refusal(opened(box.subarray(0, 100)))).toBe('backup-incomplete')
})

test('a header that asks for all memory is refused', async () => {
  const box = Buffer.from(await locked(Buffer.from('整改')))
  box[8] = 30
  expect(await refusal(opened(box))).toBe('backup-damaged')
})

test('what the program itself writes opens again', async () => {
  const box = ended(await bytesOf(lockedBy(PASSWORD, inPieces(Buffer.from('整改')))))
  expect((await opened(box)).toString()).toBe('整改')
})
