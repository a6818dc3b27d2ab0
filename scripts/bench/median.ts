/** The value in the middle; the mean of the two in the middle of an even number. */
export const median = (values: readonly number[]): number => {
  if (values.length === 0) throw new RangeError('median of nothing')
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length / 2
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return (low + high) / 2
}

/** How many times as long as the yardstick: the ratio of each pair first, so that a slow moment of the machine meets both. */
export const medianRatio = (
  pairs: readonly { readonly program: number; readonly yardstick: number }[],
): number => median(pairs.map(({ program, yardstick }) => program / yardstick))
