import { z } from 'zod'
import { ok } from '../../result.ts'
import type { ProgressEntry } from '../finding.ts'
import { CalendarDate, Id, Name } from '../primitives.ts'
import { defineCommand } from './command-definition.ts'
import { locate, locateWork, placeOfWork, WorkTarget } from './locate.ts'
import { without, withReplaced } from './ordered-records.ts'
import { applyPatch } from './patch.ts'
import { SUMMARY } from './summary-wording.ts'

const WHAT = '进展记录'

/** Writes a line into the diary of a finding or measure, signed by the operator. */
export const addProgress = defineCommand({
  name: 'progress.add',
  input: z.strictObject({ ...WorkTarget, date: CalendarDate, text: Name }),
  apply: (ledger, { date, text, ...target }, { newId, operator, now }) => {
    const located = locateWork(ledger, target)
    if (!located.ok) return located
    const { work, subject, withWork } = located.value
    const entry: ProgressEntry = { id: newId(), date, text, by: operator, recordedAt: now }
    return ok({
      ledger: withWork({ progress: [...work.progress, entry] }),
      summary: SUMMARY.progress.added(subject, date),
      place: placeOfWork(target),
    })
  },
})

/** Corrects the day or the words of a diary line; who wrote it and when stays on record. */
export const editProgress = defineCommand({
  name: 'progress.edit',
  input: z.strictObject({
    ...WorkTarget,
    entryId: Id,
    patch: z.strictObject({ date: z.exactOptional(CalendarDate), text: z.exactOptional(Name) }),
  }),
  apply: (ledger, { entryId, patch, ...target }) => {
    const located = locateWork(ledger, target)
    if (!located.ok) return located
    const { work, subject, withWork } = located.value
    const entry = locate(work.progress, entryId, WHAT)
    if (!entry.ok) return entry
    const edited = applyPatch(entry.value, patch).value
    return ok({
      ledger: withWork({ progress: withReplaced(work.progress, edited) }),
      summary: SUMMARY.progress.edited(subject, edited.date),
      place: placeOfWork(target),
    })
  },
})

/** Removes a diary line; undo brings it back. */
export const removeProgress = defineCommand({
  name: 'progress.remove',
  input: z.strictObject({ ...WorkTarget, entryId: Id }),
  apply: (ledger, { entryId, ...target }) => {
    const located = locateWork(ledger, target)
    if (!located.ok) return located
    const { work, subject, withWork } = located.value
    const entry = locate(work.progress, entryId, WHAT)
    if (!entry.ok) return entry
    return ok({
      ledger: withWork({ progress: without(work.progress, entryId) }),
      summary: SUMMARY.progress.removed(subject, entry.value.date),
      place: placeOfWork(target),
    })
  },
})
