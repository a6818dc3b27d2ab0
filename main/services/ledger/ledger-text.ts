import type { Finding } from '#shared/ledger/finding.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'

/** Levels a finding of a ledger lies deep: the ledger, its rounds, a round, its findings. */
const FINDING_DEPTH = 4

const lineBreak = (depth: number): string => `\n${'  '.repeat(depth)}`

/** A value as `JSON.stringify(…, null, 2)` writes it `depth` levels deep. Texts hold no line feed: JSON escapes them. */
const written = (value: unknown, depth: number): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', lineBreak(depth))

type Piece = string | Buffer

const listOf = <Item>(
  items: readonly Item[],
  depth: number,
  pieces: (item: Item) => readonly Piece[],
): readonly Piece[] =>
  items.length === 0
    ? ['[]']
    : [
        ...items.flatMap((item, index) => [
          `${index === 0 ? '[' : ','}${lineBreak(depth + 1)}`,
          ...pieces(item),
        ]),
        `${lineBreak(depth)}]`,
      ]

/** An object of which one field is written in pieces of its own. */
const objectWith = (
  fields: object,
  depth: number,
  field: string,
  pieces: () => readonly Piece[],
): readonly Piece[] => [
  ...Object.entries(fields).flatMap(([key, value], index) => [
    `${index === 0 ? '{' : ','}${lineBreak(depth + 1)}${JSON.stringify(key)}: `,
    ...(key === field ? pieces() : [written(value, depth + 1)]),
  ]),
  `${lineBreak(depth)}}`,
]

/** Findings as they were written before: a save costs no more than its change, however many findings there are. */
const known = new WeakMap<Finding, Buffer>()

const findingBytes = (finding: Finding): Buffer => {
  const before = known.get(finding)
  if (before !== undefined) return before
  const bytes = Buffer.from(written(finding, FINDING_DEPTH))
  known.set(finding, bytes)
  return bytes
}

/** Encodes every different text once: between ten thousand findings stands the same comma. */
const encoding = (): ((piece: Piece) => Buffer) => {
  const encoded = new Map<string, Buffer>()
  return (piece) => {
    if (typeof piece !== 'string') return piece
    const bytes = encoded.get(piece) ?? Buffer.from(piece)
    encoded.set(piece, bytes)
    return bytes
  }
}

/**
 * The text of a ledger's file in UTF-8, in the pieces it is put together from: `JSON.stringify(ledger, null, 2)` and a line
 * feed. Requires data that is never modified in place.
 */
export const ledgerText = (ledger: Ledger): readonly Buffer[] => {
  const pieces = objectWith(ledger, 0, 'inspections', () =>
    listOf(ledger.inspections, 1, (inspection) =>
      objectWith(inspection, 2, 'findings', () =>
        listOf(inspection.findings, 3, (finding) => [findingBytes(finding)]),
      ),
    ),
  )
  return [...pieces, '\n'].map(encoding())
}
