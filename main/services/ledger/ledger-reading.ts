import { isUtf8 } from 'node:buffer'
import { type Ledger, SCHEMA_VERSION } from '#shared/ledger/ledger.ts'
import { openLedger, schemaVersionOf } from '#shared/ledger/migration.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { type FileStamp, readWhole, sha256 } from '../files/read-file.ts'
import { MAX_LEDGER_BYTES } from './ledger-content.ts'

/**
 * A ledger read from disk, with what tells the file apart from any other content. `version` is the schema version of the
 * file; `ledger` is of the version written now.
 */
export type LedgerOnDisk = {
  readonly ledger: Ledger
  readonly version: number
  readonly sha256: string
  readonly stamp: FileStamp
}

const BYTE_ORDER_MARK = '\ufeff'

/** A ledger nests ten levels; JSON.parse takes memory without bound for every level it is given. */
const MAX_DEPTH = 64
const [QUOTE, BACKSLASH] = [0x22, 0x5c]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]

/** Where the text whose opening quote stands at `from` ends. */
const endOfText = (bytes: Uint8Array, from: number): number => {
  let at = from + 1
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1
  return at
}

/** True when lists and objects of the JSON in `bytes` nest deeper than any ledger. */
const nestsTooDeep = (bytes: Uint8Array): boolean => {
  let depth = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === QUOTE) at = endOfText(bytes, at)
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth += 1
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1
    if (depth > MAX_DEPTH) return true
  }
  return false
}

/** Bytes that are no UTF-8 (a BOM is accepted) or no JSON make a broken ledger. */
const parsedJson = (bytes: Uint8Array): Result<unknown, Problem> => {
  // Asking first and decoding then takes a third of the time of a TextDecoder that refuses.
  if (!isUtf8(bytes) || nestsTooDeep(bytes)) return fail(problem('ledger-broken'))
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()
  try {
    const value: unknown = JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text)
    return ok(value)
  } catch (error) {
    if (error instanceof SyntaxError) return fail(problem('ledger-broken'))
    throw error
  }
}

/** The ledger in these bytes and the version they hold it in. */
const versionedLedger = (
  bytes: Uint8Array,
): Result<{ readonly ledger: Ledger; readonly version: number }, Problem> => {
  const parsed = parsedJson(bytes)
  if (!parsed.ok) return parsed
  const opened = openLedger(parsed.value)
  return opened.ok
    ? ok({ ledger: opened.value, version: schemaVersionOf(parsed.value) ?? SCHEMA_VERSION })
    : opened
}

/** The ledger in these bytes: `ledger-broken`, `ledger-foreign` or `ledger-newer` when they hold none; never defaults. */
export const ledgerFromBytes = (bytes: Uint8Array): Result<Ledger, Problem> => {
  const read = versionedLedger(bytes)
  return read.ok ? ok(read.value.ledger) : read
}

/**
 * Reads the ledger at `path`, writing nothing and heeding no lock: saving replaces the file as a whole, so a reader
 * always meets a complete one. `ledger-missing` when there is none, `ledger-too-large` above 200 MB.
 */
export const readLedgerFile = async (path: string): Promise<Result<LedgerOnDisk, Problem>> => {
  const read = await readWhole(path, MAX_LEDGER_BYTES, 'ledger-too-large')
  if (!read.ok)
    return read.problem.code === 'file-missing' ? fail({ ...read.problem, code: 'ledger-missing' }) : read
  const { bytes, stamp } = read.value
  const opened = versionedLedger(bytes)
  if (!opened.ok) return fail({ ...opened.problem, details: { path, ...opened.problem.details } })
  return ok({ ...opened.value, sha256: sha256(bytes), stamp })
}
