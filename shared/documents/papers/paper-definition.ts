import type { Inspection } from '../../ledger/inspection.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { OfficialElements } from '../../ledger/notice.ts'
import type { ColumnSetting, PaperKind, PaperSettings } from '../../ledger/paper-settings.ts'
import type { Problem } from '../../problem.ts'
import type { Result } from '../../result.ts'
import type { CompositionIssue } from '../composition/composition-issue.ts'
import type { PaperDocument } from '../paper-document.ts'
import type { PaperVariable } from '../variables/variables.ts'

/** A wording of a paper the clerk can edit. `defaultText` may hold variables; `lines` is how high its field starts. */
export type PaperSlot = {
  readonly name: string
  readonly label: string
  readonly defaultText: string
  readonly lines: number
}

/** A paper ready to be shown, proofread and written; see `ComposedNotice` for `issues`, `widened` and `fileName`. */
export type ComposedPaper = {
  readonly kind: PaperKind
  readonly document: PaperDocument
  readonly issues: readonly CompositionIssue[]
  readonly widened: number
  readonly fileName: string
  readonly variables: readonly PaperVariable[]
}

/**
 * What a paper is composed from. `subjects` are the ids of the findings (for a 销号审批表) or 督办 records (for a 督办通知单,
 * 提醒函) it is about; absent means every one there is. `today` is `YYYY-MM-DD`.
 */
export type PaperInput = {
  readonly ledger: Ledger
  readonly inspection: Inspection
  readonly settings: PaperSettings
  readonly today: string
  readonly subjects?: readonly string[]
}

/**
 * One kind of paper: how the window calls it, what of it can be edited, and how it is composed. `official` lists the
 * elements of official papers it prints. `compose` refuses with `nothing-to-print` when the round has nothing it is about.
 */
export type PaperDefinition = {
  readonly kind: PaperKind
  readonly label: string
  readonly group: 'official' | 'table' | 'form' | 'archive'
  readonly slots: readonly PaperSlot[]
  readonly columns?: readonly ColumnSetting[]
  readonly paperSizes?: readonly ('A4' | 'A3')[]
  readonly official?: readonly (keyof OfficialElements)[]
  readonly signature?: NonNullable<PaperSettings['signature']>
  readonly subjects?: 'findings' | 'supervisions'
  readonly compose: (input: PaperInput) => Result<ComposedPaper, Problem>
}
