/** Widths are kept in tenths of a millimetre, so that they add up exactly. */
const STEPS = 10

/**
 * Widths in millimetres that together are exactly `total`, in the proportions asked for: a table is always as wide as the
 * type area of its sheet, whatever columns it has. What rounding leaves over goes to the widest.
 */
export const fittedWidths = (widths: readonly number[], total: number): readonly number[] => {
  const sum = widths.reduce((all, width) => all + width, 0)
  const steps = widths.map((width) => Math.max(1, Math.floor((width / sum) * total * STEPS)))
  const rest = Math.round(total * STEPS) - steps.reduce((all, width) => all + width, 0)
  const widest = steps.indexOf(Math.max(...steps))
  return steps.map((width, index) => (index === widest ? width + rest : width) / STEPS)
}
