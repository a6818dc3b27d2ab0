import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto'
import { BackupDamage } from './backup-damage.ts'
import { type RangeSource, readFully, showAll } from './range-source.ts'

/**
 * A backup under a password, as version 1 writes it:
 *
 *     0   8  magic
 *     8   4  scrypt: log2 N, r, p, and a reserved 0
 *    12  16  salt
 *    28   8  first part of every nonce
 *    36   4  bytes of content in a piece, little-endian
 *    40  32  SHA-256 of bytes 0 to 39: tells a damaged header from a wrong password
 *    72  32  HMAC-SHA-256 of bytes 0 to 39 under the second half of the key: tells a wrong password
 *   104  …   pieces: AES-256-GCM under the first half of the key, each with its tag of 16 bytes; the last may be shorter
 *   end  32  SHA-256 of everything before: tells damage without the password
 *
 * The nonce of a piece is the nonce part and its number (4 bytes, big-endian). Authenticated with each piece are the hash
 * of the header, its number, and whether it is the last, so that pieces cannot be exchanged, left out or cut off.
 */
const MAGIC = Buffer.from('ZGBAKPW1', 'latin1')
/** How much of a file tells whether it is under a password, in bytes. */
export const MAGIC_BYTES = MAGIC.byteLength
const FACTS_BYTES = 40
const HEADER_BYTES = 104
const PIECE_BYTES = 1_048_576
const TAG_BYTES = 16
/** Length of the hash that ends a backup under a password, in bytes. */
export const TRAILER_BYTES = 32

/** What scrypt costs whoever tries passwords, and whoever knows it: 128 MB and about half a second. */
export type PasswordCost = { readonly log2N: number; readonly r: number; readonly p: number }
const COST: PasswordCost = { log2N: 17, r: 8, p: 1 }
/** Upper bounds of what a header may ask for: a hostile one must not take all memory. */
const MOST = { log2N: 20, r: 16, p: 4 } as const

type Keys = { readonly content: Buffer; readonly header: Buffer }

const keysOf = (password: string, salt: Buffer, log2N: number, r: number, p: number): Promise<Keys> =>
  new Promise((resolve, reject) => {
    const N = 2 ** log2N
    // The same password whatever way the input method composes its characters.
    scrypt(password.normalize('NFKC'), salt, 64, { N, r, p, maxmem: 256 * N * r }, (error, key) => {
      if (error === null) resolve({ content: key.subarray(0, 32), header: key.subarray(32) })
      else reject(error)
    })
  })

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
const sealOf = (keys: Keys, facts: Uint8Array): Buffer =>
  createHmac('sha256', keys.header).update(facts).digest()

const counter = (number: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(number)
  return bytes
}

const nonceOf = (header: Buffer, number: number): Buffer =>
  Buffer.concat([header.subarray(28, 36), counter(number)])
const boundTo = (header: Buffer, number: number, last: boolean): Buffer =>
  Buffer.concat([sha256(header), counter(number), Buffer.from([last ? 1 : 0])])

/**
 * The same bytes in pieces of a fixed length, the last one shorter or empty; `last` marks it. A piece is good until the next one
 * is asked for.
 */
async function* evenPieces(
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly piece: Buffer; readonly last: boolean }> {
  const piece = Buffer.allocUnsafeSlow(PIECE_BYTES)
  let filled = 0
  for await (const given of content) {
    for (let at = 0; at < given.byteLength; ) {
      if (filled === PIECE_BYTES) {
        yield { piece, last: false }
        filled = 0
      }
      const length = Math.min(PIECE_BYTES - filled, given.byteLength - at)
      piece.set(given.subarray(at, at + length), filled)
      filled += length
      at += length
    }
  }
  yield { piece: piece.subarray(0, filled), last: true }
}

const newHeader = async (
  password: string,
  cost: PasswordCost,
): Promise<{ readonly header: Buffer; readonly keys: Keys }> => {
  const facts = Buffer.alloc(FACTS_BYTES)
  MAGIC.copy(facts)
  facts.set([cost.log2N, cost.r, cost.p, 0], 8)
  randomBytes(24).copy(facts, 12)
  facts.writeUInt32LE(PIECE_BYTES, 36)
  const keys = await keysOf(password, facts.subarray(12, 28), cost.log2N, cost.r, cost.p)
  return { header: Buffer.concat([facts, sha256(facts), sealOf(keys, facts)]), keys }
}

/**
 * The content under the password, piece by piece, up to the hash that ends the file, which the caller appends. The file itself says
 * what `cost` it was locked at.
 */
