import { composePaper } from '#shared/documents/papers/compose-paper.ts'
import type { ComposedPaper } from '#shared/documents/papers/paper-definition.ts'
import { plainText } from '#shared/documents/plain-text.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import type { PaperKind, PaperSettings } from '#shared/ledger/paper-settings.ts'
import { inspection, ledger, TODAY } from '../notice/ledger-fixture.ts'

/** A round whose paper of this kind has these settings. */
export const withPaper = (
  kind: PaperKind,
  settings: Partial<PaperSettings>,
  round: Inspection = inspection(),
): Inspection => ({ ...round, papers: [{ kind, texts: [], ...settings }] })

/** The paper of a round; an error when there is nothing to print. */
export const composed = (kind: PaperKind, round: Inspection, of: Ledger = ledger(round)): ComposedPaper => {
  const result = composePaper(
    { ...of, inspections: [round] },
    { kind, inspectionId: round.id },
    { today: TODAY },
  )
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

/** The paper as lines of text, empty ones left out. */
export const linesOf = (paper: ComposedPaper): readonly string[] =>
  plainText(paper.document).trimEnd().split('\n')
