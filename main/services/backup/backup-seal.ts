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
 * zip stays one that every program opens.
 */
export async function* sealed(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let held = Buffer.alloc(0)
  for await (const piece of pieces) {
    const bytes = held.byteLength === 0 ? Buffer.from(piece) : Buffer.concat([held, piece])
    const out = bytes.subarray(0, Math.max(0, bytes.byteLength - SEAL_BYTES))
    held = Buffer.from(bytes.subarray(out.byteLength))
    if (out.byteLength === 0) continue
    hash.update(out)
    yield out
  }
  yield Buffer.from(`${PREFIX}${hash.digest('hex')}`, 'latin1')
}
