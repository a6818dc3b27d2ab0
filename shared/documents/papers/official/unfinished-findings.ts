import { officialDate } from '../../../calendar/calendar-date.ts'
import { type Deadline, originalDueDate } from '../../../ledger/deadline.ts'
import { deadlineText } from '../../../ledger/deadline-text.ts'
import type { Due } from '../../../ledger/due.ts'
import { chineseNumber } from '../../chinese-number.ts'
import type { Origin } from '../../composition/composition.ts'
import { gapRun } from '../../composition/gap.ts'
import { addText } from '../../composition/text-paragraphs.ts'
import { oneLine } from '../../composition/typed-text.ts'
import { labelled } from '../../notice/finding-paragraphs.ts'
import { HEADING_FONT } from '../../page-layout.ts'
import type { Run } from '../../paper-document.ts'
import { inFont } from '../../run-text.ts'
import { findingOrigin } from '../table-cells.ts'
import { type WorkEntry, workEntries } from '../work-entry.ts'
import { nextMeasures } from './next-measures.ts'
import type { OfficialPaper } from './official-paper.ts'
import { UNFINISHED_WORDING as WORDS } from './wording.ts'

const withoutStop = (text: string): string => oneLine(text).replace(/[。；;.]+$/u, '')

/** The deadline as a clause: the last granted day, an extension with its reason, the days it is overdue. */
const deadlineClause = (
  deadline: Deadline,
  { date, state, days }: Due,
  feedbackDate: string | undefined,
): string => {
  const words = withoutStop(deadlineText(deadline, feedbackDate))
  const day = date === undefined ? '' : officialDate(date)
  const extension = deadline.extensions.at(-1)
  const original = originalDueDate(deadline, feedbackDate)
  const asWritten =
    day === '' || words.includes(day) || deadline.kind === 'date' ? words || day : `${words}（${day}）`
  const extended =
    extension === undefined || original === undefined
      ? ''
      : WORDS.extended(officialDate(original), withoutStop(extension.reason))
  return `${asWritten}${extended}${state === 'overdue' ? WORDS.overdue(-days) : ''}`
}

const ownersClause = ({ owners, row }: WorkEntry): string =>
  [
    { label: WORDS.leadOfficial, names: owners.leadOfficial },
    { label: WORDS.departments, names: owners.departments },
    { label: WORDS.assisting, names: row.assistingDepartments },
    { label: WORDS.people, names: owners.people },
  ]
    .flatMap(({ label, names }) => (names.length === 0 ? [] : [`${label}${names.join('、')}`]))
    .join('；')

/** A labelled fact of a finding; an empty text is one the ledger does not have. `before` stands in front of the label. */
type Fact = { readonly label: string; readonly text: string; readonly before?: string }

const factsOf = ({ input, inspection }: OfficialPaper, entry: WorkEntry) => {
  const { finding, statusLabel, latestProgress } = entry.row
  const { deadline } = entry.owners
  const written = finding.noticeText.trim()
  return {
    deadline: {
      before: `${WORDS.status}：${statusLabel}。`,
      label: WORDS.deadline,
      text: deadline === undefined ? '' : deadlineClause(deadline, entry.due, inspection.feedbackDate),
    },
    progress: {
      label: WORDS.progress,
      text: written === '' ? (latestProgress?.text.trim() ?? '') : written,
    },
    next: { label: WORDS.next, text: nextMeasures(finding, input) },
    owners: { label: WORDS.owners, text: ownersClause(entry) },
  } as const satisfies Record<string, Fact>
}

const addFact = (
  { composition }: OfficialPaper,
  { before = '', label, text }: Fact,
  origin: Origin,
): void => {
  const runs =
    text === ''
      ? [...composition.runs(`${before}${label}：`, origin), gapRun()]
      : composition.runs(`${before}${label}：${text}。`, origin)
  composition.paragraph(runs, origin)
}

const addFacts = (paper: OfficialPaper, entry: WorkEntry, heading: readonly Run[], origin: Origin): void => {
  const { composition } = paper
  const facts = factsOf(paper, entry)
  const missing = Object.values(facts).filter(({ text }) => text === '')
  if (missing.length > 0)
    composition.report('incomplete-finding', origin, missing.map(({ label }) => label).join('、'))
  if (facts.progress.text !== '' && entry.row.finding.noticeText.trim() === '')
    composition.report('progress-from-diary', origin)
  composition.heading(2, heading, origin)
  addFact(paper, facts.deadline, origin)
  if (facts.progress.text === '') addFact(paper, facts.progress, origin)
  else addText(composition, labelled(facts.progress.text, `${WORDS.progress}：`), origin)
  addFact(paper, facts.next, origin)
  addFact(paper, facts.owners, origin)
}

const addUnfinished = (paper: OfficialPaper, entry: WorkEntry, position: number): void => {
  const { composition } = paper
  const { finding, number, latestProgress } = entry.row
  const origin = findingOrigin(finding.id, number.through)
  const title = withoutStop(finding.title)
  const unwritten = title === '' && latestProgress === undefined
  if (title === '') composition.report(unwritten ? 'unwritten-finding' : 'unwritten-title', origin)
  const heading = composition.runs(`（${chineseNumber(position)}）${title}`, origin)
  if (title === '') heading.push(gapRun())
  if (unwritten) composition.paragraph(inFont(heading, HEADING_FONT[2]), origin)
  else addFacts(paper, entry, heading, origin)
}

/**
 * Puts every finding not 整改到位 onto the paper, in the order of the ledger: how it stands, by when, how far it is, what is
 * done next, who answers for it. What the ledger does not say is a gap, because the office that reads it asks for it.
 */
export const addUnfinishedFindings = (paper: OfficialPaper): void => {
  const { input, inspection } = paper
  const unfinished = workEntries(input.ledger, inspection, input.today, false)
    .flat()
    .filter(({ row }) => row.finding.status !== 'rectified')
  for (const [index, entry] of unfinished.entries()) addUnfinished(paper, entry, index + 1)
}
