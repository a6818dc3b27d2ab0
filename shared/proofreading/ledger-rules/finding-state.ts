import { oneLine } from '../../documents/composition/typed-text.ts'
import type { Finding } from '../../ledger/finding.ts'
import type { Inspection } from '../../ledger/inspection.ts'
import type { FindingPlaces } from '../round-passages.ts'
import type { RuleId } from '../rules.ts'
import { STATE_WORDING } from '../wording.ts'
import type { RemarkDraft } from './remark-draft.ts'

type Lack = {
  readonly rule: RuleId
  readonly part: string
  readonly isLacking: (finding: Finding) => boolean
  readonly message: string
  readonly suggestion: string
}

const work = (finding: Finding) => [finding, ...finding.measures]

/** `进展情况：` with nothing behind it, as a web page may have it. */
const LABEL_ALONE = /^\s*\p{Script=Han}{2,8}[：:]\s*$/u

const isWritten = (text: string): boolean => text.trim() !== '' && !LABEL_ALONE.test(text)

const hasProgress = (finding: Finding): boolean =>
  [finding.noticeText, finding.result, finding.publicText].some(isWritten) ||
  work(finding).some(({ progress }) => progress.length > 0)

const LACKS: readonly Lack[] = [
  {
    rule: 'rectified-without-progress',
    part: 'progress',
    // A row still 待补录 is a remark of its own already.
    isLacking: (finding) => finding.placeholder !== true && !hasProgress(finding),
    ...STATE_WORDING.withoutProgress,
  },
  {
    rule: 'rectified-with-open-measure',
    part: 'measures',
    isLacking: ({ measures }) =>
      measures.some(({ done, deadline }) => !done && deadline?.kind !== 'longTerm'),
    ...STATE_WORDING.openMeasure,
  },
  {
    rule: 'rectified-without-evidence',
    part: 'evidence',
    isLacking: (finding) => work(finding).every(({ evidence }) => evidence.length === 0),
    ...STATE_WORDING.withoutEvidence,
  },
  {
    rule: 'rectified-without-close-out',
    part: 'closeOut',
    isLacking: ({ closeOut }) => closeOut.state !== 'approved',
    ...STATE_WORDING.withoutCloseOut,
  },
]

/** How many places one remark for a whole round names. */
const NAMED = 3

/**
 * What findings that are 整改到位 lack: progress, done measures, evidence, close-out. Where none of the round has evidence
 * (or none is closed out), the unit does not keep it here yet: that is one remark, not one for each.
 */
export const findingStateRemarks = (
  inspection: Inspection,
  places: FindingPlaces,
): readonly RemarkDraft[] => {
  const rectified = inspection.findings.filter(({ status }) => status === 'rectified')
  const place = (finding: Finding) => places.get(finding.id) ?? oneLine(finding.title)
  return LACKS.flatMap(({ rule, part, isLacking, message, suggestion }): RemarkDraft[] => {
    const lacking = rectified.filter(isLacking)
    const [first] = lacking
    const optional = rule === 'rectified-without-evidence' || rule === 'rectified-without-close-out'
    if (first === undefined) return []
    const draft = (finding: Finding, where: string, words: string): RemarkDraft => ({
      rule,
      source: { kind: 'finding', findingId: finding.id },
      part,
      where,
      text: oneLine(finding.title),
      spot: [0, 0],
      message: words,
      suggestion,
    })
    if (!optional || inspection.findings.some((finding) => !isLacking(finding)))
      return lacking.map((finding) => draft(finding, place(finding), message))
    const named = lacking.slice(0, NAMED).map(place).join('、')
    const where = lacking.length > NAMED ? STATE_WORDING.andMore(named, lacking.length) : named
    return [draft(first, where, lacking.length === 1 ? message : STATE_WORDING.none(lacking.length, message))]
  })
}

/** Findings whose text for the notice is a label and nothing more: it would be printed as it stands. */
export const labelAloneRemarks = ({ findings }: Inspection, places: FindingPlaces): readonly RemarkDraft[] =>
  findings
    .filter(({ noticeText, status }) => status !== 'rectified' && LABEL_ALONE.test(noticeText))
    .map((finding) => ({
      rule: 'gap',
      source: { kind: 'finding', findingId: finding.id },
      part: 'noticeText',
      where: places.get(finding.id) ?? oneLine(finding.title),
      text: oneLine(finding.noticeText),
      spot: [0, oneLine(finding.noticeText).length],
      ...STATE_WORDING.labelAlone(oneLine(finding.noticeText)),
    }))
