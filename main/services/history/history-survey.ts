import type { FileHandle } from 'node:fs/promises'
import { type ChangeLine, type StoredLine, storedLines } from './history-line.ts'

const FIRST_WINDOW_BYTES = 256 * 1024
const LINE_FEED = 0x0a

/** What the end of the history says about a ledger of a given revision. */
export type HistorySurvey = {
  /** Length of the file in bytes. */
  readonly size: number
  /** Hash of the last line, null when there is none. */
  readonly last: string | null
  /** The last line lacks its line feed: its writing was cut off. */
  readonly cut: boolean
  /** The highest revision ever named; 0 when none. */
  readonly highest: number
  /** The line that led to the ledger's revision, if it is there. */
  readonly current: ChangeLine | undefined
  /** Lines without effect that no later line says so of: above the ledger's revision, or cut off. */
  readonly unmarked: readonly StoredLine[]
}

export const EMPTY_HISTORY: HistorySurvey = {
  size: 0,
  last: null,
  cut: false,
  highest: 0,
  current: undefined,
  unmarked: [],
}

/** Hashes of the lines that a later line marks as 未生效. */
export const markedLines = (lines: readonly StoredLine[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ line }) => (line?.kind === 'void' ? [line.line] : [])))

const readEnd = async (handle: FileHandle, size: number, length: number): Promise<Uint8Array> => {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await handle.read(buffer, 0, length, size - length)
  const piece = buffer.subarray(0, bytesRead)
  return length === size ? piece : piece.subarray(piece.indexOf(LINE_FEED) + 1)
}

/** The last lines of a history, oldest first: as many as `enough` asks for, or all. `cut`: the last lacks its line feed. */
export const lastLines = async (
  handle: FileHandle,
  enough: (lines: readonly StoredLine[]) => boolean,
): Promise<{ readonly lines: readonly StoredLine[]; readonly size: number; readonly cut: boolean }> => {
  const { size } = await handle.stat()
  for (let length = Math.min(size, FIRST_WINDOW_BYTES); ; length = Math.min(size, length * 8)) {
    const bytes = await readEnd(handle, size, length)
    const lines = storedLines(bytes)
    if (length === size || enough(lines)) return { lines, size, cut: size > 0 && bytes.at(-1) !== LINE_FEED }
  }
}

/**
 * Reads the history from its end back to the last change at or below `revision` (that of the ledger): revisions only
 * grow, so nothing before that line matters, however long the history is.
 */
export const surveyHistory = async (handle: FileHandle, revision: number): Promise<HistorySurvey> => {
  const isInEffect = ({ line }: StoredLine) => line?.kind === 'change' && line.revision <= revision
  const { lines, size, cut } = await lastLines(handle, (found) => found.some(isInEffect))
  const changes = lines.flatMap(({ line }) => (line?.kind === 'change' ? [line] : []))
  const marked = markedLines(lines)
  const highest = Math.max(0, ...changes.map((line) => line.revision))
  return {
    size,
    last: lines.at(-1)?.hash ?? null,
    cut,
    highest,
    current: changes.findLast((line) => line.revision === revision),
    // Where the line of the ledger itself is lost, one that cannot be read is damaged: its change may well have taken effect.
    unmarked:
      revision > highest
        ? []
        : lines
            .slice(lines.findLastIndex(isInEffect) + 1)
            .filter(({ line, hash }) => line?.kind !== 'void' && !marked.has(hash)),
  }
}
