import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { isSameProcess, processMark } from '../../../../../main/services/files/process-identity.ts'
import { sha256 } from '../../../../../main/services/files/read-file.ts'
import { takeLedgerLock } from '../../../../../main/services/ledger/ledger-lock.ts'
import { codeOf, granted } from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

/** An id no process has: Linux counts to 4 million at most. */
const NOBODY = 2 ** 30

const owner = (changed: Record<string, unknown>): string =>
  JSON.stringify({
    pid: process.pid,
    process: processMark(process.pid),
    host: hostname(),
    nonce: 'n',
    ...changed,
  })

test('a lock is held once, also by one process, and is free again when released', async () => {
  const folder = temporaryFolder()
  const lock = granted(await takeLedgerLock(join(folder, 'lock')))
  expect(codeOf(await takeLedgerLock(join(folder, 'lock')))).toBe('ledger-in-use')
  await lock.release()
  expect(readdirSync(folder)).toEqual([])
  const again = granted(await takeLedgerLock(join(folder, 'lock')))
  // Releasing twice must not free what somebody else holds by now.
  await lock.release()
  expect(codeOf(await takeLedgerLock(join(folder, 'lock')))).toBe('ledger-in-use')
  await again.release()
})

test.each([
  ['of a process that ended', owner({ pid: NOBODY })],
  ['of an earlier process with the same id', owner({ process: 'linux:another-boot:12345' })],
  ['of another PC', owner({ host: `${hostname()}-2` })],
  ['of an earlier boot', owner({ process: 'boot:1000' })],
  ['left empty by a kill', ''],
  ['with anything else in it', '{"pid":"x"'],
])('a lock %s is taken over with no hand work', async (_what, content) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'lock'), content)
  const lock = granted(await takeLedgerLock(join(folder, 'lock')))
  expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')).pid).toBe(process.pid)
  expect(readdirSync(folder)).toEqual(['lock'])
  await lock.release()
})

test('a takeover that was killed half-way is finished by the next one', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'lock')
  writeFileSync(path, owner({ pid: NOBODY, nonce: 'dead' }))
  // What a program killed while replacing the lock leaves: its own lock on the takeover, dead as well.
  const inner = `${path}.${sha256(readFileSync(path)).slice(0, 16)}`
  writeFileSync(inner, owner({ pid: NOBODY, nonce: 'dead taker' }))
  granted(await takeLedgerLock(path))
  expect(readdirSync(folder)).toEqual(['lock'])
})

test('of many that find a dead lock at about the same time, one gets it', async () => {
  const folder = temporaryFolder()
  for (let round = 0; round < 40; round += 1) {
    const path = join(folder, `lock-${round}`)
    writeFileSync(path, owner({ pid: NOBODY, nonce: `dead ${round}` }))
    const tries = await Promise.all(
      Array.from({ length: 8 }, async (_, index) => {
        // Started one after another, so that late ones meet every stage of the takeover.
        for (let turn = 0; turn < index * (round % 8); turn += 1) await setImmediate()
        return takeLedgerLock(path)
      }),
    )
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1)
    expect(tries.filter((result) => codeOf(result) === 'ledger-in-use')).toHaveLength(7)
    expect(JSON.parse(readFileSync(path, 'utf8')).pid).toBe(process.pid)
  }
  expect(readdirSync(folder)).toHaveLength(40)
})

test('a lock that cannot be made is a problem', async () => {
  const folder = temporaryFolder()
  expect(codeOf(await takeLedgerLock(join(folder, 'no', 'lock')))).toBe('file-missing')
  mkdirSync(join(folder, 'lock'))
  expect(codeOf(await takeLedgerLock(join(folder, 'lock')))).toBe('io-error')
})

test('a process is told from a later one with its id', () => {
  const mark = processMark(process.pid)
  expect(mark).toBeDefined()
  expect(isSameProcess(process.pid, mark ?? '')).toBe(true)
  expect(isSameProcess(process.pid, 'linux:another-boot:12345')).toBe(false)
  expect(isSameProcess(NOBODY, mark ?? '')).toBe(false)
  expect(processMark(NOBODY)).toBeUndefined()
})
