import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { temporaryFolder } from './temporary-folder.ts'

/** What a program said after it was told to go, and whether the trace shows that the fault struck: the n-th call may never be made. */
export type Traced = { readonly said: readonly string[]; readonly struck: boolean }

/**
 * Starts a program of ours that prints `open` and waits for a line, and injects a fault (`fsync:error=EIO:when=2`, as strace
 * takes it) into the system calls it makes from that line on.
 */
export const runUnderTrace = async (
  script: string,
  parameters: readonly string[],
  fault: string,
): Promise<Traced> => {
  const child = spawn(process.execPath, [script, ...parameters], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // strace counts calls per thread; one thread makes all of them.
    env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
  })
  const said: string[] = []
  const lines = createInterface({ input: child.stdout })
  const [first] = await once(lines, 'line')
  if (first !== 'open') throw new Error(`the program did not start: ${first}`)
  lines.on('line', (line) => said.push(line))

  const trace = join(temporaryFolder(), 'trace')
  const [call] = fault.split(':')
  const strace = spawn(
    'strace',
    ['-f', '-o', trace, '-e', `trace=${call}`, '-e', `inject=${fault}`, '-p', String(child.pid)],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  await once(strace.stderr, 'data')
  child.stdin.on('error', () => undefined)
  child.stdin.end('go\n')
  await Promise.all([once(child, 'close'), once(strace, 'close')])
  const traced = readFileSync(trace, 'utf8')
  rmSync(trace)
  return { said, struck: /INJECTED|killed by SIGKILL/u.test(traced) }
}
