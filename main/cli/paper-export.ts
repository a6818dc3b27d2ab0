import type { Ledger } from '#shared/ledger/ledger.ts'
import type { Result } from '#shared/result.ts'

/** A paper as files: `fileName` what its title makes (without extension), `docx` for Word, `text` the same as plain text, `gaps` the places where it prints 【待补录】. */
export type ExportedPaper = {
  readonly fileName: string
  readonly docx: Uint8Array
  readonly text: string
  readonly gaps: readonly string[]
}

/** Makes a paper from a ledger; `round` as given on the command line. A failure is one Chinese line. */
export type PaperExport = (
  ledger: Ledger,
  round: string | undefined,
) => Promise<Result<ExportedPaper, string>>
