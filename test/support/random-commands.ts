import type { Command, CommandInput, CommandName } from '#shared/ledger/commands/registry.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { STATUSES } from '#shared/ledger/status.ts'
import { Draw } from './command-draw.ts'

type Inputs = { readonly [Name in CommandName]: (draw: Draw) => CommandInput<Name> }

/** One way to draw the input of each command; the compiler asks for a new one when a command is added. */
const INPUTS: Inputs = {
  'unit.edit': (draw) => ({ patch: { fullName: draw.text() } }),
  'contact.edit': (draw) => ({ patch: { phone: draw.text() } }),
  'department.add': (draw) => ({ name: draw.text(), at: draw.position() }),
  'department.edit': (draw) => ({ departmentId: draw.id(draw.ledger.departments), name: draw.text() }),
  'department.remove': (draw) => ({
    departmentId: draw.id(draw.ledger.departments),
    ...draw.maybe('replaceWith', () => draw.id(draw.ledger.departments)),
  }),
  'department.move': (draw) => ({ departmentId: draw.id(draw.ledger.departments), at: draw.position() }),
  'person.add': (draw) => ({
    name: draw.text(),
    position: draw.text(),
    ...draw.maybe('departmentId', () => draw.id(draw.ledger.departments)),
  }),
  'person.edit': (draw) => ({
    personId: draw.id(draw.ledger.people),
    patch: {
      ...draw.maybe('name', draw.text),
      departmentId: draw.chance(0.3) ? null : draw.id(draw.ledger.departments),
    },
  }),
  'person.remove': (draw) => ({
    personId: draw.id(draw.ledger.people),
    ...draw.maybe('replaceWith', () => draw.id(draw.ledger.people)),
  }),
  'person.move': (draw) => ({ personId: draw.id(draw.ledger.people), at: draw.position() }),
  'inspection.add': (draw) => ({
    title: draw.text(),
    kind: 'routine',
    commissioningBody: '',
    team: '',
    ...draw.maybe('feedbackDate', draw.date),
  }),
  'inspection.edit': (draw) => ({
    ...draw.inInspection(),
    patch: { title: draw.text(), feedbackDate: draw.chance(0.3) ? null : draw.date() },
  }),
  'inspection.remove': (draw) => ({
    inspectionId: draw.chance(0.2) ? draw.id(draw.ledger.inspections) : 'nothing',
  }),
  'inspection.widenPunctuation': (draw) => draw.inInspection(),
  'inspection.importNotice': (draw) => ({
    unit: { fullName: draw.text(), shortName: draw.text() },
    inspection: { title: '导入的一轮', kind: 'routine', commissioningBody: '', team: '' },
    counters: [],
    milestones: [{ date: draw.date(), title: draw.text() }],
    leadingGroupNote: draw.text(),
    aspects: [
      { title: '方面', level: 1, intro: '', findings: [{ title: '', noticeText: '', placeholder: true }] },
      {
        title: '类',
        level: 2,
        intro: '',
        findings: [{ title: draw.text(), noticeText: draw.text(), placeholder: false }],
      },
    ],
    figures: [{ what: 'aspectFindings', aspect: 1, value: 3, text: '3个' }],
    notice: {
      title: '',
      preamble: '',
      chapters: [{ heading: '', outlineHeading: '', text: '', holdsFindings: true, closingText: '' }],
      contactText: '',
      signature: '',
      options: {
        findingHeading: '{1}.{问题}',
        findingHeadingBold: false,
        numbering: 'through',
        progressLabel: '',
        aspectCount: '',
        outline: false,
        contact: false,
        signature: 'none',
        widenPunctuation: false,
      },
    },
    source: { name: '', text: draw.text(), unplaced: [] },
  }),
  'leadingGroup.edit': (draw) => ({
    ...draw.inInspection(),
    patch: {
      leader: draw.chance(0.3) ? null : draw.id(draw.ledger.people),
      members: draw.ids(draw.ledger.people),
    },
  }),
  'milestone.add': (draw) => ({
    ...draw.inInspection(),
    kind: 'other',
    date: draw.date(),
    title: draw.text(),
    note: '',
  }),
  'milestone.edit': (draw) => {
    const { inspection, inspectionId } = draw.within()
    const milestoneId = draw.id(inspection?.milestones ?? [])
    return { inspectionId, milestoneId, patch: { date: draw.date(), ...draw.maybe('title', draw.text) } }
  },
  'milestone.remove': (draw) => {
    const { inspection, inspectionId } = draw.within()
    return { inspectionId, milestoneId: draw.id(inspection?.milestones ?? []) }
  },
  'counter.add': (draw) => ({ ...draw.inInspection(), name: draw.text(), value: '1.5', unit: '万元' }),
  'counter.edit': (draw) => {
    const { inspection, inspectionId } = draw.within()
    return { inspectionId, counterId: draw.id(inspection?.counters ?? []), patch: { name: draw.text() } }
  },
  'counter.remove': (draw) => {
    const { inspection, inspectionId } = draw.within()
    return { inspectionId, counterId: draw.id(inspection?.counters ?? []) }
  },
  'counter.move': (draw) => {
    const { inspection, inspectionId } = draw.within()
    return { inspectionId, counterId: draw.id(inspection?.counters ?? []), at: draw.position() }
  },
  'aspect.add': (draw) => {
    const { inspection, inspectionId } = draw.within()
    const parent = draw.maybe('parentId', () => draw.id(inspection?.aspects ?? []))
    return { inspectionId, title: draw.text(), at: draw.position(), ...parent }
  },
  'aspect.edit': (draw) => {
    const { inspection, inspectionId } = draw.within()
    return { inspectionId, aspectId: draw.id(inspection?.aspects ?? []), patch: { title: draw.text() } }
  },
  'aspect.remove': (draw) => {
    const { inspection, inspectionId } = draw.within()
    const heir = draw.maybe('moveFindingsTo', () => draw.id(inspection?.aspects ?? []))
    return { inspectionId, aspectId: draw.id(inspection?.aspects ?? []), ...heir }
  },
  'aspect.move': (draw) => {
    const { inspection, inspectionId } = draw.within()
    const aspects = inspection?.aspects ?? []
    const parent = draw.maybe('parentId', () => (draw.chance(0.5) ? null : draw.id(aspects)))
    return { inspectionId, aspectId: draw.id(aspects), at: draw.position(), ...parent }
  },
  'finding.add': (draw) => {
    const { inspection, inspectionId } = draw.within()
    return {
      inspectionId,
      aspectId: draw.id(inspection?.aspects ?? []),
      title: draw.text(),
      at: draw.position(),
    }
  },
  'finding.edit': (draw) => {
    const { finding, inspectionId } = draw.within()
    const { people, departments } = draw.ledger
    return {
      ...draw.atFinding(finding, inspectionId),
      patch: {
        ...draw.maybe('title', draw.text),
        ...draw.maybe('noticeText', draw.text),
        leadOfficial: draw.chance(0.3) ? null : draw.id(people),
        people: draw.ids(people),
        departments: draw.ids(departments),
        assistingDepartments: draw.ids(departments),
      },
    }
  },
  'finding.remove': (draw) => {
    const { finding, inspectionId } = draw.within()
    return draw.atFinding(draw.chance(0.3) ? finding : undefined, inspectionId)
  },
  'finding.move': (draw) => {
    const { inspection, finding, inspectionId } = draw.within()
    const aspect = draw.maybe('aspectId', () => draw.id(inspection?.aspects ?? []))
    return { ...draw.atFinding(finding, inspectionId), at: draw.position(), ...aspect }
  },
  'finding.setStatus': (draw) => {
    const { inspection, inspectionId } = draw.within()
    const findingIds = [draw.id(inspection?.findings ?? []), ...draw.ids(inspection?.findings ?? [])]
    return { inspectionId, findingIds, status: draw.one(STATUSES) ?? 'rectified' }
  },
  'finding.setStatuses': (draw) => {
    const { inspection, inspectionId } = draw.within()
    const findingId = draw.id(inspection?.findings ?? [])
    return { inspectionId, statuses: [{ findingId, status: draw.one(STATUSES) ?? 'rectified' }] }
  },
  'measure.add': (draw) => {
    const { finding, inspectionId } = draw.within()
    return { ...draw.atFinding(finding, inspectionId), text: draw.text(), at: draw.position() }
  },
  'measure.edit': (draw) => {
    const { finding, measure, inspectionId } = draw.within()
    return {
      ...draw.atFinding(finding, inspectionId),
      measureId: measure?.id ?? 'nothing',
      patch: { done: draw.chance(0.5), people: draw.ids(draw.ledger.people) },
    }
  },
  'measure.remove': (draw) => {
    const { finding, measure, inspectionId } = draw.within()
    return { ...draw.atFinding(finding, inspectionId), measureId: measure?.id ?? 'nothing' }
  },
  'measure.move': (draw) => {
    const { finding, measure, inspectionId } = draw.within()
    return {
      ...draw.atFinding(finding, inspectionId),
      measureId: measure?.id ?? 'nothing',
      at: draw.position(),
    }
  },
  'progress.add': (draw) => ({ ...draw.work().target, date: draw.date(), text: draw.text() }),
  'progress.edit': (draw) => {
    const { target, work } = draw.work()
    return { ...target, entryId: draw.id(work?.progress ?? []), patch: { text: draw.text() } }
  },
  'progress.remove': (draw) => {
    const { target, work } = draw.work()
    return { ...target, entryId: draw.id(work?.progress ?? []) }
  },
  'deadline.set': (draw) => ({
    ...draw.work().target,
    deadline:
      draw.one([
        { kind: 'date' as const, date: draw.date(), text: '' },
        { kind: 'afterFeedback' as const, months: 3, text: '' },
        { kind: 'longTerm' as const, text: '长期坚持' },
      ]) ?? null,
  }),
  'deadline.extend': (draw) => ({
    ...draw.work(({ deadline }) => deadline?.kind === 'date').target,
    newDate: draw.date(),
    reason: '理由',
    approvedBy: '党组会',
  }),
  'deadline.withdrawExtension': (draw) => {
    const { target, work } = draw.work(({ deadline }) => (deadline?.extensions.length ?? 0) > 0)
    return { ...target, extensionId: draw.id(work?.deadline?.extensions ?? []) }
  },
  'notice.edit': (draw) => ({
    ...draw.inInspection(),
    patch: { preamble: draw.text(), date: draw.chance(0.3) ? null : draw.date() },
  }),
  'noticeChapter.add': (draw) => ({
    ...draw.inInspection(),
    heading: draw.text(),
    text: draw.text(),
    at: draw.position(),
  }),
  'noticeChapter.edit': (draw) => {
    const { inspection, inspectionId } = draw.within()
    const chapterId = draw.id(inspection?.notice.chapters ?? [])
    return { inspectionId, chapterId, patch: { text: draw.text(), closingText: draw.text() } }
  },
  'noticeChapter.remove': (draw) => {
    const { inspection, inspectionId } = draw.within()
    return { inspectionId, chapterId: draw.id(inspection?.notice.chapters ?? []) }
  },
  'noticeChapter.move': (draw) => {
    const { inspection, inspectionId } = draw.within()
    return { inspectionId, chapterId: draw.id(inspection?.notice.chapters ?? []), at: draw.position() }
  },
  'noticeChapter.holdFindings': (draw) => {
    const { inspection, inspectionId } = draw.within()
    return { inspectionId, chapterId: draw.id(inspection?.notice.chapters ?? []) }
  },
  'evidence.add': (draw) => ({
    ...draw.work().target,
    files: [{ name: draw.text(), sha256: String(draw.position()).repeat(64), size: draw.position() }],
  }),
  'evidence.edit': (draw) => {
    const { target, work } = draw.work(({ evidence }) => evidence.length > 0)
    const patch = { ...draw.maybe('name', draw.text), note: draw.text() }
    return { ...target, evidenceId: draw.id(work?.evidence ?? []), patch }
  },
  'evidence.remove': (draw) => {
    const { target, work } = draw.work(({ evidence }) => evidence.length > 0)
    return { ...target, evidenceId: draw.id(work?.evidence ?? []) }
  },
  'supervision.issue': (draw) => ({
    ...draw.work().target,
    ...draw.supervision(),
    ...draw.maybe('number', draw.text),
  }),
  'supervision.issueMany': (draw) => {
    const { inspection, inspectionId } = draw.within()
    const findings = inspection?.findings ?? []
    return {
      inspectionId,
      targets: [draw.id(findings), ...draw.ids(findings)].map((findingId) => ({ findingId })),
      ...draw.supervision(),
    }
  },
  'supervision.edit': (draw) => {
    const { target, work } = draw.work(({ supervision }) => supervision.length > 0)
    const patch = { reply: draw.text(), ...draw.maybe('number', draw.text), ...draw.maybe('date', draw.date) }
    return { ...target, supervisionId: draw.id(work?.supervision ?? []), patch }
  },
  'supervision.reply': (draw) => {
    const { target, work } = draw.work(({ supervision }) => supervision.length > 0)
    const supervisionId = draw.id(work?.supervision ?? [])
    return { ...target, supervisionId, reply: draw.text(), replyDate: draw.date() }
  },
  'supervision.remove': (draw) => {
    const { target, work } = draw.work(({ supervision }) => supervision.length > 0)
    return { ...target, supervisionId: draw.id(work?.supervision ?? []) }
  },
  'closeOut.apply': (draw) => ({
    ...draw.inCloseOut('none', 'returned'),
    by: draw.text(),
    on: draw.date(),
    ...draw.maybe('reason', draw.text),
  }),
  'closeOut.approve': (draw) => ({ ...draw.inCloseOut('applied'), by: draw.text(), on: draw.date() }),
  'closeOut.return': (draw) => ({
    ...draw.inCloseOut('applied'),
    by: draw.text(),
    on: draw.date(),
    reason: draw.text(),
  }),
  'closeOut.withdraw': (draw) => draw.inCloseOut('applied', 'returned', 'approved'),
  'paper.edit': (draw) => {
    const { kind, slots } = draw.paper()
    const slot = draw.one(slots)?.name
    return {
      ...draw.inInspection(),
      kind,
      patch: {
        date: draw.chance(0.3) ? null : draw.date(),
        official: draw.chance(0.2) ? null : { signer: draw.text(), issue: draw.chance(0.5) ? null : '3' },
        ...(slot === undefined ? {} : { texts: [{ slot, text: draw.chance(0.3) ? null : draw.text() }] }),
      },
    }
  },
  'paper.reset': (draw) => ({ ...draw.inInspection(), kind: draw.paper().kind }),
  'remark.accept': (draw) => ({
    ...draw.inInspection(),
    key: `half-width:${draw.position()}`,
    rule: 'half-width',
    text: draw.text(),
    reason: draw.text(),
  }),
  'remark.withdraw': (draw) => {
    const { inspection, inspectionId } = draw.within()
    return { inspectionId, remarkId: draw.id(inspection?.acceptedRemarks ?? []) }
  },
  'archiveItem.add': (draw) => ({
    ...draw.inInspection(),
    title: draw.text(),
    documentNumber: '',
    responsible: draw.text(),
    pages: '1-3',
    note: '',
    at: draw.position(),
    ...draw.maybe('date', draw.date),
  }),
  'archiveItem.edit': (draw) => {
    const { inspection, inspectionId } = draw.within()
    const itemId = draw.id(inspection?.archiveItems ?? [])
    return { inspectionId, itemId, patch: { note: draw.text(), date: draw.chance(0.5) ? null : draw.date() } }
  },
  'archiveItem.remove': (draw) => {
    const { inspection, inspectionId } = draw.within()
    return { inspectionId, itemId: draw.id(inspection?.archiveItems ?? []) }
  },
  'archiveItem.move': (draw) => {
    const { inspection, inspectionId } = draw.within()
    return { inspectionId, itemId: draw.id(inspection?.archiveItems ?? []), at: draw.position() }
  },
  'settings.edit': (draw) => ({
    patch: {
      unitWord: draw.one(['项', '条', '个'] as const) ?? '项',
      statusLabels: { longTerm: draw.text() },
    },
  }),
}

const NAMES = Object.keys(INPUTS) as CommandName[]

/** A random command for a ledger as it stands. */
export const randomCommand = (ledger: Ledger, random: () => number): Command => {
  const draw = new Draw(ledger, random)
  const commandOf = <Name extends CommandName>(name: Name) => ({ name, input: INPUTS[name](draw) })
  return commandOf(draw.one(NAMES) ?? 'unit.edit') as Command
}
