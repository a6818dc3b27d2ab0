import type { FontCoverage } from '../documents/fonts/font-check.ts'
import { noticeNumbering } from '../documents/notice/notice-numbering.ts'
import { composePaper, paperDefinition } from '../documents/papers/compose-paper.ts'
import type { ComposedPaper } from '../documents/papers/paper-definition.ts'
import { paperVariables, variableValues } from '../documents/variables/variables.ts'
import { findingsInOrder } from '../ledger/finding-order.ts'
import type { Inspection } from '../ledger/inspection.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { inspectionStatistics } from '../ledger/statistics.ts'
import { aspectTitleRemarks, listRemarks, noticeFactRemarks, officialRemarks } from './fact-remarks.ts'
import { ledgerFigures } from './figures/ledger-figures.ts'
import { findingRemarks, ledgerNames } from './finding-remarks.ts'
import { halfWidthRemark } from './half-width-remark.ts'
import { deadlineRemarks } from './ledger-rules/deadlines.ts'
import { findingStateRemarks, labelAloneRemarks } from './ledger-rules/finding-state.ts'
import { dayOrderRemarks } from './ledger-rules/round-days.ts'
import { missingCharacterRemarks } from './missing-character-remarks.ts'
import { noteStopRemarks } from './note-stop-remarks.ts'
import { compositionRemarks, concernsPaper } from './paper-remarks.ts'
import type { Passage } from './passage.ts'
import { passageSlips, type RoundContext } from './passage-slips.ts'
import type { Remark } from './remark.ts'
import { repeatedRemarks } from './repeated-remarks.ts'
import { findingPlaces, passagesOfRound } from './round-passages.ts'
import { finished, remarkOfSlip } from './to-remark.ts'

/**
 * The day remarks are made on, `YYYY-MM-DD`, and the characters fonts are known to have; without `coverage` nothing is said
 * of characters.
 */
export type ProofreadingContext = { readonly today: string; readonly coverage?: FontCoverage }

const roundOf = (ledger: Ledger, inspectionId: string): Inspection => {
  const inspection = ledger.inspections.find(({ id }) => id === inspectionId)
  if (inspection === undefined) throw new RangeError(`no such inspection: ${inspectionId}`)
  return inspection
}

const RANK = { error: 0, warning: 1, hint: 2 } as const

/** One remark for each key, the serious ones first, each kind in the order of the papers. */
const inOrder = (remarks: readonly Remark[]): readonly Remark[] => {
  const byKey = new Map<string, Remark>()
  for (const remark of remarks) if (!byKey.has(remark.key)) byKey.set(remark.key, remark)
  return [...byKey.values()].sort((left, right) => RANK[left.severity] - RANK[right.severity])
}

const isOfFinding = ({ source: { kind } }: Passage): boolean =>
  kind === 'finding' || kind === 'measure' || kind === 'supervision'

/** What the ledger itself gives rise to: its texts, its figures, its days, its states. */
const ledgerRemarks = (ledger: Ledger, inspection: Inspection, today: string): readonly Remark[] => {
  const statistics = inspectionStatistics(inspection, ledger.settings, today)
  const passages = passagesOfRound(inspection, statistics)
  const values = variableValues(paperVariables(ledger, inspection, today))
  const context: RoundContext = {
    names: ledgerNames(ledger),
    figures: inspection.findings.length === 0 ? undefined : ledgerFigures(ledger, inspection, today),
    labels: ledger.settings.statusLabels,
    values,
  }
  const places = findingPlaces(inspection, noticeNumbering(inspection, statistics.byAspect))
  return [
    ...passages
      .filter((passage) => !isOfFinding(passage))
      .flatMap((passage) => passageSlips(passage, context).map((slip) => remarkOfSlip(passage, slip))),
    ...findingsInOrder(inspection).flatMap((finding) =>
      findingRemarks(finding, {
        inspectionId: inspection.id,
        where: places.get(finding.id) ?? '',
        names: context.names,
        labels: context.labels,
      }),
    ),
    ...aspectTitleRemarks(statistics),
    ...noticeFactRemarks(ledger, inspection, values),
    ...halfWidthRemark(inspection, passages),
    ...repeatedRemarks(passages),
    ...noteStopRemarks(passages),
    ...officialRemarks(inspection),
    ...listRemarks(ledger),
    ...[
      ...dayOrderRemarks(inspection, places, today),
      ...deadlineRemarks(inspection, places),
      ...findingStateRemarks(inspection, places),
      ...labelAloneRemarks(inspection, places),
    ].map(finished),
  ]
}

/** What fonts lack of a paper that is composed already. */
const characterRemarks = (
  inspection: Inspection,
  ledger: Ledger,
  { kind, document }: Pick<ComposedPaper, 'kind' | 'document'>,
  { today, coverage }: ProofreadingContext,
): readonly Remark[] => {
  if (coverage === undefined) return []
  const { byAspect } = inspectionStatistics(inspection, ledger.settings, today)
  const places = findingPlaces(inspection, noticeNumbering(inspection, byAspect))
  return missingCharacterRemarks(document, coverage, { places, label: paperDefinition(kind).label })
}

/**
 * Everything 校核 has to say of a round: on the fields of the ledger, and on the papers composed from it (the public notice,
 * and every other paper the clerk has worked on). Throws RangeError when the ledger has no such round.
 */
export const proofread = (
  ledger: Ledger,
  inspectionId: string,
  context: ProofreadingContext,
): readonly Remark[] => {
  const { today } = context
  const inspection = roundOf(ledger, inspectionId)
  const kinds = ['notice' as const, ...inspection.papers.map(({ kind }) => kind)]
  const papers = [...new Set(kinds)].flatMap((kind) => {
    const composed = composePaper(ledger, { kind, inspectionId }, { today })
    return composed.ok ? composed.value : []
  })
  return inOrder([
    ...compositionRemarks(papers.flatMap(({ issues }) => issues)),
    ...ledgerRemarks(ledger, inspection, today),
    ...papers.flatMap((paper) => characterRemarks(inspection, ledger, paper, context)),
  ])
}

/** What 校核 has to say of the paper at hand: what composition found, and what concerns the texts it prints. */
export const proofreadPaper = (
  ledger: Ledger,
  inspectionId: string,
  composed: Pick<ComposedPaper, 'kind' | 'document' | 'issues'>,
  context: ProofreadingContext,
): readonly Remark[] => {
  const inspection = roundOf(ledger, inspectionId)
  return inOrder([
    ...compositionRemarks(composed.issues),
    ...ledgerRemarks(ledger, inspection, context.today).filter(concernsPaper(composed)),
    ...characterRemarks(inspection, ledger, composed, context),
  ])
}
