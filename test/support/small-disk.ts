import { spawnSync } from 'node:child_process'
import { mkdirSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const run = (...parameters: readonly string[]): void => {
  const [command = '', ...rest] = parameters
  const { status, stderr } = spawnSync(command, rest, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${parameters.join(' ')}: ${stderr}`)
}

/** A disk of its own in memory, so small that it is soon full: `folder` is where it is mounted. */
export type SmallDisk = {
  readonly folder: string
  /** Fills the disk until `leave` bytes are free. */
  readonly fill: (leave: number) => void
  /** Path of the file that fills it. */
  readonly filling: string
  readonly switchTo: (mode: 'ro' | 'rw') => void
  readonly unmount: () => void
}

/** Mounts a small disk at `folder`, which is made; `size` as mount takes it (`4m`). Takes root; the caller unmounts it. */
export const mountSmallDisk = (folder: string, size: string): SmallDisk => {
  mkdirSync(folder, { recursive: true })
  run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder)
  const filling = join(folder, 'filling')
  return {
    folder,
    filling,
    fill: (leave) => {
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(filling, Buffer.alloc(Math.max(0, bavail * bsize - leave)))
    },
    switchTo: (mode) => run('mount', '-o', `remount,${mode}`, folder),
    unmount: () => run('umount', '--lazy', folder),
  }
}
