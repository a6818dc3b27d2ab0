import { narrow } from '../text/han.ts'
import { headingExtent } from './heading-extent.ts'
import type { MarkerFamily } from './heading-marker.ts'
import { namesProblem, readsLikeAspect, readsLikeFinding, readsLikeMeasure } from './heading-wording.ts'
import type { NoticePiece } from './notice-piece.ts'
import { progressLabelLength } from './progress-label.ts'

/** A numbered piece that may open a part of the tree. `heading` is its heading without number, never empty. */
export type HeadingCandidate = {
  readonly index: number
  readonly family: MarkerFamily
  readonly number: number
  readonly heading: string
  /** The heading stands on a line of its own. */
  readonly ownLine: boolean
  /** A progress label follows, on the same line or the next. */
  readonly labelled: boolean
}

const COUNTED = /\(\s?\d{1,3}\s?[个项条]/u

const candidateAt = (pieces: readonly NoticePiece[], index: number): HeadingCandidate[] => {
  const piece = pieces[index]
  if (piece?.marker === undefined) return []
  const { family, number, length } = piece.marker
  const extent = headingExtent(piece.text, piece.marker, piece.shared)
  const heading = piece.text.slice(length, extent)
  const rest = piece.text.slice(extent)
  const next = pieces[index + 1]
  const following = rest !== '' ? rest : next?.marker === undefined ? (next?.text ?? '') : ''
  return heading === ''
    ? []
    : [
        {
          index,
          family,
          number,
          heading,
          ownLine: rest === '' && !piece.shared,
          labelled: progressLabelLength(following.trimStart()) > 0,
        },
      ]
}

/** The headings among the pieces from `from` up to `to`; numbered paragraphs are none. */
export const headingCandidates = (
  pieces: readonly NoticePiece[],
  from: number,
  to: number,
): HeadingCandidate[] => {
  const candidates: HeadingCandidate[] = []
  for (let index = from; index < to; index++) candidates.push(...candidateAt(pieces, index))
  return candidates
}

const share = (
  candidates: readonly HeadingCandidate[],
  holds: (candidate: HeadingCandidate) => boolean,
): number => (candidates.length === 0 ? 0 : candidates.filter(holds).length / candidates.length)

/** What stands over headings: a chapter of organisation, a heading that reads like an aspect, or nothing that tells. */
export type Above = 'organisation' | 'aspect' | 'other'

/**
 * Whether headings of one kind are findings: most name a problem beyond doubt, or most have a progress label under
 * them; and outside chapters of organisation, most say what is wrong, or under an aspect, are no measures.
 */
export const areFindings = (candidates: readonly HeadingCandidate[], above: Above): boolean =>
  share(candidates, ({ heading }) => namesProblem(heading)) >= 0.5 ||
  share(candidates, ({ labelled, heading }) => labelled && !readsLikeAspect(heading)) >= 0.5 ||
  (above !== 'organisation' && share(candidates, ({ heading }) => readsLikeFinding(heading)) >= 0.5) ||
  (above === 'aspect' &&
    share(candidates, ({ heading }) => !readsLikeMeasure(heading) && !readsLikeAspect(heading)) >= 0.5)

const tellsAspect = ({ heading }: HeadingCandidate): boolean =>
  readsLikeAspect(heading) || COUNTED.test(narrow(heading))

/** Whether most headings of one kind have a progress label right under them, which only a finding has. */
export const areLabelled = (candidates: readonly HeadingCandidate[]): boolean =>
  share(candidates, ({ labelled }) => labelled) >= 0.5

/** Whether headings of one kind are aspects: most read like one or carry a count. */
export const areAspects = (candidates: readonly HeadingCandidate[]): boolean =>
  share(candidates, tellsAspect) >= 0.5

/** Candidates that have a finding before the next of them. Both lists are in the order of the text. */
export const withFindings = (
  candidates: readonly HeadingCandidate[],
  findings: readonly HeadingCandidate[],
): HeadingCandidate[] => {
  let passed = 0
  return candidates.filter(({ index }, position) => {
    while ((findings[passed]?.index ?? Number.POSITIVE_INFINITY) < index) passed += 1
    return (
      (findings[passed]?.index ?? Number.POSITIVE_INFINITY) <
      (candidates[position + 1]?.index ?? Number.POSITIVE_INFINITY)
    )
  })
}

/**
 * The aspects among headings that stand over findings. Sub-points in the progress of a finding may be numbered the
 * same way: where some read like aspects, others must at least go on with the numbers and stand on lines of their own.
 */
export const aspectsAmong = (candidates: readonly HeadingCandidate[]): HeadingCandidate[] => {
  const someTell = candidates.some(tellsAspect)
  let expected = 1
  return candidates.filter((candidate) => {
    const inTurn = candidate.number === expected
    const aspect = someTell
      ? tellsAspect(candidate) || (inTurn && candidate.ownLine)
      : inTurn || candidate.number === 1
    if (aspect) expected = candidate.number + 1
    return aspect
  })
}
