import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MAX_TEXT_BYTES } from '../../../../../main/services/read-text/decode-text.ts'
import { readTextFile } from '../../../../../main/services/read-text/read-text-file.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const codeOf = async (path: string): Promise<string | undefined> => {
  const result = await readTextFile(path)
  return result.ok ? undefined : result.problem.code
}

test('reads a file in whatever encoding it is', async () => {
  const path = join(temporaryFolder(), '通报 (1).txt')
  writeFileSync(path, Buffer.from([0xd5, 0xfb, 0xb8, 0xc4]))
  expect(await readTextFile(path)).toEqual({ ok: true, value: { text: '整改', encoding: 'GB18030' } })
  writeFileSync(path, '\uFEFF整改')
  expect(await readTextFile(path)).toEqual({ ok: true, value: { text: '整改', encoding: 'UTF-8' } })
})

test('a file that is not there, and a folder in its place', async () => {
  const folder = temporaryFolder()
  expect(await codeOf(join(folder, '没有.txt'))).toBe('file-missing')
  expect(await codeOf(folder)).toBe('io-error')
})

test('the size is checked before anything is read', async () => {
  const path = join(temporaryFolder(), '大.txt')
  writeFileSync(path, '整改')
  truncateSync(path, MAX_TEXT_BYTES + 1)
  expect(await codeOf(path)).toBe('text-too-large')
})
