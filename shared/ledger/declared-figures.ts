import { findingsOfAspect } from './finding-order.ts'
import type { DeclaredFigure, Inspection } from './inspection.ts'
import { aspectCount, countByStatus } from './statistics.ts'

/** A figure the imported notice stated, beside what the ledger holds now. */
export type DeclaredComparison = {
  readonly declared: DeclaredFigure
  readonly present: number
  readonly agrees: boolean
  /** `原文写22，台账现为0`. */
  readonly text: string
}

const presentValue = (inspection: Inspection, { what, status, aspectId }: DeclaredFigure): number => {
  switch (what) {
    case 'aspects':
      return aspectCount(inspection)
    case 'findings':
      return inspection.findings.length
    case 'status':
      return status === undefined ? 0 : countByStatus(inspection.findings).byStatus[status]
    case 'aspectFindings': {
      if (aspectId === undefined) return 0
      const below = inspection.aspects.filter(({ parentId }) => parentId === aspectId)
      return [aspectId, ...below.map(({ id }) => id)].flatMap((id) => findingsOfAspect(inspection, id)).length
    }
  }
}

/** Compares every declared figure of a round with the ledger; declared figures stay as declared (design.md §6 “Statuses”). */
export const compareDeclaredFigures = (inspection: Inspection): readonly DeclaredComparison[] =>
  inspection.declaredFigures.map((declared) => {
    const present = presentValue(inspection, declared)
    return {
      declared,
      present,
      agrees: present === declared.value,
      text: `原文写${declared.value}，台账现为${present}`,
    }
  })
