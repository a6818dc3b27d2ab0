import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Generation } from '#shared/bridge/session-view.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { fileProblem, isAbsent } from '../files/file-problem.ts'
import { generationsIn } from './generation-files.ts'
import type { GenerationName } from './generation-name.ts'
import { lastLines } from './history-survey.ts'
import { type LedgerFiles, ledgerFiles } from './ledger-files.ts'
import { readLedgerFile } from './ledger-reading.ts'

/** SHA-256 of the ledger by revision, as the history has it, back to revision `from`. */
const recordedHashes = async (history: string, from: number): Promise<ReadonlyMap<number, string>> => {
  try {
    const handle = await open(history, 'r')
    try {
      const { lines } = await lastLines(handle, (found) =>
        found.some(({ line }) => line?.kind === 'change' && line.revision <= from),
      )
      return new Map(
        lines.flatMap(({ line }) => (line?.kind === 'change' ? [[line.revision, line.ledger] as const] : [])),
      )
    } finally {
      await handle.close()
    }
  } catch (error) {
    // Without a history the generations are judged by themselves.
    if (isAbsent(error)) return new Map()
    throw error
  }
}

/** The ledger of a generation that is whole: readable, of the revision its name says, and as the history recorded it. */
const wholeLedger = async (
  files: LedgerFiles,
  { id, revision }: GenerationName,
  recorded: ReadonlyMap<number, string>,
): Promise<Ledger | undefined> => {
  const read = await readLedgerFile(join(files.snapshots, id))
  if (!read.ok || read.value.ledger.revision !== revision) return undefined
  return (recorded.get(revision) ?? read.value.sha256) === read.value.sha256 ? read.value.ledger : undefined
}

const described = ({ id, revision, savedAt }: GenerationName, { inspections }: Ledger): Generation => ({
  id,
  revision,
  savedAt,
  aspects: inspections.reduce((sum, { aspects }) => sum + aspects.length, 0),
  findings: inspections.reduce((sum, { findings }) => sum + findings.length, 0),
  progressEntries: inspections
    .flatMap(({ findings }) => findings)
    .reduce(
      (sum, { progress, measures }) =>
        sum + progress.length + measures.reduce((inner, measure) => inner + measure.progress.length, 0),
      0,
    ),
})

/** The good generations kept beside the ledger at `ledgerPath`, newest revision first; damaged ones are left out. */
export const listGenerations = async (
  ledgerPath: string,
): Promise<Result<readonly Generation[], Problem>> => {
  const files = ledgerFiles(ledgerPath)
  const names = await generationsIn(files.snapshots)
  if (!names.ok) return names
  try {
    const recorded = await recordedHashes(files.history, names.value.at(-1)?.revision ?? 0)
    const found: Generation[] = []
    for (const name of names.value) {
      const ledger = await wholeLedger(files, name, recorded)
      if (ledger !== undefined) found.push(described(name, ledger))
    }
    return ok(found)
  } catch (error) {
    return fail(fileProblem(error, files.history))
  }
}

/** The ledger of one generation, named by `id`; `not-found` when it is not there or not whole. */
export const generationLedger = async (files: LedgerFiles, id: string): Promise<Result<Ledger, Problem>> => {
  const names = await generationsIn(files.snapshots)
  if (!names.ok) return names
  const name = names.value.find((generation) => generation.id === id)
  if (name === undefined) return fail(problem('not-found'))
  try {
    const ledger = await wholeLedger(files, name, await recordedHashes(files.history, name.revision))
    return ledger === undefined ? fail(problem('not-found')) : ok(ledger)
  } catch (error) {
    return fail(fileProblem(error, files.history))
  }
}
