import { z } from 'zod'
import { Deadline } from './deadline.ts'
import { CalendarDate, Id, Name, Text, Timestamp } from './primitives.ts'
import { Status } from './status.ts'

/** 进展情况: one dated line of a diary. `date` is the day it happened, `recordedAt` when it was typed, `by` who typed it. */
export const ProgressEntry = z.strictObject({
  id: Id,
  date: CalendarDate,
  text: Text,
  by: Text,
  recordedAt: Timestamp,
})
export type ProgressEntry = z.infer<typeof ProgressEntry>

/** 佐证材料: an attached file, stored by the SHA-256 of its bytes; `size` in bytes. */
export const Evidence = z.strictObject({
  id: Id,
  name: Name,
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  size: z.int().nonnegative(),
  note: Text,
  addedAt: Timestamp,
})
export type Evidence = z.infer<typeof Evidence>

/** 督办: a reminder (提醒函) before the deadline or a supervision notice (督办单) after it, with its reply. */
export const Supervision = z.strictObject({
  id: Id,
  kind: z.enum(['reminder', 'notice']),
  number: Text,
  date: CalendarDate,
  basis: Text,
  requirement: Text,
  dueDate: z.exactOptional(CalendarDate),
  issuedBy: Text,
  reply: Text,
  replyDate: z.exactOptional(CalendarDate),
})
export type Supervision = z.infer<typeof Supervision>

/** 对账销号: apply → review → approve or return. Names stand as written at the time, because they were signed. */
export const CloseOut = z.strictObject({
  state: z.enum(['none', 'applied', 'returned', 'approved']),
  appliedBy: z.exactOptional(Text),
  appliedOn: z.exactOptional(CalendarDate),
  reviewedBy: z.exactOptional(Text),
  reviewedOn: z.exactOptional(CalendarDate),
  reason: z.exactOptional(Text),
})
export type CloseOut = z.infer<typeof CloseOut>

/** 整改措施. An empty field inherits the finding's. */
export const Measure = z.strictObject({
  id: Id,
  text: Text,
  leadOfficial: z.exactOptional(Id),
  departments: z.array(Id),
  people: z.array(Id),
  deadline: z.exactOptional(Deadline),
  done: z.boolean(),
  doneDate: z.exactOptional(CalendarDate),
  progress: z.array(ProgressEntry),
  evidence: z.array(Evidence),
  supervision: z.array(Supervision),
})
export type Measure = z.infer<typeof Measure>

/** What the public notice may say of a finding: all of it, another wording, or nothing (with the reason). */
export const Publicity = z.strictObject({
  kind: z.enum(['public', 'otherWording', 'notPublic']),
  reason: z.exactOptional(Text),
})
export type Publicity = z.infer<typeof Publicity>

/**
 * 问题, the row of the ledger. `title` is the problem as handed over, without its number and final full stop;
 * `shortName` its 简称 in statistics sentences; `noticeText` the progress as the notice prints it (paragraphs
 * separated by line breaks). `placeholder` marks a row declared by a notice but not found in its text (待补录).
 * Its number is never stored: it is the position among the findings of its aspect.
 */
export const Finding = z.strictObject({
  id: Id,
  aspectId: Id,
  title: Text,
  shortName: Text,
  facts: Text,
  target: Text,
  result: Text,
  measures: z.array(Measure),
  leadOfficial: z.exactOptional(Id),
  departments: z.array(Id),
  assistingDepartments: z.array(Id),
  people: z.array(Id),
  deadline: z.exactOptional(Deadline),
  status: Status,
  progress: z.array(ProgressEntry),
  noticeText: Text,
  publicText: Text,
  publicity: Publicity,
  closeOut: CloseOut,
  supervision: z.array(Supervision),
  evidence: z.array(Evidence),
  placeholder: z.exactOptional(z.literal(true)),
})
export type Finding = z.infer<typeof Finding>
