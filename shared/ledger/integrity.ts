import type { Deadline } from './deadline.ts'
import type { Finding, Measure } from './finding.ts'
import type { Inspection } from './inspection.ts'
import type { Ledger } from './ledger.ts'

/** Something a schema cannot see: two records with one id, a reference that leads nowhere, a tree that is none. */
export type IntegrityFault = {
  readonly kind: 'duplicate-id' | 'unknown-reference' | 'findings-chapter' | 'aspect-depth'
  /** Where in the file, as a path of keys and positions: `inspections.0.findings.3.leadOfficial`. */
  readonly at: string
}

type Identified = { readonly at: string; readonly id: string }
type Target = 'people' | 'departments' | 'aspects'
type Reference = { readonly at: string; readonly id: string | undefined; readonly to: Target }
type Known = Readonly<Record<Target, ReadonlySet<string>>>

const placed = (records: readonly { readonly id: string }[], path: string): Identified[] =>
  records.map(({ id }, index) => ({ at: `${path}.${index}`, id }))

const extensionsOf = (deadline: Deadline | undefined, path: string): Identified[] =>
  placed(deadline?.extensions ?? [], `${path}.deadline.extensions`)

const recordsOfWork = (work: Finding | Measure, path: string): Identified[] => [
  ...placed(work.progress, `${path}.progress`),
  ...placed(work.evidence, `${path}.evidence`),
  ...placed(work.supervision, `${path}.supervision`),
  ...extensionsOf(work.deadline, path),
]

const recordsOfFinding = (finding: Finding, path: string): Identified[] => [
  ...recordsOfWork(finding, path),
  ...placed(finding.measures, `${path}.measures`),
  ...finding.measures.flatMap((measure, index) => recordsOfWork(measure, `${path}.measures.${index}`)),
]

/** Everything with an id but what belongs to the findings. */
const recordsOfRound = (inspection: Inspection, path: string): Identified[] => [
  { at: path, id: inspection.id },
  ...placed(inspection.milestones, `${path}.milestones`),
  ...placed(inspection.counters, `${path}.counters`),
  ...placed(inspection.aspects, `${path}.aspects`),
  ...placed(inspection.notice.chapters, `${path}.notice.chapters`),
  ...placed(inspection.acceptedRemarks, `${path}.acceptedRemarks`),
  ...placed(inspection.archiveItems, `${path}.archiveItems`),
  ...placed(inspection.findings, `${path}.findings`),
]

const lists = (ids: readonly string[], path: string, to: Target): Reference[] =>
  ids.map((id, index) => ({ at: `${path}.${index}`, id, to }))

const referencesOfWork = (work: Finding | Measure, path: string): Reference[] => [
  { at: `${path}.leadOfficial`, id: work.leadOfficial, to: 'people' },
  ...lists(work.people, `${path}.people`, 'people'),
  ...lists(work.departments, `${path}.departments`, 'departments'),
]

const referencesOfFinding = (finding: Finding, path: string): Reference[] => [
  { at: `${path}.aspectId`, id: finding.aspectId, to: 'aspects' },
  ...referencesOfWork(finding, path),
  ...lists(finding.assistingDepartments, `${path}.assistingDepartments`, 'departments'),
  ...finding.measures.flatMap((measure, index) => referencesOfWork(measure, `${path}.measures.${index}`)),
]

/** References of a round but those of its findings. */
const referencesOfRound = (
  { leadingGroup: { leader, deputies, members }, declaredFigures }: Inspection,
  path: string,
): Reference[] => [
  { at: `${path}.leadingGroup.leader`, id: leader, to: 'people' },
  ...lists(deputies, `${path}.leadingGroup.deputies`, 'people'),
  ...lists(members, `${path}.leadingGroup.members`, 'people'),
  ...declaredFigures.map(({ aspectId }, index) => ({
    at: `${path}.declaredFigures.${index}.aspectId`,
    id: aspectId,
    to: 'aspects' as const,
  })),
]

/** What a finding brings to the whole: its records' ids, and where it refers to. */
type FindingTies = {
  readonly ids: readonly string[]
  readonly references: Readonly<Record<Target, readonly string[]>>
}

const tiesOf = (finding: Finding): FindingTies => {
  const references = { people: new Set<string>(), departments: new Set<string>(), aspects: new Set<string>() }
  for (const { id, to } of referencesOfFinding(finding, '')) if (id !== undefined) references[to].add(id)
  return {
    ids: recordsOfFinding(finding, '').map(({ id }) => id),
    references: {
      people: [...references.people],
      departments: [...references.departments],
      aspects: [...references.aspects],
    },
  }
}

/** Ties of every finding ever looked at: checking a large ledger before each save costs no more than its change. */
const knownTies = new WeakMap<Finding, FindingTies>()

const rememberedTies = (finding: Finding): FindingTies => {
  const known = knownTies.get(finding)
  if (known !== undefined) return known
  const ties = tiesOf(finding)
  knownTies.set(finding, ties)
  return ties
}

const chapterFaults = ({ notice }: Inspection, path: string): IntegrityFault[] =>
  notice.chapters.filter(({ holdsFindings }) => holdsFindings).length === 1
    ? []
    : [{ kind: 'findings-chapter', at: `${path}.notice.chapters` }]

