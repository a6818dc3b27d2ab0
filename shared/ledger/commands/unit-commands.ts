import { z } from 'zod'
import { ok } from '../../result.ts'
import { CONTACT_FIELD_LABELS, UNIT_FIELD_LABELS } from '../field-wording.ts'
import { Text } from '../primitives.ts'
import { defineCommand } from './command-definition.ts'
import { applyPatch } from './patch.ts'
import { SUMMARY } from './summary-wording.ts'

/** Corrects the names of the inspected unit. */
export const editUnit = defineCommand({
  name: 'unit.edit',
  input: z.strictObject({
    patch: z.strictObject({ fullName: z.exactOptional(Text), shortName: z.exactOptional(Text) }),
  }),
  apply: (ledger, { patch }) => {
    const { value: unit, changed } = applyPatch(ledger.unit, patch)
    return ok({
      ledger: applyPatch(ledger, { unit }).value,
      summary: SUMMARY.unit.edited(changed.map((key) => UNIT_FIELD_LABELS[key])),
      place: { screen: 'unit' },
    })
  },
})

/** Corrects how the public reaches the unit. */
export const editContact = defineCommand({
  name: 'contact.edit',
  input: z.strictObject({
    patch: z.strictObject({
      phone: z.exactOptional(Text),
      address: z.exactOptional(Text),
      postcode: z.exactOptional(Text),
      email: z.exactOptional(Text),
    }),
  }),
  apply: (ledger, { patch }) => {
    const { value: contact, changed } = applyPatch(ledger.unit.contact, patch)
    const unit = applyPatch(ledger.unit, { contact }).value
    return ok({
      ledger: applyPatch(ledger, { unit }).value,
      summary: SUMMARY.unit.edited(changed.map((key) => CONTACT_FIELD_LABELS[key])),
      place: { screen: 'unit' },
    })
  },
})
