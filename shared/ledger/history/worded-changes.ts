import { wholeCharacter } from '../../text/whole-characters.ts'
import type { Ledger } from '../ledger.ts'
import { type ChangeStep, type ListStep, recordMark } from './change-steps.ts'
import { CHANGE_SUBJECTS, type ChangeSubject, type Surroundings } from './change-subjects.ts'
import { plainWords } from './value-words.ts'
import type { WordedChange } from './worded-change.ts'

/** Most changes told of one step of the clerk; an import has thousands. */
const MOST_TOLD = 50
/** Longest text shown whole on either side, in UTF-16 units. */
const WHOLE_TEXT = 120
/** What is shown around the stretch that changed in a longer text, in UTF-16 units. */
const AROUND = 20

const ADDED = '新增'
const REMOVED = '删除'
const ORDER = '顺序'
const REARRANGED = '已调整'
/** Where before and after have no short words: layout options, fonts, texts of papers. */
const CHANGED = '已修改'

/** What a change did, in words; `more` counts the changes left out. */
export type ToldChanges = { readonly changes: readonly WordedChange[]; readonly more: number }

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isMark = (key: string): boolean => key.startsWith('#')
const idOfMark = (mark: string): string => mark.slice(1)

/** Lists never change in place, so what was looked up once stays right as long as the list lives. */
const lookedUp = new WeakMap<readonly unknown[], ReadonlyMap<unknown, unknown>>()

const recordsById = (list: readonly unknown[]): ReadonlyMap<unknown, unknown> => {
  const known =
    lookedUp.get(list) ?? new Map(list.map((item) => [isFields(item) ? item.id : undefined, item]))
  lookedUp.set(list, known)
  return known
}

const valueAt = (value: unknown, way: readonly string[]): unknown => {
  const [key, ...rest] = way
  if (key === undefined || value === undefined) return value
  if (Array.isArray(value)) return valueAt(recordsById(value).get(idOfMark(key)), rest)
  return isFields(value) && Object.hasOwn(value, key) ? valueAt(value[key], rest) : undefined
}

/** A way without its ids: `inspections#/findings#/title`. */
const kindOf = (way: readonly string[]): string =>
  way.reduce((kind, key) => (isMark(key) ? `${kind}#` : kind === '' ? key : `${kind}/${key}`), '')

/** The part of a way that ends with a record of the list named last in `kind`; undefined when it does not lead through it. */
const wayTo = (way: readonly string[], kind: string): readonly string[] | undefined => {
  for (let end = way.length; end > 0; end -= 1)
    if (kindOf(way.slice(0, end)) === kind) return way.slice(0, end)
  return undefined
}

const recordOf = <Value>(ledger: Ledger, way: readonly string[], kind: string): Value | undefined => {
  const to = wayTo(way, kind)
  // The kind says which list of the ledger the record is of.
  return to === undefined ? undefined : (valueAt(ledger, to) as Value | undefined)
}

const surroundingsOf = (ledger: Ledger, way: readonly string[]): Surroundings => ({
  ledger,
  inspection: recordOf(ledger, way, 'inspections#'),
  finding: recordOf(ledger, way, 'inspections#/findings#'),
  measure: recordOf(ledger, way, 'inspections#/findings#/measures#'),
})

/** The longest part of a way that the history speaks of, and the field of it that the rest begins with. */
const subjectOf = (
  way: readonly string[],
):
  | { readonly subject: ChangeSubject; readonly to: readonly string[]; readonly field: string }
  | undefined => {
  for (let end = way.length - 1; end >= 0; end -= 1) {
    const to = way.slice(0, end)
    const subject = CHANGE_SUBJECTS[kindOf(to)]
    const field = way[end]
    if (subject !== undefined && field !== undefined && !isMark(field)) return { subject, to, field }
  }
  return undefined
}

/** Both sides of a long text, cut to the stretch that differs with a little around it. */
const cutToDifference = (before: string, after: string): readonly [string, string] => {
  if (Math.max(before.length, after.length) <= WHOLE_TEXT) return [before, after]
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  const stretch = (whole: string): string => {
    const from = Math.max(0, wholeCharacter(whole, start - AROUND, -1))
    const to = Math.min(whole.length, wholeCharacter(whole, whole.length - end + AROUND, 1))
    const middle = [...whole.slice(from, to)]
    const cut = middle.length > 2 * WHOLE_TEXT ? [...middle.slice(0, 2 * WHOLE_TEXT), '…'] : middle
    return `${from > 0 ? '…' : ''}${cut.join('')}${to < whole.length ? '…' : ''}`
  }
  return [stretch(before), stretch(after)]
}

