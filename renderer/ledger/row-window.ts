/** Where every row of a table begins, in pixels from the first one; one entry more than rows, the last is the total. */
export type RowOffsets = readonly number[]

/** Adds up the heights of all rows. */
export const rowOffsets = (heights: readonly number[]): RowOffsets => {
  const offsets = [0]
  let bottom = 0
  for (const height of heights) {
    bottom += height
    offsets.push(bottom)
  }
  return offsets
}

/** Index of the row at a distance from the first one; the first or last row when outside. -1 when there is none. */
export const rowAt = (offsets: RowOffsets, distance: number): number => {
  let low = 0
  let high = offsets.length - 2
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((offsets[middle] ?? 0) <= distance) low = middle
    else high = middle - 1
  }
  return high < 0 ? -1 : low
}

/** Rows to draw: those in view and `margin` pixels around them, from `first` to before `end`. */
export const rowsInView = (
  offsets: RowOffsets,
  {
    scrollTop,
    height,
    margin,
  }: { readonly scrollTop: number; readonly height: number; readonly margin: number },
): { readonly first: number; readonly end: number } => {
  const first = Math.max(rowAt(offsets, scrollTop - margin), 0)
  return { first, end: Math.min(rowAt(offsets, scrollTop + height + margin) + 1, offsets.length - 1) }
}

/** The scroll position nearest to the present one at which a whole row is in view. */
export const scrollToShow = (
  offsets: RowOffsets,
  row: number,
  { scrollTop, height }: { readonly scrollTop: number; readonly height: number },
): number => {
  const top = offsets[row] ?? 0
  const bottom = offsets[row + 1] ?? top
  if (top < scrollTop) return top
  return bottom > scrollTop + height ? bottom - height : scrollTop
}
