import { officialDate } from '../../calendar/calendar-date.ts'
import { INSPECTION_FIELD_LABELS } from '../../ledger/field-wording.ts'
import type { Inspection } from '../../ledger/inspection.ts'
import type { RemarkSource } from '../remark.ts'
import type { FindingPlaces } from '../round-passages.ts'
import { PLACE_WORDING, STATE_WORDING } from '../wording.ts'
import type { RemarkDraft } from './remark-draft.ts'

const ROUND = { kind: 'round' } as const satisfies RemarkSource

type Day = {
  readonly label: string
  readonly part: string
  readonly date: string | undefined
  readonly source: RemarkSource
}

/** The days of a round in the order in which they must come. */
const orderRemarks = (inspection: Inspection): readonly RemarkDraft[] => {
  const day = (part: 'startDate' | 'endDate' | 'feedbackDate' | 'rectificationDue'): Day => ({
    label: INSPECTION_FIELD_LABELS[part],
    part,
    date: inspection[part],
    source: ROUND,
  })
  const notice: Day = {
    label: PLACE_WORDING.noticeDate,
    part: 'date',
    date: inspection.notice.date,
    source: { kind: 'signature' },
  }
  const [start, end, feedback] = [day('startDate'), day('endDate'), day('feedbackDate')]
  const pairs: readonly (readonly [Day, Day])[] = [
    [start, end],
    [end.date === undefined ? start : end, feedback],
    [feedback, day('rectificationDue')],
    [feedback, notice],
  ]
  return pairs.flatMap(([earlier, later]): RemarkDraft[] => {
    if (earlier.date === undefined || later.date === undefined || later.date >= earlier.date) return []
    const text = officialDate(later.date)
    return [
      {
        rule: 'round-dates',
        source: later.source,
        part: later.part,
        where: later.source === ROUND ? PLACE_WORDING.round(later.label) : later.label,
        text,
        spot: [0, text.length],
        ...STATE_WORDING.outOfOrder(later.label, text, earlier.label, officialDate(earlier.date)),
      },
    ]
  })
}

/** Days of diary lines, done measures and close-outs that lie after today, and done days before the round began. */
const dayRemarks = (inspection: Inspection, places: FindingPlaces, today: string): readonly RemarkDraft[] =>
  inspection.findings.flatMap((finding) => {
    const where = places.get(finding.id) ?? ''
    const found = (date: string, place: string, part: string): RemarkDraft[] => {
      const text = officialDate(date)
      const began = inspection.startDate ?? inspection.feedbackDate
      const early = began !== undefined && date < began
      if (date <= today && !early) return []
      return [
        {
          rule: 'day-not-in-time',
          source: { kind: 'finding', findingId: finding.id },
          part,
          where: place,
          text,
          spot: [0, text.length],
          ...(early && began !== undefined
            ? STATE_WORDING.beforeRound(text, officialDate(began))
            : STATE_WORDING.inFuture(text)),
        },
      ]
    }
    return [
      ...[finding, ...finding.measures].flatMap(({ progress }) =>
        progress.flatMap(({ date }) => found(date, PLACE_WORDING.entry(where, date), 'progress')),
      ),
      ...finding.measures.flatMap(({ doneDate }, index) =>
        doneDate === undefined ? [] : found(doneDate, PLACE_WORDING.measure(where, index + 1), 'measures'),
      ),
    ]
  })

/** Days of a round that cannot be: out of order, or not yet come. `today` is `YYYY-MM-DD`. */
export const dayOrderRemarks = (
  inspection: Inspection,
  places: FindingPlaces,
  today: string,
): readonly RemarkDraft[] => [...orderRemarks(inspection), ...dayRemarks(inspection, places, today)]
