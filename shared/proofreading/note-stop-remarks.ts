import { groupByKeys } from '../ledger/grouping.ts'
import { isEnded } from '../text/sentence-end.ts'
import { writtenLines } from './lines.ts'
import type { Passage } from './passage.ts'
import type { Remark } from './remark.ts'
import { remarkOfSlip } from './to-remark.ts'
import { SLIP_WORDING } from './wording.ts'

/** How many of a kind of field must end with a full stop before one without is a slip. */
const FEWEST = 5
const MOST_SHARE = 0.8

const fieldOf = ({ source, part }: Passage): string =>
  `${source.kind === 'measure' ? 'measure' : 'finding'}/${part.split('/')[0] ?? ''}`

/**
 * Fields of the ledger (具体表现, 措施, 进展) need no full stop; but where nearly all of a kind have one, those without were
 * forgotten.
 */
export const noteStopRemarks = (passages: readonly Passage[]): readonly Remark[] => {
  const notes = passages.filter(
    ({ kind, source }) => kind === 'note' && (source.kind === 'finding' || source.kind === 'measure'),
  )
  const kinds = groupByKeys(notes, (passage) => [fieldOf(passage)])
  return [...kinds.values()].flatMap((fields): Remark[] => {
    const open = fields.filter(({ text }) => !isEnded(text.trim()))
    const ended = fields.length - open.length
    if (ended < FEWEST || ended < MOST_SHARE * fields.length) return []
    return open.flatMap((passage) => {
      const line = writtenLines(passage.text).at(-1)
      if (line === undefined || /[0-9A-Za-z}｝]$/u.test(line.text)) return []
      const at = line.text.length
      return [
        remarkOfSlip(passage, {
          rule: 'missing-full-stop',
          line,
          from: at - 1,
          to: at,
          message: SLIP_WORDING.noStop,
          suggestion: SLIP_WORDING.addStop,
          replacement: `${line.text.slice(-1)}。`,
        }),
      ]
    })
  })
}
