import { narrow } from '../text/han.ts'
import { headingExtent } from './heading-extent.ts'
import type { MarkerFamily } from './heading-marker.ts'
import { namesProblem, readsLikeAspect, readsLikeFinding, readsLikeOrganisation } from './heading-wording.ts'
import type { NoticePiece } from './notice-piece.ts'
import { progressLabelLength } from './progress-label.ts'

/** What a numbered piece opens. */
export type PieceRole = 'chapter' | 'aspect' | 'finding'

type Candidate = {
  readonly index: number
  readonly family: MarkerFamily
  readonly number: number
  /** The heading stands on a line of its own. */
  readonly ownLine: boolean
  /** The heading without its number; empty when the piece is a numbered paragraph. */
  readonly heading: string
  /** A progress label follows, on the same line or the next. */
  readonly labelled: boolean
}

const COUNTED = /\(\s*\d{1,3}\s*[个项条]/u
const UNNUMBERED_FINDING = /^(?:关于|针对)\s?[“"][^”"]+[”"][^。]{0,8}问题[^。]{0,12}[。.:]?$/u

const candidateOf = (pieces: readonly NoticePiece[], index: number): Candidate | undefined => {
  const piece = pieces[index]
  if (piece?.marker === undefined) return undefined
  const extent = headingExtent(piece.text, piece.marker, piece.shared)
  const rest = piece.text.slice(extent)
  const next = pieces[index + 1]
  const following = rest !== '' ? rest : next?.marker === undefined ? (next?.text ?? '') : ''
  return {
    index,
    family: piece.marker.family,
    number: piece.marker.number,
    ownLine: rest === '' && !piece.shared,
    heading: piece.text.slice(piece.marker.length, extent),
    labelled: progressLabelLength(following.trimStart()) > 0,
  }
}

const share = (candidates: readonly Candidate[], holds: (candidate: Candidate) => boolean): number =>
  candidates.length === 0 ? 0 : candidates.filter(holds).length / candidates.length

/**
 * Whether headings of one kind are findings: most name a problem beyond doubt, or most have a progress label under
 * them; and outside chapters of organisation, most say what is wrong.
 */
const areFindings = (candidates: readonly Candidate[], organisation: boolean): boolean => {
  const headed = candidates.filter(({ heading }) => heading !== '')
  if (headed.length === 0) return false
  if (share(headed, ({ heading }) => namesProblem(heading)) >= 0.5) return true
  if (share(headed, ({ labelled, heading }) => labelled && !readsLikeAspect(heading)) >= 0.5) return true
  return !organisation && share(headed, ({ heading }) => readsLikeFinding(heading)) >= 0.5
}

const areAspects = (candidates: readonly Candidate[]): boolean =>
  share(candidates, ({ heading }) => readsLikeAspect(heading) || COUNTED.test(narrow(heading))) >= 0.5

/** Candidates of one family that have a finding before the next of them. */
const parentsOf = (candidates: readonly Candidate[], findings: readonly Candidate[]): Candidate[] =>
  candidates.filter(({ index }, position) => {
    const next = candidates[position + 1]?.index ?? Number.POSITIVE_INFINITY
    return findings.some((finding) => finding.index > index && finding.index < next)
  })

const rolesInBlock = (
  pieces: readonly NoticePiece[],
  block: { readonly from: number; readonly to: number; readonly organisation: boolean },
): [number, PieceRole][] => {
  const candidates: Candidate[] = []
  for (let index = block.from; index < block.to; index++) {
    const candidate = candidateOf(pieces, index)
    if (candidate !== undefined) candidates.push(candidate)
  }
  const of = (family: MarkerFamily) => candidates.filter((candidate) => candidate.family === family)
  const brackets = of('chineseBracket')
  const arabic = of('arabic')
  const problems = of('problem')
  const asFindings = (found: readonly Candidate[]): [number, PieceRole][] =>
    found.filter(({ heading }) => heading !== '').map(({ index }) => [index, 'finding'])
  const asAspects = (parents: readonly Candidate[], found: readonly Candidate[]): [number, PieceRole][] => {
    const withFindings = parentsOf(parents, found)
    const all = withFindings.length > 0 || areAspects(parents)
    return parents.filter((parent) => all && parent.heading !== '').map(({ index }) => [index, 'aspect'])
  }

  if (problems.length > 0) {
    const parents = brackets.length > 0 ? brackets : parentsOf(arabic, problems)
    return [...asAspects(parents, problems), ...asFindings(problems)]
  }
  if (arabic.length > 0 && areFindings(arabic, block.organisation))
    return [...asAspects(brackets, arabic), ...asFindings(arabic)]
  if (brackets.length > 0 && !areAspects(brackets) && areFindings(brackets, block.organisation))
    return asFindings(brackets)
  if (brackets.length > 0 && areAspects(brackets) && !block.organisation) return asAspects(brackets, [])
  const numbered = of('arabicBracket')
  if (arabic.length === 0 && numbered.length > 0 && areFindings(numbered, block.organisation))
    return [...asAspects(brackets, numbered), ...asFindings(numbered)]
  return unnumberedFindings(pieces, block.from, block.to)
}

const unnumberedFindings = (
  pieces: readonly NoticePiece[],
  from: number,
  to: number,
): [number, PieceRole][] => {
  const found: [number, PieceRole][] = []
  for (let index = from; index < to; index++) {
    const text = narrow(pieces[index]?.text ?? '')
    if (text.length <= 90 && UNNUMBERED_FINDING.test(text)) found.push([index, 'finding'])
  }
  return found
}

/**
 * Which pieces between `from` and `to` open chapters, aspects and findings. Chapters are numbered `一、`, unless most of
 * those name problems themselves (`一、关于“……”问题的整改情况`). Within a chapter the findings are the `问题一：` headings;
 * else the `1.`, `（一）` or `（1）` headings that name problems or are followed by progress; what stands over them is
 * an aspect. A chapter about organisation or next steps holds findings only when they name problems beyond doubt.
 */
export const noticeStructure = (
  pieces: readonly NoticePiece[],
  from: number,
  to: number,
): ReadonlyMap<number, PieceRole> => {
  const roles = new Map<number, PieceRole>()
  const tops: Candidate[] = []
  for (let index = from; index < to; index++) {
    const family = pieces[index]?.marker?.family
    if (family !== 'chinese' && family !== 'part') continue
    const candidate = candidateOf(pieces, index)
    if (candidate !== undefined && candidate.heading !== '') tops.push(candidate)
  }
  const named = tops.filter(({ heading }) => namesProblem(heading))
  const asFindings =
    named.length >= 1 && !pieces.slice(from, to).some(({ marker }) => marker?.family === 'problem')
  for (const top of tops) roles.set(top.index, asFindings && named.includes(top) ? 'finding' : 'chapter')
  if (asFindings) return roles

  const bounds = [from, ...tops.map(({ index }) => index), to]
  for (let position = 0; position + 1 < bounds.length; position++) {
    const start = bounds[position] ?? from
    const end = bounds[position + 1] ?? to
    const heading = tops.find(({ index }) => index === start)?.heading ?? ''
    const block = {
      from: roles.get(start) === 'chapter' ? start + 1 : start,
      to: end,
      organisation: readsLikeOrganisation(heading),
    }
    for (const [index, role] of rolesInBlock(pieces, block)) roles.set(index, role)
  }
  return roles
}
