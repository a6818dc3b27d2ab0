import type * as nodeFiles from 'node:fs/promises'
import { open, rename, unlink } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * What writing safely needs of the machine: three calls of the file system, a clock to wait by, and which system it
 * is. Everything else reads the disk directly.
 */
export type FileEnvironment = {
  readonly open: (typeof nodeFiles)['open']
  readonly rename: (typeof nodeFiles)['rename']
  readonly unlink: (typeof nodeFiles)['unlink']
  readonly wait: (milliseconds: number) => Promise<unknown>
  readonly platform: NodeJS.Platform
}

/** The machine the program runs on. */
export const thisMachine: FileEnvironment = { open, rename, unlink, wait, platform: process.platform }
