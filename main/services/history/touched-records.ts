import type { ChangeStep, ListEntry } from '#shared/ledger/history/change-steps.ts'
import type { ChangeLine } from './history-line.ts'

/** Ids of the rounds and findings a change has to do with. */
export type TouchedRecords = {
  readonly inspections: ReadonlySet<string>
  readonly findings: ReadonlySet<string>
}

const idOfMark = (mark: string | undefined): string | undefined =>
  mark?.startsWith('#') === true ? mark.slice(1) : undefined

const idOfEntry = (entry: ListEntry): string => (typeof entry === 'string' ? entry : String(entry.id))

/** Findings inside a round that came or went whole. */
const findingsWithin = (entry: ListEntry): readonly string[] => {
  if (typeof entry === 'string' || !Array.isArray(entry.findings)) return []
  return entry.findings.flatMap((finding: unknown) =>
    typeof finding === 'object' && finding !== null && 'id' in finding ? String(finding.id) : [],
  )
}

/** Which rounds and findings the steps of a change touch, and the one it shows at: older lines have no steps. */
export const touchedRecords = ({
  steps = [],
  place,
}: Pick<ChangeLine, 'steps' | 'place'>): TouchedRecords => {
  const inspections = new Set<string>()
  const findings = new Set<string>()
  if ('inspectionId' in place && place.inspectionId !== undefined) inspections.add(place.inspectionId)
  if ('findingId' in place && place.findingId !== undefined) findings.add(place.findingId)
  const touch = (step: ChangeStep): void => {
    const [list, round, field, record] = step.at
    if (list !== 'inspections') return
    const inspectionId = idOfMark(round)
    if (inspectionId !== undefined) inspections.add(inspectionId)
    const findingId = field === 'findings' ? idOfMark(record) : undefined
    if (findingId !== undefined) findings.add(findingId)
    if (step.kind !== 'list') return
    const entries = [...step.removed, ...step.inserted]
    if (step.at.length === 1)
      for (const entry of entries) {
        inspections.add(idOfEntry(entry))
        for (const id of findingsWithin(entry)) findings.add(id)
      }
    if (step.at.length === 3 && field === 'findings')
      for (const entry of entries) findings.add(idOfEntry(entry))
  }
  for (const step of steps) touch(step)
  return { inspections, findings }
}
