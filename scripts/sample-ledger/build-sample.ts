import type { CommandInput } from '#shared/ledger/commands/registry.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { addEvidence, addPapers, addSupervision, closeOutRectified } from './add-follow-up.ts'
import { FOLLOW_UP_ASPECT } from './aspect-follow-up.ts'
import { PARTY_ASPECT } from './aspect-party.ts'
import { POLICY_ASPECT } from './aspect-policy.ts'
import { SERVICES_ASPECT } from './aspect-services.ts'
import { DEPARTMENTS, LEADING_GROUP, PEOPLE, UNIT } from './organisation.ts'
import { CHAPTERS, COUNTERS, MILESTONES, NOTICE_DATE, ROUND } from './round.ts'
import { SampleBuilder } from './sample-builder.ts'
import type { SampleAspect, SampleDeadline, SampleFinding, SampleMeasure } from './sample-finding.ts'

const ASPECTS: readonly SampleAspect[] = [POLICY_ASPECT, SERVICES_ASPECT, PARTY_ASPECT, FOLLOW_UP_ASPECT]

const deadlineInput = (deadline: SampleDeadline): NonNullable<CommandInput<'deadline.set'>['deadline']> => {
  if ('date' in deadline) return { kind: 'date', date: deadline.date, text: '' }
  if ('months' in deadline) return { kind: 'afterFeedback', months: deadline.months, text: '' }
  if ('immediate' in deadline) return { kind: 'immediate', text: '立行立改' }
  return { kind: 'longTerm', text: deadline.longTerm }
}

const addOrganisation = (builder: SampleBuilder): void => {
  const { contact, ...names } = UNIT
  builder.run({ name: 'unit.edit', input: { patch: names } })
  builder.run({ name: 'contact.edit', input: { patch: contact } })
  for (const name of DEPARTMENTS) builder.run({ name: 'department.add', input: { name } })
  for (const { name, position, ...rest } of PEOPLE)
    builder.run({
      name: 'person.add',
      input: {
        name,
        position,
        ...('department' in rest ? { departmentId: builder.department(rest.department) } : {}),
      },
    })
}

const addRound = (builder: SampleBuilder): void => {
  builder.run({ name: 'inspection.add', input: ROUND })
  const inspectionId = builder.round.id
  const { leader, deputies, members, note } = LEADING_GROUP
  builder.run({
    name: 'leadingGroup.edit',
    input: {
      inspectionId,
      patch: {
        leader: builder.person(leader),
        deputies: deputies.map((name) => builder.person(name)),
        members: members.map((name) => builder.person(name)),
        note,
      },
    },
  })
  for (const milestone of MILESTONES)
    builder.run({ name: 'milestone.add', input: { inspectionId, ...milestone } })
  for (const counter of COUNTERS) builder.run({ name: 'counter.add', input: { inspectionId, ...counter } })
}

const addMeasure = (
  builder: SampleBuilder,
  at: { inspectionId: string; findingId: string },
  measure: SampleMeasure,
): void => {
  const finding = () => builder.round.findings.find(({ id }) => id === at.findingId)
  builder.run({ name: 'measure.add', input: { ...at, text: measure.text } })
  const measureId = finding()?.measures.at(-1)?.id ?? ''
  const { lead, departments, people, deadline, done } = measure
  builder.run({
    name: 'measure.edit',
    input: {
      ...at,
      measureId,
      patch: {
        ...(lead === undefined ? {} : { leadOfficial: builder.person(lead) }),
        ...(departments === undefined
          ? {}
          : { departments: departments.map((name) => builder.department(name)) }),
        ...(people === undefined ? {} : { people: people.map((name) => builder.person(name)) }),
        ...(done === undefined ? {} : { done: true, doneDate: done }),
      },
    },
  })
  if (deadline !== undefined)
    builder.run({
      name: 'deadline.set',
      input: { ...at, measureId, deadline: deadlineInput(deadline) },
    })
}

const addFinding = (builder: SampleBuilder, aspectId: string, finding: SampleFinding): void => {
  const inspectionId = builder.round.id
  builder.run({ name: 'finding.add', input: { inspectionId, aspectId, title: finding.title } })
  const at = { inspectionId, findingId: builder.round.findings.at(-1)?.id ?? '' }
  const { shortName, facts, target, result, noticeText, publicText, publicReason } = finding
  builder.run({
    name: 'finding.edit',
    input: {
      ...at,
      patch: {
        shortName,
        facts,
        target,
        result,
        noticeText,
        leadOfficial: builder.person(finding.lead),
        departments: finding.departments.map((name) => builder.department(name)),
        assistingDepartments: (finding.assisting ?? []).map((name) => builder.department(name)),
        people: finding.people.map((name) => builder.person(name)),
        ...(publicText === undefined
          ? {}
          : { publicText, publicity: { kind: 'otherWording' as const, reason: publicReason ?? '' } }),
      },
    },
  })
  builder.run({ name: 'deadline.set', input: { ...at, deadline: deadlineInput(finding.deadline) } })
  for (const measure of finding.measures) addMeasure(builder, at, measure)
  for (const [date, text] of finding.diary)
    builder.run({ name: 'progress.add', input: { ...at, date, text } }, date)
  if (finding.extension !== undefined) {
    const { on, ...extension } = finding.extension
    builder.run({ name: 'deadline.extend', input: { ...at, ...extension } }, on)
  }
  builder.run({
    name: 'finding.setStatus',
    input: { inspectionId, findingIds: [at.findingId], status: finding.status },
  })
}

const writeNotice = (builder: SampleBuilder): void => {
  const inspectionId = builder.round.id
  builder.run({
    name: 'notice.edit',
    input: { inspectionId, patch: { date: NOTICE_DATE, options: { outline: true } } },
  })
  for (const [index, patch] of CHAPTERS.entries())
    builder.run({
      name: 'noticeChapter.edit',
      input: { inspectionId, chapterId: builder.round.notice.chapters[index]?.id ?? '', patch },
    })
}

/** The sample ledger, made by the commands of the program from the texts beside this file. Always the same. */
export const buildSampleLedger = (): Ledger => {
  const builder = new SampleBuilder()
  addOrganisation(builder)
  addRound(builder)
  for (const { title, findings } of ASPECTS) {
    builder.run({ name: 'aspect.add', input: { inspectionId: builder.round.id, title } })
    const aspectId = builder.round.aspects.at(-1)?.id ?? ''
    for (const finding of findings) addFinding(builder, aspectId, finding)
  }
  addSupervision(builder)
  addEvidence(builder)
  closeOutRectified(builder)
  writeNotice(builder)
  addPapers(builder)
  return builder.ledger
}
