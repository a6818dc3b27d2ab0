/** True when two different texts of the same length differ in exactly one character (in UTF-16 units). */
export const differInOne = (left: string, right: string): boolean => {
  if (left.length !== right.length) return false
  let differing = 0
  for (let index = 0; index < left.length && differing < 2; index++)
    if (left.charCodeAt(index) !== right.charCodeAt(index)) differing += 1
  return differing === 1
}

/** The position at which two texts of the same length differ first; -1 when they do not. */
export const firstDifference = (left: string, right: string): number => {
  for (let index = 0; index < left.length; index++)
    if (left.charCodeAt(index) !== right.charCodeAt(index)) return index
  return -1
}

/** True when leaving out one character of the longer text gives the shorter one. */
export const differByOneMore = (longer: string, shorter: string): boolean => {
  if (longer.length !== shorter.length + 1) return false
  const at = firstDifference(longer.slice(0, shorter.length), shorter)
  return at < 0 || longer.slice(at + 1) === shorter.slice(at)
}