export async function* lockedBy(
  password: string,
  content: AsyncIterable<Uint8Array>,
  cost = COST,
): AsyncGenerator<Buffer> {
  const { header, keys } = await newHeader(password, cost)
  yield header
  let number = 0
  for await (const { piece, last } of evenPieces(content)) {
    const cipher = createCipheriv('aes-256-gcm', keys.content, nonceOf(header, number))
    cipher.setAAD(boundTo(header, number, last))
    const locked = cipher.update(piece)
    // GCM gives out as many bytes as it takes in: there is nothing left to give out at the end.
    cipher.final()
    yield locked
    yield cipher.getAuthTag()
    number += 1
  }
}

/** True when a file begins like a backup under a password. */
export const isLocked = (start: Uint8Array): boolean =>
  Buffer.from(start).subarray(0, MAGIC.byteLength).equals(MAGIC)

/**
 * What the password opens, as a source of its own. Rejects with `BackupDamage`: `backup-wrong-password`, or
 * `backup-damaged` and `backup-incomplete` for a file that is not whole; the same goes for every later read.
 */
export const unlocked = async (box: RangeSource, password: string): Promise<RangeSource> => {
  const header = await readFully(box, 0, HEADER_BYTES)
  const body = box.size - HEADER_BYTES - TRAILER_BYTES
  if (header.byteLength < HEADER_BYTES || body < TAG_BYTES) throw new BackupDamage('backup-incomplete')
  const facts = header.subarray(0, FACTS_BYTES)
  if (!sha256(facts).equals(header.subarray(FACTS_BYTES, FACTS_BYTES + 32)))
    throw new BackupDamage('backup-damaged')
  const [log2N = 0, r = 0, p = 0] = facts.subarray(8, 11)
  const pieceBytes = facts.readUInt32LE(36)
  if (log2N > MOST.log2N || r > MOST.r || p > MOST.p || pieceBytes !== PIECE_BYTES)
    throw new BackupDamage('backup-newer')
  const keys = await keysOf(password, facts.subarray(12, 28), log2N, r, p)
  if (!timingSafeEqual(sealOf(keys, facts), header.subarray(72)))
    throw new BackupDamage('backup-wrong-password')

  const pieces = Math.ceil(body / (PIECE_BYTES + TAG_BYTES))
  const size = body - pieces * TAG_BYTES
  const opened = (number: number, locked: Buffer): Buffer => {
    if (locked.byteLength < TAG_BYTES) throw new BackupDamage('backup-incomplete')
    const decipher = createDecipheriv('aes-256-gcm', keys.content, nonceOf(header, number))
    decipher.setAAD(boundTo(header, number, number === pieces - 1))
    decipher.setAuthTag(locked.subarray(locked.byteLength - TAG_BYTES))
    try {
      const content = decipher.update(locked.subarray(0, locked.byteLength - TAG_BYTES))
      // GCM gives out as many bytes as it takes in; here it only says whether the tag is that of these bytes.
      decipher.final()
      return content
    } catch {
      throw new BackupDamage('backup-damaged')
    }
  }

  let kept: { readonly number: number; readonly content: Buffer } | undefined
  const piece = async (number: number): Promise<Buffer> => {
    if (kept?.number === number) return kept.content
    const start = number * (PIECE_BYTES + TAG_BYTES)
    const length = Math.min(PIECE_BYTES + TAG_BYTES, body - start)
    const locked = await readFully(box, HEADER_BYTES + start, length)
    if (locked.byteLength < length) throw new BackupDamage('backup-incomplete')
    kept = { number, content: opened(number, locked) }
    return kept.content
  }
  return {
    size,
    read: async (position, length) => {
      if (position >= size) return Buffer.alloc(0)
      const number = Math.floor(position / PIECE_BYTES)
      const from = position - number * PIECE_BYTES
      // At most to the end of a piece: whoever wants more asks again.
      return (await piece(number)).subarray(from, from + length)
    },
    show: async (end, see) => {
      const locked = Buffer.allocUnsafeSlow(PIECE_BYTES + TAG_BYTES)
      let [skipped, filled, number, shown] = [0, 0, 0, 0]
      const showPiece = async () => {
        const content = opened(number, locked.subarray(0, filled)).subarray(0, end - shown)
        ;[filled, number, shown] = [0, number + 1, shown + content.byteLength]
        await see(content)
      }
      await showAll(box, HEADER_BYTES + body, async (given) => {
        let at = Math.min(given.byteLength, HEADER_BYTES - skipped)
        skipped += at
        while (at < given.byteLength) {
          const length = Math.min(locked.byteLength - filled, given.byteLength - at)
          locked.set(given.subarray(at, at + length), filled)
          filled += length
          at += length
          if (filled === locked.byteLength) await showPiece()
        }
      })
      if (filled > 0) await showPiece()
    },
  }
}
