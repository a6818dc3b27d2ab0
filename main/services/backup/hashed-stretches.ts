import { type HashElsewhere, type SharedBytes, sharedMemory } from './hash-thread.ts'

/** Bytes passed on at a time: sticks are fast with long stretches and slow with short ones. */
const STRETCH_BYTES = 4_194_304
/** One is filled while the two before it are hashed and written. */
const STRETCHES = 3

type Stretch = { readonly memory: SharedBytes; hashed: Promise<unknown> }

/**
 * The same bytes in stretches of 4 MB, the last one shorter, and then what `ending` makes of the SHA-256 of all of them, which is
 * computed meanwhile. A piece need not last longer than until the next one is asked for; a stretch lasts until the one after the
 * next is asked for, so that it can be written while the next one is filled.
 */
export async function* endingInHash(
  pieces: AsyncIterable<Uint8Array>,
  hash: HashElsewhere,
  ending: (hash: Buffer) => Uint8Array,
): AsyncGenerator<Uint8Array> {
  const ring = Array.from(
    { length: STRETCHES },
    (): Stretch => ({ memory: sharedMemory(STRETCH_BYTES), hashed: Promise.resolve() }),
  )
  let [turn, filled] = [0, 0]
  const passedOn = (stretch: Stretch): SharedBytes => {
    const bytes = stretch.memory.subarray(0, filled)
    stretch.hashed = hash.add(bytes)
    // Its failure is met when the stretch is to be filled again, or at the end.
    stretch.hashed.catch(() => undefined)
    ;[turn, filled] = [turn + 1, 0]
    return bytes
  }
  for await (const piece of pieces)
    for (let at = 0; at < piece.byteLength; ) {
      const stretch = ring[turn % STRETCHES]
      if (stretch === undefined) throw new RangeError('no stretch of memory')
      if (filled === 0) await stretch.hashed
      const length = Math.min(STRETCH_BYTES - filled, piece.byteLength - at)
      stretch.memory.set(piece.subarray(at, at + length), filled)
      filled += length
      at += length
      if (filled === STRETCH_BYTES) yield passedOn(stretch)
    }
  const last = ring[turn % STRETCHES]
  if (last !== undefined && filled > 0) yield passedOn(last)
  yield ending(await hash.digest())
}
