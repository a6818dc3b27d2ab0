import { type Problem, problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import { integrityFaults } from './integrity.ts'
import { LEDGER_FORMAT, Ledger, SCHEMA_VERSION } from './ledger.ts'

type Data = Readonly<Record<string, unknown>>

/**
 * Turns the data of one version into the next. A step never looks at today's schema, which will have moved on when the
 * step is run; it keeps every field it does not know.
 */
export type MigrationStep = { readonly from: number; readonly migrate: (data: Data) => Data }

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Version 2 gives every round its papers, the remarks of 校核 accepted, and the lines added to the 整改卷目录. */
const addPapers: MigrationStep = {
  from: 1,
  migrate: (data) => ({
    ...data,
    inspections: Array.isArray(data.inspections)
      ? data.inspections.map((round: unknown) =>
          isData(round) ? { ...round, papers: [], acceptedRemarks: [], archiveItems: [] } : round,
        )
      : data.inspections,
  }),
}

/** All steps, each from its version to the one above, without a gap up to the version written now. */
export const MIGRATION_STEPS: readonly MigrationStep[] = [addPapers]

/** Version of a ledger's data, or undefined when it is no ledger of this program. */
export const schemaVersionOf = (data: unknown): number | undefined =>
  isData(data) &&
  Object.hasOwn(data, 'format') &&
  data.format === LEDGER_FORMAT &&
  typeof data.schemaVersion === 'number' &&
  Number.isInteger(data.schemaVersion) &&
  data.schemaVersion >= 1
    ? data.schemaVersion
    : undefined

/** Runs the steps from the data's version up to `target`; a missing step is a fault of the program and raises. */
export const migrate = (data: Data, from: number, target: number, steps: readonly MigrationStep[]): Data => {
  let current = data
  for (let version = from; version < target; version++) {
    const step = steps.find((candidate) => candidate.from === version)
    if (step === undefined) throw new RangeError(`no migration from schema version ${version}`)
    current = { ...step.migrate(current), schemaVersion: version + 1 }
  }
  return current
}

/**
 * Parsed JSON as a ledger of the version written now, its keys in the schema's order. Problems: `ledger-foreign` for
 * other data; `ledger-newer` (details `version`, `supported`) for a newer program's file; `ledger-broken` (details
 * `at`, the path of the first fault, and `fault`) when a part is missing, malformed or contradicts another part.
 */
export const openLedger = (data: unknown): Result<Ledger, Problem> => {
  const version = schemaVersionOf(data)
  if (version === undefined || !isData(data)) return fail(problem('ledger-foreign'))
  if (version > SCHEMA_VERSION) return fail(problem('ledger-newer', { version, supported: SCHEMA_VERSION }))
  const parsed = Ledger.safeParse(migrate(data, version, SCHEMA_VERSION, MIGRATION_STEPS))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return fail(
      problem('ledger-broken', { at: issue?.path.join('.') ?? '', fault: issue?.code ?? 'unknown' }),
    )
  }
  const [fault] = integrityFaults(parsed.data)
  return fault === undefined
    ? ok(parsed.data)
    : fail(problem('ledger-broken', { at: fault.at, fault: fault.kind }))
}
