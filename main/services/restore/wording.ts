import type { BackupManifest } from '../backup/backup-manifest.ts'

/** A UTC timestamp as local time: `2023-05-23 15:30`. */
export const localMinute = (moment: string): string => {
  const at = new Date(moment)
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** The history line of a restore. */
export const restoredFromBackup = ({ madeAt, revision }: BackupManifest): string =>
  `从${localMinute(madeAt)}的备份（第${revision}次修改）恢复`
