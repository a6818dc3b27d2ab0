import type { ProblemCode } from '#shared/problem.ts'

/** A backup file that is not what it was written as; `reason` says in which way. `part` names where, if known. */
export class BackupDamage extends Error {
  constructor(
    readonly reason: Extract<
      ProblemCode,
      | 'backup-not-one'
      | 'backup-incomplete'
      | 'backup-damaged'
      | 'backup-newer'
      | 'backup-needs-password'
      | 'backup-wrong-password'
    >,
    readonly part = '',
  ) {
    super(`${reason} ${part}`)
  }
}
