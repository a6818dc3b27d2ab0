/** A kept generation as its file name tells: `r<revision>-<UTC time>.json`. `savedAt` is a UTC timestamp. */
export type GenerationName = { readonly id: string; readonly revision: number; readonly savedAt: string }

const PATTERN = /^r(\d{1,15})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.json$/u

/** `r128-20230523T073000Z.json`; `savedAt` is a UTC timestamp. */
export const generationName = (revision: number, savedAt: string): string =>
  `r${revision}-${savedAt.replace(/[-:]|\.\d+/gu, '')}.json`

/** The generations among the names of a folder, newest revision first; the clock only orders equal revisions. */
export const generationsAmong = (names: readonly string[]): readonly GenerationName[] =>
  names
    .flatMap((id) => {
      const [, revision, year, month, day, hour, minute, second] = PATTERN.exec(id) ?? []
      if (revision === undefined) return []
      return [
        {
          id,
          revision: Number(revision),
          savedAt: `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`,
        },
      ]
    })
    .toSorted((left, right) => right.revision - left.revision || (left.id < right.id ? 1 : -1))

/**
 * The generations to give up so that `limit` remain, the highest revisions first. One always remains: the caller has
 * just proven the newest to be whole.
 */
export const surplusGenerations = (
  generations: readonly GenerationName[],
  limit: number,
): readonly GenerationName[] => generations.slice(Math.max(1, limit))
