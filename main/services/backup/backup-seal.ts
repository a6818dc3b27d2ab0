import { createHash } from 'node:crypto'

const PREFIX = 'zgbak1 sha256='
const HASH_LENGTH = 64

/** Length of the zip comment that seals a backup, in bytes. */
export const SEAL_BYTES = PREFIX.length + HASH_LENGTH

/** A seal of the right length, for a zip whose hash is not known yet. */
export const BLANK_SEAL = `${PREFIX}${'0'.repeat(HASH_LENGTH)}`

/** The hash a seal names, in lower-case hexadecimal; undefined when it is no seal. */
export const sealedHash = (comment: Uint8Array): string | undefined =>
  new RegExp(`^${PREFIX}([0-9a-f]{${HASH_LENGTH}})$`, 'u').exec(Buffer.from(comment).toString('latin1'))?.[1]

/**
 * The pieces of a zip that ends with `BLANK_SEAL`, the seal filled in: the SHA-256 of all bytes before the comment. The
 * zip stays one that every program opens. Pieces pass through as they are; only what may be the seal is held back.
 */
export async function* sealed(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let held = Buffer.alloc(0)
  for await (const piece of pieces) {
    const passing = Math.max(0, piece.byteLength - SEAL_BYTES)
    const end = Buffer.concat([held, piece.subarray(passing)])
    const before = end.byteLength - SEAL_BYTES
    // A long piece pushes out all that was held, a short one as much of it as no longer fits.
    const out = passing > 0 ? [held, piece.subarray(0, passing)] : [end.subarray(0, Math.max(0, before))]
    for (const part of out) {
      hash.update(part)
      yield part
    }
    held = end.subarray(passing > 0 ? held.byteLength : Math.max(0, before))
  }
  yield Buffer.from(`${PREFIX}${hash.digest('hex')}`, 'latin1')
}
