import { readFileSync } from 'node:fs'

/** The most memory this process ever held at once, in kilobytes. */
export const peakKilobytes = (): number => {
  // Linux hands a starting process the peak of the one that started it; only /proc says its own.
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS
  return Number(/^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
}
