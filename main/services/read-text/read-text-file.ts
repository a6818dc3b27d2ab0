import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import { readWhole } from '../files/read-file.ts'
import { type DecodedText, decodeText, MAX_TEXT_BYTES } from './decode-text.ts'

/**
 * Reads a text file in whatever encoding it is. Its size is checked before anything is read. Problems: those of
 * `decodeText`, and `file-missing`, `permission-denied`, `file-busy`, `io-error` of the file.
 */
export const readTextFile = async (path: string): Promise<Result<DecodedText, Problem>> => {
  const file = await readWhole(path, MAX_TEXT_BYTES, 'text-too-large')
  return file.ok ? decodeText(file.value.bytes) : file
}
