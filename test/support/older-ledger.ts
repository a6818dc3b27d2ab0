import { SCHEMA_VERSION } from '#shared/ledger/ledger.ts'
import { largeLedger } from './large-ledger.ts'

/** A ledger of five findings as each older version of the program wrote it, by schema version; its revision is 7. */
const OLDER: Readonly<Record<number, () => object>> = {
  /** Rounds had no papers, accepted remarks and archive items. */
  1: () => {
    const { inspections, ...ledger } = largeLedger(5)
    const rounds = inspections.map(({ papers: _, acceptedRemarks: __, archiveItems: ___, ...round }) => round)
    return { ...ledger, schemaVersion: 1, revision: 7, inspections: rounds }
  },
}

/** Every schema version there was before the one written now. */
export const OLDER_VERSIONS: readonly number[] = Array.from(
  { length: SCHEMA_VERSION - 1 },
  (_, index) => index + 1,
)

/** The file of a ledger of an older schema version; throws where the tests do not know that version yet. */
export const olderLedger = (version: number): string => {
  const ledger = OLDER[version]
  if (ledger === undefined) throw new Error(`write down what a ledger of version ${version} was like`)
  return `${JSON.stringify(ledger(), null, 2)}\n`
}
