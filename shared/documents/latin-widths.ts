/**
 * Widths of the printable ASCII characters in Times New Roman, in thousandths of its size, from the blank to the tilde. Fonts
 * that stand in for it (Liberation Serif) have the same.
 */
const WIDTHS: readonly number[] = [
  // Blank and marks up to the slash.
  ...[250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278],
  // Figures, and marks up to the at sign.
  ...[500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921],
  // Capitals A to Z.
  ...[722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889],
  ...[722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611],
  // Marks up to the grave accent.
  ...[333, 278, 333, 469, 500, 333],
  // Small letters a to z.
  ...[444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778],
  ...[500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444],
  // Braces, bar and tilde.
  ...[480, 200, 480, 541],
]

const FIRST = ' '.charCodeAt(0)
const THOUSANDTHS = 1000
/** Of letters with accents, which hardly ever stand in official papers. */
const OTHER_LETTER = 0.5

/** Width of a letter, figure or ASCII mark as a share of the size of its font. */
export const latinWidth = (character: string): number => {
  const width = WIDTHS[character.charCodeAt(0) - FIRST]
  return width === undefined ? OTHER_LETTER : width / THOUSANDTHS
}
