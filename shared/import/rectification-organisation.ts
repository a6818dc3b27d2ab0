import { narrow, withoutBlanks } from '../text/han.ts'
import type { DraftMilestone, DraftText } from './import-draft.ts'
import { dayOf, writtenDates } from './written-date.ts'

const LEADING_GROUP = /(?:由|以)([^。；;“”"]{4,80}?)的[^。，,；;]{0,24}领导小组/u
const ROLE = /组长|成员/u
const DEMOCRATIC_LIFE = /召开[^。；;]{0,30}?((?:专题)?民主生活会|(?:专题)?组织生活会)/u
/** Longest paragraph that is looked through; what is longer is a whole notice, where sentences of others stand too. */
const LONGEST = 20_000

/** Who leads the rectification, in the words of the notice: `党组书记任组长，党组成员任副组长`; empty when it does not say. */
export const leadingGroupNote = (prose: readonly DraftText[]): string => {
  for (const { text } of prose) {
    const note = LEADING_GROUP.exec(text.slice(0, LONGEST))?.[1] ?? ''
    if (ROLE.test(note)) return note
  }
  return ''
}

/** The 专题民主生活会 a notice tells of, when the day is written out in the same sentence before it. */
export const democraticLifeMeetings = (prose: readonly DraftText[]): DraftMilestone[] => {
  const found = new Map<string, DraftMilestone>()
  for (const { text, line } of prose)
    for (const sentence of withoutBlanks(narrow(text.slice(0, LONGEST))).split(/[。;]/u)) {
      const meeting = DEMOCRATIC_LIFE.exec(sentence)
      const date = writtenDates(sentence.slice(0, meeting?.index ?? 0)).at(-1)
      const day = date === undefined ? undefined : dayOf(date)
      const title = meeting?.[1]
      if (title !== undefined && day !== undefined && !found.has(day))
        found.set(day, { date: day, title, line })
    }
  return [...found.values()]
}
