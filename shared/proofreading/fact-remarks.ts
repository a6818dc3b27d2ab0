import { oneLine } from '../documents/composition/typed-text.ts'
import { PAPERS } from '../documents/papers/compose-paper.ts'
import { runText } from '../documents/run-text.ts'
import { expandVariables, type VariableValues } from '../documents/variables/variable-text.ts'
import { aspectCount } from '../import/declared-figures.ts'
import type { Inspection } from '../ledger/inspection.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Statistics } from '../ledger/statistics.ts'
import { normaliseForComparison } from '../text/han.ts'
import { excerptOf } from './excerpt.ts'
import { writtenLines } from './lines.ts'
import { departmentTwins } from './names/department-slips.ts'
import { personTwins } from './names/person-slips.ts'
import { milestoneSlips, preambleSlips, titleSlips } from './names/round-fact-slips.ts'
import type { Remark, RemarkSource } from './remark.ts'
import type { Slip } from './slip.ts'
import { isDocumentNumber } from './text-rules/document-number-slips.ts'
import { finished } from './to-remark.ts'
import { FIGURE_WORDING, NAME_WORDING, PLACE_WORDING, SLIP_WORDING } from './wording.ts'

type Place = {
  readonly source: RemarkSource
  readonly part: string
  readonly where: string
  readonly paragraph?: number
}

const remarkAt = (place: Place, text: string, { from, to, ...slip }: Slip): Remark =>
  finished({
    ...place,
    rule: slip.rule,
    message: slip.message,
    suggestion: slip.suggestion,
    ...excerptOf(text, from, to),
  })

const whole = (rule: Slip['rule'], text: string, message: string, suggestion: string): Slip => ({
  rule,
  from: 0,
  to: text.length,
  message,
  suggestion,
})

/** The preamble is read as a whole, because its days follow from each other; each slip stands in one of its paragraphs. */
const preambleRemarks = (
  preamble: string,
  inspection: Inspection,
  printed: (text: string) => string,
): readonly Remark[] => {
  const lines = writtenLines(preamble).map(({ text, paragraph }) => ({ text: printed(text), paragraph }))
  return preambleSlips(lines, inspection).map(({ line, ...slip }) =>
    remarkAt(
      {
        source: { kind: 'preamble' },
        part: 'preamble',
        where: PLACE_WORDING.preamble,
        paragraph: line.paragraph,
      },
      line.text,
      slip,
    ),
  )
}

/** The words by which two names of one organisation differ without being two names. */
export const sameOffice = (name: string): string =>
  normaliseForComparison(name)
    .replace(/^中共/u, '')
    .replace(/委员会/gu, '党委')

/** Title, preamble and signature of the notice, as printed, against unit and round. */
export const noticeFactRemarks = (
  ledger: Ledger,
  inspection: Inspection,
  values: VariableValues,
): readonly Remark[] => {
  const printed = (text: string) => runText(expandVariables(text, values).runs)
  const { notice } = inspection
  const title = printed(oneLine(notice.title))
  const fullName = ledger.unit.fullName.trim()
  const inTitle: Place = { source: { kind: 'title' }, part: 'title', where: PLACE_WORDING.title }
  const signed: Place = { source: { kind: 'signature' }, part: 'signature', where: PLACE_WORDING.signature }
  const same = (left: string, right: string) => sameOffice(left).includes(sameOffice(right))
  const named = /^(.{3,60}?)关于/u.exec(title)?.[1] ?? ''
  const signature = printed(oneLine(notice.signature))
  const differs = (text: string) =>
    fullName !== '' && text.trim() !== '' && !same(text, fullName) && !text.includes('待补录')
  return [
    ...titleSlips(title, inspection).map((slip) => remarkAt(inTitle, title, slip)),
    ...(differs(named)
      ? [
          remarkAt(inTitle, title, {
            ...whole(
              'unit-name',
              named,
              NAME_WORDING.unitInTitle(named, fullName),
              NAME_WORDING.write(fullName),
            ),
          }),
        ]
      : []),
    ...(differs(signature)
      ? [
          remarkAt(
            signed,
            signature,
            whole(
              'unit-name',
              signature,
              NAME_WORDING.unitInTitle(signature, fullName),
              NAME_WORDING.write(fullName),
            ),
          ),
        ]
      : []),
    ...preambleRemarks(notice.preamble, inspection, printed),
    ...[
      {
        source: { kind: 'preamble' } as const,
        part: 'preamble',
        where: PLACE_WORDING.preamble,
        text: notice.preamble,
      },
      ...notice.chapters.map(({ id, heading, text }) => ({
        source: { kind: 'chapter', chapterId: id } as const,
        part: 'text',
        where: oneLine(heading),
        text,
      })),
    ].flatMap(({ text, ...place }) =>
      writtenLines(text).flatMap(({ text: line, paragraph }) => {
        const words = printed(line)
        return milestoneSlips(words, inspection).map((slip) => remarkAt({ ...place, paragraph }, words, slip))
      }),
    ),
  ]
}

/** Counts typed into the titles of aspects. */
export const aspectTitleRemarks = ({ byAspect }: Pick<Statistics, 'byAspect'>): readonly Remark[] =>
  byAspect.flatMap(({ aspect, withSubAspects: { total } }): Remark[] => {
    const count = aspectCount(aspect.title)
    if (count === undefined || count.value === total) return []
    const from = aspect.title.length - count.text.length
    return [
      remarkAt(
        { source: { kind: 'aspect', aspectId: aspect.id }, part: 'title', where: oneLine(aspect.title) },
        aspect.title,
        {
          rule: 'figure-aspect',
          from,
          to: aspect.title.length,
          message: FIGURE_WORDING.aspect(aspect.title.slice(0, from), count.value, total),
          suggestion: FIGURE_WORDING.asInLedger(String(total)),
        },
      ),
    ]
  })

/** Entries of the lists of departments and people that look like one and the same. */
export const listRemarks = ({ departments, people }: Ledger): readonly Remark[] => [
  ...departmentTwins(departments).map(({ department, twin }) =>
    remarkAt(
      { source: { kind: 'departments' }, part: department.id, where: PLACE_WORDING.departments },
      department.name,
      whole(
        'department-name',
        department.name,
        NAME_WORDING.departmentTwin(department.name, twin.name),
        NAME_WORDING.mergeTwins,
      ),
    ),
  ),
  ...personTwins(people).map(({ person, twin }) =>
    remarkAt(
      { source: { kind: 'people' }, part: person.id, where: PLACE_WORDING.people },
      person.name,
      whole(
        'person-name',
        person.name,
        NAME_WORDING.personTwin(person.name, twin.name),
        NAME_WORDING.mergeTwins,
      ),
    ),
  ),
]

/** 发文字号 as entered for each paper. */
export const officialRemarks = ({ notice, papers }: Inspection): readonly Remark[] =>
  [{ kind: 'notice' as const, official: notice.official }, ...papers].flatMap(
    ({ kind, official }): Remark[] => {
      const number = official?.documentNumber?.trim() ?? ''
      if (number === '' || isDocumentNumber(number)) return []
      const label = PAPERS.find((paper) => paper.kind === kind)?.label ?? ''
      return [
        remarkAt(
          {
            source: { kind: 'official', paper: kind },
            part: 'documentNumber',
            where: PLACE_WORDING.official(label),
          },
          number,
          whole('document-number', number, SLIP_WORDING.documentNumberField(number), SLIP_WORDING.checkOrder),
        ),
      ]
    },
  )
