import { randomBytes } from 'node:crypto'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lentMemory, lentPieces } from '../../../../../main/services/backup/lent-pieces.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

/** One for all files, as a backup goes through them. */
const MEMORY = lentMemory()

const fileOf = (content: Buffer): string => {
  const path = join(temporaryFolder(), '佐证材料')
  writeFileSync(path, content)
  return path
}

const all = async (path: string, bytes: number): Promise<Buffer> => {
  const pieces: Buffer[] = []
  for await (const piece of lentPieces(path, bytes, MEMORY)) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

test.each([0, 1, 4_194_304, 4_194_305, 13_500_000])('%d bytes are gone through as they are', async (size) => {
  const content = randomBytes(size)
  expect((await all(fileOf(content), size)).equals(content)).toBe(true)
})

test('ends at the bytes asked for, or where the file does', async () => {
  const content = randomBytes(9_000_000)
  const path = fileOf(content)
  expect((await all(path, 8_400_000)).equals(content.subarray(0, 8_400_000))).toBe(true)
  expect((await all(path, 19_000_000)).equals(content)).toBe(true)
})

test.skipIf(process.platform !== 'linux')('left in the middle, the file is closed', async () => {
  const open = () => readdirSync('/proc/self/fd').length
  const path = fileOf(randomBytes(9_000_000))
  const before = open()
  for (let time = 0; time < 20; time += 1)
    for await (const _piece of lentPieces(path, 9_000_000, MEMORY)) break
  expect(open()).toBe(before)
})

test('a file that is not there is told by the system’s own error', async () => {
  await expect(all(join(temporaryFolder(), '没有'), 5)).rejects.toMatchObject({ code: 'ENOENT' })
})
