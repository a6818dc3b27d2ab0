import type { CheckControl } from './open-backup.ts'

/** A stretch of a longer piece of work, from one share of it to another, 0 to 1: what it reports counts for that stretch alone. */
export const stretch = (control: CheckControl, from: number, to: number): CheckControl => {
  const { onProgress } = control
  if (onProgress === undefined) return control
  return {
    ...control,
    onProgress: (done, total) => onProgress(from + (to - from) * (total <= 0 ? 1 : done / total), 1),
  }
}
