const PREFIX = 'zgbak1 sha256='
const HASH_LENGTH = 64

/** Length of the zip comment that seals a backup, in bytes. */
export const SEAL_BYTES = PREFIX.length + HASH_LENGTH

/** The zip comment that seals a backup: the SHA-256 of all bytes before it. The zip stays one that every program opens. */
export const sealOf = (hash: Buffer): Buffer => Buffer.from(`${PREFIX}${hash.toString('hex')}`, 'latin1')

/** The hash a seal names, in lower-case hexadecimal; undefined when it is no seal. */
export const sealedHash = (comment: Uint8Array): string | undefined =>
  new RegExp(`^${PREFIX}([0-9a-f]{${HASH_LENGTH}})$`, 'u').exec(Buffer.from(comment).toString('latin1'))?.[1]
