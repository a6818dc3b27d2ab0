/** Lines by what a text looks like, so that typing measures one paragraph and not the whole paper. */
const measured = new Map<string, number>()
/** Estimates of what is not measured yet: a long paper is laid out several times before it is. */
const estimated = new Map<string, number>()
/** Above this many remembered texts, and twice those of the paper, a memory starts anew (a few megabytes of text). */
const MOST_REMEMBERED = 50_000

/** Whether a text of this look was measured. */
export const isMeasured = (look: string): boolean => measured.has(look)

/** The lines a text of this look takes: as measured, else as estimated once by `estimate`. */
export const knownLines = (look: string, estimate: () => number): number => {
  const known = measured.get(look) ?? estimated.get(look)
  if (known !== undefined) return known
  if (estimated.size > MOST_REMEMBERED) estimated.clear()
  const lines = estimate()
  estimated.set(look, lines)
  return lines
}

/** Remembers measured lines for a paper of `texts` texts. */
export const rememberLines = (lines: ReadonlyMap<string, number>, texts: number): void => {
  if (measured.size > Math.max(MOST_REMEMBERED, 2 * texts)) measured.clear()
  for (const [look, count] of lines) {
    measured.set(look, count)
    estimated.delete(look)
  }
}
