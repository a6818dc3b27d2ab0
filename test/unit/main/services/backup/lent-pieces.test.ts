import { randomBytes } from 'node:crypto'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lentPieces } from '../../../../../main/services/backup/lent-pieces.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const fileOf = (content: Buffer): string => {
  const path = join(temporaryFolder(), '佐证材料')
  writeFileSync(path, content)
  return path
}

const all = async (path: string, bytes: number): Promise<Buffer> => {
  const pieces: Buffer[] = []
  for await (const piece of lentPieces(path, bytes)) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

test.each([0, 1, 1_048_576, 1_048_577, 3_500_000])('%d bytes are gone through as they are', async (size) => {
  const content = randomBytes(size)
  expect((await all(fileOf(content), size)).equals(content)).toBe(true)
})

test('ends at the bytes asked for, or where the file does', async () => {
  const content = randomBytes(2_000_000)
  const path = fileOf(content)
  expect((await all(path, 1_500_000)).equals(content.subarray(0, 1_500_000))).toBe(true)
  expect((await all(path, 9_000_000)).equals(content)).toBe(true)
})

test.skipIf(process.platform !== 'linux')('left in the middle, the file is closed', async () => {
  const open = () => readdirSync('/proc/self/fd').length
  const path = fileOf(randomBytes(5_000_000))
  const before = open()
  for (let time = 0; time < 20; time += 1) for await (const _piece of lentPieces(path, 5_000_000)) break
  expect(open()).toBe(before)
})

test('a file that is not there is told by the system’s own error', async () => {
  await expect(all(join(temporaryFolder(), '没有'), 5)).rejects.toMatchObject({ code: 'ENOENT' })
})
