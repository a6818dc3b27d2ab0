import { readFileSync } from 'node:fs'
import { uptime } from 'node:os'
import { isSystemError } from './file-problem.ts'

/** True when the system knows a process with this id, whoever owns it. */
const isProcessAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return isSystemError(error) && error.code === 'EPERM'
  }
}

const BOOT_TOLERANCE_MS = 120_000

/**
 * What tells a process from a later one that was given the same id. On Linux: boot and start time in clock ticks, as
 * the kernel states them. Elsewhere only the boot can be told, so the text is the moment of the boot; undefined when
 * no such process is known.
 */
export const processMark = (pid: number): string | undefined => {
  if (!isProcessAlive(pid)) return undefined
  if (process.platform !== 'linux') return `boot:${Math.round(Date.now() - uptime() * 1000)}`
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The command name in brackets may itself hold spaces and brackets; field 22 counts from the last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A zombie has ended; only its parent has not yet taken note.
    return fields[0] === 'Z' ? undefined : `linux:${boot}:${fields[19]}`
  } catch (error) {
    if (isSystemError(error)) return undefined
    throw error
  }
}

/** True when the process that noted down `mark` as its own still runs under `pid`. */
export const isSameProcess = (pid: number, mark: string): boolean => {
  const now = processMark(pid)
  if (now === undefined) return false
  if (!now.startsWith('boot:') || !mark.startsWith('boot:')) return now === mark
  return Math.abs(Number(now.slice(5)) - Number(mark.slice(5))) < BOOT_TOLERANCE_MS
}
