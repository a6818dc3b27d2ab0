import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** What faults are caused with: disks in memory, drives and sticks that lie in files, system calls that fail when asked. */
export type FaultMeans = 'tmpfs' | 'ext4' | 'exfat' | 'strace'

const succeeds = (command: string, ...parameters: readonly string[]): boolean =>
  spawnSync(command, parameters, { stdio: 'ignore' }).status === 0

const lacking = (...programs: readonly string[]): string | null => {
  const missing = programs.filter((program) => !succeeds('sh', '-c', `command -v ${program}`))
  return missing.length === 0 ? null : `${missing.join(' and ')} not installed`
}

const notRoot = (): string | null => (process.getuid?.() === 0 ? null : 'only root may mount')

const noLoopDevice = (): string | null =>
  succeeds('losetup', '--find') ? null : 'this system has no loop devices'

const noMounting = (): string | null =>
  succeeds('unshare', '--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt') ? null : 'mounting is not allowed'

/** strace is attached to a program that is not its child, which systems restrict for users other than root. */
const noAttaching = (): string | null => {
  const restriction = '/proc/sys/kernel/yama/ptrace_scope'
  if (process.getuid?.() !== 0 && existsSync(restriction) && readFileSync(restriction, 'utf8').trim() !== '0')
    return 'only root may trace a running program (kernel.yama.ptrace_scope)'
  return succeeds('strace', '-f', '-e', 'trace=none', process.execPath, '-e', '0')
    ? null
    : 'tracing is not allowed'
}

const REASONS: Readonly<Record<FaultMeans, () => string | null>> = {
  tmpfs: () => notRoot() ?? noMounting(),
  ext4: () => notRoot() ?? lacking('losetup', 'mkfs.ext4') ?? noLoopDevice(),
  exfat: () => notRoot() ?? lacking('losetup', 'mkfs.exfat', 'mount.exfat-fuse') ?? noLoopDevice(),
  strace: () => lacking('strace') ?? noAttaching(),
}

/** Every means there is. */
export const FAULT_MEANS: readonly FaultMeans[] = ['tmpfs', 'ext4', 'exfat', 'strace']

const asked = new Map<FaultMeans, string | null>()

/** Why this machine cannot cause faults by some means, in English; null when it can. */
export const whyUnable = (means: FaultMeans): string | null => {
  const known = asked.get(means)
  if (known !== undefined) return known
  const reason = process.platform === 'linux' ? REASONS[means]() : 'only on Linux'
  asked.set(means, reason)
  return reason
}

/** True when this machine can cause faults by some means; tests that need one are skipped elsewhere. */
export const canCause = (means: FaultMeans): boolean => whyUnable(means) === null
