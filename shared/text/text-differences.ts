/** A piece of two texts put side by side: in both, or only in the one or the other. */
export type TextPiece = { readonly text: string; readonly in: 'both' | 'left' | 'right' }

/** Beyond this many pairs of characters what lies between the common ends counts as changed whole. */
const MOST_PAIRS = 4_000_000
/** Fewer common characters than this between two changes are chance, not wording kept. */
const SHORTEST_COMMON = 2

const commonStart = (left: readonly string[], right: readonly string[]): number => {
  let length = 0
  while (length < left.length && length < right.length && left[length] === right[length]) length += 1
  return length
}

/** Length of the longest common subsequence of the rests of both from each pair of positions on, row by row. */
const commonLengths = (left: readonly string[], right: readonly string[]): Uint32Array[] => {
  const rows = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1))
  for (let i = left.length - 1; i >= 0; i--) {
    const [row, next] = [rows[i], rows[i + 1]]
    if (row === undefined || next === undefined) continue
    for (let j = right.length - 1; j >= 0; j--)
      row[j] = left[i] === right[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0)
  }
  return rows
}

const between = (left: readonly string[], right: readonly string[]): TextPiece[] => {
  if (left.length * right.length > MOST_PAIRS)
    return [
      { text: left.join(''), in: 'left' },
      { text: right.join(''), in: 'right' },
    ]
  const lengths = commonLengths(left, right)
  const pieces: TextPiece[] = []
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    const [mine, other] = [left[i], right[j]]
    if (mine !== undefined && mine === other) {
      pieces.push({ text: mine, in: 'both' })
      i += 1
      j += 1
    } else if (
      mine !== undefined &&
      (other === undefined || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
    ) {
      pieces.push({ text: mine, in: 'left' })
      i += 1
    } else {
      pieces.push({ text: other ?? '', in: 'right' })
      j += 1
    }
  }
  return pieces
}

/** Runs of one kind joined; between two runs of `both` at most one of each side, left first. */
const joined = (pieces: readonly TextPiece[]): TextPiece[] => {
  const result: TextPiece[] = []
  const changed = { left: '', right: '' }
  const flush = () => {
    for (const side of ['left', 'right'] as const) {
      if (changed[side] !== '') result.push({ text: changed[side], in: side })
      changed[side] = ''
    }
  }
  for (const piece of pieces) {
    if (piece.in !== 'both') {
      changed[piece.in] += piece.text
      continue
    }
    flush()
    const last = result.at(-1)
    if (last?.in === 'both') result[result.length - 1] = { text: last.text + piece.text, in: 'both' }
    else result.push(piece)
  }
  flush()
  return result
}

/** A few common characters in the midst of a change read better as part of it. */
const withoutChance = (pieces: readonly TextPiece[]): TextPiece[] =>
  joined(
    pieces.flatMap((piece, index): TextPiece[] => {
      const inside = index > 0 && index < pieces.length - 1
      return piece.in === 'both' && inside && [...piece.text].length < SHORTEST_COMMON
        ? [
            { text: piece.text, in: 'left' },
            { text: piece.text, in: 'right' },
          ]
        : [piece]
    }),
  )

/**
 * What two texts have in common and where they differ, by characters, in reading order. The pieces of `both` and `left`
 * joined are the left text, those of `both` and `right` the right one. Equal texts give one piece, empty ones none.
 */
export const textDifferences = (left: string, right: string): readonly TextPiece[] => {
  const [mine, other] = [[...left], [...right]]
  const start = commonStart(mine, other)
  const [restOfMine, restOfOther] = [mine.slice(start), other.slice(start)]
  const end = commonStart(restOfMine.toReversed(), restOfOther.toReversed())
  const whole = (text: string): TextPiece[] => (text === '' ? [] : [{ text, in: 'both' }])
  const middle = joined(
    between(restOfMine.slice(0, restOfMine.length - end), restOfOther.slice(0, restOfOther.length - end)),
  )
  const head = whole(mine.slice(0, start).join(''))
  const tail = whole(end === 0 ? '' : mine.slice(-end).join(''))
  return withoutChance(joined([...head, ...middle, ...tail]))
}
