/**
 * Every way an operation of this program can fail. A code never changes its meaning: the window, the command line
 * and the tests tell problems apart by code alone; the Chinese sentences stand in `problem-wording.ts`.
 */
export type ProblemCode =
  // commands on the ledger
  | 'not-found'
  | 'duplicate-name'
  | 'still-in-use'
  | 'invalid-input'
  | 'invalid-date'
  | 'extension-not-later'
  | 'deadline-without-date'
  | 'reserved-name'
  | 'dates-reversed'
  | 'sign-off-lacking'
  | 'same-reviewer'
  | 'wrong-close-out-state'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  // the ledger file
  | 'disk-full'
  | 'read-only'
  | 'permission-denied'
  | 'folder-missing'
  | 'file-busy'
  | 'io-error'
  | 'too-many-open-files'
  | 'ledger-in-use'
  | 'ledger-missing'
  | 'ledger-broken'
  | 'ledger-newer'
  | 'ledger-foreign'
  | 'ledger-too-large'
  | 'changed-outside'
  | 'no-ledger-open'
  // history and earlier states
  | 'history-mismatch'
  | 'state-out-of-reach'
  | 'snapshot-damaged'
  | 'history-too-long'
  // backups
  | 'backup-not-one'
  | 'backup-damaged'
  | 'backup-incomplete'
  | 'backup-newer'
  | 'backup-other-unit'
  | 'backup-needs-password'
  | 'backup-wrong-password'
  | 'backup-not-proven'
  | 'backup-too-large'
  | 'target-gone'
  | 'target-inside-ledger'
  // evidence
  | 'evidence-missing'
  | 'evidence-damaged'
  | 'evidence-too-large'
  | 'evidence-changing'
  | 'evidence-not-file'
  | 'evidence-too-many'
  | 'evidence-runs'
  | 'no-program'
  // reading and writing documents
  | 'text-empty'
  | 'text-encoding'
  | 'text-too-large'
  | 'unsupported-file'
  | 'file-missing'
  | 'unknown-variable'
  | 'paper-errors'
  | 'nothing-to-print'
  | 'no-printer'
  | 'print-failed'
  | 'cancelled'
  // the bridge
  | 'bad-request'
  | 'untrusted-sender'
  | 'unexpected'

/** A failure as data. `details` holds what the Chinese sentence needs (names, paths, dates), already readable. */
export type Problem = {
  readonly code: ProblemCode
  readonly details?: Readonly<Record<string, string | number>>
}

/** Builds a problem; omit `details` when the sentence needs none. */
export const problem = (code: ProblemCode, details?: Readonly<Record<string, string | number>>): Problem =>
  details === undefined ? { code } : { code, details }
