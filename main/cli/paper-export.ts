import type { PaperDefinition } from '#shared/documents/papers/paper-definition.ts'
import { paperSubjects } from '#shared/documents/papers/paper-subjects.ts'
import { plainText } from '#shared/documents/plain-text.ts'
import { findingsInOrder } from '#shared/ledger/finding-order.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { writeDocx } from '../services/docx/write-docx.ts'
import { localDay } from '../services/ledger/command-context.ts'
import { paperFile } from '../services/papers/paper-file.ts'
import { explained } from './command-line.ts'
import { CLI_WORDS } from './wording.ts'

/**
 * A paper as files: `fileName` what its title makes (without extension), `docx` for Word, `text` the same as plain text,
 * `gaps` the places where it prints 【待补录】.
 */
export type ExportedPaper = {
  readonly fileName: string
  readonly docx: Uint8Array
  readonly text: string
  readonly gaps: readonly string[]
}

/** What a paper is to be about: all there is, or what concerns the `finding`-th finding, counted from 1 through the round. */
export const chosenSubjects = (
  inspection: Inspection,
  definition: PaperDefinition,
  finding: string | undefined,
): Result<readonly string[] | undefined, string> => {
  if (finding === undefined) return ok(undefined)
  if (definition.subjects === undefined) return fail(CLI_WORDS.wholeRound(definition.kind))
  const findings = findingsInOrder(inspection)
  const chosen = findings[Number(finding) - 1]
  if (chosen === undefined) return fail(CLI_WORDS.badFinding(finding, findings.length))
  const about = paperSubjects(inspection, definition).filter((subject) => subject.finding.id === chosen.id)
  const records = about.filter(({ supervision }) => supervision !== undefined)
  // A draft only where nothing is recorded yet.
  const printed = records.length > 0 ? records : about
  return printed.length === 0 ? fail(CLI_WORDS.noRecord(finding)) : ok(printed.map(({ id }) => id))
}

/** Makes a paper of a round as of today. A failure is one Chinese line. */
export const exportedPaper = async (
  ledger: Ledger,
  inspection: Inspection,
  definition: PaperDefinition,
  subjects?: readonly string[],
): Promise<Result<ExportedPaper, string>> => {
  const request = {
    kind: definition.kind,
    inspectionId: inspection.id,
    ...(subjects === undefined ? {} : { subjects }),
  }
  const file = explained(paperFile(ledger, request, localDay(new Date())))
  if (!file.ok) return file
  const { document, issues, fileName } = file.value.composed
  return ok({
    fileName,
    docx: await writeDocx(document),
    text: plainText(document),
    gaps: issues.filter(({ severity }) => severity === 'gap').map(({ place }) => place),
  })
}
