import { EOL } from 'node:os'
import type { CompositionIssue } from '#shared/documents/composition/composition-issue.ts'
import { type ComposedNotice, composeNotice } from '#shared/documents/notice/compose-notice.ts'
import { plainText } from '#shared/documents/plain-text.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { writeDocx } from '../docx/write-docx.ts'

export type NoticeFormat = 'docx' | 'txt'

/** A notice ready to be written. `name` is the file name its title makes, without extension, 草稿 marked. */
export type NoticeFile = {
  readonly name: string
  /** What the file is made from, and what the clerk should know of it. */
  readonly composed: ComposedNotice
  /** Builds the file's content. Rejects with the signal's reason when stopped; `onProgress` gets the share done. */
  readonly content: (format: NoticeFormat, work?: WorkOptions) => Promise<Uint8Array | string>
}

export type WorkOptions = { readonly signal?: AbortSignal; readonly onProgress?: (share: number) => void }

const refused = (errors: readonly [CompositionIssue, ...CompositionIssue[]]): Problem =>
  problem('paper-errors', { count: errors.length, first: `${errors[0].place}：${errors[0].message}` })

/**
 * Composes the notice of a round for writing. Refused with `not-found` when the round is gone, and with
 * `paper-errors` while it holds anything that must not be printed, such as a variable nobody knows.
 * As text it looks as on paper: indented, the title in its lines, line ends as this system's editors expect them.
 */
export const noticeFile = (
  ledger: Ledger,
  inspectionId: string,
  today: string,
): Result<NoticeFile, Problem> => {
  if (!ledger.inspections.some(({ id }) => id === inspectionId)) return fail(problem('not-found'))
  const composed = composeNotice(ledger, inspectionId, { today })
  const { document, issues, fileName } = composed
  const [first, ...others] = issues.filter(({ severity }) => severity === 'error')
  if (first !== undefined) return fail(refused([first, ...others]))
  return ok({
    name: fileName,
    composed,
    content: async (format, work = {}) =>
      format === 'docx'
        ? writeDocx(document, work)
        : plainText(document, { indent: true, titleLines: true, blankLines: true }).replaceAll('\n', EOL),
  })
}
