import { type FileHandle, open } from 'node:fs/promises'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { fileProblem } from '../files/file-problem.ts'
import { sha256 } from '../files/read-file.ts'
import type { IndexedChange } from './history-index.ts'
import type { ChangeLine } from './history-line.ts'
import { stretchOf } from './stretch.ts'

/** How much is read at a time, in bytes: so little that saves and answers are hardly kept waiting. */
const PIECE_BYTES = 262_144

/** The changes in pieces that are read at once, with what lies between them. */
const inPieces = (changes: readonly IndexedChange[]): readonly (readonly IndexedChange[])[] => {
  const pieces: IndexedChange[][] = []
  for (const change of changes) {
    const piece = pieces.at(-1)
    const first = piece?.[0]
    if (piece === undefined || first === undefined || change.bytes.end - first.bytes.start > PIECE_BYTES)
      pieces.push([change])
    else piece.push(change)
  }
  return pieces
}

/** The lines of one piece; undefined when the file no longer holds them. */
const linesOfPiece = async (
  handle: FileHandle,
  changes: readonly IndexedChange[],
): Promise<readonly ChangeLine[] | undefined> => {
  const [start, end] = [changes[0]?.bytes.start ?? 0, changes.at(-1)?.bytes.end ?? 0]
  const piece = await stretchOf(handle, { start, end })
  const lines: ChangeLine[] = []
  for (const { bytes, hash } of changes) {
    const line = piece.subarray(bytes.start - start, bytes.end - start)
    if (sha256(line) !== hash) return undefined
    // By its hash it is the line the index read and found in order.
    lines.push(JSON.parse(line.toString()) as ChangeLine)
  }
  return lines
}

/**
 * The whole lines of changes the index of the file at `path` knows, their steps included; given and answered in the order of the
 * file. Only what they take up is read. `state-out-of-reach` when the file no longer holds them.
 */
export const indexedLines = async (
  path: string,
  changes: readonly IndexedChange[],
): Promise<Result<readonly ChangeLine[], Problem>> => {
  try {
    const handle = await open(path, 'r')
    try {
      const lines: ChangeLine[] = []
      for (const piece of inPieces(changes)) {
        const found = await linesOfPiece(handle, piece)
        if (found === undefined) return fail(problem('state-out-of-reach'))
        lines.push(...found)
      }
      return ok(lines)
    } finally {
      await handle.close()
    }
  } catch (error) {
    return fail(fileProblem(error, path))
  }
}