/** A 类 stands under a 方面 of level 1, never under another 类 nor under nothing. */
const depthFaults = ({ aspects }: Inspection, path: string): IntegrityFault[] => {
  const roots = new Set(aspects.filter(({ parentId }) => parentId === undefined).map(({ id }) => id))
  return aspects.flatMap(({ parentId }, index) =>
    parentId === undefined || roots.has(parentId)
      ? []
      : [{ kind: 'aspect-depth' as const, at: `${path}.aspects.${index}.parentId` }],
  )
}

const duplicateFaults = (records: readonly Identified[]): IntegrityFault[] => {
  const seen = new Set<string>()
  return records.flatMap(({ at, id }) => {
    if (seen.has(id)) return [{ kind: 'duplicate-id' as const, at }]
    seen.add(id)
    return []
  })
}

/**
 * A round has one entry for each kind of paper, an entry one text for each slot and one setting for each column, and 校核 one
 * decision for each remark.
 */
const paperFaults = ({ papers, acceptedRemarks }: Inspection, path: string): IntegrityFault[] => [
  ...duplicateFaults(papers.map(({ kind }, index) => ({ at: `${path}.papers.${index}`, id: kind }))),
  ...papers.flatMap(({ texts, columns = [] }, index) => {
    const at = `${path}.papers.${index}`
    return [
      ...duplicateFaults(texts.map(({ slot }, position) => ({ at: `${at}.texts.${position}`, id: slot }))),
      ...duplicateFaults(columns.map(({ key }, position) => ({ at: `${at}.columns.${position}`, id: key }))),
    ]
  }),
  ...duplicateFaults(
    acceptedRemarks.map(({ key }, index) => ({ at: `${path}.acceptedRemarks.${index}.key`, id: key })),
  ),
]

const knownIn = (ledger: Ledger, inspection: Inspection | undefined): Known => ({
  people: new Set(ledger.people.map(({ id }) => id)),
  departments: new Set(ledger.departments.map(({ id }) => id)),
  aspects: new Set(inspection?.aspects.map(({ id }) => id)),
})

const referencesOfPeople = ({ people }: Ledger): Reference[] =>
  people.map(({ departmentId }, index) => ({
    at: `people.${index}.departmentId`,
    id: departmentId,
    to: 'departments',
  }))

/** True when every id stands once and every reference leads somewhere; says no more than that, but fast. */
const tiesHold = (ledger: Ledger): boolean => {
  const seen = new Set<string>()
  const isNew = (id: string): boolean => seen.size < seen.add(id).size
  const leads =
    (known: Known) =>
    ({ id, to }: Reference): boolean =>
      id === undefined || known[to].has(id)
  const isTied = (finding: Finding, known: Known): boolean => {
    const { ids, references } = rememberedTies(finding)
    return (
      ids.every(isNew) &&
      references.people.every((id) => known.people.has(id)) &&
      references.departments.every((id) => known.departments.has(id)) &&
      references.aspects.every((id) => known.aspects.has(id))
    )
  }
  return (
    [...ledger.departments, ...ledger.people].every(({ id }) => isNew(id)) &&
    referencesOfPeople(ledger).every(leads(knownIn(ledger, undefined))) &&
    ledger.inspections.every((inspection) => {
      const known = knownIn(ledger, inspection)
      return (
        recordsOfRound(inspection, '').every(({ id }) => isNew(id)) &&
        referencesOfRound(inspection, '').every(leads(known)) &&
        inspection.findings.every((finding) => isTied(finding, known))
      )
    })
  )
}

/** Ids that stand twice and references that lead nowhere, with their places. */
const tieFaults = (ledger: Ledger): IntegrityFault[] => {
  const unknown = (references: readonly Reference[], known: Known): IntegrityFault[] =>
    references.flatMap(({ at, id, to }) =>
      id === undefined || known[to].has(id) ? [] : [{ kind: 'unknown-reference', at }],
    )
  return [
    ...duplicateFaults([
      ...placed(ledger.departments, 'departments'),
      ...placed(ledger.people, 'people'),
      ...ledger.inspections.flatMap((inspection, index) => [
        ...recordsOfRound(inspection, `inspections.${index}`),
        ...inspection.findings.flatMap((finding, position) =>
          recordsOfFinding(finding, `inspections.${index}.findings.${position}`),
        ),
      ]),
    ]),
    ...unknown(referencesOfPeople(ledger), knownIn(ledger, undefined)),
    ...ledger.inspections.flatMap((inspection, index) =>
      unknown(
        [
          ...referencesOfRound(inspection, `inspections.${index}`),
          ...inspection.findings.flatMap((finding, position) =>
            referencesOfFinding(finding, `inspections.${index}.findings.${position}`),
          ),
        ],
        knownIn(ledger, inspection),
      ),
    ),
  ]
}

/** Everything in a ledger that contradicts itself; empty for a sound one. Commands keep it empty. */
export const integrityFaults = (ledger: Ledger): readonly IntegrityFault[] => [
  ...(tiesHold(ledger) ? [] : tieFaults(ledger)),
  ...ledger.inspections.flatMap((inspection, index) => {
    const path = `inspections.${index}`
    return [
      ...chapterFaults(inspection, path),
      ...depthFaults(inspection, path),
      ...paperFaults(inspection, path),
    ]
  }),
]
