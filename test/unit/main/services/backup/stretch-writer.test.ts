import { randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeStretches } from '../../../../../main/services/backup/stretch-writer.ts'
import { thisMachine } from '../../../../../main/services/files/file-environment.ts'
import { FaultyMachine } from '../../../../support/faulty-machine.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const STRETCH = 4_194_304

/** The content in stretches of two memories, each overwritten as soon as the one after the next is asked for. */
async function* lent(content: Buffer, length = STRETCH): AsyncGenerator<Uint8Array> {
  const memories = [Buffer.alloc(length), Buffer.alloc(length)]
  for (let at = 0; at < content.byteLength; at += length) {
    const memory = memories[(at / length) % 2] ?? Buffer.alloc(0)
    memory.fill(0)
    const stretch = content.subarray(at, at + length)
    memory.set(stretch)
    yield memory.subarray(0, stretch.byteLength)
  }
}

test.each([
  [0, STRETCH],
  [STRETCH, STRETCH],
  [100_000, 77],
  [9_000_001, 5_000_000],
  [80_000_000, STRETCH],
])('%d bytes in stretches of %d lie on the disk as they were given', async (size, length) => {
  const path = join(temporaryFolder(), '备份')
  const content = randomBytes(size)
  const told: number[] = []
  const control = { onProgress: (done: number) => told.push(done) }
  expect(await writeStretches(path, lent(content, length), thisMachine, control, size)).toBe(size)
  expect(readFileSync(path).equals(content)).toBe(true)
  expect(told.at(-1) ?? 0).toBe(size)
  expect(told).toEqual(told.toSorted((one, other) => one - other))
})

test.each([
  ['open', 1],
  ['writeFile', 1],
  ['writeFile', 2],
  ['writeFile', 16],
  ['datasync', 1],
  ['datasync', 2],
  ['sync', 1],
  ['stat', 1],
  ['close', 1],
] as const)('%s failing at its call %d is met, and nothing goes on behind it', async (call, at) => {
  const machine = new FaultyMachine({ at, errno: 'ENOSPC', forGood: false, calls: [call] })
  const path = join(temporaryFolder(), '备份')
  await expect(
    writeStretches(path, lent(Buffer.alloc(70_000_000, 1)), machine.environment, {}, 0),
  ).rejects.toMatchObject({ code: 'ENOSPC' })
  expect(machine.struck).toBe(true)
  const made = [...machine.made]
  await new Promise((resolve) => setImmediate(resolve))
  expect(machine.made).toEqual(made)
  if (call !== 'open') expect(made.at(-1)).toBe('close')
})

test('stopped in the middle it rejects with the reason and has closed the file', async () => {
  const stop = new AbortController()
  const path = join(temporaryFolder(), '备份')
  const control = {
    signal: stop.signal,
    onProgress: (done: number) => void (done > 9_000_000 && stop.abort()),
  }
  const machine = new FaultyMachine()
  await expect(
    writeStretches(path, lent(Buffer.alloc(80_000_000)), machine.environment, control, 80_000_000),
  ).rejects.toThrow('aborted')
  expect(machine.made.at(-1)).toBe('close')
  expect(statSync(path).size).toBeLessThan(20_000_000)
})

test('never more than two flushes’ worth of bytes waits in the cache', async () => {
  const machine = new FaultyMachine()
  const path = join(temporaryFolder(), '备份')
  await writeStretches(path, lent(Buffer.alloc(110_000_000)), machine.environment, {}, 0)
  let unflushed = 0
  for (const call of machine.made) {
    if (call === 'datasync') unflushed = 0
    if (call === 'writeFile') unflushed += 1
    expect(unflushed).toBeLessThanOrEqual(9)
  }
  expect(machine.made.filter((call) => call === 'datasync').length).toBeGreaterThanOrEqual(3)
  expect(machine.made.slice(-3)).toEqual(['sync', 'stat', 'close'])
})
