import { createHash, randomFillSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { HashThread, sharedMemory } from '../../../../../main/services/backup/hash-thread.ts'

const sha256 = (...pieces: readonly Uint8Array[]): string =>
  pieces.reduce((hash, piece) => hash.update(piece), createHash('sha256')).digest('hex')

test('several hashes are computed at once, each of its own bytes in their order', async () => {
  const thread = new HashThread()
  const memory = sharedMemory(1_000_000)
  randomFillSync(memory)
  const [one, other, none] = [thread.begin(), thread.begin(), thread.begin()]
  const adding = [one.add(memory), other.add(memory.subarray(0, 5)), one.add(memory.subarray(7, 600))]
  const hashes = await Promise.all([one.digest(), other.digest(), none.digest()])
  expect(hashes.map((hash) => hash.toString('hex'))).toEqual([
    sha256(memory, memory.subarray(7, 600)),
    sha256(memory.subarray(0, 5)),
    sha256(),
  ])
  await Promise.all(adding)
  await thread.close()
})

test('once bytes are taken in they may be overwritten', async () => {
  const thread = new HashThread()
  const memory = sharedMemory(1000)
  const hash = thread.begin()
  const whole = createHash('sha256')
  for (let round = 0; round < 50; round += 1) {
    memory.fill(round)
    whole.update(memory)
    await hash.add(memory)
  }
  expect((await hash.digest()).toString('hex')).toBe(whole.digest('hex'))
  await thread.close()
})

test('a thread that ended rejects what was asked of it, before and after', async () => {
  const thread = new HashThread()
  const hash = thread.begin()
  const asked = hash.add(sharedMemory(50_000_000))
  await Promise.all([expect(asked).rejects.toThrow('ended'), thread.close()])
  await expect(hash.digest()).rejects.toThrow('ended')
})
