import type { BackupTarget } from '#shared/bridge/backup-view.ts'

/** True when a backup can go there now. */
export const isUsable = ({ readOnly, pluggedIn }: BackupTarget): boolean => pluggedIn && !readOnly

/**
 * Where a backup goes without asking: the only stick plugged in; of several the one used last; without any the folder used
 * last. Undefined when the clerk has to say.
 */
export const plainTarget = (
  targets: readonly BackupTarget[],
  lastPlace: string,
): BackupTarget | undefined => {
  const sticks = targets.filter((target) => isUsable(target) && target.kind === 'removable')
  const [stick] = sticks
  if (sticks.length === 1) return stick
  const candidates = sticks.length > 0 ? sticks : targets.filter(isUsable)
  return candidates.find(({ path }) => path === lastPlace)
}
