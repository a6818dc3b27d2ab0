import type { DraftAspect } from './import-draft.ts'

/** An aspect of level 1 with its sub-aspects, in the order of the text. */
type AspectGroup = { readonly aspect: DraftAspect; readonly below: readonly DraftAspect[] }

const groupsOf = (aspects: readonly DraftAspect[]): AspectGroup[] => {
  const groups: { aspect: DraftAspect; below: DraftAspect[] }[] = []
  for (const aspect of aspects) {
    const open = groups.at(-1)
    if (aspect.level === 2 && open !== undefined) open.below.push(aspect)
    else groups.push({ aspect, below: [] })
  }
  return groups
}

const ownFindings = (aspects: readonly DraftAspect[]): number =>
  aspects.reduce((sum, { findings }) => sum + findings.length, 0)

/** How many findings stand in each aspect, those of its sub-aspects included. */
export const findingsInAspects = (aspects: readonly DraftAspect[]): ReadonlyMap<DraftAspect, number> =>
  new Map(
    groupsOf(aspects).flatMap(({ aspect, below }): [DraftAspect, number][] => [
      [aspect, ownFindings([aspect, ...below])],
      ...below.map((sub): [DraftAspect, number] => [sub, sub.findings.length]),
    ]),
  )

/**
 * How many findings each aspect lacks of those it declares. What an aspect lacks beyond its sub-aspects is counted for
 * the last of them, because nothing can stand between them and the next aspect.
 */
export const findingsMissing = (aspects: readonly DraftAspect[]): ReadonlyMap<DraftAspect, number> => {
  const missing = new Map<DraftAspect, number>()
  const found = findingsInAspects(aspects)
  const lacks = (aspect: DraftAspect) => Math.max(0, (aspect.declared ?? 0) - (found.get(aspect) ?? 0))
  for (const { aspect, below } of groupsOf(aspects)) {
    for (const sub of below) missing.set(sub, lacks(sub))
    const told = below.reduce((sum, sub) => sum + lacks(sub), 0)
    const last = below.at(-1) ?? aspect
    missing.set(last, (missing.get(last) ?? 0) + Math.max(0, lacks(aspect) - told))
  }
  return missing
}
