import { createHash } from 'node:crypto'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ledger } from '#shared/ledger/ledger.ts'

const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

const flushed = async (path: string, flags: string, content: Uint8Array | string): Promise<void> => {
  const handle = await open(path, flags)
  await handle.writeFile(content)
  await handle.sync()
  await handle.close()
}

/** The text of a ledger, made anew: the first thing a save of one readable file does. */
export const stringified = (ledger: Ledger): Buffer => Buffer.from(`${JSON.stringify(ledger, null, 2)}\n`)

/**
 * The least a safe save can do, whatever the program: make the text of the ledger, hash it, write a new file and flush it, rename
 * it over the old one, flush the folder, and add a line to the history and flush that. Checks nothing, makes nothing of the
 * change, and heeds nobody else.
 */
export const floorSave = async (folder: string, text: () => Buffer, line: string): Promise<void> => {
  const bytes = text()
  const record = `${line}${sha256(bytes)}${sha256(line)}\n`
  await flushed(join(folder, 'history.jsonl'), 'a', record)
  const temporary = join(folder, 'ledger.tmp')
  await flushed(temporary, 'w', bytes)
  await rename(temporary, join(folder, 'ledger.json'))
  const entries = await open(folder, 'r')
  await entries.sync()
  await entries.close()
}
