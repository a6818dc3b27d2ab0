/** Code points a font has a glyph for: first and last of each unbroken run, ascending, in one flat list. */
export type CharacterRanges = readonly number[]

/** The ranges of ascending, distinct code points. */
export const characterRanges = (codePoints: Iterable<number>): CharacterRanges => {
  const ranges: number[] = []
  for (const codePoint of codePoints) {
    if (ranges.length > 0 && ranges[ranges.length - 1] === codePoint - 1)
      ranges[ranges.length - 1] = codePoint
    else ranges.push(codePoint, codePoint)
  }
  return ranges
}

/** True when a code point lies in one of the ranges. */
export const inRanges = (ranges: CharacterRanges, codePoint: number): boolean => {
  let low = 0
  let high = ranges.length / 2 - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (codePoint < (ranges[2 * middle] ?? 0)) high = middle - 1
    else if (codePoint > (ranges[2 * middle + 1] ?? 0)) low = middle + 1
    else return true
  }
  return false
}
