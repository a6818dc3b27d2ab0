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
type Reference = { readonly at: string; readonly id: string | undefined; readonly to: ReadonlySet<string> }
type Known = { readonly people: ReadonlySet<string>; readonly departments: ReadonlySet<string> }

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

const recordsOfInspection = (inspection: Inspection, path: string): Identified[] => [
  { at: path, id: inspection.id },
  ...placed(inspection.milestones, `${path}.milestones`),
  ...placed(inspection.counters, `${path}.counters`),
  ...placed(inspection.aspects, `${path}.aspects`),
  ...placed(inspection.notice.chapters, `${path}.notice.chapters`),
  ...placed(inspection.acceptedRemarks, `${path}.acceptedRemarks`),
  ...placed(inspection.archiveItems, `${path}.archiveItems`),
  ...placed(inspection.findings, `${path}.findings`),
  ...inspection.findings.flatMap((finding, index) => [
    ...recordsOfWork(finding, `${path}.findings.${index}`),
    ...placed(finding.measures, `${path}.findings.${index}.measures`),
    ...finding.measures.flatMap((measure, position) =>
      recordsOfWork(measure, `${path}.findings.${index}.measures.${position}`),
    ),
  ]),
]

const lists = (ids: readonly string[], path: string, to: ReadonlySet<string>): Reference[] =>
  ids.map((id, index) => ({ at: `${path}.${index}`, id, to }))

const referencesOfWork = (work: Finding | Measure, path: string, known: Known): Reference[] => [
  { at: `${path}.leadOfficial`, id: work.leadOfficial, to: known.people },
  ...lists(work.people, `${path}.people`, known.people),
  ...lists(work.departments, `${path}.departments`, known.departments),
]

const referencesOfInspection = (inspection: Inspection, path: string, known: Known): Reference[] => {
  const aspects = new Set(inspection.aspects.map(({ id }) => id))
  const { leader, deputies, members } = inspection.leadingGroup
  return [
    { at: `${path}.leadingGroup.leader`, id: leader, to: known.people },
    ...lists(deputies, `${path}.leadingGroup.deputies`, known.people),
    ...lists(members, `${path}.leadingGroup.members`, known.people),
    ...inspection.declaredFigures.map(({ aspectId }, index) => ({
      at: `${path}.declaredFigures.${index}.aspectId`,
      id: aspectId,
      to: aspects,
    })),
    ...inspection.findings.flatMap((finding, index) => {
      const at = `${path}.findings.${index}`
      return [
        { at: `${at}.aspectId`, id: finding.aspectId, to: aspects },
        ...referencesOfWork(finding, at, known),
        ...lists(finding.assistingDepartments, `${at}.assistingDepartments`, known.departments),
        ...finding.measures.flatMap((measure, position) =>
          referencesOfWork(measure, `${at}.measures.${position}`, known),
        ),
      ]
    }),
  ]
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

/** Everything in a ledger that contradicts itself; empty for a sound one. Commands keep it empty. */
export const integrityFaults = (ledger: Ledger): readonly IntegrityFault[] => {
  const known: Known = {
    people: new Set(ledger.people.map(({ id }) => id)),
    departments: new Set(ledger.departments.map(({ id }) => id)),
  }
  const inspections = ledger.inspections.map((inspection, index) => ({
    inspection,
    path: `inspections.${index}`,
  }))
  const records = [
    ...placed(ledger.departments, 'departments'),
    ...placed(ledger.people, 'people'),
    ...inspections.flatMap(({ inspection, path }) => recordsOfInspection(inspection, path)),
  ]
  const references = [
    ...ledger.people.map(({ departmentId }, index) => ({
      at: `people.${index}.departmentId`,
      id: departmentId,
      to: known.departments,
    })),
    ...inspections.flatMap(({ inspection, path }) => referencesOfInspection(inspection, path, known)),
  ]
  return [
    ...duplicateFaults(records),
    ...references.flatMap(({ at, id, to }) =>
      id === undefined || to.has(id) ? [] : [{ kind: 'unknown-reference' as const, at }],
    ),
    ...inspections.flatMap(({ inspection, path }) => [
      ...chapterFaults(inspection, path),
      ...depthFaults(inspection, path),
      ...paperFaults(inspection, path),
    ]),
  ]
}
