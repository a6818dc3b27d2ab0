import type { SnapshotReason } from '#shared/bridge/history-view.ts'

/**
 * A snapshot as its file name tells: `r128-20230523T073000Z-start.json`, or `r128-20230523T073000Z-named-年中报送前.json`. `id` is
 * the file name, `savedAt` a UTC timestamp.
 */
export type SnapshotName = {
  readonly id: string
  readonly revision: number
  readonly savedAt: string
  readonly reason: SnapshotReason
  readonly name: string | null
}

const REASONS = ['start', 'interval', 'hand', 'named', 'import', 'restore', 'upgrade', 'backup'] as const
// The compiler asks for a reason that is missing above.
REASONS satisfies readonly SnapshotReason[]

/** Files kept by versions before this one end after the time: they were kept with every save. */
const PATTERN = /^r(\d{1,15})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z(?:-([a-z]+)(?:-(.+))?)?\.json$/u

/** What FAT, exFAT and NTFS forbid in names, and what is troublesome in them. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu

/** Longest name given by hand, in characters: a file name holds 255 bytes. */
const NAME_LENGTH = 40

/** A name as it can stand in a file name; empty when nothing of it can. */
export const storableName = (name: string): string =>
  [...name.replace(FORBIDDEN, ' ').trim().replace(/\s+/gu, ' ').replace(/\.+$/u, '')]
    .slice(0, NAME_LENGTH)
    .join('')
    .trim()

/** The file name of a snapshot taken now (`savedAt`, UTC); `name` counts for named ones only. */
export const snapshotName = (
  revision: number,
  savedAt: string,
  reason: SnapshotReason,
  name: string | null = null,
): string => {
  const time = savedAt.replace(/[-:]|\.\d+/gu, '')
  const given = reason === 'named' && name !== null ? `-${storableName(name)}` : ''
  return `r${revision}-${time}-${reason}${given}.json`
}

const isReason = (word: string): word is SnapshotReason => REASONS.some((reason) => reason === word)

/** The snapshots among the names of a folder, newest revision first; the clock only orders equal revisions. */
export const snapshotsAmong = (names: readonly string[]): readonly SnapshotName[] =>
  names
    .flatMap((id) => {
      const [, revision, year, month, day, hour, minute, second, word = 'interval', name = null] =
        PATTERN.exec(id) ?? []
      if (revision === undefined || !isReason(word)) return []
      return [
        {
          id,
          revision: Number(revision),
          savedAt: `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`,
          reason: word,
          name,
        },
      ]
    })
    .toSorted(
      (left, right) =>
        right.revision - left.revision ||
        (left.savedAt < right.savedAt ? 1 : left.savedAt > right.savedAt ? -1 : 0),
    )
