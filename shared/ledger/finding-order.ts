import type { Finding } from './finding.ts'
import { groupByKeys } from './grouping.ts'
import type { Aspect, Inspection } from './inspection.ts'

/** An aspect at its place in the tree. `level` 1 is 方面, 2 is 类. */
export type PlacedAspect = { readonly aspect: Aspect; readonly level: 1 | 2 }

/** Running numbers of a finding, from 1: within its own aspect, and through the whole round. Computed, never stored. */
export type FindingNumber = { readonly inAspect: number; readonly through: number }

/** Aspects in the order of the papers: each 方面 followed by its 类. One whose parent is missing stands as a 方面. */
export const aspectsInOrder = (aspects: readonly Aspect[]): readonly PlacedAspect[] => {
  const ids = new Set(aspects.map(({ id }) => id))
  const roots = aspects.filter(({ parentId }) => parentId === undefined || !ids.has(parentId))
  return roots.flatMap((root) => [
    { aspect: root, level: 1 as const },
    ...aspects
      .filter(({ parentId }) => parentId === root.id)
      .map((aspect) => ({ aspect, level: 2 as const })),
  ])
}

/** The findings that stand directly in an aspect, in order; those of its 类 are not among them. */
export const findingsOfAspect = (
  inspection: Pick<Inspection, 'findings'>,
  aspectId: string,
): readonly Finding[] => inspection.findings.filter((finding) => finding.aspectId === aspectId)

/** All findings in the order of the papers: aspect by aspect. None is left out, whatever its aspect. */
export const findingsInOrder = (inspection: Pick<Inspection, 'aspects' | 'findings'>): readonly Finding[] => {
  const byAspect = groupByKeys(inspection.findings, ({ aspectId }) => [aspectId])
  const known = aspectsInOrder(inspection.aspects).map(({ aspect }) => aspect.id)
  const unknown = [...byAspect.keys()].filter((id) => !known.includes(id))
  return [...known, ...unknown].flatMap((id) => byAspect.get(id) ?? [])
}

/** The running numbers of all findings, by finding id. */
export const numberFindings = (
  inspection: Pick<Inspection, 'aspects' | 'findings'>,
): ReadonlyMap<string, FindingNumber> => {
  const countOfAspect = new Map<string, number>()
  return new Map(
    findingsInOrder(inspection).map((finding, index) => {
      const inAspect = (countOfAspect.get(finding.aspectId) ?? 0) + 1
      countOfAspect.set(finding.aspectId, inAspect)
      return [finding.id, { inAspect, through: index + 1 }]
    }),
  )
}
