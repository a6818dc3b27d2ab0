import type { Inspection } from '../../ledger/inspection.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { safeFileName } from '../file-name.ts'
import { inChosenFonts } from '../fonts/chosen-fonts.ts'
import type { PageFormat, PaperDocument } from '../paper-document.ts'
import type { Composition } from './composition.ts'
import type { CompositionIssue } from './composition-issue.ts'
import { oneLine } from './typed-text.ts'

/** What every composed paper is; see `ComposedPaper`. */
export type FinishedPaper = {
  readonly document: PaperDocument
  readonly issues: readonly CompositionIssue[]
  readonly widened: number
  readonly fileName: string
}

/**
 * Ends a composition: the document with its properties, in the fonts chosen; issues about what stands after the last
 * block get no block; the file is named after `fileName`, or else the title, with 草稿 when something is 【待补录】.
 */
export const finishedPaper = (
  paper: Composition,
  {
    title,
    fileName = title,
    format,
    ledger,
    inspection,
  }: {
    readonly title: string
    readonly fileName?: string | undefined
    readonly format?: PageFormat | undefined
    readonly ledger: Ledger
    readonly inspection: Inspection
  },
): FinishedPaper => ({
  document: inChosenFonts(
    {
      title,
      author: oneLine(ledger.unit.fullName),
      subject: oneLine(inspection.title),
      blocks: paper.blocks,
      ...(format === undefined ? {} : { format }),
    },
    ledger,
  ),
  issues: paper.issues.map((issue) =>
    (issue.blockIndex ?? 0) < paper.blocks.length ? issue : { ...issue, blockIndex: null },
  ),
  widened: paper.widened,
  fileName: safeFileName(fileName, { draft: paper.issues.some(({ severity }) => severity === 'gap') }),
})
