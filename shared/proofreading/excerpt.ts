import { wholeCharacter } from '../text/whole-characters.ts'

/** How much is shown on either side of a slip, in UTF-16 units. */
const AROUND = 14
const LONGEST_SPOT = 60

/** The words around a slip, and the slip within them. Never reaches beyond its paragraph. */
export const excerptOf = (
  paragraph: string,
  from: number,
  to: number,
): { readonly text: string; readonly spot: readonly [number, number] } => {
  const end = Math.min(to, from + LONGEST_SPOT)
  const start = Math.max(0, wholeCharacter(paragraph, Math.max(0, from - AROUND), -1))
  const stop = Math.min(
    paragraph.length,
    wholeCharacter(paragraph, Math.min(paragraph.length, end + AROUND), 1),
  )
  return { text: paragraph.slice(start, stop), spot: [from - start, Math.min(to, stop) - start] }
}
