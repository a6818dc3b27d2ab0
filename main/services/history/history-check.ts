import type { ChainCheck } from '#shared/bridge/history-view.ts'
import type { Problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { fileProblem, isAbsent } from '../files/file-problem.ts'
import { type StoredLine, storedLine } from './history-line.ts'
import { wholeLines } from './whole-lines.ts'

/** The part of a line that the chain needs; `number` counts from 1. */
type Link = {
  readonly number: number
  readonly hash: string
  /** What it says the line above is; undefined for a line that cannot be read. */
  readonly previous: string | null | undefined
  readonly revision: number | undefined
  readonly time: string
  readonly before: string | null | undefined
  readonly ledger: string | undefined
}

const linkOf = ({ hash, line }: StoredLine, number: number): Link => {
  const change = line?.kind === 'change' ? line : undefined
  return {
    number,
    hash,
    previous: line?.previous,
    revision: change?.revision,
    time: change?.time ?? '',
    before: change?.before,
    ledger: change?.ledger,
  }
}

/** A line that cannot be read, and that no later line says was cut off. */
const unreadable = (links: readonly Link[], marked: ReadonlySet<string>): Link | undefined =>
  links.find(({ previous, hash }) => previous === undefined && !marked.has(hash))

/** True when one change follows the other: nothing is missing between them. */
const follows = (above: Link, below: Link): boolean =>
  (above.ledger !== undefined && below.before === above.ledger) ||
  (above.revision !== undefined && below.revision === above.revision + 1)

/**
 * The line to blame where a line does not name the one above it. Naming an earlier line, it says that those between were put
 * in. Following the one above in its content, it says that the one above was altered. Else something is missing above it.
 */
const blamed = (links: readonly Link[], at: number): number => {
  const below = links[at]
  const above = links[at - 1]
  if (below === undefined || above === undefined) return at + 1
  const named = links.slice(0, at).findLastIndex(({ hash }) => hash === below.previous)
  if (named >= 0) return named + 2
  return follows(above, below) ? above.number : below.number
}

/** The first line that is not proven; undefined when all are. */
const firstBadLine = (
  links: readonly Link[],
  marked: ReadonlySet<string>,
  ledgerRevision: number,
): number | undefined => {
  const broken = links.findIndex(
    ({ previous }, index) => previous !== undefined && previous !== (links[index - 1]?.hash ?? null),
  )
  const places = [
    unreadable(links, marked)?.number,
    broken < 0 ? undefined : blamed(links, broken),
    lastInEffect(links, marked, ledgerRevision) ? undefined : links.length + 1,
  ]
  const found = places.filter((place) => place !== undefined)
  return found.length === 0 ? undefined : Math.min(...found)
}

/**
 * False when the change that led to the ledger is not there: lines were cut off the end, where no line stands below to tell.
 * Without any line at all nothing is claimed: a ledger may have come without its history.
 */
const lastInEffect = (
  links: readonly Link[],
  marked: ReadonlySet<string>,
  ledgerRevision: number,
): boolean => {
  const last = links.findLast(({ revision, hash }) => revision !== undefined && !marked.has(hash))
  return last?.revision === undefined || last.revision >= ledgerRevision
}

/** The links of the first `size` bytes of a history, and the hashes of the lines that later ones mark as 未生效. */
const linksIn = async (
  path: string,
  size: number,
): Promise<{ readonly links: readonly Link[]; readonly marked: ReadonlySet<string> }> => {
  const links: Link[] = []
  const marked = new Set<string>()
  if (size === 0) return { links, marked }
  let whole = 0
  for await (const bytes of wholeLines(path, { end: size })) {
    whole += bytes.byteLength + 1
    const stored = storedLine(bytes)
    links.push(linkOf(stored, links.length + 1))
    if (stored.line?.kind === 'void') marked.add(stored.line.line)
  }
  // What lacks its line feed is a line whose writing was cut off, and nothing says so of it yet.
  if (whole < size) links.push(linkOf({ hash: '', line: undefined }, links.length + 1))
  return { links, marked }
}

/**
 * Goes through the first `size` bytes of the history at `path` and says whether every line names the line above it, and
 * whether the change that led to a ledger of `revision` is there. A line whose writing was cut off and that a later one says
 * so of is in order. The words of the very last line are vouched for by none.
 */
export const checkHistory = async (
  path: string,
  size: number,
  revision: number,
): Promise<Result<ChainCheck, Problem>> => {
  try {
    const { links, marked } = await linksIn(path, size)
    const bad = firstBadLine(links, marked, revision)
    if (bad === undefined) return ok({ kind: 'whole', lines: links.length })
    const proven = links
      .slice(0, bad - 1)
      .findLast((link) => link.revision !== undefined && !marked.has(link.hash))
    return ok({
      kind: 'broken',
      lines: links.length,
      firstBadLine: bad,
      proven: proven?.revision === undefined ? null : { revision: proven.revision, time: proven.time },
    })
  } catch (error) {
    return isAbsent(error) ? ok({ kind: 'whole', lines: 0 }) : fail(fileProblem(error, path))
  }
}
