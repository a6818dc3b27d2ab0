import { z } from 'zod'
import { type Problem, problem } from '../../problem.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { Finding, Measure } from '../finding.ts'
import type { Aspect, Inspection } from '../inspection.ts'
import type { Ledger } from '../ledger.ts'
import { Id } from '../primitives.ts'
import type { Place } from './command-definition.ts'
import { withReplaced } from './ordered-records.ts'
import { applyPatch, type Patch } from './patch.ts'
import { findingSubject, measureSubject } from './subject-wording.ts'

/** The record of that id, or the problem `not-found` naming what was looked for. */
export const locate = <Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
  what: string,
): Result<Item, Problem> => {
  const item = items.find((candidate) => candidate.id === id)
  return item === undefined ? fail(problem('not-found', { what })) : ok(item)
}

/** The round of that id. */
export const locateInspection = (ledger: Ledger, inspectionId: string): Result<Inspection, Problem> =>
  locate(ledger.inspections, inspectionId, '巡察')

/** An aspect and the round it belongs to. */
export const locateAspect = (
  ledger: Ledger,
  { inspectionId, aspectId }: { inspectionId: string; aspectId: string },
): Result<{ inspection: Inspection; aspect: Aspect }, Problem> => {
  const inspection = locateInspection(ledger, inspectionId)
  if (!inspection.ok) return inspection
  const aspect = locate(inspection.value.aspects, aspectId, '方面')
  return aspect.ok ? ok({ inspection: inspection.value, aspect: aspect.value }) : aspect
}

/** A finding and the round it belongs to; `subject` names it in history lines. */
export const locateFinding = (
  ledger: Ledger,
  { inspectionId, findingId }: { inspectionId: string; findingId: string },
): Result<{ inspection: Inspection; finding: Finding; subject: string }, Problem> => {
  const inspection = locateInspection(ledger, inspectionId)
  if (!inspection.ok) return inspection
  const finding = locate(inspection.value.findings, findingId, '问题')
  if (!finding.ok) return finding
  const subject = findingSubject(ledger, inspection.value, finding.value)
  return ok({ inspection: inspection.value, finding: finding.value, subject })
}

/** The ledger with one round changed; the very same ledger when the patch changes nothing. */
export const withInspection = (ledger: Ledger, inspection: Inspection, patch: Patch<Inspection>): Ledger =>
  applyPatch(ledger, { inspections: withReplaced(ledger.inspections, applyPatch(inspection, patch).value) })
    .value

/** The ledger with one finding replaced; the very same ledger when it is the one already there. */
export const withFinding = (ledger: Ledger, inspection: Inspection, finding: Finding): Ledger =>
  withInspection(ledger, inspection, { findings: withReplaced(inspection.findings, finding) })

/** What findings and measures have in common: something to be done by a day, with a diary, evidence and supervision. */
export type Work = Pick<Finding, 'deadline' | 'progress' | 'evidence' | 'supervision'>

/** Where work is recorded: on the finding, or with `measureId` on one of its measures. Spread into a command's input. */
export const WorkTarget = { inspectionId: Id, findingId: Id, measureId: z.exactOptional(Id) }
type WorkTarget = { inspectionId: string; findingId: string; measureId?: string }

/** Where a change of work shows. */
export const placeOfWork = ({ inspectionId, findingId }: WorkTarget): Place => ({
  screen: 'ledger',
  inspectionId,
  findingId,
})

/** A finding or a measure as work; `withWork` gives the ledger with that work changed. */
export const locateWork = (
  ledger: Ledger,
  target: WorkTarget,
): Result<
  {
    inspection: Inspection
    work: Finding | Measure
    subject: string
    withWork: (patch: Patch<Work>) => Ledger
  },
  Problem
> => {
  const located = locateFinding(ledger, target)
  if (!located.ok) return located
  const { inspection, finding, subject } = located.value
  if (target.measureId === undefined)
    return ok({
      inspection,
      work: finding,
      subject,
      withWork: (patch) => withFinding(ledger, inspection, applyPatch(finding, patch).value),
    })
  const measure = locate(finding.measures, target.measureId, '整改措施')
  if (!measure.ok) return measure
  return ok({
    inspection,
    work: measure.value,
    subject: measureSubject(subject, finding, measure.value),
    withWork: (patch) => {
      const measures = withReplaced(finding.measures, applyPatch(measure.value, patch).value)
      return withFinding(ledger, inspection, applyPatch(finding, { measures }).value)
    },
  })
}
