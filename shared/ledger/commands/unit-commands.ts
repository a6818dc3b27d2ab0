import { z } from 'zod'
import { ok } from '../../result.ts'
import { Text } from '../primitives.ts'
import { defineCommand } from './command-definition.ts'
import { applyPatch } from './patch.ts'
import { SUMMARY } from './summary-wording.ts'

const UNIT_LABELS = { fullName: '全称', shortName: '简称', contact: '联系方式' } as const
const CONTACT_LABELS = { phone: '电话', address: '地址', postcode: '邮编', email: '邮箱' } as const

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
      summary: SUMMARY.unit.edited(changed.map((key) => UNIT_LABELS[key])),
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
      summary: SUMMARY.unit.edited(changed.map((key) => CONTACT_LABELS[key])),
      place: { screen: 'unit' },
    })
  },
})
