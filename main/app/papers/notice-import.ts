import { basename } from 'node:path'
import type { NoticeFile } from '#shared/bridge/session-view.ts'
import type { Problem } from '#shared/problem.ts'
import { ok, type Result } from '#shared/result.ts'
import { readWhole } from '../../services/files/read-file.ts'
import { decodeText, MAX_TEXT_BYTES } from '../../services/read-text/decode-text.ts'

/** A text file as the importer takes it, from the bytes of a file that was dropped on the window. */
export const noticeFromBytes = (name: string, bytes: Uint8Array): Result<NoticeFile, Problem> => {
  const decoded = decodeText(bytes)
  return decoded.ok ? ok({ name, ...decoded.value }) : decoded
}

/** The same from a file the clerk chose. `file-missing`, `permission-denied` and the like when it cannot be read. */
export const noticeFromFile = async (path: string): Promise<Result<NoticeFile, Problem>> => {
  const read = await readWhole(path, MAX_TEXT_BYTES, 'text-too-large')
  return read.ok ? noticeFromBytes(basename(path), read.value.bytes) : read
}
