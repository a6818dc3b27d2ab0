import { Readable } from 'node:stream'
import { RandomAccessReader } from 'yauzl'

/** Bytes read at a time when a whole range is gone through. */
const PIECE_BYTES = 1_048_576

/**
 * Bytes that can be read anywhere: a file, a file read past the cache, or what a password opens. `read` may answer with fewer
 * bytes than asked for, and with none only at the end; it rejects with system errors, or with `BackupDamage` when what is read proves to be
 * damaged.
 */
export type RangeSource = {
  readonly size: number
  readonly read: (position: number, length: number) => Promise<Buffer>
  /** Shows the first `end` bytes to `see`, faster than reading them: a piece is good until `see` has done with it. */
  readonly show?: (end: number, see: (piece: Uint8Array) => unknown) => Promise<void>
}

/** The bytes from `start` up to `end`, piece by piece; ends early where the source does. */
export async function* piecesOf(
  source: RangeSource,
  start: number,
  end: number,
  signal?: AbortSignal,
): AsyncGenerator<Buffer> {
  for (let at = start; at < end; ) {
    signal?.throwIfAborted()
    const piece = await source.read(at, Math.min(PIECE_BYTES, end - at))
    if (piece.byteLength === 0) return
    at += piece.byteLength
    yield piece
  }
}

/** Shows the first `end` bytes of a source to `see`, one piece after another; what `see` throws or rejects with ends it. */
export const showAll = async (
  source: RangeSource,
  end: number,
  see: (piece: Uint8Array) => unknown,
): Promise<void> => {
  if (source.show !== undefined) return source.show(end, see)
  for await (const piece of piecesOf(source, 0, end)) await see(piece)
}

/** All of a short stretch; fewer bytes only where the source ends. */
export const readFully = async (source: RangeSource, position: number, length: number): Promise<Buffer> => {
  const pieces: Buffer[] = []
  for await (const piece of piecesOf(source, position, position + length)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Lets the zip reader read a source. */
export class RangeReader extends RandomAccessReader {
  constructor(readonly source: RangeSource) {
    super()
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(piecesOf(this.source, start, end), { objectMode: false })
  }
}
