import { integrityFaults } from '#shared/ledger/integrity.ts'
import { Ledger } from '#shared/ledger/ledger.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { sha256 } from '../files/read-file.ts'
import { ledgerText } from './ledger-text.ts'
import { conformanceTo, NotConforming } from './schema-conformance.ts'

/** Largest ledger read or written, in bytes. A ledger of 10,000 findings takes about a tenth of it. */
export const MAX_LEDGER_BYTES = 200_000_000

/** A ledger as it stands on disk; `ledger` has its keys in the order of the file. */
export type LedgerContent = {
  readonly ledger: Ledger
  readonly bytes: Buffer
  readonly sha256: string
}

const conform = conformanceTo(Ledger)

/**
 * The content of the ledger file: indented UTF-8 JSON, keys in the order of the schema, a line feed at the end; equal
 * ledgers give equal bytes. A ledger that could not be read again is refused (`invalid-input` with the way to the
 * part as `at`, `ledger-too-large`), so that no fault of a command can ever reach the disk.
 */
export const ledgerContent = (ledger: Ledger): Result<LedgerContent, Problem> => {
  try {
    const ordered = conform(ledger)
    const [fault] = integrityFaults(ordered)
    if (fault !== undefined) return fail(problem('invalid-input', { at: fault.at, fault: fault.kind }))
    const text = ledgerText(ordered)
    const size = text.reduce((sum, { byteLength }) => sum + byteLength, 0)
    if (size > MAX_LEDGER_BYTES)
      return fail(problem('ledger-too-large', { megabytes: Math.floor(size / 1_000_000) }))
    const bytes = Buffer.concat(text, size)
    return ok({ ledger: ordered, bytes, sha256: sha256(bytes) })
  } catch (error) {
    if (error instanceof NotConforming) return fail(problem('invalid-input', { at: error.where.slice(1) }))
    // The engine's own limit for one text, far above ours.
    if (error instanceof RangeError) return fail(problem('ledger-too-large'))
    throw error
  }
}
