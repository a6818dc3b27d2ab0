import { FINDING_FIELD_LABELS, MEASURE_FIELD_LABELS } from '../ledger/field-wording.ts'
import type { Finding, Measure, ProgressEntry } from '../ledger/finding.ts'
import type { Passage, PassageKind } from './passage.ts'
import { PLACE_WORDING } from './wording.ts'

type FindingText = 'title' | 'shortName' | 'facts' | 'target' | 'result' | 'noticeText' | 'publicText'

const KIND: Readonly<Record<FindingText, PassageKind>> = {
  title: 'title',
  shortName: 'title',
  facts: 'note',
  target: 'note',
  result: 'note',
  noticeText: 'prose',
  publicText: 'prose',
}
const TEXTS: readonly FindingText[] = [
  'title',
  'shortName',
  'facts',
  'target',
  'result',
  'noticeText',
  'publicText',
]
const STATE: readonly FindingText[] = ['result', 'noticeText', 'publicText']

/** The newest line of a diary says how things stand now; older ones told of their day. */
const newest = (progress: readonly ProgressEntry[]): string | undefined =>
  progress.toSorted((left, right) => (left.date < right.date ? -1 : 1)).at(-1)?.id

const diary = (
  inspectionId: string,
  finding: Finding,
  where: string,
  measure: Measure | undefined,
): readonly Passage[] => {
  const { progress } = measure ?? finding
  const last = newest(progress)
  const at = {
    inspectionId,
    findingId: finding.id,
    ...(measure === undefined ? {} : { measureId: measure.id }),
  }
  return progress.map(
    (entry): Passage => ({
      source:
        measure === undefined
          ? { kind: 'finding', findingId: finding.id }
          : { kind: 'measure', findingId: finding.id, measureId: measure.id },
      part: `progress/${entry.id}`,
      where: PLACE_WORDING.entry(where, entry.date),
      text: entry.text,
      kind: 'note',
      ...(measure === undefined && entry.id === last ? { state: finding } : {}),
      edit: (text) => ({ name: 'progress.edit', input: { ...at, entryId: entry.id, patch: { text } } }),
    }),
  )
}

const measurePassages = (inspectionId: string, finding: Finding, where: string): readonly Passage[] =>
  finding.measures.flatMap((measure, index): readonly Passage[] => {
    const place = PLACE_WORDING.measure(where, index + 1)
    return [
      {
        source: { kind: 'measure', findingId: finding.id, measureId: measure.id },
        part: 'text',
        where: PLACE_WORDING.field(place, MEASURE_FIELD_LABELS.text),
        text: measure.text,
        kind: 'note',
        edit: (text) => ({
          name: 'measure.edit',
          input: { inspectionId, findingId: finding.id, measureId: measure.id, patch: { text } },
        }),
      },
      ...diary(inspectionId, finding, place, measure),
    ]
  })

const supervisionPassages = (finding: Finding, where: string): readonly Passage[] =>
  [finding, ...finding.measures].flatMap(({ supervision }) =>
    supervision.flatMap(({ id, basis, requirement, reply }) =>
      [basis, requirement, reply].map(
        (text, index): Passage => ({
          source: { kind: 'supervision', findingId: finding.id, supervisionId: id },
          part: ['basis', 'requirement', 'reply'][index] ?? '',
          where: PLACE_WORDING.field(where, FINDING_FIELD_LABELS.supervision),
          text,
          kind: 'note',
        }),
      ),
    ),
  )

/** Every text typed for a finding. `where` names it, as in `（一）问题二`. */
export const findingPassages = (
  inspectionId: string,
  finding: Finding,
  where: string,
): readonly Passage[] => [
  ...TEXTS.map(
    (part): Passage => ({
      source: { kind: 'finding', findingId: finding.id },
      part,
      where: PLACE_WORDING.field(where, FINDING_FIELD_LABELS[part]),
      text: finding[part],
      kind: KIND[part],
      ...(STATE.includes(part) ? { state: finding } : {}),
      ...(part === 'title' ? { numbered: true } : {}),
      edit: (text) => ({
        name: 'finding.edit',
        input: { inspectionId, findingId: finding.id, patch: { [part]: text } },
      }),
    }),
  ),
  ...measurePassages(inspectionId, finding, where),
  ...diary(inspectionId, finding, where, undefined),
  ...supervisionPassages(finding, where),
]
