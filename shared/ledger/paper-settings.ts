import { z } from 'zod'
import { OfficialElements } from './notice.ts'
import { CalendarDate, Id, Text, Timestamp } from './primitives.ts'

/**
 * Every paper the program prints, by its name on the command line. `notice` is the 社会公开稿, `internal-notice` the
 * 党内通报, `report` the 整改进展情况报告, `leader-report` the 党组主要负责人组织落实整改情况报告, `ledger` the 整改台账, the
 * three lists are 问题、任务、责任清单, `one-page` is the 领导一页纸, `archive-index` the 整改卷目录.
 */
export const PAPER_KINDS = [
  'notice',
  'internal-notice',
  'report',
  'leader-report',
  'ledger',
  'finding-list',
  'task-list',
  'responsibility-list',
  'close-out-form',
  'supervision-notice',
  'reminder',
  'one-page',
  'archive-index',
] as const
export const PaperKind = z.enum(PAPER_KINDS)
export type PaperKind = z.infer<typeof PaperKind>

/** One column of a table paper as the clerk set it: its title, whether it is printed, its width in millimetres. */
export const ColumnSetting = z.strictObject({
  key: z.string().min(1).max(40),
  title: Text,
  shown: z.boolean(),
  width: z.number().min(5).max(400),
})
export type ColumnSetting = z.infer<typeof ColumnSetting>

/** A wording of a paper the clerk wrote in place of the program's own; `slot` is its name in the paper's definition. */
export const SlotText = z.strictObject({ slot: z.string().min(1).max(40), text: Text })
export type SlotText = z.infer<typeof SlotText>

/**
 * What the clerk changed of one kind of paper in a round; what is absent is as the paper's definition has it, so that
 * “恢复默认” removes it. `date` is the 成文日期. `imprint`: where 版记 stands, decided by our own pagination (`auto`), on the
 * last page of text, or on a page of its own.
 */
export const PaperSettings = z.strictObject({
  kind: PaperKind,
  texts: z.array(SlotText),
  columns: z.exactOptional(z.array(ColumnSetting)),
  paperSize: z.exactOptional(z.enum(['A4', 'A3'])),
  official: z.exactOptional(OfficialElements),
  date: z.exactOptional(CalendarDate),
  signature: z.exactOptional(z.enum(['none', 'withoutSeal', 'withSeal'])),
  imprint: z.exactOptional(z.enum(['auto', 'samePage', 'nextPage'])),
})
export type PaperSettings = z.infer<typeof PaperSettings>

/**
 * A remark of 校核 the clerk decided to leave, with the reason. `key` names rule, place and text, so that the remark comes
 * back when the text it was about changes.
 */
export const AcceptedRemark = z.strictObject({
  id: Id,
  key: z.string().min(1).max(400),
  rule: z.string().min(1).max(60),
  text: Text,
  reason: Text,
  acceptedBy: Text,
  acceptedAt: Timestamp,
})
export type AcceptedRemark = z.infer<typeof AcceptedRemark>

/** A line of the 整改卷目录 the clerk added by hand: a paper on file that the program did not make. `pages` as written. */
export const ArchiveItem = z.strictObject({
  id: Id,
  documentNumber: Text,
  responsible: Text,
  title: Text,
  date: z.exactOptional(CalendarDate),
  pages: Text,
  note: Text,
})
export type ArchiveItem = z.infer<typeof ArchiveItem>

/** Fonts chosen in place of the official ones, by role; absent means the official font. */
export const ChosenFonts = z.strictObject({
  title: z.exactOptional(z.string().min(1).max(100)),
  heading1: z.exactOptional(z.string().min(1).max(100)),
  heading2: z.exactOptional(z.string().min(1).max(100)),
  body: z.exactOptional(z.string().min(1).max(100)),
  pageNumber: z.exactOptional(z.string().min(1).max(100)),
})
export type ChosenFonts = z.infer<typeof ChosenFonts>
