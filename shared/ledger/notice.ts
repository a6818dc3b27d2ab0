import { z } from 'zod'
import { CalendarDate, Id, Text } from './primitives.ts'

/**
 * A chapter of the notice. Its number (一、二、…) is its position. `text` holds paragraphs separated by line breaks and
 * may contain variables; a paragraph that starts with a typed number such as `（一）` is composed as a heading.
 * Exactly one chapter `holdsFindings`: after its `text` come the aspects and findings, then its `closingText`.
 * `outlineHeading` is the shorter heading of the outline lines before the title; empty means `heading`.
 */
export const NoticeChapter = z.strictObject({
  id: Id,
  heading: Text,
  outlineHeading: Text,
  text: Text,
  holdsFindings: z.boolean(),
  closingText: Text,
})
export type NoticeChapter = z.infer<typeof NoticeChapter>

/**
 * How the notice is composed.
 * `findingHeading` is a pattern: `{一}` a Chinese number, `{1}` an Arabic one, `{①}` a circled one, `{问题}` the title, as in
 * `问题{一}：{问题}。` or `反馈问题{一}：关于“{问题}”的问题。`.
 * `aspectCount` is a pattern with `{数}`, or `{一}` for Chinese numerals, as in `（{数}个问题）`; empty prints no count.
 * `progressLabel` stands before the progress, as in `进展情况：`; empty prints none.
 * `continuesChapters`: in a notice whose chapters are the aspects (or the findings) themselves, the chapter that holds
 * them has no heading, and they carry on the numbers 一、二、 of the chapters. Absent: they do not.
 * `aspectRunIn`, `findingRunIn`: heading and first paragraph stand in one paragraph. Absent: each on its own line.
 */
export const NoticeOptions = z.strictObject({
  findingHeading: Text,
  findingHeadingBold: z.boolean(),
  numbering: z.enum(['perAspect', 'through']),
  progressLabel: Text,
  aspectCount: Text,
  outline: z.boolean(),
  contact: z.boolean(),
  signature: z.enum(['none', 'withoutSeal', 'withSeal']),
  widenPunctuation: z.boolean(),
  continuesChapters: z.exactOptional(z.enum(['aspects', 'findings'])),
  aspectRunIn: z.exactOptional(z.boolean()),
  findingRunIn: z.exactOptional(z.boolean()),
})
export type NoticeOptions = z.infer<typeof NoticeOptions>

/** Elements of official papers that only the internal notice and the reports print; each shown only when used. */
export const OfficialElements = z.strictObject({
  copyNumber: z.exactOptional(Text),
  secrecy: z.exactOptional(Text),
  secrecyTerm: z.exactOptional(Text),
  urgency: z.exactOptional(Text),
  issuer: z.exactOptional(Text),
  documentNumber: z.exactOptional(Text),
  signer: z.exactOptional(Text),
  mainRecipients: z.exactOptional(Text),
  copyRecipients: z.exactOptional(Text),
  printingOffice: z.exactOptional(Text),
  printDate: z.exactOptional(CalendarDate),
  issue: z.exactOptional(Text),
})
export type OfficialElements = z.infer<typeof OfficialElements>

/** 通报: the words around the findings. `signature` and `contactText` may hold variables like every other text. */
export const Notice = z.strictObject({
  title: Text,
  preamble: Text,
  chapters: z.array(NoticeChapter),
  contactText: Text,
  signature: Text,
  date: z.exactOptional(CalendarDate),
  options: NoticeOptions,
  official: z.exactOptional(OfficialElements),
})
export type Notice = z.infer<typeof Notice>
