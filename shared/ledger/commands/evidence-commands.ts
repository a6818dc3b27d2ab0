import { z } from 'zod'
import { problem } from '../../problem.ts'
import { fail, ok } from '../../result.ts'
import { EVIDENCE_FIELD_LABELS } from '../field-wording.ts'
import { Evidence } from '../finding.ts'
import { Id, Name, Text } from '../primitives.ts'
import { defineCommand } from './command-definition.ts'
import { locate, locateWork, placeOfWork, WorkTarget } from './locate.ts'
import { without, withReplaced } from './ordered-records.ts'
import { applyPatch } from './patch.ts'
import { SUMMARY } from './summary-wording.ts'

const WHAT = '佐证材料'
const { shape } = Evidence

/** Most files entered in one step. */
export const MOST_FILES_AT_ONCE = 1000

/** A file that is stored already: its name, the SHA-256 of its bytes, its size in bytes. */
const StoredFile = z.strictObject({ name: shape.name, sha256: shape.sha256, size: shape.size })

/** `.docx` of `会议纪要.docx`; empty without one. It has a Latin letter: the `.5` of 会议纪要2023.5 is part of a day. */
const extensionOf = (name: string): string => /\.(?=\d*[a-z])[a-z\d]{1,10}$/iu.exec(name.trim())?.[0] ?? ''

/** A new name without an ending keeps the old one, without which no program would open the file. */
const withExtension = (name: string, before: string): string =>
  extensionOf(name) === '' ? `${name.trim()}${extensionOf(before)}` : name.trim()

/**
 * Enters stored files as evidence of a finding or measure. A file already there under the same name with the same bytes
 * is not entered again; `duplicate-name` when that leaves nothing.
 */
export const addEvidence = defineCommand({
  name: 'evidence.add',
  input: z.strictObject({ ...WorkTarget, files: z.array(StoredFile).min(1).max(MOST_FILES_AT_ONCE) }),
  apply: (ledger, { files, ...target }, { newId, now }) => {
    const located = locateWork(ledger, target)
    if (!located.ok) return located
    const { work, subject, withWork } = located.value
    const evidence = [...work.evidence]
    for (const { name, sha256, size } of files)
      if (evidence.every((known) => known.sha256 !== sha256 || known.name !== name.trim()))
        evidence.push({ id: newId(), name: name.trim(), sha256, size, note: '', addedAt: now })
    const added = evidence.slice(work.evidence.length)
    const [first] = added
    if (first === undefined) return fail(problem('duplicate-name', { name: files[0]?.name ?? '' }))
    return ok({
      ledger: withWork({ evidence }),
      summary: SUMMARY.evidence.added(subject, first.name, added.length),
      place: placeOfWork(target),
    })
  },
})

/** Renames a piece of evidence or notes what it shows; the bytes stay as they are. */
export const editEvidence = defineCommand({
  name: 'evidence.edit',
  input: z.strictObject({
    ...WorkTarget,
    evidenceId: Id,
    patch: z.strictObject({ name: z.exactOptional(Name), note: z.exactOptional(Text) }),
  }),
  apply: (ledger, { evidenceId, patch, ...target }) => {
    const located = locateWork(ledger, target)
    if (!located.ok) return located
    const { work, subject, withWork } = located.value
    const before = locate(work.evidence, evidenceId, WHAT)
    if (!before.ok) return before
    const { value, changed } = applyPatch(before.value, {
      ...patch,
      ...(patch.name === undefined ? {} : { name: withExtension(patch.name, before.value.name) }),
    })
    return ok({
      ledger: withWork({ evidence: withReplaced(work.evidence, value) }),
      summary: SUMMARY.evidence.edited(
        subject,
        before.value.name,
        changed.flatMap((key) => (key === 'name' || key === 'note' ? [EVIDENCE_FIELD_LABELS[key]] : [])),
      ),
      place: placeOfWork(target),
    })
  },
})

/** Takes a piece of evidence out of the ledger. Its bytes stay in the store, so that undo brings it back whole. */
export const removeEvidence = defineCommand({
  name: 'evidence.remove',
  input: z.strictObject({ ...WorkTarget, evidenceId: Id }),
  apply: (ledger, { evidenceId, ...target }) => {
    const located = locateWork(ledger, target)
    if (!located.ok) return located
    const { work, subject, withWork } = located.value
    const evidence = locate(work.evidence, evidenceId, WHAT)
    if (!evidence.ok) return evidence
    return ok({
      ledger: withWork({ evidence: without(work.evidence, evidenceId) }),
      summary: SUMMARY.evidence.removed(subject, evidence.value.name),
      place: placeOfWork(target),
    })
  },
})
