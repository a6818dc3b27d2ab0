import { z } from 'zod'
import { Finding } from './finding.ts'
import { Notice } from './notice.ts'
import { AcceptedRemark, ArchiveItem, PaperSettings } from './paper-settings.ts'
import { Amount, CalendarDate, Id, Name, Text, Timestamp } from './primitives.ts'
import { Status } from './status.ts'

/** 整改工作领导小组, by person; `note` keeps what only a text says (组长由党组书记担任). */
export const LeadingGroup = z.strictObject({
  leader: z.exactOptional(Id),
  deputies: z.array(Id),
  members: z.array(Id),
  note: Text,
})
export type LeadingGroup = z.infer<typeof LeadingGroup>

/** Something that happened on the way: 反馈会, 专题民主生活会, 党组会 hearing progress. */
export const Milestone = z.strictObject({
  id: Id,
  kind: z.enum(['meeting', 'democraticLife', 'study', 'report', 'other']),
  date: CalendarDate,
  title: Name,
  note: Text,
})
export type Milestone = z.infer<typeof Milestone>

/** A named figure the round reports (制度 12 项, 追缴 65.5 万元); its name is a variable of the notice text. */
export const Counter = z.strictObject({ id: Id, name: Name, value: Amount, unit: Text })
export type Counter = z.infer<typeof Counter>

/** 方面 (level 1) or, with `parentId`, 类 (level 2). `intro` holds paragraphs printed before its first finding. */
export const Aspect = z.strictObject({ id: Id, parentId: z.exactOptional(Id), title: Text, intro: Text })
export type Aspect = z.infer<typeof Aspect>

/** A figure an imported notice states, kept as declared so that 概览 can say where the ledger differs. */
export const DeclaredFigure = z.strictObject({
  what: z.enum(['aspects', 'findings', 'status', 'aspectFindings']),
  status: z.exactOptional(Status),
  aspectId: z.exactOptional(Id),
  value: z.int().nonnegative(),
  text: Text,
})
export type DeclaredFigure = z.infer<typeof DeclaredFigure>

/** Where an imported round came from: the whole text as it came, and the lines no rule could place (待归类). */
export const ImportRecord = z.strictObject({
  importedAt: Timestamp,
  sourceName: Text,
  sourceText: Text,
  unplaced: z.array(z.strictObject({ line: z.int().positive(), text: Text })),
})
export type ImportRecord = z.infer<typeof ImportRecord>

/**
 * One round of 巡察 (巡视, 审计, 专项, 回头看). `feedbackDate` starts all clocks. Dates not known yet are absent. `papers` holds what
 * the clerk changed of papers other than the notice, at most one entry a kind.
 */
export const Inspection = z.strictObject({
  id: Id,
  title: Text,
  kind: z.enum(['routine', 'special', 'lookBack', 'provincial', 'audit', 'other']),
  commissioningBody: Text,
  team: Text,
  startDate: z.exactOptional(CalendarDate),
  endDate: z.exactOptional(CalendarDate),
  feedbackDate: z.exactOptional(CalendarDate),
  rectificationDue: z.exactOptional(CalendarDate),
  leadingGroup: LeadingGroup,
  milestones: z.array(Milestone),
  counters: z.array(Counter),
  aspects: z.array(Aspect),
  findings: z.array(Finding),
  notice: Notice,
  papers: z.array(PaperSettings),
  acceptedRemarks: z.array(AcceptedRemark),
  archiveItems: z.array(ArchiveItem),
  declaredFigures: z.array(DeclaredFigure),
  importRecord: z.exactOptional(ImportRecord),
})
export type Inspection = z.infer<typeof Inspection>
