import { execFileSync } from 'node:child_process'
import { chmod } from 'node:fs/promises'
import { isRoot } from './unprivileged-user.ts'

/**
 * Makes a folder refuse every write, as a locked stick or a protected share does; root is refused only by the
 * file system's own immutable flag. Returns the way to unlock it again.
 */
export const lockFolder = async (folder: string): Promise<() => Promise<void>> => {
  const setImmutable = (flag: '+i' | '-i') => execFileSync('chattr', [flag, folder])
  if (isRoot()) setImmutable('+i')
  else await chmod(folder, 0o555)
  return async () => {
    if (isRoot()) setImmutable('-i')
    else await chmod(folder, 0o755)
  }
}
