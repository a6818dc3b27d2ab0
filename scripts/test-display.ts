import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'

/** A display of its own for the tests; `name` goes into `DISPLAY`. */
export type TestDisplay = { name: string; stop: () => void }

/** The largest screen the tests ask for. */
const screen = '1920x1080x24'

/** Starts Xvfb on a display number that it finds free itself, and waits until it answers. Throws when it ends first. */
export async function startTestDisplay(): Promise<TestDisplay> {
  const args = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  const stop = () => {
    server.kill()
  }
  process.once('exit', stop)

  let complaint = ''
  server.stderr?.on('data', (data) => {
    complaint += data
  })
  const number = await new Promise<string>((resolve, reject) => {
    const answer = server.stdio[3] as Readable
    answer.once('data', (data) => resolve(String(data).trim()))
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`Xvfb ended before it was ready: ${complaint.trim()}`)))
  })
  return { name: `:${number}`, stop }
}
