import {
  type Above,
  areAspects,
  areFindings,
  areLabelled,
  aspectsAmong,
  type HeadingCandidate,
  headingCandidates,
  withFindings,
} from './heading-candidate.ts'
import { unnumberedExtent } from './heading-extent.ts'
import type { MarkerFamily } from './heading-marker.ts'
import { namesProblem, readsLikeAspect, readsLikeOrganisation } from './heading-wording.ts'
import type { NoticePiece } from './notice-piece.ts'

/** What a numbered piece opens. */
export type PieceRole = 'chapter' | 'aspect' | 'finding'

type Roles = readonly (readonly [number, PieceRole])[]

const all = (candidates: readonly HeadingCandidate[], role: PieceRole): Roles =>
  candidates.map(({ index }) => [index, role])

/** Aspects over findings: headings of their kind are aspects when one of them has findings, or when they read so. */
const aspectsOver = (parents: readonly HeadingCandidate[], findings: readonly HeadingCandidate[]): Roles =>
  withFindings(parents, findings).length > 0 || areAspects(parents)
    ? all(aspectsAmong(parents), 'aspect')
    : []

const unnumberedFindings = (pieces: readonly NoticePiece[], from: number, to: number): Roles =>
  pieces
    .slice(from, to)
    .flatMap(
      ({ text, marker }, offset): Roles =>
        marker === undefined && unnumberedExtent(text) > 0 ? [[from + offset, 'finding']] : [],
    )

type Block = { readonly from: number; readonly to: number; readonly above: Above }

/** What stands over `1.`: the `（一）` headings, else what stands over all. */
const aboveArabic = (brackets: readonly HeadingCandidate[], above: Above): Above =>
  brackets.length === 0 || above === 'organisation' ? above : areAspects(brackets) ? 'aspect' : 'other'

const rolesInBlock = (pieces: readonly NoticePiece[], { from, to, above }: Block): Roles => {
  const candidates = headingCandidates(pieces, from, to)
  const of = (family: MarkerFamily) => candidates.filter((candidate) => candidate.family === family)
  const brackets = of('chineseBracket')
  const arabic = of('arabic')
  const problems = of('problem')
  const between = brackets.length > 0 && areAspects(arabic) ? arabic : []
  if (problems.length > 0) {
    const parents = brackets.length > 0 ? brackets : withFindings(arabic, problems)
    return [...aspectsOver(parents, problems), ...all(between, 'aspect'), ...all(problems, 'finding')]
  }
  // Problems in quotes are beyond doubt; numbers under them are what was done.
  const unnumbered = above === 'organisation' ? [] : unnumberedFindings(pieces, from, to)
  if (unnumbered.length > (above === 'aspect' ? 0 : 1) && !areFindings(arabic, 'organisation')) {
    const parents = areAspects(brackets) ? brackets : []
    return [...all(parents, 'aspect'), ...all(between, 'aspect'), ...unnumbered]
  }
  if (areFindings(arabic, aboveArabic(brackets, above)))
    return [...aspectsOver(brackets, arabic), ...all(arabic, 'finding')]
  const aboveSmall = above === 'aspect' && brackets.length + arabic.length > 0 ? 'other' : above
  const kinds = [of('arabicBracket'), of('circled')]
  const small =
    kinds.find((kind) => areFindings(kind, 'organisation')) ??
    kinds.find((kind) => areFindings(kind, aboveSmall)) ??
    []
  const leaves = small.length > 0 && (arabic.length === 0 || between.length > 0)
  if (leaves && (areAspects(brackets) || !areFindings(brackets, above)))
    return [...aspectsOver(brackets, small), ...all(between, 'aspect'), ...all(small, 'finding')]
  if (areLabelled(brackets)) return all(brackets, 'finding')
  if (areAspects(brackets) && above !== 'organisation') return [...all(brackets, 'aspect'), ...unnumbered]
  if (areFindings(brackets, above)) return all(brackets, 'finding')
  return unnumbered
}

const aboveBy = (heading: string): Above =>
  readsLikeOrganisation(heading) ? 'organisation' : readsLikeAspect(heading) ? 'aspect' : 'other'

/**
 * Which pieces between `from` and `to` open chapters, aspects and findings. Chapters are numbered `一、`, unless that
 * heading names a problem itself (`一、关于“……”问题的整改情况`) and no `问题一：` is there. Within a chapter the findings are
 * the `问题一：` headings; else the `1.`, `（一）` or `（1）` headings that name problems or are followed by progress; what
 * stands over them is an aspect, and `1.…方面` between both a sub-aspect. A chapter about organisation or next steps
 * holds findings only beyond doubt.
 */
export const noticeStructure = (
  pieces: readonly NoticePiece[],
  from: number,
  to: number,
): ReadonlyMap<number, PieceRole> => {
  const candidates = headingCandidates(pieces, from, to)
  const tops = candidates.filter(({ family }) => family === 'chinese' || family === 'part')
  const numberedProblems = candidates.some(({ family }) => family === 'problem')
  const isFinding = ({ heading }: HeadingCandidate) => !numberedProblems && namesProblem(heading)
  const roles = new Map<number, PieceRole>(
    tops.map((top) => [top.index, isFinding(top) ? 'finding' : 'chapter']),
  )
  if (tops.some(isFinding)) return roles

  const blocks = [undefined, ...tops].map(
    (top, position): Block => ({
      from: top === undefined ? from : top.index + 1,
      to: tops[position]?.index ?? to,
      above: top === undefined ? 'other' : aboveBy(top.heading),
    }),
  )
  for (const block of blocks) for (const [index, role] of rolesInBlock(pieces, block)) roles.set(index, role)
  return roles
}
