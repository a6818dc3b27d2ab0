import { createReadStream } from 'node:fs'

const LINE_FEED = 0x0a
/** So little at a time that whoever shares the thread is hardly kept waiting. */
const PIECE_BYTES = 262_144

/** Whole lines, without their line feeds; what follows the last line feed is no whole line. */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  for await (const piece of pieces) {
    let rest = Buffer.from(piece)
    for (let feed = rest.indexOf(LINE_FEED); feed >= 0; feed = rest.indexOf(LINE_FEED)) {
      yield Buffer.concat([...held, rest.subarray(0, feed)])
      held = []
      rest = rest.subarray(feed + 1)
    }
    if (rest.byteLength > 0) held.push(rest)
  }
}

/** Which bytes of a file are read: `start` included, `end` left out; all of it when neither is given. */
type Stretch = { readonly start?: number; readonly end?: number }

/** Whole lines of a file, or of a stretch of it; rejects with system errors. */
export const wholeLines = (path: string, { start = 0, end }: Stretch = {}): AsyncGenerator<Buffer> =>
  linesOf(
    createReadStream(path, {
      highWaterMark: PIECE_BYTES,
      start,
      // The stream counts its last byte in.
      ...(end === undefined ? {} : { end: end - 1 }),
    }),
  )
