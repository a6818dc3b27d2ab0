import { z } from 'zod'

/**
 * What a change did to one field, in the clerk's words: `subject` is what it belongs to (`第12项“…”`, 单位, 科室“…”), `field`
 * the name of the field on screen, `before` and `after` what it said; empty where there was nothing. Names stand as they
 * were at the time. Long texts are cut to the stretch that changed.
 */
export const WordedChange = z.strictObject({
  subject: z.string(),
  field: z.string(),
  before: z.string(),
  after: z.string(),
  /** The finding it belongs to, so that its panel can show its own history. */
  findingId: z.exactOptional(z.string()),
  inspectionId: z.exactOptional(z.string()),
})
export type WordedChange = z.infer<typeof WordedChange>
