import type { FileHandle } from 'node:fs/promises'
import type { ChangeLine, StoredLine } from './history-line.ts'
import { storedLines } from './history-line.ts'

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

const isInEffect = ({ line }: StoredLine, revision: number): boolean =>
  line?.kind === 'change' && line.revision <= revision

const readEnd = async (handle: FileHandle, size: number, length: number): Promise<Uint8Array> => {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await handle.read(buffer, 0, length, size - length)
  const piece = buffer.subarray(0, bytesRead)
  return length === size ? piece : piece.subarray(piece.indexOf(LINE_FEED) + 1)
}

/**
 * Reads the history from its end back to the last change at or below `revision` (that of the ledger): revisions only
 * grow, so nothing before that line matters, however long the history is.
 */
export const surveyHistory = async (handle: FileHandle, revision: number): Promise<HistorySurvey> => {
  const { size } = await handle.stat()
  if (size === 0) return EMPTY_HISTORY
  let length = Math.min(size, FIRST_WINDOW_BYTES)
  let bytes = await readEnd(handle, size, length)
  let lines = storedLines(bytes)
  while (length < size && !lines.some((line) => isInEffect(line, revision))) {
    length = Math.min(size, length * 8)
    bytes = await readEnd(handle, size, length)
    lines = storedLines(bytes)
  }
  const changes = lines.flatMap(({ line }) => (line?.kind === 'change' ? [line] : []))
  const marked = new Set(lines.flatMap(({ line }) => (line?.kind === 'void' ? [line.line] : [])))
  const lastInEffect = lines.findLastIndex((line) => isInEffect(line, revision))
  return {
    size,
    last: lines.at(-1)?.hash ?? null,
    cut: bytes.at(-1) !== LINE_FEED,
    highest: Math.max(0, ...changes.map((line) => line.revision)),
    current: changes.findLast((line) => line.revision === revision),
    unmarked: lines
      .slice(lastInEffect + 1)
      .filter(({ line, hash }) => line?.kind !== 'void' && !marked.has(hash)),
  }
}
