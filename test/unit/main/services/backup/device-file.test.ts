import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openCached, openFromDevice } from '../../../../../main/services/backup/device-file.ts'
import { piecesOf, showAll } from '../../../../../main/services/backup/range-source.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const wholeOf = async (open: typeof openFromDevice, path: string): Promise<Buffer> => {
  const { source, close } = await open(path)
  const all: Buffer[] = []
  for await (const piece of piecesOf(source, 0, source.size)) all.push(piece)
  await close()
  return Buffer.concat(all)
}

test.each([0, 1, 511, 4096, 1_048_576, 2_500_001])(
  '%d bytes are read as they lie on the device',
  async (length) => {
    const path = join(temporaryFolder(), '备份')
    const content = randomBytes(length)
    writeFileSync(path, content, { flush: true })
    expect((await wholeOf(openFromDevice, path)).equals(content)).toBe(true)
    expect((await wholeOf(openCached, path)).equals(content)).toBe(true)
  },
)

test('stretches that begin and end anywhere', async () => {
  const path = join(temporaryFolder(), '备份')
  const content = randomBytes(3_000_000)
  writeFileSync(path, content, { flush: true })
  const { source, close } = await openFromDevice(path)
  for (const [from, to] of [
    [1, 2],
    [4095, 4097],
    [1_048_575, 1_048_577],
    [2_999_990, 3_000_000],
  ] as const) {
    const pieces: Buffer[] = []
    for await (const piece of piecesOf(source, from, to)) pieces.push(piece)
    expect(Buffer.concat(pieces).equals(content.subarray(from, to))).toBe(true)
  }
  expect((await source.read(3_000_000, 5)).byteLength).toBe(0)
  await close()
})

test.each([
  ['the device', openFromDevice],
  ['the cache', openCached],
])(
  'a file is shown from %s as it is, as far as asked for, and a fault of the viewer ends it',
  async (_where, open) => {
    const path = join(temporaryFolder(), '备份')
    const content = randomBytes(5_300_001)
    writeFileSync(path, content, { flush: true })
    const { source, close } = await open(path)
    for (const end of [0, 1, 4096, 2_097_152, 5_300_000, 5_300_001]) {
      const seen: Buffer[] = []
      await showAll(source, end, (piece) => seen.push(Buffer.from(piece)))
      expect(Buffer.concat(seen).equals(content.subarray(0, end))).toBe(true)
    }
    const stop = new Error('stop')
    await expect(
      showAll(source, source.size, () => {
        throw stop
      }),
    ).rejects.toBe(stop)
    expect((await source.read(7, 3)).equals(content.subarray(7, 10))).toBe(true)
    await close()
  },
)
