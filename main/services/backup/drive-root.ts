import { realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isSystemError } from '../files/file-problem.ts'
import type { KnownFolder } from '../settings/backup-record.ts'

/**
 * The topmost folder of the drive an existing folder lies on: where a stick is plugged in, or the root of the system. Undefined when
 * the folder is not there.
 */
export const driveRoot = async (folder: string): Promise<string | undefined> => {
  try {
    let root = await realpath(folder)
    const { dev } = await stat(root)
    for (let above = dirname(root); above !== root; above = dirname(root)) {
      if ((await stat(above)).dev !== dev) return root
      root = above
    }
    return root
  } catch (error) {
    if (isSystemError(error)) return undefined
    throw error
  }
}

/**
 * True when the drive a folder lay on is there. Where a stick was pulled out, its folder is a plain one of the drive above, or gone:
 * a backup written into it would lie on the disk of the PC itself.
 */
export const isPluggedIn = async ({ root }: KnownFolder): Promise<boolean> => (await driveRoot(root)) === root
