import { officialDate } from '../../../calendar/calendar-date.ts'
import type { Milestone } from '../../../ledger/inspection.ts'
import type { Origin } from '../../composition/composition.ts'
import { oneLine } from '../../composition/typed-text.ts'
import type { OfficialPaper } from './official-paper.ts'
import { OFFICIAL_PLACES } from './wording.ts'

const ORIGIN: Origin = { source: { kind: 'round' }, place: OFFICIAL_PLACES.milestones }

/**
 * What has happened up to today and to the day the paper is dated, by day: what lies ahead is no fact to report, and the
 * 报送 of that day is this paper itself.
 */
const past = (
  { inspection, input }: OfficialPaper,
  kinds: readonly Milestone['kind'][],
): readonly Milestone[] => {
  const { today, settings } = input
  const paperDate = settings.date ?? today
  const told = ({ kind, date }: Milestone) =>
    kinds.includes(kind) &&
    date <= today &&
    (kind === 'report' && settings.date !== undefined ? date < paperDate : date <= paperDate)
  return inspection.milestones.filter(told).toSorted((one, other) => one.date.localeCompare(other.date))
}

const withoutStop = (text: string): string => oneLine(text).replace(/[。；;.]+$/u, '')

/** All of them in one sentence after the lead-in of `slot`; a year is written when it changes. */
export const addMilestoneSentence = (paper: OfficialPaper, slot: string): void => {
  const { composition, slots } = paper
  const milestones = past(paper, ['meeting', 'democraticLife', 'study', 'report', 'other'])
  if (milestones.length === 0) return
  const words = milestones.map(({ date, title }, index) => {
    const sameYear = milestones[index - 1]?.date.slice(0, 4) === date.slice(0, 4)
    const day = officialDate(date)
    return `${sameYear ? day.replace(/^\d+年/u, '') : day}，${withoutStop(title)}`
  })
  const origin = slots.origin(slot)
  composition.paragraph(composition.runs(`${slots.wording(slot)}${words.join('；')}。`, origin), ORIGIN)
}

/**
 * Those of some kinds, a paragraph each: `2025年6月23日，党组会传达学习反馈意见。…`, with what the round notes of them, after
 * the lead-in of `slot`.
 */
export const addMilestones = (
  paper: OfficialPaper,
  kinds: readonly Milestone['kind'][],
  slot?: string,
): void => {
  const { composition, slots } = paper
  const milestones = past(paper, kinds)
  if (slot !== undefined && milestones.length > 0) slots.paragraphs(slot, { keepNext: true })
  for (const { date, title, note } of milestones) {
    const told = withoutStop(note)
    const text = `${officialDate(date)}，${withoutStop(title)}。${told === '' ? '' : `${told}。`}`
    composition.paragraph(composition.runs(text, ORIGIN), ORIGIN)
  }
}
