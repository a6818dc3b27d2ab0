import { z } from 'zod'
import { ok } from '../../result.ts'
import { NOTICE_FIELD_LABELS } from '../field-wording.ts'
import { NoticeOptions, OfficialElements } from '../notice.ts'
import { CalendarDate, Id, Text } from '../primitives.ts'
import { defineCommand } from './command-definition.ts'
import { locateInspection, withInspection } from './locate.ts'
import { applyPatch } from './patch.ts'
import { SUMMARY } from './summary-wording.ts'

const { shape } = NoticeOptions

/** Every option can be changed by itself; null takes one back that may be absent. */
const OptionsPatch = z.strictObject({
  findingHeading: z.exactOptional(shape.findingHeading),
  findingHeadingBold: z.exactOptional(shape.findingHeadingBold),
  numbering: z.exactOptional(shape.numbering),
  progressLabel: z.exactOptional(shape.progressLabel),
  aspectCount: z.exactOptional(shape.aspectCount),
  outline: z.exactOptional(shape.outline),
  contact: z.exactOptional(shape.contact),
  signature: z.exactOptional(shape.signature),
  widenPunctuation: z.exactOptional(shape.widenPunctuation),
  continuesChapters: z.exactOptional(z.nullable(shape.continuesChapters.unwrap())),
  aspectRunIn: z.exactOptional(z.nullable(shape.aspectRunIn.unwrap())),
  findingRunIn: z.exactOptional(z.nullable(shape.findingRunIn.unwrap())),
} satisfies Record<keyof NoticeOptions, z.ZodType>)

/** Changes the words around the chapters, the date, or how the notice is composed. `official` is replaced whole; null clears. */
export const editNotice = defineCommand({
  name: 'notice.edit',
  input: z.strictObject({
    inspectionId: Id,
    patch: z.strictObject({
      title: z.exactOptional(Text),
      preamble: z.exactOptional(Text),
      contactText: z.exactOptional(Text),
      signature: z.exactOptional(Text),
      date: z.exactOptional(z.nullable(CalendarDate)),
      options: z.exactOptional(OptionsPatch),
      official: z.exactOptional(z.nullable(OfficialElements)),
    }),
  }),
  apply: (ledger, { inspectionId, patch: { options: optionsPatch, ...patch } }) => {
    const inspection = locateInspection(ledger, inspectionId)
    if (!inspection.ok) return inspection
    const { notice } = inspection.value
    const options = applyPatch(notice.options, optionsPatch ?? {}).value
    const { value, changed } = applyPatch(notice, { ...patch, options })
    return ok({
      ledger: withInspection(ledger, inspection.value, { notice: value }),
      summary: SUMMARY.notice.edited(
        changed.flatMap((key) => (key === 'chapters' ? [] : [NOTICE_FIELD_LABELS[key]])),
      ),
      place: { screen: 'notice', inspectionId },
    })
  },
})
