import type { Inspection } from '#shared/ledger/inspection.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { CLI_WORDS } from './wording.ts'

/** The round a command works on: the `given`-th, counted from 1, or the latest when none is given. */
export const chosenRound = (
  { inspections }: Ledger,
  given: string | undefined,
): Result<Inspection, string> => {
  if (inspections.length === 0) return fail(CLI_WORDS.noRound)
  const round = given === undefined ? inspections.at(-1) : inspections[Number(given) - 1]
  return round === undefined ? fail(CLI_WORDS.badRound(given ?? '', inspections.length)) : ok(round)
}
