import { z } from 'zod'
import { ok } from '../../result.ts'
import type { Finding } from '../finding.ts'
import { type Aspect, type DeclaredFigure, Inspection } from '../inspection.ts'
import type { Ledger } from '../ledger.ts'
import { NoticeOptions } from '../notice.ts'
import { Amount, CalendarDate, Name, Text } from '../primitives.ts'
import { Status } from '../status.ts'
import type { Unit } from '../unit.ts'
import { defineCommand } from './command-definition.ts'
import { blankFinding } from './finding-commands.ts'
import { isSameName } from './same-name.ts'
import { quoted } from './subject-wording.ts'

const ImportedFinding = z.strictObject({
  title: Text,
  noticeText: Text,
  placeholder: z.boolean(),
})

/** An aspect with its findings; one of level 2 is a 类 of the aspect of level 1 before it. */
const ImportedAspect = z.strictObject({
  title: Text,
  level: z.union([z.literal(1), z.literal(2)]),
  intro: Text,
  findings: z.array(ImportedFinding),
})

/** A figure the notice declares; `aspect` is a position in `aspects`. */
const ImportedFigure = z.strictObject({
  what: z.enum(['aspects', 'findings', 'status', 'aspectFindings']),
  status: z.exactOptional(Status),
  aspect: z.exactOptional(z.int().nonnegative()),
  value: z.int().nonnegative(),
  text: Text,
})

/** A notice as confirmed by the clerk, ready to become a round: plain data, without ids. */
export const ImportedNotice = z.strictObject({
  unit: z.strictObject({ fullName: Text, shortName: Text }),
  inspection: z.strictObject({
    title: Name,
    kind: Inspection.shape.kind,
    commissioningBody: Text,
    team: Text,
    startDate: z.exactOptional(CalendarDate),
    endDate: z.exactOptional(CalendarDate),
    feedbackDate: z.exactOptional(CalendarDate),
  }),
  counters: z.array(z.strictObject({ name: Name, value: Amount, unit: Text })),
  /** 专题民主生活会 with their days. */
  milestones: z.array(z.strictObject({ date: CalendarDate, title: Name })),
  leadingGroupNote: Text,
  aspects: z.array(ImportedAspect),
  figures: z.array(ImportedFigure),
  notice: z.strictObject({
    title: Text,
    preamble: Text,
    chapters: z
      .array(
        z.strictObject({
          heading: Text,
          outlineHeading: Text,
          text: Text,
          holdsFindings: z.boolean(),
          closingText: Text,
        }),
      )
      .refine((chapters) => chapters.filter(({ holdsFindings }) => holdsFindings).length === 1, {
        error: 'one-findings-chapter',
      }),
    contactText: Text,
    signature: Text,
    date: z.exactOptional(CalendarDate),
    options: NoticeOptions,
  }),
  source: z.strictObject({
    name: Text,
    text: Text,
    unplaced: z.array(z.strictObject({ line: z.int().positive(), text: Text })),
  }),
})
export type ImportedNotice = z.infer<typeof ImportedNotice>

/** Importing the same notice twice gives a second round, told apart by a number. */
const freeTitle = (ledger: Ledger, title: string): string => {
  const taken = (candidate: string) => ledger.inspections.some((other) => isSameName(other.title, candidate))
  let free = title.trim()
  for (let number = 2; taken(free); number++) free = `${title.trim()}（${number}）`
  return free
}

/** What the ledger already says of its unit stays; only blank names are filled in. */
const namedUnit = (unit: Unit, { fullName, shortName }: ImportedNotice['unit']): Unit => ({
  ...unit,
  fullName: unit.fullName.trim() === '' ? fullName.trim() : unit.fullName,
  shortName: unit.shortName.trim() === '' ? shortName.trim() : unit.shortName,
})

const aspectsWithIds = (imported: ImportedNotice['aspects'], newId: () => string): Aspect[] => {
  let parentId: string | undefined
  return imported.map(({ title, level, intro }) => {
    const aspect: Aspect = { id: newId(), title, intro }
    if (level === 1) parentId = aspect.id
    return level === 2 && parentId !== undefined ? { ...aspect, parentId } : aspect
  })
}

/** A finding with progress text is 正在整改, one without 未启动: the importer never guesses (design.md §6 “Statuses”). */
const importedFinding = (
  { title, noticeText, placeholder }: z.infer<typeof ImportedFinding>,
  aspectId: string,
  id: string,
): Finding => {
  const { placeholder: _, ...finding } = blankFinding(id, aspectId, title)
  return {
    ...finding,
    noticeText,
    status: noticeText.trim() === '' ? 'notStarted' : 'inProgress',
    ...(placeholder ? { placeholder } : {}),
  }
}

/**
 * Makes a published notice a round of the ledger: facts, aspects, findings, the notice with all its words, the figures
 * it declares, and the whole source text. One step of undo. Names of the unit are filled in where they are blank,
 * never replaced.
 */
export const importNotice = defineCommand({
  name: 'inspection.importNotice',
  input: ImportedNotice,
  apply: (ledger, imported, { newId, now }) => {
    const aspects = aspectsWithIds(imported.aspects, newId)
    const idOf = (position: number) => aspects[position]?.id ?? ''
    const findings = imported.aspects.flatMap((aspect, position) =>
      aspect.findings.map((finding) => importedFinding(finding, idOf(position), newId())),
    )
    const declaredFigures = imported.figures.map(({ aspect, ...figure }): DeclaredFigure => {
      const aspectId = aspect === undefined ? undefined : aspects[aspect]?.id
      return aspectId === undefined ? figure : { ...figure, aspectId }
    })
    const inspection: Inspection = {
      id: newId(),
      ...imported.inspection,
      title: freeTitle(ledger, imported.inspection.title),
      leadingGroup: { deputies: [], members: [], note: imported.leadingGroupNote },
      milestones: imported.milestones.map((milestone) => ({
        id: newId(),
        kind: 'democraticLife' as const,
        ...milestone,
        note: '',
      })),
      counters: imported.counters.map((counter) => ({ id: newId(), ...counter })),
      aspects,
      findings,
      notice: {
        ...imported.notice,
        chapters: imported.notice.chapters.map((chapter) => ({ id: newId(), ...chapter })),
      },
      papers: [],
      acceptedRemarks: [],
      archiveItems: [],
      declaredFigures,
      importRecord: {
        importedAt: now,
        sourceName: imported.source.name,
        sourceText: imported.source.text,
        unplaced: imported.source.unplaced,
      },
    }
    const named = aspects.filter(({ title }) => title.trim() !== '').length
    return ok({
      ledger: {
        ...ledger,
        unit: namedUnit(ledger.unit, imported.unit),
        inspections: [...ledger.inspections, inspection],
      },
      summary: `导入通报，建立${quoted(inspection.title)}：${named}个方面、${findings.length}个问题`,
      place: { screen: 'ledger', inspectionId: inspection.id },
    })
  },
})
