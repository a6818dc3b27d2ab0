import type { CommandContext } from '#shared/ledger/commands/command-definition.ts'
import { applyCommand, type Command } from '#shared/ledger/commands/registry.ts'
import { emptyLedger, type Ledger } from '#shared/ledger/ledger.ts'

/** Freezes data all the way down, so that a command that changed what it was given would throw. */
export const deepFrozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) deepFrozen(part)
  }
  return value
}

let ids = 0

/** A context whose ids never repeat within a test file; 2023-03-01 unless told otherwise. */
export const testContext = (today = '2023-03-01'): CommandContext => ({
  now: `${today}T01:00:00.000Z`,
  today,
  operator: '王晓梅',
  newId: () => `id-${++ids}`,
})

/** Applies commands one after the other and gives the last change; a refused one fails the test. */
export const changed = (ledger: Ledger, ...commands: readonly Command[]) => {
  let current = deepFrozen(ledger)
  let summary = ''
  for (const command of commands) {
    const result = applyCommand(current, command, testContext())
    if (!result.ok) throw new Error(`${command.name} refused: ${JSON.stringify(result.problem)}`)
    current = deepFrozen(result.value.ledger)
    summary = result.value.summary
  }
  return { ledger: current, summary }
}

/** The problem a command is refused with; undefined when it is not refused. */
export const refusal = (ledger: Ledger, command: Command) => {
  const result = applyCommand(deepFrozen(ledger), command, testContext())
  return result.ok ? undefined : result.problem
}

const named = (records: readonly { id: string; name: string }[], name: string): string =>
  records.find((record) => record.name === name)?.id ?? `no ${name}`

/**
 * A small round to try commands on: departments 办公室 and 业务科, people 张主任 and 李科长, feedback on 2023-01-16,
 * aspects 甲方面 (findings 甲一, 甲二, 甲三) and 乙方面 (乙一). Ids are read off by name.
 */
export const smallLedger = () => {
  const start = changed(
    emptyLedger(),
    { name: 'department.add', input: { name: '办公室' } },
    { name: 'department.add', input: { name: '业务科' } },
    { name: 'person.add', input: { name: '张主任', position: '主任' } },
    { name: 'person.add', input: { name: '李科长', position: '科长' } },
    {
      name: 'inspection.add',
      input: {
        title: '首轮巡察',
        kind: 'routine',
        commissioningBody: '市委',
        team: '第一巡察组',
        feedbackDate: '2023-01-16',
      },
    },
  ).ledger
  const inspectionId = start.inspections[0]?.id ?? ''
  const withAspects = changed(
    start,
    { name: 'aspect.add', input: { inspectionId, title: '甲方面' } },
    { name: 'aspect.add', input: { inspectionId, title: '乙方面' } },
  ).ledger
  const aspectId = (title: string) =>
    withAspects.inspections[0]?.aspects.find((aspect) => aspect.title === title)?.id ?? ''
  const first = aspectId('甲方面')
  const second = aspectId('乙方面')
  const { ledger } = changed(
    withAspects,
    { name: 'finding.add', input: { inspectionId, aspectId: first, title: '甲一' } },
    { name: 'finding.add', input: { inspectionId, aspectId: second, title: '乙一' } },
    { name: 'finding.add', input: { inspectionId, aspectId: first, title: '甲二' } },
    { name: 'finding.add', input: { inspectionId, aspectId: first, title: '甲三' } },
  )
  return {
    ledger,
    inspectionId,
    aspects: { first, second },
    office: named(ledger.departments, '办公室'),
    section: named(ledger.departments, '业务科'),
    director: named(ledger.people, '张主任'),
    chief: named(ledger.people, '李科长'),
    findingId: (title: string) => findingTitled(ledger, title).id,
  }
}

/** The only round of a test ledger. */
export const onlyRound = (ledger: Ledger) => {
  const [inspection] = ledger.inspections
  if (inspection === undefined) throw new Error('the ledger has no round')
  return inspection
}

/** The finding of that title in the only round. */
export const findingTitled = (ledger: Ledger, title: string) => {
  const finding = onlyRound(ledger).findings.find((candidate) => candidate.title === title)
  if (finding === undefined) throw new Error(`no finding ${title}`)
  return finding
}
