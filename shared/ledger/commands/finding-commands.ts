import { z } from 'zod'
import { fail, ok } from '../../result.ts'
import type { Finding } from '../finding.ts'
import { Id, Text } from '../primitives.ts'
import { defineCommand } from './command-definition.ts'
import { locate, locateAspect, locateFinding, withInspection } from './locate.ts'
import { without, withPlacedInGroup } from './ordered-records.ts'
import { Position } from './position.ts'
import { findingSubject } from './subject-wording.ts'
import { SUMMARY } from './summary-wording.ts'

/** A finding with nothing but a title; without one it is a row 待补录. */
export const blankFinding = (id: string, aspectId: string, title: string): Finding => ({
  id,
  aspectId,
  title,
  shortName: '',
  facts: '',
  target: '',
  result: '',
  measures: [],
  departments: [],
  assistingDepartments: [],
  people: [],
  status: 'notStarted',
  progress: [],
  noticeText: '',
  publicText: '',
  publicity: { kind: 'public' },
  closeOut: { state: 'none' },
  supervision: [],
  evidence: [],
  ...(title === '' ? { placeholder: true } : {}),
})

/** Adds a finding to an aspect, at a position or last. A row without title is 待补录 until it gets one. */
export const addFinding = defineCommand({
  name: 'finding.add',
  input: z.strictObject({ inspectionId: Id, aspectId: Id, title: Text, at: z.exactOptional(Position) }),
  apply: (ledger, { title, at, ...where }, { newId }) => {
    const located = locateAspect(ledger, where)
    if (!located.ok) return located
    const { inspection, aspect } = located.value
    const finding = blankFinding(newId(), aspect.id, title.trim())
    const findings = withPlacedInGroup(
      inspection.findings,
      finding,
      at,
      (other) => other.aspectId === aspect.id,
    )
    return ok({
      ledger: withInspection(ledger, inspection, { findings }),
      summary: SUMMARY.finding.added(findingSubject(ledger, { ...inspection, findings }, finding)),
      place: { screen: 'ledger', inspectionId: inspection.id, findingId: finding.id },
    })
  },
})

/** Removes a finding with its measures and diary; undo brings it back. */
export const removeFinding = defineCommand({
  name: 'finding.remove',
  input: z.strictObject({ inspectionId: Id, findingId: Id }),
  apply: (ledger, at) => {
    const located = locateFinding(ledger, at)
    if (!located.ok) return located
    const { inspection, finding, subject } = located.value
    return ok({
      ledger: withInspection(ledger, inspection, { findings: without(inspection.findings, finding.id) }),
      summary: SUMMARY.finding.removed(subject),
      place: { screen: 'ledger', inspectionId: inspection.id },
    })
  },
})

/** Moves a finding to a position within its aspect or, with `aspectId`, within another one; numbers follow by themselves. */
export const moveFinding = defineCommand({
  name: 'finding.move',
  input: z.strictObject({
    inspectionId: Id,
    findingId: Id,
    aspectId: z.exactOptional(Id),
    at: z.exactOptional(Position),
  }),
  apply: (ledger, { aspectId, at, ...where }) => {
    const located = locateFinding(ledger, where)
    if (!located.ok) return located
    const { inspection, finding, subject } = located.value
    const target = locate(inspection.aspects, aspectId ?? finding.aspectId, '方面')
    if (!target.ok) return fail(target.problem)
    const moved = target.value.id === finding.aspectId ? finding : { ...finding, aspectId: target.value.id }
    const findings = withPlacedInGroup(
      inspection.findings,
      moved,
      at,
      (other) => other.aspectId === moved.aspectId,
    )
    return ok({
      ledger: withInspection(ledger, inspection, { findings }),
      summary:
        moved === finding
          ? SUMMARY.finding.reordered(subject)
          : SUMMARY.finding.movedTo(subject, target.value.title),
      place: { screen: 'ledger', inspectionId: inspection.id, findingId: finding.id },
    })
  },
})
