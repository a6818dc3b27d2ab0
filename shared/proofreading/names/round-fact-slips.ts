import { calendarDate, officialDate } from '../../calendar/calendar-date.ts'
import { inspectionFacts } from '../../import/inspection-facts.ts'
import { writtenDates } from '../../import/written-date.ts'
import type { Inspection } from '../../ledger/inspection.ts'
import { compactText } from '../compact-text.ts'
import type { Slip } from '../slip.ts'
import { NAME_WORDING } from '../wording.ts'

const slip = (paragraph: string, raw: string, message: string, right: string): Slip => {
  const compact = compactText(paragraph)
  const at = compact.text.indexOf(raw)
  const [from, to] = at < 0 ? [0, paragraph.length] : [compact.at(at), compact.at(at + raw.length - 1) + 1]
  return { rule: 'round-fact', from, to, message, suggestion: NAME_WORDING.sameAsRound(right) }
}

const TEAM = /([省市县区州旗]委)?第([一二三四五六七八九十\d]+)巡[察视]组/gu

/** Teams of another number than `team`, or than the first one the paragraph names when `team` has none. */
export const teamSlips = (paragraph: string, team: string): readonly Slip[] => {
  const teams = [...paragraph.matchAll(TEAM)]
  const [known, body] = [...team.matchAll(TEAM)][0] ?? teams[0] ?? []
  const bare = (name: string) => name.replace(/^[省市县区州旗]委/u, '')
  return teams.flatMap(({ 0: written, 1: own, index }): Slip[] =>
    known === undefined ||
    (bare(written) === bare(known) && (own === undefined || body === undefined || own === body))
      ? []
      : [
          {
            rule: 'round-fact',
            from: index,
            to: index + written.length,
            message: NAME_WORDING.team(written, known),
            suggestion: NAME_WORDING.sameAsRound(known),
          },
        ],
  )
}

const DATES = [
  ['start', 'startDate', '巡察开始'],
  ['end', 'endDate', '巡察结束'],
  ['feedback', 'feedbackDate', '反馈'],
] as const

/** A paragraph of the preamble, variables replaced. */
export type PreambleLine = { readonly text: string; readonly paragraph: number }

/** A preamble against the facts of the round: its days, its team. Each slip with the paragraph it stands in. */
export const preambleSlips = (
  lines: readonly PreambleLine[],
  inspection: Inspection,
): readonly (Slip & { readonly line: PreambleLine })[] => {
  const { inspection: said } = inspectionFacts({
    title: '',
    preamble: lines.map(({ text }, index) => ({ text, line: index, segment: index })),
    signature: '',
  })
  const slipAt = (index: number | null, raw: string, message: string, right: string) => {
    const line = lines[index ?? 0]
    return line === undefined ? [] : [{ ...slip(line.text, raw, message, right), line }]
  }
  const days = DATES.flatMap(([part, field, label]) => {
    const [written, known] = [said[part], inspection[field]]
    if (written === null || written.value === null || known === undefined || written.value === known)
      return []
    const right = officialDate(known)
    return slipAt(written.line, written.raw, NAME_WORDING.day(label, written.raw, right), right)
  })
  const team = inspection.team.trim()
  const numbered = lines.flatMap((line) => teamSlips(line.text, team).map((found) => ({ ...found, line })))
  const { team: named } = said
  const other = named !== null && team !== '' && !named.endsWith(team) && !team.endsWith(named)
  const at = lines.findIndex(({ text }) => named !== null && text.includes(named))
  return [
    ...days,
    ...numbered,
    ...(other && numbered.length === 0 && named !== null
      ? slipAt(Math.max(0, at), named, NAME_WORDING.team(named, team), team)
      : []),
  ]
}

const ROUND = /第([一二三四五六七八九十\d]+)轮/u

/** The title of a notice (variables replaced) against the round: `第一轮` and `第二轮` are easily mixed up when copied. */
export const titleSlips = (title: string, inspection: Inspection): readonly Slip[] => {
  const [written, known] = [ROUND.exec(title), ROUND.exec(inspection.title)]
  if (written === null || known === null || written[1] === known[1]) return []
  return [
    {
      rule: 'round-fact',
      from: written.index,
      to: written.index + written[0].length,
      message: NAME_WORDING.round(written[0], inspection.title),
      suggestion: NAME_WORDING.sameAsRound(known[0]),
    },
  ]
}

/** The day of the 专题民主生活会 in a paragraph against the milestones. */
export const milestoneSlips = (paragraph: string, { milestones }: Inspection): readonly Slip[] => {
  const known = milestones.filter(({ kind }) => kind === 'democraticLife').map(({ date }) => date)
  const meeting = paragraph.indexOf('民主生活会')
  if (known.length === 0 || meeting < 0) return []
  const start = paragraph.lastIndexOf('。', meeting) + 1
  const compact = compactText(paragraph.slice(start, meeting))
  const date = writtenDates(compact.text).at(-1)
  if (date?.year === undefined || date.month === undefined || date.day === undefined) return []
  const day = calendarDate(date.year, date.month, date.day)
  const [first] = known
  if (day === undefined || known.includes(day) || first === undefined) return []
  return [
    slip(
      paragraph,
      date.raw,
      NAME_WORDING.meeting(date.raw, known.map(officialDate).join('、')),
      officialDate(first),
    ),
  ]
}
