import { z } from 'zod'
import { problem } from '../../problem.ts'
import { fail, ok } from '../../result.ts'
import { SETTINGS_FIELD_LABELS } from '../field-wording.ts'
import { LedgerSettings } from '../ledger.ts'
import { Name } from '../primitives.ts'
import { STATUSES } from '../status.ts'
import { defineCommand } from './command-definition.ts'
import { applyPatch } from './patch.ts'
import { isSameName } from './same-name.ts'
import { SUMMARY } from './summary-wording.ts'

const { shape } = LedgerSettings

/** Changes how the ledger counts and words its figures, and which fonts its papers take (null: the official ones). Two statuses may not bear one label. */
export const editSettings = defineCommand({
  name: 'settings.edit',
  input: z.strictObject({
    patch: z.strictObject({
      statusLabels: z.exactOptional(
        z.strictObject({
          rectified: z.exactOptional(Name),
          substantiallyDone: z.exactOptional(Name),
          inProgress: z.exactOptional(Name),
          longTerm: z.exactOptional(Name),
          notStarted: z.exactOptional(Name),
        }),
      ),
      rateBase: z.exactOptional(shape.rateBase),
      rateDecimals: z.exactOptional(shape.rateDecimals),
      unitWord: z.exactOptional(shape.unitWord),
      fonts: z.exactOptional(z.nullable(shape.fonts.unwrap())),
    }),
  }),
  apply: (ledger, { patch: { statusLabels: labelsPatch, ...patch } }) => {
    const statusLabels = applyPatch(ledger.settings.statusLabels, labelsPatch ?? {}).value
    const labels = STATUSES.map((status) => statusLabels[status])
    const twin = labels.find((label, index) =>
      labels.some((other, position) => position > index && isSameName(label, other)),
    )
    if (twin !== undefined) return fail(problem('duplicate-name', { name: twin }))
    const { value: settings, changed } = applyPatch(ledger.settings, { ...patch, statusLabels })
    return ok({
      ledger: applyPatch(ledger, { settings }).value,
      summary: SUMMARY.settings.edited(changed.map((key) => SETTINGS_FIELD_LABELS[key])),
      place: { screen: 'settings' },
    })
  },
})
