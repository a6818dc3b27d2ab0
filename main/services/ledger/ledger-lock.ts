import { randomUUID } from 'node:crypto'
import { link, readFile, rename, unlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { fileProblem, isAbsent, isSystemError } from '../files/file-problem.ts'
import { isSameProcess, processMark } from '../files/process-identity.ts'
import { sha256 } from '../files/read-file.ts'
import { temporaryPath } from '../files/temporary-file.ts'

/** Who holds a lock: the process, told apart from a later one with the same id, on which PC, and which lock it is. */
const Owner = z.object({ pid: z.int().positive(), process: z.string(), host: z.string(), nonce: z.string() })

/** A file that is not readable as an owner's yet may be being written: looked at again for a second. */
const LOOKS = 10
const BETWEEN_LOOKS_MS = 100

type Held = { readonly text: string; readonly alive: boolean }

/** What a lock file says; undefined when there is none. */
const look = async (path: string): Promise<Held | undefined> => {
  for (let left = LOOKS; ; left -= 1) {
    try {
      const text = await readFile(path, 'utf8')
      const owner = Owner.safeParse(jsonOf(text))
      if (owner.success)
        // Another PC's process cannot be looked up. One PC uses a ledger; a lock from elsewhere came with a moved stick.
        return {
          text,
          alive: owner.data.host === hostname() && isSameProcess(owner.data.pid, owner.data.process),
        }
      if (left === 0) return { text, alive: false }
    } catch (error) {
      if (isAbsent(error)) return undefined
      throw error
    }
    await wait(BETWEEN_LOOKS_MS)
  }
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Creates the lock file with its content in one step; false when there is one already. */
const create = async (path: string, text: string): Promise<boolean> => {
  const temporary = temporaryPath(path)
  try {
    await writeFile(temporary, text, { flag: 'wx' })
    try {
      await link(temporary, path)
    } catch (error) {
      // FAT has no hard links: there the file appears empty for a moment, which `look` waits for.
      if (
        !isSystemError(error) ||
        !['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR'].includes(error.code)
      )
        throw error
      await writeFile(path, text, { flag: 'wx' })
    }
    return true
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') return false
    throw error
  } finally {
    await unlink(temporary).catch(() => undefined)
  }
}

const release = async (path: string, text: string): Promise<void> => {
  if ((await look(path))?.text === text) await unlink(path)
}

/**
 * Takes the lock at `path`, also from an owner that is dead. A dead owner's lock L is replaced only by whoever holds
 * the lock `path`.<hash of L>, and only after seeing L still in place under it: so of many that find L dead at the
 * same time one replaces it, and a late one finds another lock there and gives up. That inner lock is taken the same
 * way, so a program killed while taking over leaves nothing that needs a hand either.
 */
const take = async (path: string, text: string): Promise<boolean> => {
  if (await create(path, text)) return true
  const held = await look(path)
  if (held === undefined) return take(path, text)
  if (held.alive) return false
  const inner = `${path}.${sha256(held.text).slice(0, 16)}`
  if (!(await take(inner, text))) return false
  try {
    if ((await look(path))?.text !== held.text) return false
    const temporary = temporaryPath(path)
    await writeFile(temporary, text, { flag: 'wx' })
    await rename(temporary, path)
    return true
  } finally {
    await release(inner, text)
  }
}

/** A ledger held by this process for writing. */
export type LedgerLock = { readonly release: () => Promise<void> }

/**
 * Holds a ledger for writing. `ledger-in-use` while another process (or this one) holds it. The lock of a program
 * that was killed, or of the time before a restart of the PC, is taken over without a word.
 */
export const takeLedgerLock = async (path: string): Promise<Result<LedgerLock, Problem>> => {
  const text = JSON.stringify({
    pid: process.pid,
    process: processMark(process.pid),
    host: hostname(),
    nonce: randomUUID(),
  })
  try {
    if (!(await take(path, text)))
      return fail(problem('ledger-in-use', { path: dirname(path), file: basename(dirname(path)) }))
    return ok({
      release: () =>
        release(path, text).catch((error: unknown) => {
          // A lock that stays behind, say on a pulled stick, is found dead at the next start.
          if (!isSystemError(error)) throw error
        }),
    })
  } catch (error) {
    return fail(fileProblem(error, path))
  }
}
