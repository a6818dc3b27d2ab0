import { progressLabelLength } from '../../import/progress-label.ts'
import type { Finding } from '../../ledger/finding.ts'
import type { NoticeOptions } from '../../ledger/notice.ts'
import type { Composition, Origin } from '../composition/composition.ts'
import { gapRun } from '../composition/gap.ts'
import { addHeadedText } from '../composition/text-paragraphs.ts'
import { typedHeading } from '../composition/typed-heading.ts'
import { oneLine, paragraphsOf } from '../composition/typed-text.ts'
import type { Run } from '../paper-document.ts'
import { findingHeading, findingHeadingLevel, nestsQuotes } from './finding-heading.ts'

/** The last line of the diary by day; of several on one day, the one written last. */
const latestEntry = ({ progress }: Finding): string =>
  progress.reduce<Finding['progress'][number] | undefined>(
    (latest, entry) =>
      entry.text.trim() !== '' && (latest === undefined || entry.date >= latest.date) ? entry : latest,
    undefined,
  )?.text ?? ''

/** What a paper says of the progress: another wording for the public never falls back to the ledger's own. */
export const progressText = (finding: Finding): { readonly text: string; readonly fromDiary: boolean } => {
  if (finding.publicity.kind === 'otherWording') return { text: finding.publicText, fromDiary: false }
  if (finding.noticeText.trim() !== '') return { text: finding.noticeText, fromDiary: false }
  return { text: latestEntry(finding), fromDiary: true }
}

const headingRuns = (
  paper: Composition,
  title: string,
  { number, pattern, options, origin }: FindingSetting,
): Run[] => {
  const { before, after } = findingHeading(pattern, number, title)
  const runs =
    title === ''
      ? [...paper.runs(before, origin), gapRun(), ...paper.runs(after, origin)]
      : paper.runs(`${before}${title}${after}`, origin)
  return options.findingHeadingBold ? runs.map((run) => ({ ...run, bold: true })) : runs
}

/**
 * The lines of a progress text with its label before the first. A text with a label of its own gets none; above a
 * heading typed by the clerk, which keeps its own line and font, the label stands alone.
 */
export const labelled = (text: string, label: string): string => {
  const paragraphs = paragraphsOf(text)
  const [first = '', ...rest] = paragraphs
  if (label === '' || paragraphs.some((paragraph) => progressLabelLength(paragraph) > 0)) return text
  const heading = typedHeading(first)
  const alone = heading !== undefined && (heading.ownLine || heading.level < 3)
  return (alone ? [label, first, ...rest] : [`${label}${first}`, ...rest]).join('\n')
}

const reportGaps = (paper: Composition, { title, publicity }: Finding, written: boolean, origin: Origin) => {
  if (title.trim() === '') paper.report(written ? 'unwritten-title' : 'unwritten-finding', origin)
  else if (!written)
    paper.report(publicity.kind === 'otherWording' ? 'unwritten-public-text' : 'unwritten-progress', origin)
}

/** How one finding is set: its number, the heading pattern at its place, its origin for messages. */
export type FindingSetting = {
  readonly number: number
  readonly pattern: string
  readonly options: NoticeOptions
  readonly origin: Origin
}

/** Puts a finding onto the paper: its heading, then its progress after the label. What is missing becomes 【待补录】. */
export const addFinding = (paper: Composition, finding: Finding, setting: FindingSetting): void => {
  const { pattern, options, origin } = setting
  const level = findingHeadingLevel(pattern)
  const { text, fromDiary } = progressText(finding)
  const written = text.trim() !== ''
  reportGaps(paper, finding, written, origin)
  if (nestsQuotes(pattern, finding.title)) paper.report('nested-quotes', origin)
  if (written && fromDiary) paper.report('progress-from-diary', origin)
  const label = oneLine(options.progressLabel)
  const heading = {
    level,
    runs: headingRuns(paper, oneLine(finding.title), setting),
    runIn: options.findingRunIn === true,
  }
  if (written) addHeadedText(paper, heading, labelled(text, label), origin)
  else {
    paper.heading(level, heading.runs, origin)
    paper.paragraph([...paper.runs(label, origin), gapRun()], origin)
  }
}
