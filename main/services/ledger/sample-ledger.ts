import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { writeDurably } from '../files/durable-file.ts'
import { fileProblem } from '../files/file-problem.ts'
import { madeFolder } from '../files/made-folder.ts'
import { sha256 } from '../files/read-file.ts'
import { ledgerPresence } from './first-run.ts'
import { ledgerFiles } from './ledger-files.ts'

/** Name of the sample ledger among the resources. */
export const SAMPLE_LEDGER = 'sample-ledger.json'
/** Name of the document among the resources that the sample's evidence opens. */
export const SAMPLE_EVIDENCE = 'sample-evidence.docx'

/** Puts the bytes of the sample's evidence into its store, so that every piece of it opens. */
const layOutEvidence = async (resources: string, ledger: string): Promise<Result<null, Problem>> => {
  const bytes = await readFile(join(resources, SAMPLE_EVIDENCE))
  const { attachments } = ledgerFiles(ledger)
  const made = await madeFolder(attachments)
  return made.ok ? writeDurably(join(attachments, sha256(bytes)), bytes) : made
}

/**
 * Lays the sample ledger out at `<userData>/sample/ledger.json`, a ledger of its own beside the clerk's, and gives its
 * path. What was tried out in it before stays. `resources` is the folder of the program's resources.
 */
export const prepareSampleLedger = async ({
  resources,
  userData,
}: {
  readonly resources: string
  readonly userData: string
}): Promise<Result<string, Problem>> => {
  const folder = join(userData, 'sample')
  const path = join(folder, 'ledger.json')
  const presence = await ledgerPresence(path, false)
  if (!presence.ok) return presence
  if (presence.value === 'present') return ok(path)
  if (presence.value === 'missing') return fail(problem('ledger-missing', { path }))
  try {
    // Not by a handle: the packaged program keeps its resources in an archive that only readFile looks into.
    const sample = await readFile(join(resources, SAMPLE_LEDGER))
    const made = await madeFolder(folder)
    const laidOut = made.ok ? await layOutEvidence(resources, path) : made
    const written = laidOut.ok ? await writeDurably(path, sample) : laidOut
    return written.ok ? ok(path) : written
  } catch (error) {
    return fail(fileProblem(error, join(resources, SAMPLE_LEDGER)))
  }
}
