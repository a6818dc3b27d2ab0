import type { Finding } from '#shared/ledger/finding.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { Status } from '#shared/ledger/status.ts'
import { normaliseForComparison } from '#shared/text/han.ts'
import { declaredSentence } from './declared-sentence.ts'

/** The status chosen for each finding, by finding id. */
export type StatusChoices = ReadonlyMap<string, Status>

/** Statuses an import gives by itself; anything else was set by the clerk. */
const GIVEN_BY_IMPORT: ReadonlySet<Status> = new Set(['inProgress', 'notStarted'])
/** A name shorter than this turns up in a sentence by chance. */
const SHORTEST_NAME = 3

/**
 * True while no status was set since the import, which declares some findings 整改到位: only then may the dialog
 * start from “all rectified”.
 */
export const isFresh = ({
  findings,
  declaredFigures,
}: Pick<Inspection, 'findings' | 'declaredFigures'>): boolean =>
  findings.every(({ status }) => GIVEN_BY_IMPORT.has(status)) &&
  declaredFigures.some(({ what, status, value }) => what === 'status' && status === 'rectified' && value > 0)

/**
 * The findings that the declaring sentence of the imported text names by their 简称 or their whole title. They are not
 * among those it only counts as rectified; which status they have, the clerk decides.
 */
export const namedInSource = (
  inspection: Pick<Inspection, 'findings' | 'declaredFigures' | 'importRecord'>,
): ReadonlySet<string> => {
  const sentence = normaliseForComparison(declaredSentence(inspection) ?? '')
  const isNamed = ({ shortName, title }: Finding): boolean =>
    [shortName, title]
      .map((name) => normaliseForComparison(name).replace(/[。.;；]$/u, ''))
      .some((name) => name.length >= SHORTEST_NAME && sentence.includes(name))
  return new Set(inspection.findings.filter(isNamed).map(({ id }) => id))
}

/**
 * What the dialog starts with: everything as it is; right after an import that declares findings rectified, all are
 * 整改到位 but those the text names. Nothing is changed before the clerk confirms.
 */
export const initialChoices = (
  inspection: Pick<Inspection, 'findings' | 'declaredFigures' | 'importRecord'>,
): StatusChoices => {
  const fresh = isFresh(inspection)
  const named = namedInSource(inspection)
  return new Map(
    inspection.findings.map(({ id, status }) => [id, fresh && !named.has(id) ? 'rectified' : status]),
  )
}

/** The findings whose status the choices change, as the command takes them. */
export const changedStatuses = (
  findings: readonly Finding[],
  choices: StatusChoices,
): { findingId: string; status: Status }[] =>
  findings.flatMap(({ id, status }) => {
    const chosen = choices.get(id)
    return chosen === undefined || chosen === status ? [] : [{ findingId: id, status: chosen }]
  })