const about = ({ inspection, finding }: Surroundings): Pick<WordedChange, 'inspectionId' | 'findingId'> => ({
  ...(inspection === undefined ? {} : { inspectionId: inspection.id }),
  ...(finding === undefined ? {} : { findingId: finding.id }),
})

/** One field, told from both ledgers; undefined for what is not the clerk's, such as when an entry was typed. */
const fieldChange = (before: Ledger, after: Ledger, way: readonly string[]): WordedChange | undefined => {
  const found = subjectOf(way)
  if (found === undefined) return undefined
  const { subject, to, field } = found
  const label = subject.labels[field]
  if (label === undefined) return undefined
  const [then, now] = [surroundingsOf(before, to), surroundingsOf(after, to)]
  const words = (ledger: Ledger, { inspection }: Surroundings): string =>
    (subject.words[field] ?? plainWords)(valueAt(ledger, [...to, field]), {
      ledger,
      feedbackDate: inspection?.feedbackDate,
    })
  const [said, says] = [words(before, then), words(after, now)]
  const record = valueAt(after, to) ?? valueAt(before, to)
  const [cutBefore, cutAfter] = said === says ? ['', CHANGED] : cutToDifference(said, says)
  return {
    subject: subject.name(isFields(record) ? record : {}, now),
    field: label,
    before: cutBefore,
    after: cutAfter,
    ...about(now),
  }
}

/** A record that came or went, told by what it says most about itself. */
const recordChange = (
  ledger: Ledger,
  listWay: readonly string[],
  record: Fields,
  came: boolean,
): WordedChange | undefined => {
  const way = [...listWay, recordMark(String(record.id))]
  const subject = CHANGE_SUBJECTS[kindOf(way)]
  if (subject === undefined) return undefined
  const at = surroundingsOf(ledger, way)
  const [gist] = cutToDifference(plainWords(record[subject.gist], { ledger }), '')
  return {
    subject: subject.name(record, at),
    field: came ? ADDED : REMOVED,
    before: came ? '' : gist,
    after: came ? gist : '',
    ...about(at),
  }
}

const listChanges = (
  before: Ledger,
  after: Ledger,
  { at, removed, inserted }: ListStep,
): readonly WordedChange[] => {
  const records = (entries: ListStep['removed'], ledger: Ledger, came: boolean) =>
    entries.flatMap((entry) =>
      typeof entry === 'string' ? [] : (recordChange(ledger, at, entry, came) ?? []),
    )
  const told = [...records(removed, before, false), ...records(inserted, after, true)]
  if (told.length > 0) return told
  const found = subjectOf(at)
  const at1 = surroundingsOf(after, at)
  const list = found?.subject.labels[found.field]
  const owner = found === undefined ? undefined : valueAt(after, found.to)
  return [
    {
      subject: found === undefined || !isFields(owner) ? '' : found.subject.name(owner, at1),
      field: list === undefined ? ORDER : `${list}的${ORDER}`,
      before: '',
      after: REARRANGED,
      ...about(at1),
    },
  ]
}

/** What the steps between two ledgers did, field by field, in the clerk's words; at most `mostTold` changes. */
export const wordedChanges = (
  before: Ledger,
  after: Ledger,
  steps: readonly ChangeStep[],
  mostTold = MOST_TOLD,
): ToldChanges => {
  const told: WordedChange[] = []
  const fields = new Set<string>()
  let more = 0
  for (const step of steps) {
    if (told.length >= mostTold) {
      more += 1
      continue
    }
    if (step.kind === 'list' && CHANGE_SUBJECTS[`${kindOf(step.at)}#`] !== undefined) {
      told.push(...listChanges(before, after, step))
      continue
    }
    // Records nobody speaks of, such as the extensions of a deadline, are part of their field.
    const found = subjectOf(step.at)
    const key = found === undefined ? '' : [...found.to, found.field].join('/')
    if (fields.has(key)) continue
    fields.add(key)
    const change = fieldChange(before, after, step.at)
    if (change !== undefined) told.push(change)
  }
  return { changes: told.slice(0, mostTold), more: more + Math.max(0, told.length - mostTold) }
}
