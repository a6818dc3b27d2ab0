import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, statfsSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from './temporary-folder.ts'

/** File systems a stick of the tests can have: the one sticks come with, and the one of Linux. */
export type StickSystem = 'exfat' | 'ext4'

/** A drive that lies in a file. `folder` is where it is plugged in, `image` the file with every byte of it. */
export type Stick = { readonly system: StickSystem; readonly folder: string; readonly image: string }

/** exFAT is spoken by a process of its own; without it the drive is gone. */
type Plugged = { readonly device: string; readonly driver: ChildProcess | undefined }

const plugged = new WeakMap<Stick, Plugged>()

const ran = (command: string, ...parameters: readonly string[]): string | undefined => {
  const { status, stdout } = spawnSync(command, parameters, { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

const run = (command: string, ...parameters: readonly string[]): string => {
  const output = ran(command, ...parameters)
  if (output === undefined) throw new Error(`${command} ${parameters.join(' ')} failed`)
  return output
}

const isMountPoint = (folder: string): boolean => ran('mountpoint', '--quiet', folder) !== undefined

/** The longest a file system of a process of its own takes to appear, in milliseconds. */
const PLUGGED_WITHIN = 10_000

const mountExfat = async (
  device: string,
  folder: string,
  options: readonly string[],
): Promise<ChildProcess> => {
  const driver = spawn('mount.exfat-fuse', ['-d', ...options, device, folder], { stdio: 'ignore' })
  for (const until = Date.now() + PLUGGED_WITHIN; !isMountPoint(folder); await wait(5))
    if (driver.exitCode !== null || Date.now() > until) throw new Error('the exFAT stick did not appear')
  return driver
}

/**
 * The drive of Linux keeps everything in memory until it is told to flush, as a drive may: nothing it is not told to is there
 * after a power cut.
 */
const LAZIEST = 'noauto_da_alloc,commit=300'

const plugIn = async (stick: Stick, readOnly: boolean): Promise<void> => {
  const device = run('losetup', '--find', '--show', stick.image)
  let driver: ChildProcess | undefined
  if (stick.system === 'exfat') driver = await mountExfat(device, stick.folder, readOnly ? ['-o', 'ro'] : [])
  else run('mount', '-t', 'ext4', '-o', readOnly ? `ro,${LAZIEST}` : LAZIEST, device, stick.folder)
  plugged.set(stick, { device, driver })
}

/** Takes the stick out as it should be done: everything is written first. */
export const unplug = async (stick: Stick): Promise<void> => {
  const { device, driver } = plugged.get(stick) ?? {}
  if (device === undefined) return
  plugged.delete(stick)
  // What a failed test still has open keeps neither the folder nor the driver nor the device.
  const inUse = ran('umount', stick.folder) === undefined
  if (inUse) ran('umount', '--lazy', stick.folder)
  if (inUse) driver?.kill('SIGKILL')
  if (driver !== undefined && driver.exitCode === null && driver.signalCode === null)
    await once(driver, 'exit')
  run('losetup', '--detach', device)
}

/** Pulls an exFAT stick out: from now on every call on it fails, and nothing more reaches it. */
export const pull = async (stick: Stick): Promise<void> => {
  const { device, driver } = plugged.get(stick) ?? {}
  if (device === undefined || driver === undefined)
    throw new Error('only a plugged exFAT stick can be pulled')
  plugged.delete(stick)
  driver.kill('SIGKILL')
  if (driver.signalCode === null) await once(driver, 'exit')
  run('umount', '--lazy', stick.folder)
  run('losetup', '--detach', device)
}

const stickOf = async (system: StickSystem, image: string, readOnly: boolean): Promise<Stick> => {
  const folder = join(image, '..', 'U盘 插口')
  mkdirSync(folder)
  const stick: Stick = { system, folder, image }
  onTestFinished(() => unplug(stick))
  await plugIn(stick, readOnly)
  return stick
}

/** A new, empty stick, plugged in until the running test ends. */
export const newStick = async (system: StickSystem, megabytes: number): Promise<Stick> => {
  const image = join(temporaryFolder(), 'stick.img')
  writeFileSync(image, '')
  truncateSync(image, megabytes * 1_048_576)
  if (system === 'ext4') run('mkfs.ext4', '-q', '-F', image)
  else run('mkfs.exfat', image)
  return stickOf(system, image, false)
}

/** The bytes that have reached the stick by now, whatever the system still keeps in memory: a file to plug in later. */
export const bytesReached = ({ image }: Stick): string => {
  const copy = join(temporaryFolder(), 'reached.img')
  copyFileSync(image, copy)
  return copy
}

/** Plugs in what had reached a stick, as after a power cut, until the running test ends. */
export const plugInImage = (system: StickSystem, image: string): Promise<Stick> =>
  stickOf(system, image, false)

/** Takes a stick out and puts it in again, with its switch on read-only if asked. */
export const replug = async (stick: Stick, readOnly = false): Promise<void> => {
  await unplug(stick)
  await plugIn(stick, readOnly)
}

/** Makes an exFAT stick answer nothing for some milliseconds, as a worn one does, and then go on. */
export const stall = async (stick: Stick, milliseconds: number): Promise<void> => {
  const { driver } = plugged.get(stick) ?? {}
  if (driver === undefined) throw new Error('only a plugged exFAT stick can stall')
  driver.kill('SIGSTOP')
  await wait(milliseconds)
  driver.kill('SIGCONT')
}

/** Fills a stick until `leave` bytes are free. */
export const fill = ({ folder }: Stick, leave: number): void => {
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(join(folder, '照片.bin'), Buffer.alloc(Math.max(0, bavail * bsize - leave)))
}
