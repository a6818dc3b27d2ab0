import { typedHeading } from '../documents/composition/typed-heading.ts'
import { runText } from '../documents/run-text.ts'
import { expandVariables, type VariableValues } from '../documents/variables/variable-text.ts'
import { headingMarker } from '../import/heading-marker.ts'
import type { StatusLabels } from '../ledger/status.ts'
import { unpairedMarks } from '../text/mark-pairs.ts'
import { changeSlips } from './figures/change-slips.ts'
import { figureSlips } from './figures/figure-slips.ts'
import type { LedgerFigures } from './figures/ledger-figures.ts'
import { partSlips } from './figures/part-slips.ts'
import { statusWordingSlips } from './ledger-rules/status-wording-slips.ts'
import { type WrittenLine, writtenLines } from './lines.ts'
import { departmentSlips } from './names/department-slips.ts'
import { type PeopleNames, personSlips } from './names/person-slips.ts'
import { unitNameSlips } from './names/unit-name-slips.ts'
import type { Passage } from './passage.ts'
import type { Slip } from './slip.ts'
import { dateFormSlips } from './text-rules/date-form-slips.ts'
import { dateSlips } from './text-rules/date-slips.ts'
import { documentNumberSlips } from './text-rules/document-number-slips.ts'
import { doubledSlips, nestedSlips, typewriterSlips, unpairedSlips } from './text-rules/mark-slips.ts'
import { numberSlips } from './text-rules/number-slips.ts'
import {
  circledOrderSlips,
  headingOrderSlips,
  pointOrderSlips,
  typedNumberSlips,
} from './text-rules/order-slips.ts'
import { repetitionSlips } from './text-rules/repetition-slips.ts'
import { sentenceSlips } from './text-rules/sentence-slips.ts'
import { leftoverSlips, wrongWordSlips } from './text-rules/word-slips.ts'
import { SLIP_WORDING } from './wording.ts'

/** The names of a ledger, prepared once for all its texts. */
export type LedgerNames = {
  readonly units: readonly string[]
  readonly departments: readonly string[]
  readonly people: PeopleNames
}

/** What the texts of a round are judged against. */
export type RoundContext = {
  readonly names: LedgerNames
  readonly figures: LedgerFigures | undefined
  readonly labels: StatusLabels
  readonly values: VariableValues
}

/** A slip in a line of a passage. `line` is that line as judged: with variables replaced where `expanded`. */
export type LineSlip = Slip & { readonly line: WrittenLine; readonly expanded?: true }

const TEXT_RULES = [
  dateSlips,
  dateFormSlips,
  doubledSlips,
  nestedSlips,
  typewriterSlips,
  numberSlips,
  circledOrderSlips,
  leftoverSlips,
  wrongWordSlips,
  repetitionSlips,
  documentNumberSlips,
  partSlips,
  changeSlips,
]

/** What any text must keep to, whatever it is about: the rules on one paragraph, without the end of its sentence. */
export const paragraphSlips = (paragraph: string): readonly Slip[] =>
  TEXT_RULES.flatMap((rule) => rule(paragraph))

/** Headings typed alone on their line with nothing under them, where others of their kind have text. */
export const emptyHeadingSlips = (lines: readonly WrittenLine[]): readonly LineSlip[] => {
  const headings = lines.map(({ text }) => {
    const heading = typedHeading(text)
    const family = headingMarker(text)?.family
    return heading?.ownLine === true && heading.level < 3 && !/[；，]/u.test(text)
      ? { level: heading.level, family }
      : undefined
  })
  const hasText = (index: number): boolean => {
    const next = lines[index + 1]
    const own = headings[index]
    if (next === undefined || own === undefined) return false
    const following = typedHeading(next.text)
    return following === undefined || following.level > own.level
  }
  const filled = new Set(
    headings.flatMap((heading, index) => (heading !== undefined && hasText(index) ? [heading.level] : [])),
  )
  return lines.flatMap((line, index): LineSlip[] => {
    const heading = headings[index]
    if (heading === undefined || hasText(index) || !filled.has(heading.level)) return []
    return [
      {
        rule: 'empty-chapter',
        line,
        from: 0,
        to: line.text.length,
        message: SLIP_WORDING.emptyHeading(line.text),
        suggestion: SLIP_WORDING.writeOrRemove,
      },
    ]
  })
}

const figuresOf = (lines: readonly WrittenLine[], { figures, labels, values }: RoundContext): LineSlip[] =>
  lines.flatMap((line) => {
    const text = runText(expandVariables(line.text, values).runs)
    return figureSlips(text, figures, labels).map((slip): LineSlip => {
      // A slip outside of the variables keeps its place; else it is shown in the text as printed.
      return { ...slip, line: { ...line, text }, expanded: true }
    })
  })

/** Every slip in a passage. */
export const passageSlips = (passage: Passage, context: RoundContext): readonly LineSlip[] => {
  const { names } = context
  const lines = writtenLines(passage.text)
  const unpaired = unpairedMarks(passage.text).length > 0
  const last = lines.length - 1
  const state = passage.state
  return [
    ...lines.flatMap((line, index): LineSlip[] => {
      const { text } = line
      const slips = [
        ...paragraphSlips(text),
        ...(unpaired ? unpairedSlips(text) : []),
        ...(passage.kind === 'prose' ? sentenceSlips(text, index === last) : []),
        ...unitNameSlips(text, names.units),
        ...departmentSlips(text, names.departments),
        ...personSlips(text, names.people),
        ...(passage.numbered === true ? typedNumberSlips(text) : []),
        ...(state === undefined ? [] : statusWordingSlips(text, state.status, context.labels)),
      ]
      return slips.map((slip) => ({ ...slip, line }))
    }),
    ...(passage.kind === 'title' || lines.length === 0
      ? []
      : [...headingOrderSlips(lines, passage.opening === true), ...pointOrderSlips(lines)]),
    ...(passage.kind === 'prose' ? emptyHeadingSlips(lines) : []),
    ...(passage.whole === true ? figuresOf(lines, context) : []),
  ]
}
