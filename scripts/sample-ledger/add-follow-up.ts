import { addDays } from '#shared/calendar/calendar-date.ts'
import type { Finding } from '#shared/ledger/finding.ts'
import { EVIDENCE_NAMES, sampleEvidenceFile } from './evidence.ts'
import { ARCHIVE_ITEMS, PAPERS } from './papers.ts'
import type { SampleBuilder } from './sample-builder.ts'
import { SUPERVISIONS } from './supervision.ts'

/** Days from the last measure done to the application, and from there to the approval. */
const [TO_APPLY, TO_APPROVE] = [2, 5]
/** The finding whose application is still being reviewed. */
const UNDER_REVIEW = '往来款清理'

const at = (builder: SampleBuilder, { id }: Finding) => ({ inspectionId: builder.round.id, findingId: id })

const named = (builder: SampleBuilder, shortName: string): Finding => {
  const finding = builder.round.findings.find((candidate) => candidate.shortName === shortName)
  if (finding === undefined) throw new Error(`no finding ${shortName}`)
  return finding
}

const lastDay = (days: readonly (string | undefined)[]): string =>
  days.reduce<string>((latest, day = '') => (day > latest ? day : latest), '')

/** Attaches the evidence of a finding on the day of its last diary line. */
export const addEvidence = (builder: SampleBuilder): void => {
  const file = sampleEvidenceFile()
  for (const finding of builder.round.findings) {
    const names = EVIDENCE_NAMES[finding.shortName]
    if (names === undefined) throw new Error(`no evidence for ${finding.shortName}`)
    const files = names.map((name) => ({ name: `${name}.docx`, ...file }))
    const day = lastDay(finding.progress.map(({ date }) => date))
    builder.run({ name: 'evidence.add', input: { ...at(builder, finding), files } }, day)
  }
}

/** Issues the papers of 督办 and enters the replies. */
export const addSupervision = (builder: SampleBuilder): void => {
  for (const { shortName, measure, reply, issuedBy, ...paper } of SUPERVISIONS) {
    const finding = named(builder, shortName)
    const measureId = measure === undefined ? undefined : finding.measures[measure - 1]?.id
    const target = { ...at(builder, finding), ...(measureId === undefined ? {} : { measureId }) }
    builder.run({ name: 'supervision.issue', input: { ...target, ...paper, issuedBy } }, paper.date)
    if (reply === undefined) continue
    const [replyDate, text] = reply
    const issued = named(builder, shortName)
    const records = measure === undefined ? issued.supervision : issued.measures[measure - 1]?.supervision
    const supervisionId = records?.at(-1)?.id ?? ''
    const input = { ...target, supervisionId, reply: text, replyDate }
    builder.run({ name: 'supervision.reply', input }, replyDate)
  }
}

/** Closes out what is rectified: the responsible person applies, the lead official approves. */
export const closeOutRectified = (builder: SampleBuilder): void => {
  const nameOf = (id: string | undefined) =>
    builder.ledger.people.find((person) => person.id === id)?.name ?? ''
  for (const finding of builder.round.findings) {
    if (finding.status !== 'rectified') continue
    const applied = addDays(lastDay(finding.measures.map(({ doneDate }) => doneDate)), TO_APPLY)
    const target = at(builder, finding)
    builder.run(
      { name: 'closeOut.apply', input: { ...target, by: nameOf(finding.people[0]), on: applied } },
      applied,
    )
    if (finding.shortName === UNDER_REVIEW) continue
    const approved = addDays(applied, TO_APPROVE)
    builder.run(
      { name: 'closeOut.approve', input: { ...target, by: nameOf(finding.leadOfficial), on: approved } },
      approved,
    )
  }
}

/** Fills in the official elements of papers and the lines of the 整改卷目录. */
export const addPapers = (builder: SampleBuilder): void => {
  const inspectionId = builder.round.id
  for (const paper of PAPERS)
    builder.run({ name: 'paper.edit', input: { inspectionId, ...paper } }, '2025-10-15')
  for (const item of ARCHIVE_ITEMS)
    builder.run({ name: 'archiveItem.add', input: { inspectionId, ...item } }, '2025-10-15')
}
