import type { BackupManifest } from './backup-manifest.ts'

/** Ending of every backup file. */
export const BACKUP_ENDING = '.zgbak'

const KIND_WORDS = { backup: '整改台账', handover: '整改台账交接' } as const satisfies Record<
  BackupManifest['kind'],
  string
>

/** What FAT, exFAT and NTFS forbid in names, and what is troublesome in them. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Zs}.]/gu

/** Longest name of a unit in a file name, in characters. */
const UNIT_LENGTH = 20

const two = (number: number): string => String(number).padStart(2, '0')

/**
 * `整改台账_市文联党组_20230523-1530_r128.zgbak`: kind, short name of the unit, local time, revision. `again` above 0 is added
 * for a name that is taken. Safe on every file system of sticks.
 */
export const backupName = (
  kind: BackupManifest['kind'],
  unit: string,
  moment: Date,
  revision: number,
  again = 0,
): string => {
  const shortened = [...unit.replace(FORBIDDEN, '')].slice(0, UNIT_LENGTH).join('')
  const day = `${moment.getFullYear()}${two(moment.getMonth() + 1)}${two(moment.getDate())}`
  const time = `${two(moment.getHours())}${two(moment.getMinutes())}`
  const parts = [
    KIND_WORDS[kind],
    ...(shortened === '' ? [] : [shortened]),
    `${day}-${time}`,
    `r${revision}`,
    ...(again === 0 ? [] : [String(again + 1)]),
  ]
  return `${parts.join('_')}${BACKUP_ENDING}`
}

/** What the name of a backup tells; the clock orders only backups of one revision, `again` those of one minute. */
export type BackupNameFacts = {
  readonly fileName: string
  readonly family: string
  readonly revision: number
  readonly moment: string
  readonly again: number
}

const PATTERN = /^(整改台账(?:_.*)?)_(\d{8}-\d{4})_r(\d{1,15})(?:_(\d{1,4}))?\.zgbak$/u

/**
 * The backups among the names of a folder, newest revision first. `family` is kind and unit: rotation only ever compares
 * within one, so that two units may share a stick.
 */
export const backupsAmong = (names: readonly string[]): readonly BackupNameFacts[] =>
  names
    .flatMap((fileName) => {
      const [, family, moment, revision, again = '1'] = PATTERN.exec(fileName) ?? []
      return family === undefined || moment === undefined
        ? []
        : [{ fileName, family, moment, revision: Number(revision), again: Number(again) }]
    })
    .toSorted(
      (left, right) =>
        right.revision - left.revision ||
        (left.moment === right.moment ? right.again - left.again : left.moment < right.moment ? 1 : -1),
    )
