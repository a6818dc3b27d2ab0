import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, rmdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { electronExecutable, type RunningApp } from './electron-app.ts'

/** File systems sticks come with. */
export type StickSystem = 'exfat' | 'ext4'

/** The longest a file system of a process of its own takes to appear, in milliseconds. */
const PLUGGED_WITHIN = 10_000

const ran = (command: string, ...parameters: readonly string[]): string | undefined => {
  const { status, stdout } = spawnSync(command, parameters, { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

const run = (command: string, ...parameters: readonly string[]): string => {
  const output = ran(command, ...parameters)
  if (output === undefined) throw new Error(`${command} ${parameters.join(' ')} failed`)
  return output
}

/**
 * A program that starts Electron among mounts of its own, so that a stick plugged into it is seen by no other program under test.
 * `folder`: where the program is put.
 */
export const withOwnMounts = async (folder: string): Promise<string> => {
  await mkdir(folder, { recursive: true })
  const script = join(folder, 'electron-with-own-mounts')
  await writeFile(
    script,
    `#!/bin/sh\nexec unshare --mount --propagation private '${electronExecutable()}' "$@"\n`,
  )
  await chmod(script, 0o755)
  return script
}

/** A stick that lies in a file and is plugged into one running program, started `withOwnMounts`, and pulled out of it. */
export class WindowStick {
  /** Where it is plugged in, as the program sees it. */
  readonly folder: string
  readonly #system: StickSystem
  readonly #image: string
  readonly #app: RunningApp
  #device: string | undefined
  #driver: ChildProcess | undefined

  private constructor(app: RunningApp, system: StickSystem, image: string, folder: string) {
    this.#app = app
    this.#system = system
    this.#image = image
    this.folder = folder
  }

  /**
   * A new, empty stick that is not plugged in yet. `image`: the file it lies in; `folder`: where it will be plugged in, by default
   * where desktops do so. `remove` when done.
   */
  static async make(
    app: RunningApp,
    system: StickSystem,
    image: string,
    megabytes: number,
    folder?: string,
  ): Promise<WindowStick> {
    await writeFile(image, '')
    await truncate(image, megabytes * 1_048_576)
    run(`mkfs.${system}`, ...(system === 'ext4' ? ['-q', '-F'] : []), image)
    await mkdir(folder ?? '/media', { recursive: true })
    return new WindowStick(app, system, image, folder ?? (await mkdtemp('/media/我的 U盘-')))
  }

  /** The folder of the stick as it is reached from outside the program. */
  get seenFromOutside(): string {
    return `/proc/${this.#app.process.pid}/root${this.folder}`
  }

  /** Plugs it in. */
  async plugIn(): Promise<void> {
    this.#device = run('losetup', '--find', '--show', this.#image)
    if (this.#system === 'exfat') this.#driver = await this.#drive(this.#device)
    else this.#inside('mount', '-t', this.#system, this.#device, this.folder)
  }

  /** Takes it out as it should be done. */
  async unplug(): Promise<void> {
    if (this.#device === undefined) return
    this.#inside('umount', this.folder)
    await this.#ended()
    run('losetup', '--detach', this.#device)
    this.#device = undefined
  }

  /** Pulls it out, whatever is being written: nothing more reaches it. */
  async pull(): Promise<void> {
    this.#driver?.kill('SIGKILL')
    this.#inside('umount', '--lazy', this.folder)
    await this.#ended()
    if (this.#device !== undefined) run('losetup', '--detach', this.#device)
    this.#device = undefined
  }

  /** Takes away everything of it; for the end of a test. */
  async remove(): Promise<void> {
    // Mounts of a program that has ended went with it.
    if (this.#app.process.exitCode === null && this.#device !== undefined) await this.pull()
    this.#driver?.kill('SIGKILL')
    if (this.#device !== undefined) ran('losetup', '--detach', this.#device)
    await rmdir(this.folder)
  }

  async #drive(device: string): Promise<ChildProcess> {
    const driver = spawn('nsenter', [...this.#namespace(), 'mount.exfat-fuse', '-d', device, this.folder], {
      stdio: 'ignore',
    })
    const isThere = () =>
      ran('nsenter', ...this.#namespace(), 'mountpoint', '--quiet', this.folder) !== undefined
    for (const until = Date.now() + PLUGGED_WITHIN; !isThere(); await wait(5))
      if (driver.exitCode !== null || Date.now() > until) throw new Error('the exFAT stick did not appear')
    return driver
  }

  async #ended(): Promise<void> {
    const driver = this.#driver
    this.#driver = undefined
    if (driver !== undefined && driver.exitCode === null && driver.signalCode === null)
      await once(driver, 'exit')
  }

  #namespace(): readonly string[] {
    return ['--target', String(this.#app.process.pid), '--mount']
  }

  #inside(...call: readonly string[]): void {
    run('nsenter', ...this.#namespace(), ...call)
  }
}
