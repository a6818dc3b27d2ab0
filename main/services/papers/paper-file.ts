import { EOL } from 'node:os'
import type { CompositionIssue } from '#shared/documents/composition/composition-issue.ts'
import { composePaper, type PaperRequest } from '#shared/documents/papers/compose-paper.ts'
import type { ComposedPaper } from '#shared/documents/papers/paper-definition.ts'
import { plainText } from '#shared/documents/plain-text.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { writeDocx } from '../docx/write-docx.ts'

/** Files that are written without drawing the paper. */
export type PaperFormat = 'docx' | 'txt'

/** A paper ready to be written. `composed.fileName` is its file name without extension, 草稿 marked. */
export type PaperFile = {
  /** What the file is made from, and what the clerk should know of it. */
  readonly composed: ComposedPaper
  /** Builds the file's content. Rejects with the signal's reason when stopped; `onProgress` gets the share done. */
  readonly content: (format: PaperFormat, work?: WorkOptions) => Promise<Uint8Array | string>
}

export type WorkOptions = { readonly signal?: AbortSignal; readonly onProgress?: (share: number) => void }

const refused = (errors: readonly [CompositionIssue, ...CompositionIssue[]]): Problem =>
  problem('paper-errors', { count: errors.length, first: `${errors[0].place}：${errors[0].message}` })

/**
 * Composes a paper of a round for writing, as of `today` (`YYYY-MM-DD`). Refused with `not-found` when the round is gone,
 * with `nothing-to-print` when it holds nothing the paper is about, and with `paper-errors` while the paper holds anything
 * that must not be printed, such as a variable nobody knows. As text it looks as on paper: indented, the title in its
 * lines, line ends as this system's editors expect them.
 */
export const paperFile = (
  ledger: Ledger,
  request: PaperRequest,
  today: string,
): Result<PaperFile, Problem> => {
  const composed = composePaper(ledger, request, { today })
  if (!composed.ok) return composed
  const { document, issues } = composed.value
  const [first, ...others] = issues.filter(({ severity }) => severity === 'error')
  if (first !== undefined) return fail(refused([first, ...others]))
  return ok({
    composed: composed.value,
    content: async (format, work = {}) =>
      format === 'docx'
        ? writeDocx(document, work)
        : plainText(document, { indent: true, titleLines: true, blankLines: true }).replaceAll('\n', EOL),
  })
}
